internal import Dispatch
internal import Glibc
internal import Offering
internal import Synchronization

/// How long each stage of a command takes, for `--timings`.
final class Timings: Sendable {
  /// The moment at which a stage begins.
  private struct Mark {
    let stage: String
    let clock: UInt64
    let processor: Int
  }

  private let marks = Mutex<[Mark]>([])

  /// Notes that a stage begins, and with it that the one before ends.
  func enter(_ stage: String) {
    let mark = Mark(
      stage: stage,
      clock: DispatchTime.now().uptimeNanoseconds,
      processor: Self.processor
    )
    marks.withLock { $0.append(mark) }
  }

  /// Ends the last stage and prints a line for each: seconds, and those of all processors.
  func print() {
    enter("")
    let marks = marks.withLock { $0 }
    var lines = zip(marks, marks.dropFirst()).map { Self.line($0.stage, from: $0, to: $1) }
    if let first = marks.first, let last = marks.last {
      lines.append(Self.line("in all", from: first, to: last))
    }
    let head = Self.columns("stage", "time", "processors")
    Terminal.complain(([head] + lines).joined(separator: "\n"))
    Terminal.complain("most memory: \(Self.usage.ru_maxrss / 1024) MiB")
  }

  private static func line(_ stage: String, from start: Mark, to end: Mark) -> String {
    columns(
      stage,
      seconds(Int(clamping: (end.clock &- start.clock) / 1_000_000)),
      seconds((end.processor - start.processor) / 1000)
    )
  }

  private static func columns(_ stage: String, _ time: String, _ processors: String) -> String {
    [(stage, 14), (time, 10), (processors, 12)].enumerated().map { place, column in
      let gap = String(repeating: " ", count: max(0, column.1 - column.0.count))
      return place == 0 ? column.0 + gap : gap + column.0
    }.joined()
  }

  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s"
  }

  /// The microseconds that all threads have used.
  private static var processor: Int {
    let usage = usage
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000
      + Int(usage.ru_utime.tv_usec) + Int(usage.ru_stime.tv_usec)
  }

  private static var usage: rusage {
    var usage = rusage()
    unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage
  }
}

extension Request {
  /// Lets the timings know of each stage.
  mutating func measure(with timings: Timings?) {
    guard let timings else { return }
    entering = { timings.enter($0.rawValue) }
  }
}
