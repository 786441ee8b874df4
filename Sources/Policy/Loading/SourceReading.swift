/// A rule file that can be handed to Lua: text, without its byte-order mark.
struct ReadableSource {
  /// The text, in UTF-8.
  var bytes: [UInt8]

  /// What keeps a file from being read at all.
  struct Problem: Error, Equatable {
    var line: Int?
    var message: String
    var repair: String
  }

  /// Checks that the file is text and not empty.
  init(_ source: RuleSource) throws(Problem) {
    if let problem = source.problem {
      throw Problem(line: nil, message: problem, repair: "A rule is a file of text, NAME.lua.")
    }
    var bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    try ReadableSource.check(bytes)
    self.bytes = bytes
  }

  private static func check(_ bytes: [UInt8]) throws(Problem) {
    if bytes.starts(with: [0x1B]) {
      throw Problem(
        line: 1,
        message: "The file is compiled Lua, and rules are read as text only.",
        repair: "Put the rule's text here, so that the committee can read it."
      )
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw Problem(
        line: line(of: zero, in: bytes),
        message: "The file has a NUL byte in it: it is UTF-16, or not text.",
        repair: "Save it as UTF-8."
      )
    }
    if let bad = firstInvalidByte(bytes) {
      throw Problem(
        line: line(of: bad, in: bytes),
        message: "The file is not UTF-8: byte \(bad + 1) belongs to no letter.",
        repair: "Save it as UTF-8."
      )
    }
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      throw Problem(
        line: nil,
        message: "The file is empty.",
        repair: "`exchequer rules new NAME --scope SCOPE` writes a rule to start from."
      )
    }
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// The index of the first byte that is no UTF-8, found by decoding each letter.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var index = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): index += scalar.count
      case .emptyInput, .error: return min(index, bytes.count - 1)
      }
    }
  }
}
