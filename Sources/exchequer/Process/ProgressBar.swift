internal import Dispatch
internal import Glibc
internal import Offering
internal import Reports
internal import Synchronization

/// A line on the terminal that says how far a long run has come; it is gone when the run ends.
///
/// It is written to standard error only after half a second: a quick run is not disturbed.
final class ProgressBar: ProgressTeller {
  let patience = DispatchTimeInterval.milliseconds(500)
  let pace = DispatchTimeInterval.milliseconds(100)
  let progress = RunProgress()
  /// When the stage began by which the rest is reckoned; nil while there is no run.
  private let start = Mutex<DispatchTime?>(nil)

  func enter(_ stage: RunStage) {
    start.withLock { start in
      if start == nil || stage == .holders { start = .now() }
    }
  }

  func tell() {
    guard let start = start.withLock({ $0 }) else { return }
    let waited = DispatchTime.now().uptimeNanoseconds &- start.uptimeNanoseconds
    let text = ProgressText(
      done: progress.done,
      total: progress.total,
      milliseconds: Int(clamping: waited / 1_000_000)
    )
    Terminal.show(text.line(width: Terminal.width(of: STDERR_FILENO)))
  }

  func rest() {
    start.withLock { $0 = nil }
    Terminal.show("")
  }

  func end() {}
}
