import Foundation

/// Validates JSON against the words of JSON Schema that the program's schemas use; a word that it does
/// not know is a problem, so that none is passed over.
final class SchemaValidator {
  private static let remarks: Set = ["$schema", "$id", "title", "description", "$defs", "required"]

  private let root: JSON
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  init(_ schema: JSON) { root = schema }

  /// What is wrong with a value, each with its path.
  func problems(_ value: JSON) throws -> [String] { try problems(value, root, "") }

  private func problems(_ value: JSON, _ schema: JSON, _ path: String) throws -> [String] {
    guard case .object(let words) = schema else { return ["\(path): the schema is no object"] }
    return try words.flatMap { word, rule in
      try Self.remarks.contains(word) && word != "required"
        ? [] : problems(value, word, rule, schema, path)
    }
  }

  private func problems(
    _ value: JSON,
    _ word: String,
    _ rule: JSON,
    _ schema: JSON,
    _ path: String
  ) throws -> [String] {
    switch word {
    case "$ref": return try problems(value, resolved(rule), path)
    case "anyOf":
      guard case .list(let schemas) = rule else { return ["\(path): anyOf is no list"] }
      let fits = try schemas.contains { try problems(value, $0, path).isEmpty }
      return fits ? [] : ["\(path): is none of what it may be"]
    case "type":
      let isNumber = rule == .text("number") && value.type == "integer"
      return rule == .text(value.type) || isNumber ? [] : ["\(path): is \(value.type)"]
    case "enum":
      guard case .list(let allowed) = rule else { return ["\(path): enum is no list"] }
      return allowed.contains(value) ? [] : ["\(path): is no word of its list"]
    case "pattern":
      guard case .text(let text) = value else { return [] }
      return try text.contains(pattern(rule)) ? [] : ["\(path): \(text) has not its form"]
    case "minLength": return bound(value.asText.map { Double($0.count) }, rule, path)
    case "minimum": return bound(value.asNumber, rule, path)
    default: return try inside(value, word, rule, schema, path)
    }
  }

  /// The words about what a list or an object holds.
  private func inside(
    _ value: JSON,
    _ word: String,
    _ rule: JSON,
    _ schema: JSON,
    _ path: String
  ) throws -> [String] {
    switch (word, value) {
    case ("items", .list(let list)):
      return try list.enumerated().flatMap { try problems($1, rule, "\(path)[\($0)]") }
    case ("minItems", .list(let list)): return bound(Double(list.count), rule, path)
    case ("properties", .object(let fields)):
      return try fields.flatMap { key, field in
        try rule[key].map { try problems(field, $0, "\(path).\(key)") } ?? []
      }
    case ("required", .object(let fields)):
      return rule.texts.filter { fields[$0] == nil }.map { "\(path): lacks \($0)" }
    case ("additionalProperties", .object(let fields)):
      let others = fields.filter { schema["properties"]?[$0.key] == nil }
      guard rule != .flag(false) else { return others.map { "\(path): has \($0.key)" } }
      return try others.flatMap { try problems($1, rule, "\(path).\($0)") }
    case ("items", _), ("minItems", _), ("properties", _), ("required", _),
      ("additionalProperties", _):
      return []
    default: return ["\(path): the schema has an unknown word \(word)"]
    }
  }

  private func bound(_ number: Double?, _ rule: JSON, _ path: String) -> [String] {
    guard let number, let least = rule.asNumber, number < least else { return [] }
    return ["\(path): is below \(least)"]
  }

  private func pattern(_ rule: JSON) throws -> Regex<AnyRegexOutput> {
    let text = rule.asText ?? ""
    if let known = patterns[text] { return known }
    let made = try Regex(text)
    patterns[text] = made
    return made
  }

  /// What `#/$defs/NAME` stands for.
  func resolved(_ reference: JSON) -> JSON {
    let name = reference.asText?.split(separator: "/").last.map(String.init) ?? ""
    return root["$defs"]?[name] ?? .null
  }
}
