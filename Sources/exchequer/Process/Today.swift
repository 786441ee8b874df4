internal import Exchange
internal import FoundationEssentials

/// The one place that reads a clock.
enum Today {
  /// Today on this machine's wall clock.
  static var day: Day {
    let parts = parts([.year, .month, .day])
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return .first }
    return Day(year, month, day) ?? .first
  }

  /// The time of day on it, as `09:05:00`.
  static var time: String {
    let parts = parts([.hour, .minute, .second])
    return [parts.hour, parts.minute, parts.second].map { part in
      let digits = String(part ?? 0)
      return digits.count < 2 ? "0" + digits : digits
    }.joined(separator: ":")
  }

  private static func parts(_ wanted: Set<Calendar.Component>) -> DateComponents {
    Calendar(identifier: .gregorian).dateComponents(wanted, from: Date())
  }
}
