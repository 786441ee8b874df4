internal import Dispatch
internal import Offering

/// How the progress of runs is told.
protocol ProgressTeller: Sendable {
  /// How long nothing is told.
  var patience: DispatchTimeInterval { get }
  /// How often it is told after that.
  var pace: DispatchTimeInterval { get }
  /// How far the run at hand has come.
  var progress: RunProgress { get }

  /// A run comes to a stage.
  func enter(_ stage: RunStage)
  /// Tells how far it has come.
  func tell()
  /// A run is over; the command goes on, and may print.
  func rest()
  /// All runs of the command are over.
  func end()
}

/// Tells how far the runs of one command have come: one stream with one end, however many runs they are.
struct ProgressTelling {
  private let teller: (any ProgressTeller)?
  private let timer: (any DispatchSourceTimer)?
  // A queue of its own: the threads that do the work are all taken.
  private let queue = DispatchQueue(label: "progress")

  /// Begins to tell; without a teller nothing is told.
  init(_ teller: (any ProgressTeller)?) {
    self.teller = teller
    timer = teller.map { [queue] teller in
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now() + teller.patience, repeating: teller.pace)
      timer.setEventHandler { teller.tell() }
      timer.resume()
      return timer
    }
  }

  /// Carries out what is asked; where closing prices are missing, as far as they go, if that is enough.
  func conclusion(of request: Request, asFarAsPricesGo: Bool = false) async -> Conclusion {
    await during(request) { request in
      asFarAsPricesGo ? await request.carryOutAsFarAsPricesGo() : await request.carryOut()
    }
  }

  /// Does work that makes runs of a request, each of which is told.
  func during<Answer>(_ request: Request, _ work: (Request) async -> Answer) async -> Answer {
    guard let teller else { return await work(request) }
    let entering = request.entering
    var request = request
    request.progress = teller.progress
    request.entering = { stage in
      entering?(stage)
      teller.enter(stage)
    }
    let answer = await work(request)
    queue.sync { teller.rest() }
    return answer
  }

  /// Tells that all runs are over.
  func end() {
    guard let teller, let timer else { return }
    timer.cancel()
    queue.sync { teller.end() }
  }
}
