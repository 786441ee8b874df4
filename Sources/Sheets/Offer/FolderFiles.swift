import CSV
import Findings

/// The CSV files of an offer folder, matched to the sheets of the contract.
struct FolderFiles {
  /// For each sheet by name, its file.
  private(set) var files: [String: (name: String, bytes: Bytes)] = [:]
  private(set) var findings: [Finding] = []

  /// What `exchequer fix` writes beside the sheets it repaired: it is none of them, and is not told as unknown.
  static let repairsName = "repairs.csv"

  private static let schemas = AllSheets.files

  init(_ folder: [String: Bytes]) {
    var unknown: [String] = []
    for (name, bytes) in folder.sorted(by: { $0.key < $1.key }) {
      let lower = name.lowercased()
      guard lower.hasSuffix(".csv"), name != FolderFiles.repairsName else { continue }
      guard let schema = FolderFiles.schemas.first(where: { $0.fileName == lower }) else {
        unknown.append(name)
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
    tellMissing(&unknown)
    for name in unknown { tellUnknown(name, folder[name]) }
  }

  private mutating func tellMissing(_ unknown: inout [String]) {
    for schema in FolderFiles.schemas where schema.isRequired && files[schema.name] == nil {
      let near = unknown.first { FolderFiles.isNear($0, schema) }
      unknown.removeAll { $0 == near }
      findings.append(
        .of(
          .fileMissing,
          at: Place(sheet: schema.fileName),
          value: near ?? "",
          "There is no \(schema.fileName)" + Nearest.end(near),
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

  private mutating func tellUnknown(_ name: String, _ bytes: Bytes?) {
    let names = FolderFiles.schemas.map(\.name)
    let near = Nearest.name(to: String(name.dropLast(4)), among: names)
    let alike = near == nil ? bytes.flatMap(FolderFiles.alike)?.name : nil
    let meant = (near ?? alike).map { "\($0).csv" }
    let isThere = (near ?? alike).map { files[$0] != nil } ?? false
    findings.append(
      .of(
        .fileUnknown,
        at: Place(sheet: name),
        value: name,
        "\(name) is not a sheet Exchequer knows; it was ignored."
          + (meant.map { near == nil ? " It has the columns of \($0)." : " \($0) is close to it." }
            ?? ""),
        repair: meant.map {
          isThere
            ? "Move it out of the folder, if \($0) is the right one."
            : "Rename it to \($0) if that is what it is, or move it out of the folder."
        }
      )
    )
  }

  /// The sheet whose columns a file has, all of those that must be there and most of them; nil if it
  /// is none, or one of several.
  private static func alike(_ bytes: Bytes) -> SheetSchema? {
    guard let text = try? TextDecoding.decode(bytes) else { return nil }
    let alike = schemas.map { ($0, DialectFinder(schema: $0, text: text).find().score) }
      .filter { schema, score in
        let least = schema.columns.count { $0.presence != .optional }
        return score > 2 && score >= least && score * 2 >= schema.columns.count
      }
    let most = alike.map(\.1).max()
    let best = alike.filter { $0.1 == most }
    return best.count == 1 ? best.first?.0 : nil
  }
}
