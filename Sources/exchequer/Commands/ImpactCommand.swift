internal import ArgumentParser
internal import Findings
internal import Offering
internal import Reports
internal import Sheets

/// `exchequer impact OFFER`.
struct ImpactCommand: AsyncParsableCommand, ListedCommand {
  static let place = 40
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show what a change of rules, parameters or sheets would do.",
    discussion: """
      Compares the offer as it stands (the rules shipped with the program, OFFER/rules, policy.csv) \
      with the same offer under changes, cell by cell of every result sheet: totals side by side, then \
      what changes for each holder and option and for the offer as a whole, with the rule, parameter or \
      cell that makes it. Where several differ, each is tried alone. Nothing is written.

      exchequer impact my-offer --set grant_date.counting=same_day
      exchequer impact my-offer --rules proposed-rules
      exchequer impact my-offer --against my-offer-corrected

      Ends with 0, or under --expect-none with 1 if anything changes.
      """
  )

  @OptionGroup var options: ImpactOptions
  @OptionGroup var progress: ProgressOptions

  @Flag(help: "End with 1 if anything changes.")
  var expectNone = false

  @Option(help: "How the difference is printed.")
  var format = TextJSONOrCSV.text

  @OptionGroup var colour: ColourOption

  func run() async throws {
    let impact = try await progress.watching { try await compare($0) }
    switch format {
    case .text: Terminal.write(fitting: ImpactText(impact, colour: colour.isOn).text)
    case .json: Terminal.write(ImpactJSON.bytes(of: impact))
    case .csv: Terminal.write(ImpactSheet.bytes(of: impact))
    }
    if expectNone, !impact.isNothing { throw ExitCode(Program.foundErrors) }
  }

  private func compare(_ telling: ProgressTelling) async throws -> Impact {
    let (today, changed) = try options.requests()
    let before = await telling.conclusion(of: today)
    try before.refuseUnlessDone(in: format, of: options.offer, colour: colour.isOn)
    let after = await telling.conclusion(of: changed)
    try after.refuseUnlessDone(
      in: format,
      of: options.against ?? options.offer,
      colour: colour.isOn,
      naming: "With the changes:\n"
    )
    let inputs = InputChanges(from: today, to: changed)
    guard let comparison = ImpactComparison(before: before, after: after, inputs: inputs) else {
      throw ExitCode(Program.faultOfItsOwn)
    }
    let asked = comparison.askedHolders
    guard format != .text || asked.isEmpty else {
      var request = changed
      request.explained = asked
      return comparison.impact(asked: await telling.conclusion(of: request))
    }
    var tried: [Conclusion] = []
    for trial in comparison.trials { tried.append(await telling.conclusion(of: trial)) }
    let impact = comparison.impact(tried: tried)
    // That it was replaced is a finding, and counted: nothing else has changed.
    if !impact.changesResults { try refuseReplacedSettings(after) }
    return impact
  }

  /// A parameter that policy.csv sets has not been tried: that nothing changes would say the opposite.
  private func refuseReplacedSettings(_ after: Conclusion) throws {
    let replaced = after.findings.filter { $0.rule == FindingKind.policySetReplaced.code }
    guard !replaced.isEmpty else { return }
    throw Refusal(
      "Nothing was tried.\n\n" + FindingsText(colour: false).text(of: replaced, counting: false)
    )
  }
}

/// What `impact` compares.
struct ImpactOptions: ParsableArguments {
  @Argument(help: "The offer folder.", completion: .directory)
  var offer: String

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A folder of changed or new rules; each replaces the one of the same id. May be repeated.",
      valueName: "NEW"
    ),
    completion: .directory
  )
  var rules: [String] = []

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A parameter as changed. May be repeated.",
      valueName: "rule.parameter=value"
    ),
    completion: .setting
  )
  var set: [String] = []

  @Option(
    help: ArgumentHelp("An offer folder with changed sheets.", valueName: "FOLDER"),
    completion: .directory
  )
  var against: String?

  @Option(
    name: .customLong("base-rules"),
    help: ArgumentHelp(
      "A further folder of rules that is in force today. May be repeated.",
      valueName: "DIR"
    ),
    completion: .directory
  )
  var baseRules: [String] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The last day known: nothing dated later counts. Default: the offer's term as_of, or today.",
      valueName: "DATE"
    )
  )
  var asOf: String?

  @Flag(help: "Compare later steps too, at the latest close known.")
  var project = false

  // How many threads share the holders; the result is the same for any number.
  @Option(help: .hidden)
  var threads: Int?

  func validate() throws {
    guard rules.isEmpty, set.isEmpty, against == nil else { return }
    throw ValidationError(
      "Say what is to be compared: --rules NEW, --set rule.parameter=value or --against FOLDER."
    )
  }

  /// The offer as it stands, and as changed.
  func requests() throws -> (today: Request, changed: Request) {
    let folder = try OfferFolder(offer)
    let today = Request(
      files: folder.files,
      ruleFolders: try RuleFolders.read(baseRules, offer: offer),
      resultSheets: ResultSheets.extensible,
      asOf: try DayOption.read(asOf, or: folder.standing.asOf),
      projects: project,
      threads: threads ?? Processors.count
    )
    var changed = today
    if let against {
      changed.files = try OfferFolder(against).files
      changed.ruleFolders = try RuleFolders.read(baseRules, offer: against)
    }
    if !rules.isEmpty { changed.ruleFolders += try RuleFolders.read(only: rules) }
    changed.settings = try set.map(SettingOption.read)
    return (today, changed)
  }
}
