internal import Sheets

/// What `sheets --format json` and `--format schema` print: the sheets, and what programs can rely on
/// of every file that is read, written or printed.
public struct SheetContracts {
  /// Which of them.
  public enum Group: Sendable {
    /// The sheets of an offer folder.
    case inputs
    /// The sheets that `run` writes.
    case results
    /// The JSON that commands print or write.
    case documents
  }

  private let group: Group

  /// Those of a group.
  public init(_ group: Group) { self.group = group }

  /// A line for each document: its name, what it is, and the command.
  public static var documents: String {
    let width = JSONDocument.all.map(\.name.count).max() ?? 0
    return JSONDocument.all.map { document in
      "\(document.name.padded(to: width))  \(document.meaning)\n"
        + "\(String.spaces(width))  exchequer \(document.command)\n"
    }.joined()
      + "\nexchequer sheets NAME --format schema prints a JSON Schema, such as: "
      + "exchequer sheets next.json --format schema\n"
  }

  /// A document with what it is, the command and its keys; nil if there is none of that name.
  public static func text(ofDocument name: String) -> String? {
    guard let document = JSONDocument.all.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    return "\(document.name)  \(document.meaning)\n  exchequer \(document.command)\n"
      + "  \(document.schema.keys.joined(separator: ", "))\n"
      + "\nexchequer sheets \(document.name) --format schema   prints its JSON Schema\n"
  }

  /// The names that a schema can be asked for.
  public static var names: [String] {
    let sheets = inputs.map(\.name) + ResultSheets.all.map(\.name)
    return Set(sheets).sorted() + JSONDocument.all.map(\.name)
  }

  private static var inputs: [SheetSchema] { AllSheets.files }

  /// Every schema of the group in one document: a frictionless Data Package of the sheets, a JSON
  /// Schema with a definition for each document.
  public var schema: [UInt8] {
    switch group {
    case .inputs:
      package("inputs", Self.inputs.map { ($0.name, $0.fileName, TableSchema($0).value) })
    case .results: package("results", ResultSheets.all.map { Self.resource($0) })
    case .documents:
      JSONValue.object([
        "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
        "$id": .text("urn:exchequer:\(ManifestFormat.contract)"),
        "$defs": .object(
          JSONDocument.all.map { JSONValue.Field(key: $0.name, value: $0.document) }
        ),
      ]).bytes
    }
  }

  /// The schema of a name, with or without `.csv`: that of the group's sheet first, then of any other
  /// sheet, then of a document; nil if nothing has that name.
  public func schema(of name: String) -> [UInt8]? {
    let sheet = Self.sheetName(name)
    let input = Self.inputs.first { $0.name == sheet }.map { TableSchema($0).value }
    let result = ResultSheets.all.first { $0.name == sheet }.map { Self.resource($0).schema }
    let document = JSONDocument.all.first { $0.name == name.lowercased() }?.document
    let first = group == .results ? result ?? input : input ?? result
    return (first ?? document)?.bytes
  }

  /// A sheet's name as it was typed, in small letters and without `.csv`.
  static func sheetName(_ typed: String) -> String {
    let name = typed.lowercased()
    return name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
  }

  private static func resource(
    _ sheet: some ResultSheet
  ) -> (name: String, path: String, schema: JSONValue) {
    (sheet.name, sheet.fileName, TableSchema(sheet).value)
  }

  private func package(
    _ name: String,
    _ sheets: [(name: String, path: String, schema: JSONValue)]
  ) -> [UInt8] {
    let resources = sheets.map { sheet in
      JSONValue.object([
        "name": .text(sheet.name), "type": .text("table"), "path": .text(sheet.path),
        "schema": sheet.schema,
      ])
    }
    return JSONValue.object([
      "$schema": .text("https://datapackage.org/profiles/2.0/datapackage.json"),
      "name": .text("exchequer-\(name)"),
      "version": .text("\(ManifestFormat.contract)"),
      "resources": .list(resources),
    ]).bytes
  }
}

extension SheetContracts {
  /// The sheets of the group with their columns as JSON, or one of them; nil if there is none of that
  /// name.
  public func json(of name: String?) -> [UInt8]? {
    typealias Sheet = (name: String, value: JSONValue)
    let inputs: [Sheet] = Self.inputs.map { ($0.name, Self.value($0)) }
    let results: [Sheet] = ResultSheets.all.map { ($0.name, Self.value($0)) }
    let (own, others) = group == .results ? (results, inputs) : (inputs, results)
    let wanted = name.map(Self.sheetName)
    // Of sheets of one name the group's own comes first.
    let named = (own + others).first { $0.name == wanted }
    let chosen = wanted == nil ? own : [named].compactMap(\.self)
    return chosen.isEmpty ? nil : JSONValue.object(["sheets": .list(chosen.map(\.value))]).bytes
  }

  private static func value(_ schema: SheetSchema) -> JSONValue {
    let terms = schema.name == OfferTermsSheet.schema.name ? OfferTermsSheet.terms : []
    return .object([
      "name": .text(schema.name), "file": .text(schema.fileName), "row": .text(schema.meaning),
      "required": .flag(schema.isRequired),
      "columns": .list(
        schema.columns.map {
          column($0.name, $0.kind.word, $0.presence.word, $0.meaning, $0.example)
        }
      ),
      "terms": terms.isEmpty
        ? nil
        : .list(
          terms.map { term in
            let presence: Presence = term.isRequired ? .required : .optional
            return column(term.name, term.kind.word, presence.word, term.meaning, term.example)
          }
        ),
    ])
  }

  private static func column(
    _ name: String,
    _ kind: String,
    _ presence: String,
    _ meaning: String,
    _ example: String
  ) -> JSONValue {
    .object([
      "name": .text(name), "kind": .text(kind), "presence": .text(presence),
      "meaning": .text(meaning), "example": .text(example),
    ])
  }

  private static func value(_ sheet: some ResultSheet) -> JSONValue {
    let names = sheet.columnNames
    let kinds = sheet.columns.map(\.kind.word)
    return .object([
      "name": .text(sheet.name), "file": .text(sheet.fileName), "row": .text(sheet.meaning),
      "columns": .list(
        names.enumerated().map { place, name in
          .object([
            "name": .text(name),
            "kind": .text(kinds.indices.contains(place) ? kinds[place] : ColumnKind.plain.word),
          ])
        }
      ),
    ])
  }
}

extension ColumnKind {
  /// The kind in words for people.
  fileprivate var word: String {
    switch self {
    case .plain: "text"
    case .words(let words): words.joined(separator: " | ")
    case .count: "whole number"
    case .year: "year"
    case .amount: "money"
    case .day: "date"
    }
  }
}
