internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports
internal import Sheets

/// Which rules a command about rules shows: those shipped, or those in force in an offer.
struct RuleSetOptions: ParsableArguments {
  @OptionGroup var chosen: RuleOptions

  @Option(
    help: ArgumentHelp(
      "Show what is in force in this offer: its own rules, policy.csv and waivers.",
      valueName: "OFFER"
    ),
    completion: .directory
  )
  var offer: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "With --offer: the last day known. Default: the offer's term as_of, or today.",
      valueName: "DATE"
    )
  )
  var asOf: String?

  /// Whether other rules than those shipped are chosen, or something is set.
  var isGiven: Bool { offer != nil || !chosen.rules.isEmpty || !chosen.set.isEmpty }

  func validate() throws {
    guard offer == nil, asOf != nil else { return }
    throw ValidationError("--as-of says what is known of an offer: give --offer OFFER too.")
  }

  /// The rules in force, after a word about each file among them that is not read.
  ///
  /// - Parameter format: how the command prints its answer.
  /// - Returns: the rules, with the day on which they are in force.
  /// - Throws: exit code 2 after printing the findings that keep them from loading, 1 after printing
  ///   what is wrong with the offer's sheets.
  func load(in format: some AnswerFormat) throws -> RulesInForce {
    try load(telling: tell(in: format))
  }

  /// Prints what keeps rules from loading in place of the answer of a command.
  func tell(in format: some AnswerFormat) -> ([Finding]) throws -> Void {
    let printing = FindingPrinting(format: format.ofFindings, offer: offer ?? "")
    return { try printing.printInPlaceOfAnswer($0) }
  }

  /// The rules in force, after a word about each file among them that is not read.
  ///
  /// - Parameter tell: tells what keeps them from loading.
  /// - Returns: the rules, with the day on which they are in force.
  /// - Throws: exit code 2 or 1, as above.
  func load(telling tell: ([Finding]) throws -> Void) throws -> RulesInForce {
    let (rules, ignored) = try read(telling: tell)
    if !ignored.isEmpty {
      Terminal.complain(FindingsText(colour: false).text(of: ignored, counting: false))
    }
    return rules
  }

  /// The rules in force, and a warning for each file among them that is not read.
  func read(
    telling tell: ([Finding]) throws -> Void
  ) throws -> (rules: RulesInForce, ignored: [Finding]) {
    let folders = try RuleFolders.read(chosen.rules, offer: offer)
    let ignored = folders.warnings
    let settings = try chosen.set.map(SettingOption.read)
    guard let offer else {
      let (rules, findings) = RuleInspection.load(
        folders,
        resultSheets: ResultSheets.extensible,
        settings: settings
      )
      guard let rules else { throw try refuse(findings, Program.couldNotStart, tell) }
      try refuseErrors(findings, Program.couldNotStart, tell)
      return (RulesInForce(rules), ignored)
    }
    let folder = try OfferFolder(offer)
    var request = Request(
      files: folder.files,
      ruleFolders: folders,
      resultSheets: ResultSheets.extensible,
      settings: settings,
      asOf: try DayOption.read(asOf, or: folder.standing.asOf)
    )
    request.reading = Processors.lent(Processors.count)
    let (rules, findings) = request.rulesInForce()
    guard let rules else {
      let isRule = findings.contains { $0.findingClass == .rule && $0.severity == .error }
      throw try refuse(findings, isRule ? Program.couldNotStart : Program.foundErrors, tell)
    }
    let mistyped = findings.filter { $0.rule == FindingKind.policySetting.code }
    // A mistyped --set stands in no sheet: the command is what has to be corrected.
    try refuseErrors(mistyped.filter { $0.place == nil }, Program.couldNotStart, tell)
    try refuseErrors(mistyped, Program.foundErrors, tell)
    return (rules, ignored)
  }

  private func refuseErrors(
    _ findings: [Finding],
    _ code: Int32,
    _ tell: ([Finding]) throws -> Void
  ) throws {
    if findings.contains(where: { $0.severity == .error }) {
      throw try refuse(findings, code, tell)
    }
  }

  private func refuse(
    _ findings: [Finding],
    _ code: Int32,
    _ tell: ([Finding]) throws -> Void
  ) throws -> ExitCode {
    // What is worth knowing of rules that load would hide what keeps others from loading.
    let told = findings.filter { $0.severity != .note }
    try tell(told)
    return ExitCode(code)
  }

  /// The rule of an id, or a refusal that names the nearest.
  func rule(_ id: String, in rules: RuleSet) throws -> Rule {
    if let rule = rules.rule(id) { return rule }
    let near = rules.rules.map(\.id).filter { $0.contains(id) || id.contains($0) }
    throw Refusal(
      "There is no rule \(id)."
        + (near.isEmpty
          ? " `exchequer rules list` names them all."
          : " There is: \(near.joined(separator: ", ")).")
    )
  }
}
