internal import Dispatch
internal import Offering
internal import Reports
internal import Synchronization

/// Lines of JSON on standard error that say how far the runs of a command have come: one as each stage
/// begins, one a second, one at the end of all.
final class ProgressLines: ProgressTeller {
  let patience = DispatchTimeInterval.seconds(1)
  let pace = DispatchTimeInterval.seconds(1)
  let progress = RunProgress()
  private let start = DispatchTime.now()
  private let stage = Mutex("")

  func enter(_ stage: RunStage) { enter("\(stage)") }

  func tell() {
    stage.withLock { stage in
      guard !stage.isEmpty else { return }
      let waited = DispatchTime.now().uptimeNanoseconds &- start.uptimeNanoseconds
      let line = ProgressJSON.line(
        stage: stage,
        done: progress.done,
        total: progress.total,
        milliseconds: Int(clamping: waited / 1_000_000)
      )
      Terminal.write(line, on: .error)
    }
  }

  func rest() {}

  func end() { enter(ProgressJSON.end) }

  private func enter(_ stage: String) {
    self.stage.withLock { $0 = stage }
    tell()
  }
}
