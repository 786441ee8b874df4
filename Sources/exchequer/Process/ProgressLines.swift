internal import Dispatch
internal import Offering
internal import Reports
internal import Synchronization

/// Lines of JSON on standard error that say how far a run has come: one as each stage begins, one a second,
/// one at the end.
struct ProgressLines {
  private static let pace = DispatchTimeInterval.seconds(1)

  /// Carries out what is asked as `carryOut` does, and tells how far it has come.
  static func watching(
    _ request: Request,
    by carryOut: (Request) async -> Conclusion
  ) async -> Conclusion {
    let teller = Teller()
    let entering = request.entering
    var request = request
    request.progress = teller.progress
    request.entering = { stage in
      entering?(stage)
      teller.enter("\(stage)")
    }
    // A queue of its own: the threads that do the work are all taken.
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + pace, repeating: pace)
    timer.setEventHandler { teller.tell() }
    timer.resume()
    let conclusion = await carryOut(request)
    timer.cancel()
    queue.sync { teller.enter(ProgressJSON.end) }
    return conclusion
  }

  private final class Teller: Sendable {
    let progress = RunProgress()
    private let start = DispatchTime.now()
    private let stage = Mutex("")

    func enter(_ name: String) {
      stage.withLock { $0 = name }
      tell()
    }

    func tell() {
      stage.withLock { stage in
        let waited = DispatchTime.now().uptimeNanoseconds &- start.uptimeNanoseconds
        guard !stage.isEmpty else { return }
        Terminal.write(
          ProgressJSON.line(
            stage: stage,
            done: progress.done,
            total: progress.total,
            milliseconds: Int(clamping: waited / 1_000_000)
          ),
          on: .error
        )
      }
    }
  }
}
