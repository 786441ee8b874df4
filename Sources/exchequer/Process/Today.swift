internal import Exchange
internal import FoundationEssentials

/// The one place that reads a clock.
enum Today {
  /// Today on this machine's wall clock.
  static var day: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day],
      from: Date()
    )
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return .first }
    return Day(year, month, day) ?? .first
  }
}
