import Foundation

/// A JSON value as it stands: true is not 1.
indirect enum JSON: Decodable, Hashable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// The value of a key; nil of anything but an object that has it.
  subscript(_ key: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields[key]
  }

  var texts: [String] {
    guard case .list(let list) = self else { return [] }
    return list.compactMap(\.asText)
  }

  var asText: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var asNumber: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// Its type in JSON Schema's words; a whole number is an integer.
  var type: String {
    switch self {
    case .null: "null"
    case .flag: "boolean"
    case .number(let number): number == number.rounded() ? "integer" : "number"
    case .text: "string"
    case .list: "array"
    case .object: "object"
    }
  }
}
