import CSV
import Findings

/// The CSV files of an offer folder, matched to the sheets of the contract.
struct FolderFiles {
  /// For each sheet by name, its file.
  private(set) var files: [String: (name: String, bytes: Bytes)] = [:]
  private(set) var findings: [Finding] = []

  /// What `exchequer fix` writes beside the sheets it repaired: it is none of them, and no stranger.
  static let repairsName = "repairs.csv"

  private static let schemas = [OfferTermsSheet.schema] + AllSheets.schemas

  init(_ folder: [String: Bytes]) {
    var strangers: [String] = []
    for (name, bytes) in folder.sorted(by: { $0.key < $1.key }) {
      let lower = name.lowercased()
      guard lower.hasSuffix(".csv"), name != FolderFiles.repairsName else { continue }
      guard let schema = FolderFiles.schemas.first(where: { $0.fileName == lower }) else {
        strangers.append(name)
        continue
      }
      if let first = files[schema.name] {
        findings.append(
          .of(
            .fileDuplicate,
            at: Place(sheet: name),
            value: name,
            "\(first.name) and \(name) are both the sheet \(schema.fileName)."
          )
        )
      } else {
        files[schema.name] = (name, bytes)
      }
    }
    tellMissing(&strangers)
    for name in strangers { tellUnknown(name) }
  }

  private mutating func tellMissing(_ strangers: inout [String]) {
    for schema in FolderFiles.schemas where schema.isRequired && files[schema.name] == nil {
      let near = strangers.first { FolderFiles.isNear($0, schema) }
      strangers.removeAll { $0 == near }
      findings.append(
        .of(
          .fileMissing,
          at: Place(sheet: schema.fileName),
          value: near ?? "",
          "There is no \(schema.fileName)" + (near.map { "; \($0) is close to it." } ?? "."),
          repair: near.map { "Rename \($0) to \(schema.fileName) if that is what it is." }
            ?? "Put \(schema.fileName) into the folder: one row for \(schema.meaning)."
        )
      )
    }
  }

  private static func isNear(_ file: String, _ schema: SheetSchema) -> Bool {
    let bare = ComparedName.normal(String(file.dropLast(4)))
    return Nearest.name(to: bare, among: [schema.name]) != nil || bare.hasPrefix(schema.name)
      || bare.hasSuffix(schema.name)
  }

  private mutating func tellUnknown(_ name: String) {
    let names = FolderFiles.schemas.map(\.name)
    let near = Nearest.name(to: String(name.dropLast(4)), among: names)
    findings.append(
      .of(
        .fileUnknown,
        at: Place(sheet: name),
        value: name,
        "\(name) is not a sheet Exchequer knows; it was ignored."
          + (near.map { " \($0).csv is close to it." } ?? ""),
        repair: near.map {
          "Rename it to \($0).csv if that is what it is, or move it out of the folder."
        }
      )
    )
  }
}
