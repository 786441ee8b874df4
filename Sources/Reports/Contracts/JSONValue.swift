/// A JSON document in the making; an object keeps the order of its keys.
indirect enum JSONValue: Sendable, Equatable {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([Field])

  /// A key of an object with its value.
  struct Field: Sendable, Equatable {
    let key: String
    let value: JSONValue
  }

  /// An object of these keys, without those that have no value.
  static func object(_ fields: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(fields.compactMap { key, value in value.map { Field(key: key, value: $0) } })
  }

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .list(texts.map(JSONValue.text))
  }

  /// The document as UTF-8, a key a line, ending in a line break.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return bytes + [UInt8(ascii: "\n")]
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text): bytes += JSONString.bytes(of: text)
    case .number(let number): bytes += Array(String(number).utf8)
    case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .null: bytes += Array("null".utf8)
    case .list(let values):
      Self.write(values, between: ("[", "]"), to: &bytes, indent) { value, bytes in
        value.write(to: &bytes, indent: indent + 1)
      }
    case .object(let fields):
      Self.write(fields, between: ("{", "}"), to: &bytes, indent) { field, bytes in
        bytes += JSONString.bytes(of: field.key) + Array(": ".utf8)
        field.value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    between marks: (String, String),
    to bytes: inout [UInt8],
    _ indent: Int,
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    bytes += Array(marks.0.utf8)
    for (place, element) in elements.enumerated() {
      bytes += Array(((place == 0 ? "\n" : ",\n") + String.spaces(2 * (indent + 1))).utf8)
      write(element, &bytes)
    }
    if !elements.isEmpty { bytes += Array(("\n" + String.spaces(2 * indent)).utf8) }
    bytes += Array(marks.1.utf8)
  }
}
