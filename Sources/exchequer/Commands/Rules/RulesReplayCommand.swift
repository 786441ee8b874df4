internal import ArgumentParser
internal import CSV
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules replay LOG`.
struct RulesReplayCommand: ParsableCommand, ListedCommand {
  static let place = 55
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Ask the rules again what decisions.jsonl says that they were asked.",
    discussion: """
      Each line is replayed from itself alone: its rule's file is known by its hash, and the values and \
      parameters are those of the line. No sheet is read, but for --offer, whose own rules are in force too.

      Ends with 0 if every line says the same, 1 if one does not.

      exchequer rules replay results/decisions.jsonl --offer my-offer
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A decisions.jsonl that `run` wrote, or a pipe; - is standard input.",
      valueName: "LOG"
    ),
    completion: .files("jsonl")
  )
  var log: String

  @OptionGroup var options: RuleSetOptions

  func run() throws {
    let bytes = try WholeFile.readNamed(log)
    let replay = LogReplay(
      try options.load(in: TextOrJSON.text).rules,
      digest: { Fingerprint.of($0) }
    )
    let (lines, problems) = try replayed(replay, bytes.copy(0, bytes.count))
    for problem in problems {
      Terminal.write(fitting: "line \(problem.line): \(problem.message)\n")
    }
    guard problems.isEmpty else { throw ExitCode(Program.foundErrors) }
    Terminal.write(
      fitting: "\(log): each of \(lines) lines says the same when its rule is asked again.\n"
    )
  }

  private func replayed(
    _ replay: LogReplay,
    _ bytes: [UInt8]
  ) throws -> (lines: Int, problems: [LogReplay.Problem]) {
    do throws(RuleFault) { return try replay.problems(of: bytes) } catch {
      throw try error.refusal(in: TextOrJSON.text, counting: false)
    }
  }
}
