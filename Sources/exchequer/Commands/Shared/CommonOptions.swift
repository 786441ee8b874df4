internal import ArgumentParser
internal import CSV
internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Reports
internal import Sheets

/// What every command that reads an offer can be told.
struct OfferOptions: ParsableArguments {
  @Argument(help: "The offer folder.", completion: .directory)
  var offer: String

  @OptionGroup var knowledge: KnowledgeOptions

  /// The offer, read as these options say.
  func read(projects: Bool = false) throws -> AskedOffer {
    try knowledge.read(offer, projects: projects)
  }
}

/// What a command asks about an offer, and what the offer itself says once for every command.
struct AskedOffer {
  let request: Request
  let standing: StandingChoices
}

/// Which rules are in force, and what is known.
struct KnowledgeOptions: ParsableArguments {
  @OptionGroup var chosen: RuleOptions

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The last day known: nothing dated later counts. Default: the offer's term as_of, or today.",
      valueName: "DATE"
    )
  )
  var asOf: String?

  // How many threads share the holders; the result is the same for any number.
  @Option(help: .hidden)
  var threads: Int?

  /// The folders of `--rules`.
  var rules: [String] { chosen.rules }
  /// What `--set` says.
  var set: [String] { chosen.set }

  /// An offer folder, read as these options say.
  func read(_ offer: String, projects: Bool = false) throws -> AskedOffer {
    let folder = try OfferFolder(offer)
    let standing = folder.standing
    let threads = threads ?? Processors.count
    var request = Request(
      files: folder.files,
      ruleFolders: try RuleFolders.read(rules, offer: offer),
      resultSheets: ResultSheets.extensible,
      settings: try set.map(SettingOption.read),
      asOf: try DayOption.read(asOf, or: standing.asOf),
      projects: projects,
      threads: threads
    )
    if asOf == nil, standing.asOf == nil { request.today = request.asOf }
    request.others = folder.others
    request.reading = Processors.lent(threads)
    return AskedOffer(request: request, standing: standing)
  }
}

/// `--as-of`.
enum DayOption {
  /// The day given as `2003-10-03`; else the one that stands in the offer, or today.
  static func read(
    _ text: String?,
    or standing: Day? = nil,
    _ option: String = "--as-of"
  ) throws -> Day {
    guard let text else { return standing ?? Today.day }
    guard let day = Day(text) else {
      throw Refusal("\(option) takes a day such as 2003-10-03, not \"\(text)\".")
    }
    return day
  }
}

/// `--set rule.parameter=value`.
enum SettingOption {
  /// The setting written so; the rule's id may hold full stops, the parameter's name none.
  static func read(_ text: String) throws -> PolicySetting {
    guard let equals = text.firstIndex(of: "="),
      let stop = text[..<equals].lastIndex(of: "."), stop != text.startIndex
    else {
      throw Refusal(
        "--set takes rule.parameter=value, such as grant_date.counting=same_day, not \"\(text)\"."
      )
    }
    return PolicySetting(
      rule: String(text[..<stop]),
      parameter: String(text[text.index(after: stop)..<equals]),
      value: String(text[text.index(after: equals)...])
    )
  }
}

/// How findings are printed.
struct FindingOptions: ParsableArguments {
  @Option(help: "How findings are printed.")
  var format = FindingFormat.text

  @Flag(
    inversion: .prefixedNo,
    help: "Whether warnings count as errors. Default: the offer's term strict, or no."
  )
  var strict: Bool?

  /// Whether warnings count as errors.
  var isStrict: Bool { strict ?? false }

  @OptionGroup var colour: ColourOption

  @Flag(help: "Print nothing but errors; a file that is written has everything.")
  var quiet = false

  @Flag(help: "Print every finding, also where many have one cause (text).")
  var all = false

  /// The options, with what stands in the offer where the command line does not say.
  func completed(by standing: StandingChoices) -> FindingOptions {
    var options = self
    options.strict = strict ?? standing.isStrict
    return options
  }

  /// Prints what was found on the way to a conclusion to standard output.
  ///
  /// - Parameters:
  ///   - conclusion: how a run ended.
  ///   - offer: the offer folder as it was given, beside which programs look for the sheets.
  ///   - chosen: the findings to print; all of them if nil.
  ///   - destination: the file to write them to; if nil, a stream has them.
  ///   - stream: where they are printed: standard error where standard output has something else.
  /// - Throws: a refusal if the file cannot be written; a fault of the program's own, if findings
  ///   cannot be encoded.
  func print(
    _ conclusion: Conclusion,
    of offer: String,
    only chosen: [Finding]? = nil,
    to destination: Destination? = nil,
    on stream: Stream = .output
  ) throws {
    var printing = FindingPrinting(format, conclusion, of: offer, isColoured: colour.isOn)
    printing.showsAll = all
    try print(chosen ?? conclusion.findings, printing, to: destination, on: stream)
  }

  /// Prints findings that stand alone to standard output.
  ///
  /// - Throws: a fault of the program's own, if they cannot be encoded.
  func print(_ findings: [Finding]) throws {
    try print(findings, FindingPrinting(format: format, isColoured: colour.isOn, showsAll: all))
  }

  private func print(
    _ findings: [Finding],
    _ printing: FindingPrinting,
    to destination: Destination? = nil,
    on stream: Stream = .output
  ) throws {
    if let destination {
      guard let beginning = printing.beginning else {
        throw Refusal("--output writes --format json, csv or sarif; text goes to standard output.")
      }
      let file = try OutputFile(
        destination,
        contents: "list of findings",
        beginning: beginning,
        force: nil
      )
      // A file is a record: what standard output is spared, it has.
      return try file.replace(with: printing.bytes(of: findings, amongst: findings))
    }
    let shown = quiet ? findings.filter(isError) : findings
    if quiet, shown.isEmpty, format == .text { return }
    try Terminal.write(printing.bytes(of: shown, amongst: findings), on: stream)
  }

  /// Whether a finding counts as an error.
  private func isError(_ finding: Finding) -> Bool {
    finding.severity == .error || (isStrict && finding.severity == .warning)
  }
}
