internal import ArgumentParser
internal import Findings
internal import Offering
internal import Reports
internal import Sheets

/// `exchequer report OFFER --out FILE.html`.
struct ReportCommand: AsyncParsableCommand, ListedCommand {
  static let place = 60
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report on one page: the tender, the totals, the new options.",
    discussion: """
      The page needs no other file and no network, and prints; its own script sorts tables and finds \
      holders, and without it everything is there to read. It is not written while a sheet is broken (exit 1). \
      Where only a closing price is missing, it is as of the day before (exit 1). The workbook is written even \
      then, with the errors marked on the cells; result sheets without a row and sheets in which nothing was \
      found are left out of it.
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var progress: ProgressOptions

  @Option(
    help: ArgumentHelp("The page to write; - is standard output.", valueName: "FILE.html"),
    completion: .files("html")
  )
  var out: String?

  @Option(
    help: ArgumentHelp(
      "A workbook to write: the results as tables, the sheets with findings on their cells; - is standard output.",
      valueName: "FILE.xlsx"
    ),
    completion: .files("xlsx")
  )
  var xlsx: String?

  @Flag(
    help: "Show later steps too, at the latest close known."
  )
  var project = false

  @Flag(help: "Replace a file that is not a report or workbook.")
  var force = false

  func validate() throws {
    guard out != nil || xlsx != nil else {
      throw ValidationError("Give --out FILE.html, --xlsx FILE.xlsx, or both.")
    }
    if printed > 1 {
      throw ValidationError("Standard output takes one of them: --out - or --xlsx -.")
    }
  }

  func run() async throws {
    let page = try out.map { try file($0, "--out", "report", beginning: OfferPage.beginning) }
    let workbook = try xlsx.map { try file($0, "--xlsx", "workbook", beginning: "PK\u{3}\u{4}") }
    let reading = try options.read(projects: project)
    let request = reading.request
    let findings = findings.completed(by: reading.standing)
    let conclusion = await progress.watching(request, asFarAsPricesGo: true)
    if case .done = conclusion.ending {
      try findings.refuseWarnings(conclusion, of: options.offer, on: stream)
    }
    // Broken sheets are what the marks on their cells are for, so the workbook comes first.
    if let workbook { try write(request, conclusion, to: workbook) }
    let outcome = try findings.outcome(of: conclusion, offer: options.offer, on: stream)
    if let page {
      try page.replace(with: OfferPage(outcome, conclusion).bytes())
      tell("The report is in \(page.destination.path).\n")
    }
    if findings.format != .text { try findings.print(conclusion, of: options.offer, on: stream) }
    try conclusion.tellWanting(colour: findings.colour.isOn)
  }

  /// Where findings are printed: standard output may have the page or the workbook.
  private var stream: Stream { printed > 0 ? .error : .output }

  /// How many of the page and the workbook go to standard output.
  private var printed: Int {
    [out, xlsx].compactMap(\.self).count(where: Destination.isStandardOutput)
  }

  private func file(_ path: String, _ option: String, _ contents: String, beginning: String) throws
    -> OutputFile
  {
    try OutputFile(
      Destination(path, option: option, offers: [options.offer]),
      contents: contents,
      beginning: Array(beginning.utf8),
      force: force
    )
  }

  private func write(_ request: Request, _ conclusion: Conclusion, to file: OutputFile) throws {
    let inputs = OfferSheets.tables(of: request.files)
    var asOf = request.asOf
    if case .done(let outcome) = conclusion.ending { asOf = outcome.asOf }
    let workbook = OfferWorkbook(conclusion, inputs: inputs, asOf: asOf)
    do {
      try file.replace { try WorkbookFile(workbook).write(to: $0) }
    } catch let fault as WorkbookFault {
      throw Refusal(fault.message)
    }
    tell("The workbook is in \(file.destination.path).\n")
  }

  /// Says where something was written, unless standard output has it or is for a program.
  private func tell(_ text: String) {
    guard !findings.quiet, stream == .output, findings.format == .text else { return }
    Terminal.write(fitting: text)
  }
}
