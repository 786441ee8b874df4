internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import Offering
internal import Reports

/// Whether it is told how far a long run has come.
struct ProgressOptions: ParsableArguments {
  /// How it is told.
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    /// A line on the terminal, if standard error is one.
    case auto
    /// A line of JSON a second.
    case json
    case never
  }

  @Option(
    help: ArgumentHelp(
      "How it is told on standard error how far a run has come: a line on a terminal (auto), a line of "
        + "JSON a second for a job (json, see `sheets progress.jsonl`), or not (never)."
    )
  )
  var progress = Choice.auto

  /// Carries out what is asked, and tells how far it has come; where closing prices are missing, as far as
  /// they go, if that is enough.
  func watching(_ request: Request, asFarAsPricesGo: Bool = false) async -> Conclusion {
    await watching { await $0.conclusion(of: request, asFarAsPricesGo: asFarAsPricesGo) }
  }

  /// The same, with what sent.csv says of letters that there are not.
  func watchingLetters(_ request: Request, asFarAsPricesGo: Bool = false) async -> Conclusion {
    await watching { telling in
      let conclusion = await telling.conclusion(of: request, asFarAsPricesGo: asFarAsPricesGo)
      let unknown = await telling.during(request) { request in
        await UnknownSentLetters.findings(of: conclusion, request)
      }
      return conclusion.adding(unknown)
    }
  }

  /// Does work that makes several runs, and tells how far they have come until it is done.
  func watching<Answer>(
    _ work: (ProgressTelling) async throws -> Answer
  ) async rethrows -> Answer {
    let telling = ProgressTelling(teller)
    defer { telling.end() }
    return try await work(telling)
  }

  private var teller: (any ProgressTeller)? {
    switch progress {
    case .json: ProgressLines()
    case .auto: Self.isTerminal ? ProgressBar() : nil
    case .never: nil
    }
  }

  private static var isTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }
}
