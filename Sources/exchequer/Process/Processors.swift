internal import Dispatch
internal import FoundationEssentials
internal import Sheets

/// The processors that share the work.
enum Processors {
  /// How many there are.
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// So many threads, lent to what reads large sheets.
  static func lent(_ threads: Int) -> Concurrency {
    guard threads > 1 else { return .none }
    return Concurrency(width: threads) { count, body in
      DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
  }
}
