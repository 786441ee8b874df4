internal import ArgumentParser
internal import Reports
internal import Sheets

/// `exchequer fix OFFER --out DIR`.
struct FixCommand: ParsableCommand, ListedCommand {
  static let place = 150
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Copy the sheets with what is certain repaired, and list every change.",
    discussion: """
      It repairs what has a finding and means one thing only: a date in words, digits of another \
      script, a text wrapped in a formula, a serial number or a doubtful date that another sheet \
      states too, lost zeros of ids that the other sheets still have. It deletes totals, repeated \
      headers and rows that repeat another to the letter, and removes quotes around whole rows. \
      Cells that read right, and cells that could mean something else, stay as they are; `check` \
      reports them. The folders `rules` and `templates` are copied as they are. OFFER itself is not \
      changed.
      """
  )

  /// The formats of `--format`.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @Argument(help: "The offer folder.", completion: .directory)
  var offer: String

  @Option(
    help: ArgumentHelp(
      "The folder for the repaired sheets and repairs.csv; new or empty.",
      valueName: "DIR"
    ),
    completion: .directory
  )
  var out: String?

  @Flag(help: "Write nothing; print the changes.")
  var dryRun = false

  @Option(help: "How the changes are printed; csv is repairs.csv.")
  var format = Format.text

  @OptionGroup var colour: ColourOption

  func run() throws {
    let folder = try OfferFolder(offer)
    let target = try dryRun ? nil : target()
    let copies = try Self.copied.compactMap { try FolderCopy(of: Folder.path(offer, $0), as: $0) }
    let repaired = RepairedOffer.of(files: folder.files)
    let list = RepairsSheet.bytes(of: repaired.repairs)
    try target?.replace { fresh in
      for (name, bytes) in repaired.files + [(RepairsSheet.fileName, list)] {
        try NewFile.write(bytes, to: Folder.path(fresh, name))
      }
      for copy in copies { try copy.write(into: fresh) }
    }
    switch format {
    case .csv: Terminal.write(list)
    case .text: Terminal.write(fitting: text(repaired))
    }
  }

  /// What makes an offer besides its sheets.
  private static let copied = ["rules", "templates"]

  private func target() throws -> ResultFolder {
    guard let out else {
      throw Refusal(
        "fix needs --out DIR, a new folder for the repaired copy; or --dry-run to print the changes."
      )
    }
    return try ResultFolder(
      Destination(out, option: "--out", offers: [offer]),
      .fresh("repaired sheets")
    )
  }

  private func text(_ repaired: RepairedOffer) -> String {
    let repairs = RepairsText(colour: colour.isOn)
    guard !dryRun, let out else {
      return repairs.text(of: repaired.repairs) + repairs.count(repaired.repairs) + "\n"
    }
    let copy =
      repaired.repairs.isEmpty
      ? "The copy in \(out) is unchanged."
      : "The copy is in \(out), with every change in \(Folder.path(out, RepairsSheet.fileName))."
    return repairs.count(repaired.repairs) + " \(copy)\n"
      + "exchequer check \(out)   says what is left to repair\n"
  }
}
