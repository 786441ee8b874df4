internal import ArgumentParser
internal import Exchange
internal import Findings
internal import Offering
internal import Reports
internal import Sheets

/// `exchequer letters OFFER --out DIR`.
struct LettersCommand: AsyncParsableCommand, ListedCommand {
  static let place = 90
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Write the letters to each holder, ready to print, with an index.",
    discussion: """
      Confirmations of Receipt, notices of defects, of extension, termination and acceptance, Promises \
      to Grant, balancing options, deferred awards, the new options' terms, and what the end of service \
      leaves: those whose event has come by the as-of date. Each letter is a file of its own, an HTML \
      page, dated the day of its event, and stands as it was written then, whatever came later: \
      --since leaves out those written before. letters.csv lists them with the holders' addresses. What was sent \
      is told in OFFER/sent.csv, which takes the rows of letters.csv: `next` leaves such a letter out, and \
      `letters` says whether it has changed since. \
      A holder whose rows are broken has no letter yet; the others have theirs, and the command ends \
      with 1.

      The words are templates: `letters --templates DIR` writes them out, and a file \
      OFFER/templates/NAME.mustache replaces the one of that name. A template can name every column of \
      every result sheet, as in {{#results.promises}}{{grant_id}}{{/results.promises}}.
      """
  )

  @Argument(help: "The offer folder.", completion: .directory)
  var offer: String?

  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var progress: ProgressOptions

  @Option(
    help: ArgumentHelp("The folder for the letters.", valueName: "DIR"),
    completion: .directory
  )
  var out: String?

  @Option(help: ArgumentHelp("Only letters of this date and later.", valueName: "DATE"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only letters of this kind. Can be given again.",
      valueName: "KIND"
    )
  )
  var kind: [Kind] = []

  /// A kind of letter that goes to a holder.
  struct Kind: ExpressibleByArgument {
    let kind: LetterKind

    init?(argument: String) {
      guard let kind = LetterKind.letters.first(where: { $0.rawValue == argument }) else {
        return nil
      }
      self.kind = kind
    }

    static var allValueStrings: [String] { LetterKind.letters.map(\.rawValue) }
  }

  @Option(
    help: ArgumentHelp("Write the templates to edit to this folder.", valueName: "DIR"),
    completion: .directory
  )
  var templates: String?

  @Flag(help: "Replace letters that were changed by hand.")
  var force = false

  func validate() throws {
    guard templates == nil else { return }
    guard offer != nil, out != nil else {
      throw ValidationError(
        "Give the offer folder and --out DIR, or --templates DIR to have the templates to edit."
      )
    }
  }

  func run() async throws {
    if let templates {
      let offers = [offer].compactMap(\.self)
      try TemplateFolder.writeDefaults(to: templates, offers: offers, quiet: findings.quiet)
    }
    guard let offer, let out else { return }
    try await write(offer, out)
  }

  private func write(_ offer: String, _ out: String) async throws {
    let destination = try Destination(out, option: "--out", offers: [offer])
    let folder = try ResultFolder(destination, .letters, force: force)
    let since = try since.map { try DayOption.read($0, or: nil, "--since") }
    let templates = try TemplateFolder.of(offer: offer).readInForce()
    let reading = try knowledge.read(offer)
    var request = reading.request
    request.leavesOut = true
    let findings = findings.completed(by: reading.standing)
    do {
      let words = try LetterTemplates(replacing: templates)
      let kinds = kind.map(\.kind)
      let (conclusion, outcome, sent) = try await progress.watching { telling in
        let conclusion = await telling.conclusion(of: request)
        let outcome = try findings.outcome(of: conclusion, offer: offer)
        try findings.refuseWarnings(conclusion, of: offer)
        let sent = await telling.during(request) { request in
          await SentLetters(before: outcome, conclusion, request, templates: words, kinds: kinds)
        }
        return (conclusion, outcome, sent)
      }
      let letters = Letters(outcome, conclusion, templates: words, sent: sent)
      let files = try letters.files(kinds: kinds, since: since)
      let doubts =
        letters.doubts(
          about: files,
          kinds: kinds,
          since: since,
          without: conclusion.leftOut,
          Fingerprint.of
        ) + [letters.lacking(in: files)].compactMap(\.self)
      try write(files, letters.index(of: files, Fingerprint.of), outcome, to: folder)
      if findings.format != .text {
        let all = conclusion.leftOut.all + conclusion.findings + doubts
        try findings.print(conclusion, of: offer, only: all)
      } else if !findings.quiet {
        Terminal.write(fitting: "\(out) has \(counted(files)).\n")
        tell(doubts: doubtful(conclusion) + doubts)
      }
      try tellLeftOut(conclusion)
    } catch let fault as LetterFault {
      let place = fault.template + (fault.line.map { ":\($0)" } ?? "")
      throw Refusal("\(place): \(fault.message)\nNothing was written.")
    }
  }

  private func write(
    _ files: [Letters.File],
    _ index: [UInt8],
    _ outcome: OfferOutcome,
    to folder: ResultFolder
  ) throws {
    let written = files.map { ($0.name, $0.bytes) } + [("letters.csv", index)]
    let list = LetterList(
      asOf: "\(outcome.asOf)",
      files: files.map { ($0.name, Fingerprint.of($0.bytes), $0.sent.map { "\($0)" }) }
        + [("letters.csv", Fingerprint.of(index), nil)]
    )
    try folder.replace(
      with: written + [(ResultKind.letters.mark, try list.bytes { Fingerprint.of($0) })]
    )
  }

  /// `3 letters to 2 holders`.
  private func counted(_ files: [Letters.File]) -> String {
    let holders = Set(files.map(\.holderID)).count
    return "\(files.count) letter\(files.count == 1 ? "" : "s") to \(holders) "
      + "holder\(holders == 1 ? "" : "s")"
  }

  /// Names and addresses that may have been read wrong go to print: what is doubtful is shown.
  private func doubtful(_ conclusion: Conclusion) -> [Finding] {
    conclusion.findings.filter { $0.severity == .warning && $0.findingClass == .data }
  }

  private func tell(doubts: [Finding]) {
    guard !doubts.isEmpty else { return }
    let text = FindingsText(colour: findings.colour.isOn, width: Terminal.width, showsAll: false)
    Terminal.complain(text.text(of: doubts, counting: false))
  }

  /// Holders whose rows are broken have no letters yet, and the command ends with 1.
  private func tellLeftOut(_ conclusion: Conclusion) throws {
    let leftOut = conclusion.leftOut
    guard !leftOut.findings.isEmpty else { return }
    if findings.format == .text {
      let text = FindingsText(colour: findings.colour.isOn, width: Terminal.width)
      Terminal.complain(text.text(of: leftOut.all, counting: false))
    }
    Terminal.complain(LeftOutText.withoutLetters(leftOut))
    throw ExitCode(Program.foundErrors)
  }
}
