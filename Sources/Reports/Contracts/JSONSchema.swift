internal import Offering
internal import Policy

/// What a JSON value has to be, in the words of JSON Schema (draft 2020-12).
struct JSONSchema: Sendable {
  /// A key of an object.
  struct Field: Sendable {
    let name: String
    let schema: JSONSchema
    let isRequired: Bool

    /// A key that is always there.
    static func field(_ name: String, _ schema: JSONSchema) -> Field {
      Field(name: name, schema: schema, isRequired: true)
    }

    /// A key that may be left out.
    static func optional(_ name: String, _ schema: JSONSchema) -> Field {
      Field(name: name, schema: schema, isRequired: false)
    }
  }

  let value: JSONValue

  private init(_ fields: KeyValuePairs<String, JSONValue?>) { value = .object(fields) }

  /// The keys of the object that it describes.
  var keys: [String] {
    guard case .object(let words) = value,
      case .object(let fields)? = words.first(where: { $0.key == "properties" })?.value
    else { return [] }
    return fields.map(\.key)
  }

  /// Any text.
  static let text = JSONSchema(["type": .text("string")])
  /// A text with something in it.
  static let name = JSONSchema(["type": .text("string"), "minLength": .number(1)])
  /// `true` or `false`.
  static let flag = JSONSchema(["type": .text("boolean")])
  /// A whole number from 0 on.
  static let count = JSONSchema(["type": .text("integer"), "minimum": .number(0)])
  /// The number of a line, column or row: from 1 on.
  static let ordinal = JSONSchema(["type": .text("integer"), "minimum": .number(1)])
  /// A whole number.
  static let whole = JSONSchema(["type": .text("integer")])
  /// Nothing.
  static let null = JSONSchema(["type": .text("null")])
  /// A day, `2003-10-03`.
  static let day = pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  /// A day, with or without a time on it.
  static let moment = pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$")
  /// A day, with or without a time on it, or nothing.
  static let momentOrBlank = pattern("^([0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?)?$")
  /// An exact amount, `1.37`.
  static let amount = pattern("^-?[0-9]+(\\.[0-9]{1,4})?$")
  /// A scope of rules.
  static let scope = words(RuleInspection.scopes.map(\.name))
  /// A hook that rules can answer.
  static let hook = words(RuleInspection.hooks.map(\.name))
  /// A result sheet, without `.csv`.
  static let resultSheet = words(ResultSheets.all.map(\.name))
  /// SHA-256 in hexadecimal digits.
  static let sha256 = pattern("^[0-9a-f]{64}$")
  /// A cell's address in its sheet, or nothing: `D34`, and `34` of a whole row.
  static let cellOrBlank = pattern("^([A-Z]*[0-9]*|[A-Z]+)$")

  /// A text of this form, a regular expression.
  static func pattern(_ pattern: String) -> JSONSchema {
    JSONSchema(["type": .text("string"), "pattern": .text(pattern)])
  }

  /// One of these words.
  static func words(_ words: [String]) -> JSONSchema { JSONSchema(["enum": .texts(words)]) }

  /// The word of one of these cases.
  static func cases<Case: CaseIterable & RawRepresentable<String>>(_: Case.Type) -> JSONSchema {
    words(Case.allCases.map(\.rawValue))
  }

  /// A list.
  static func list(of item: JSONSchema, atLeast least: Int64 = 0) -> JSONSchema {
    JSONSchema([
      "type": .text("array"), "items": item.value, "minItems": least > 0 ? .number(least) : nil,
    ])
  }

  /// One of these.
  static func either(_ schemas: JSONSchema...) -> JSONSchema {
    JSONSchema(["anyOf": .list(schemas.map(\.value))])
  }

  /// An object of these keys and no others.
  static func record(_ fields: Field...) -> JSONSchema {
    JSONSchema([
      "type": .text("object"),
      "properties": .object(fields.map { JSONValue.Field(key: $0.name, value: $0.schema.value) }),
      "required": .texts(fields.filter(\.isRequired).map(\.name)),
      "additionalProperties": .flag(false),
    ])
  }

  /// An object with any keys, all of whose values are such.
  static func map(to value: JSONSchema) -> JSONSchema {
    JSONSchema(["type": .text("object"), "additionalProperties": value.value])
  }

  /// What is declared once under this name, in `$defs`.
  static func definition(_ name: String) -> JSONSchema {
    JSONSchema(["$ref": .text("#/$defs/\(name)")])
  }
}
