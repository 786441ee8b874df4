/// A JSON document that a command prints or writes, with what it has to be.
///
/// Its schema has every key that the program of this version writes and no other, so that a key that
/// is misspelt or left out is found.
struct JSONDocument: Sendable {
  /// Its name: that of its file, or one of the kind `impact.json`.
  let name: String
  /// What prints or writes it: `impact --format json`.
  let command: String
  /// What it is, for people.
  let meaning: String
  let schema: JSONSchema
  /// What the schema refers to by name.
  var definitions: [JSONSchema.Field] = []

  /// Every document, in the order of the commands.
  static let all: [JSONDocument] = [
    .findings, .sarif, .manifest, .decisions, .next, .explanation, .impact, .model, .verification,
    .letters, .rules, .ruleTests, .trial, .sheets, .codes, .file, .progress,
  ]

  /// The schema as a document of its own.
  var document: JSONValue {
    guard case .object(let fields) = schema.value else { return schema.value }
    let head: JSONValue = .object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "$id": .text("urn:exchequer:\(ManifestFormat.contract):\(name)"),
      "title": .text(name),
      "description": .text("\(meaning): `exchequer \(command)`."),
    ])
    guard case .object(let first) = head else { return head }
    let named = definitions.map { JSONValue.Field(key: $0.name, value: $0.schema.value) }
    let last = named.isEmpty ? [] : [JSONValue.Field(key: "$defs", value: .object(named))]
    return .object(first + fields + last)
  }
}
