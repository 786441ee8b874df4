/// The clock of Washington and New York, by which the rules of tender offers count (Rule 14d-1(g)(3)).
enum EasternClock {
  /// Zones that have Eastern's summer time, so that they are as many hours behind on every day.
  private static let behind = [
    "America/New_York": 0, "America/Detroit": 0, "US/Eastern": 0, "America/Chicago": 1,
    "US/Central": 1,
    "America/Denver": 2, "America/Boise": 2, "US/Mountain": 2, "America/Los_Angeles": 3,
    "US/Pacific": 3,
    "America/Anchorage": 4, "US/Alaska": 4,
  ]

  /// How many hours the clock of a zone is behind; nil of a zone of which that is not known.
  static func hoursBehind(_ zone: String) -> Int? { behind[zone] }
}
