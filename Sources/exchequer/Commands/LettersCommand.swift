internal import ArgumentParser
internal import Findings
internal import Offering
internal import Reports

/// `exchequer letters OFFER --out DIR`.
struct LettersCommand: AsyncParsableCommand, ListedCommand {
  static let place = 90
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Write the letters to each holder, one file for each holder, ready to print.",
    discussion: """
      Confirmation of Receipt, notice of a defect, Promise to Grant, the new options' terms and \
      balancing options: those that are due by the as-of date. Each file is an HTML page \
      that prints one letter to a sheet. A holder whose rows are broken has no letter yet; the others \
      have theirs, and the command ends with 1.

      The words are templates: `letters --templates DIR` writes them out, and a file \
      OFFER/letters/NAME.mustache replaces the one of that name.
      """
  )

  @Argument(help: "The offer folder.")
  var offer: String?

  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var findings: FindingOptions

  @Option(help: ArgumentHelp("The folder for the letters.", valueName: "DIR"))
  var out: String?

  @Option(help: ArgumentHelp("Write the templates to edit to this folder.", valueName: "DIR"))
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
    let templates = try TemplateFolder(path: Folder.path(offer, "letters")).read()
    var request = try knowledge.request(offer: offer)
    request.leavesOut = true
    let conclusion = await ProgressBar.watching(request)
    let outcome = try findings.outcome(of: conclusion, offer: offer)
    do {
      let letters = Letters(
        outcome,
        conclusion,
        templates: try LetterTemplates(replacing: templates)
      )
      let files = try letters.files()
      let list = LetterList(
        asOf: "\(outcome.asOf)",
        files: files.map { ($0.name, Fingerprint.of($0.bytes)) }
      )
      try folder.replace(with: files + [(ResultKind.letters.mark, try list.bytes())])
      if !findings.quiet {
        Terminal.write("\(out) has letters to \(files.count) holders.\n")
        tellDoubts(conclusion)
      }
      try tellLeftOut(conclusion)
    } catch let fault as LetterFault {
      let place = fault.template + (fault.line.map { ":\($0)" } ?? "")
      throw Refusal("\(place): \(fault.message)\nNothing was written.")
    }
  }

  /// Names and addresses that may have been read wrong go to print: what is doubtful is shown.
  private func tellDoubts(_ conclusion: Conclusion) {
    let doubts = conclusion.findings.filter { $0.severity == .warning && $0.findingClass == .data }
    guard !doubts.isEmpty else { return }
    let text = FindingsText(colour: findings.colour.isOn, width: Terminal.width, showsAll: false)
    Terminal.complain(text.text(of: doubts, counting: false))
  }

  /// Holders whose rows are broken have no letters yet, and the command ends with 1.
  private func tellLeftOut(_ conclusion: Conclusion) throws {
    let leftOut = conclusion.leftOut
    guard !leftOut.findings.isEmpty else { return }
    let text = FindingsText(colour: findings.colour.isOn, width: Terminal.width)
    Terminal.complain(text.text(of: leftOut.all, counting: false))
    Terminal.complain(LeftOutText.withoutLetters(leftOut))
    throw ExitCode(Program.foundErrors)
  }
}
