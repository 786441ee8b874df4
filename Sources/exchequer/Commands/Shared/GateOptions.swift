internal import ArgumentParser
internal import CSV
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// Which findings a check is about, and which of them end it with 1.
struct GateOptions: ParsableArguments {
  /// What ends a check with 1.
  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, data, never
  }

  @Option(
    help: ArgumentHelp(
      "What ends with 1: an error, a warning too, only what stops the run (data), or never anything. "
        + "Default: error; with --strict, warning."
    )
  )
  var failOn: Threshold?

  @Option(
    help: ArgumentHelp(
      "Only findings of this class, code or rule. Repeatable.",
      valueName: "NAME"
    ),
    completion: .findingName
  )
  var select: [String] = []

  @Option(
    help: ArgumentHelp("No finding of this class, code or rule. Repeatable.", valueName: "NAME"),
    completion: .findingName
  )
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what is new since this file: findings that `check` printed as JSON or CSV, or a "
        + "findings.csv; - is standard input.",
      valueName: "FILE"
    ),
    completion: .file()
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write the findings to this file, as --format says (json, csv or sarif); - is standard output.",
      valueName: "FILE"
    ),
    completion: .file()
  )
  var output: String?

  /// The findings that the check is about.
  ///
  /// - Parameter conclusion: everything that was found, and the rules in force, which names can mean.
  /// - Returns: those that are selected, not ignored and not in the baseline.
  /// - Throws: a refusal if a name means nothing or the baseline cannot be read.
  func chosen(_ conclusion: Conclusion) throws -> [Finding] {
    let (findings, rules) = (conclusion.findings, conclusion.rules)
    // Of a folder that cannot be read no rules are known: what is ignored then may be one of them.
    for name in select + (rules == nil ? [] : ignore) { try checkName(name, findings, rules) }
    let named = findings.filter { finding in
      (select.isEmpty || select.contains { finding.isNamed($0) })
        && !ignore.contains { finding.isNamed($0) }
    }
    guard let baseline else { return named }
    let known = try WholeFile.readNamed(baseline)
    do throws(FindingsBaseline.Problem) {
      return try FindingsBaseline(baseline, known).new(named, conclusion.folderNames)
    } catch { throw Refusal("\(error.message)\nGive --baseline a file of findings.") }
  }

  /// Refuses one file as baseline and output: it would keep only what is new, and all else would be new next time.
  func refuseReplacedBaseline() throws {
    guard let baseline, let output, baseline != "-", output != "-",
      FileStamp.isOneFile(baseline, output)
    else { return }
    throw Refusal(
      "--baseline and --output name one file, \(output): it would keep only what is new.\n"
        + "Give --output another file."
    )
  }

  /// A misspelt name would let everything through, or nothing.
  private func checkName(_ name: String, _ findings: [Finding], _ rules: RuleSet?) throws {
    let classes = FindingClass.allCases.map(\.rawValue)
    let known = classes + FindingKind.all.map(\.code) + (rules?.rules.map(\.id) ?? [])
    let isFamily = known.contains { $0.hasPrefix(name + ".") }
    guard !known.contains(name), !isFamily, !findings.contains(where: { $0.rule == name }) else {
      return
    }
    let near = Nearest.name(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
    throw Refusal("No finding has the class, code or rule \(name).\(near)")
  }

  /// Whether the findings end the command with 1.
  func fails(_ findings: [Finding], strict: Bool) -> Bool {
    switch failOn ?? (strict ? .warning : .error) {
    case .error: findings.contains { $0.severity == .error }
    case .warning: findings.contains { $0.severity != .note }
    case .data: findings.contains(where: \.stopsTheRun)
    case .never: false
    }
  }
}

extension Finding {
  /// Whether a name means it: its class, its code or rule, or the first part of these (`tender`).
  fileprivate func isNamed(_ name: String) -> Bool {
    findingClass.rawValue == name || rule == name || rule.hasPrefix(name + ".")
  }
}
