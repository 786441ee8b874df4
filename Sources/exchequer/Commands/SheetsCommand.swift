internal import ArgumentParser
internal import Findings
internal import Reports

/// `exchequer sheets [NAME]`.
struct SheetsCommand: ParsableCommand, ListedCommand {
  static let place = 110
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "List the sheets, or explain the columns of one.",
    discussion: """
      --format schema prints what programs can rely on: of a sheet its frictionless Table Schema, of JSON \
      that a command prints its JSON Schema, and without NAME all of them in one document. They are made of \
      what this version of the program reads and writes.

      exchequer sheets grants --format schema
      exchequer sheets --results new_grants --format schema
      exchequer sheets next.json --format schema
      """
  )

  /// The formats of `--format`.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, schema
  }

  @Argument(
    help: "A sheet, such as grants; for a schema also a document, such as next.json.",
    completion: .sheet
  )
  var name: String?

  @Flag(help: "The result sheets that `run` writes; with NAME, what the columns of one mean.")
  var results = false

  @Flag(help: "The JSON that commands print or write.")
  var documents = false

  @Option(help: "How the sheets are printed.")
  var format = Format.text

  @OptionGroup var colour: ColourOption

  func validate() throws {
    if results, documents { throw ValidationError("Give --results or --documents, not both.") }
    if documents, format == .json {
      throw ValidationError("--documents is printed as text, or with --format schema.")
    }
  }

  func run() throws {
    switch format {
    case .text: try Terminal.write(fitting: text())
    case .json: try Terminal.write(found(json()))
    case .schema:
      try Terminal.write(found(name.map { contracts.schema(of: $0) } ?? contracts.schema))
    }
  }

  private var contracts: SheetContracts {
    SheetContracts(results ? .results : documents ? .documents : .inputs)
  }

  private func json() throws -> [UInt8]? {
    if let name, SheetContracts.text(ofDocument: name) != nil {
      throw Refusal(
        "\(name) is a document, not a sheet. `exchequer sheets \(name) --format schema` prints its schema."
      )
    }
    return contracts.json(of: name)
  }

  private func text() throws -> String {
    let inputs = SheetGuide(colour: colour.isOn)
    let results = ResultSheetGuide(colour: colour.isOn)
    guard let name else {
      return documents ? SheetContracts.documents : self.results ? results.text : inputs.overview
    }
    let (input, result) = (inputs.columns(of: name), results.text(of: name))
    let first = self.results ? result ?? input : input ?? result
    return try found(first ?? SheetContracts.text(ofDocument: name))
  }

  /// What was found of the name, or a refusal that names the nearest.
  private func found<Found>(_ found: Found?) throws -> Found {
    if let found { return found }
    let name = name ?? ""
    let near = Nearest.name(to: name, among: SheetContracts.names)
    throw Refusal(
      "There is no sheet \(name). "
        + (near.flatMap { $0 == name ? nil : "Did you mean \($0)?" }
          ?? "`exchequer sheets` lists them.")
    )
  }
}
