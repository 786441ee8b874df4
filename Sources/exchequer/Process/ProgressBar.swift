internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import Offering
internal import Reports

/// A line on the terminal that says how far a long run has come; it is gone when the run ends.
///
/// It is written to standard error, only if that is a terminal, and only after half a second: a
/// quick run is not disturbed, and no file ever has it.
struct ProgressBar {
  private static let patience = DispatchTimeInterval.milliseconds(500)
  private static let pace = DispatchTimeInterval.milliseconds(100)

  /// Carries out what is asked, and shows how far it has come; where closing prices are missing, as far as
  /// they go, if that is enough.
  static func watching(
    _ request: Request,
    asFarAsPricesGo isCutShort: Bool = false
  ) async -> Conclusion {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
      return await carried(request, isCutShort)
    }
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
    let conclusion = await carried(request, isCutShort)
    timer.cancel()
    queue.sync { Terminal.show("") }
    return conclusion
  }

  private static func carried(_ request: Request, _ isCutShort: Bool) async -> Conclusion {
    isCutShort ? await request.carryOutAsFarAsPricesGo() : await request.carryOut()
  }
}
