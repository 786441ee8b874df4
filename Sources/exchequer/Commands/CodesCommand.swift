internal import ArgumentParser
internal import Offering
internal import Policy
internal import Reports

/// `exchequer codes [CODE]`.
struct CodesCommand: ParsableCommand, ListedCommand {
  static let place = 130
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "List the codes of findings, or explain one."
  )

  /// The formats of `--format`.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: "A code such as cell.date_serial, a family such as cell, or a rule's id.",
    completion: .code
  )
  var code: String?

  @Option(help: "How the codes are printed.")
  var format = Format.text

  @OptionGroup var chosen: RuleSetOptions

  @OptionGroup var colour: ColourOption

  func run() throws {
    let guide = CodeGuide(colour: colour.isOn, width: Terminal.width)
    if let known = known(guide) { return Terminal.write(known) }
    let code = code ?? ""
    if let rule = try chosen.load().rules.rule(code) {
      return Terminal.write(
        format == .json ? CodesJSON.bytes(of: rule) : Array(guide.text(of: rule).utf8)
      )
    }
    let near = guide.near(code).prefix(5)
    throw Refusal(
      "There is no code \(code). "
        + (near.isEmpty
          ? "`exchequer codes` lists them, and `exchequer rules list` the rules."
          : "Close to it: \(near.joined(separator: ", ")).")
    )
  }

  /// What there is to say of the code, or of all if none is given; nil if there is none of that name.
  private func known(_ guide: CodeGuide) -> [UInt8]? {
    switch format {
    case .json: CodesJSON.bytes(of: code)
    case .text: (code.map { guide.text(of: $0) } ?? guide.overview).map { Array($0.utf8) }
    }
  }
}
