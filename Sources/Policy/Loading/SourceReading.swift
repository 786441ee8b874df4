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
    if !KnownRules.has(source) { try ReadableSource.check(bytes) }
    self.bytes = bytes
  }

  private static func check(_ bytes: [UInt8]) throws(Problem) {
    if let nature = FileNature(bytes) {
      throw Problem(line: 1, message: nature.message, repair: nature.repair)
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw Problem(
        line: line(of: zero, in: bytes),
        message: "The file has a NUL byte in it, which no text has.",
        repair: FileNature.encoding
      )
    }
    if let line = mergeMark(bytes) {
      throw Problem(
        line: line,
        message: "The file holds two versions of the rule: a merge left this mark between them.",
        repair: "Keep one version, and take out the lines with <<<<<<<, ======= and >>>>>>>."
      )
    }
    if let bad = firstInvalidByte(bytes) {
      throw Problem(
        line: line(of: bad, in: bytes),
        message: "The file is not UTF-8: byte \(bad + 1) belongs to no letter.",
        repair: FileNature.encoding
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

  /// The line of the first mark that a merge of two versions leaves.
  private static func mergeMark(_ bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { $0.starts(with: "<<<<<<< ".utf8) }.map { $0 + 1 }
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
