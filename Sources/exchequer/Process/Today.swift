internal import Exchange
internal import Glibc

/// The one place that reads a clock: this machine's, in its own time zone (`TZ`).
enum Today {
  /// Today on this machine's wall clock.
  static var day: Day {
    let now = now
    return Day(1900 + now.years, 1 + now.months, now.day) ?? .first
  }

  /// The time of day on it, as `09:05:00`.
  static var time: String {
    let now = now
    return [now.hour, now.minute, now.second].map { part in
      part < 10 ? "0\(part)" : "\(part)"
    }.joined(separator: ":")
  }

  /// The parts of the local time; years count from 1900, months from 0.
  private static var now: (years: Int, months: Int, day: Int, hour: Int, minute: Int, second: Int) {
    var seconds = Glibc.time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    return unsafe (
      Int(parts.tm_year), Int(parts.tm_mon), Int(parts.tm_mday), Int(parts.tm_hour),
      Int(parts.tm_min), Int(parts.tm_sec)
    )
  }
}
