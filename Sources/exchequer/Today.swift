internal import Exchange
internal import FoundationEssentials
internal import Glibc

/// The one place that reads a clock.
enum Today {
  /// Today on this machine's wall clock.
  static var day: Day {
    var now = time(nil)
    var parts = tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return .first }
    return Day(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)) ?? .first
  }
}

/// How many processors share the work.
enum Processors {
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
