internal import Dispatch
internal import Glibc
internal import Offering
internal import Reports

/// A line on the terminal that says how far a long run has come; it is gone when the run ends.
///
/// It is written to standard error only after half a second: a quick run is not disturbed.
struct ProgressBar {
  private static let patience = DispatchTimeInterval.milliseconds(500)
  private static let pace = DispatchTimeInterval.milliseconds(100)

  /// Carries out what is asked as `carryOut` does, and shows how far it has come.
  static func watching(
    _ request: Request,
    by carryOut: (Request) async -> Conclusion
  ) async -> Conclusion {
    let progress = RunProgress()
    var request = request
    request.progress = progress
    // A queue of its own: the threads that do the work are all taken.
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let start = DispatchTime.now()
    timer.schedule(deadline: start + patience, repeating: pace)
    timer.setEventHandler {
      let waited = DispatchTime.now().uptimeNanoseconds &- start.uptimeNanoseconds
      let text = ProgressText(
        done: progress.done,
        total: progress.total,
        milliseconds: Int(clamping: waited / 1_000_000)
      )
      Terminal.show(text.line(width: Terminal.width(of: STDERR_FILENO)))
    }
    timer.resume()
    let conclusion = await carryOut(request)
    timer.cancel()
    queue.sync { Terminal.show("") }
    return conclusion
  }
}
