/// What a file is that was saved under the name of a rule and is none: told by its first bytes.
struct FileNature {
  /// What the file is, as a sentence.
  var message: String
  /// How the rule's own text is saved.
  var repair: String

  /// The nature of a file that no Lua could be; nil if it may be a rule.
  init?(_ bytes: [UInt8]) {
    if let known = FileNature.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self.init(known.message, known.repair)
    } else if FileNature.isUTF16(bytes) {
      self.init("The file is UTF-16, and a rule is UTF-8.", FileNature.encoding)
    } else if let page = FileNature.page(bytes) {
      self = page
    } else {
      return nil
    }
  }

  private init(_ message: String, _ repair: String) {
    self.message = message
    self.repair = repair
  }

  private static let plain = "Save the rule as plain text, without formatting."
  static let encoding = "Save it again with the encoding UTF-8."

  private static let signatures: [(bytes: [UInt8], message: String, repair: String)] = [
    (
      [0x1B], "The file is compiled Lua, and rules are read as text only.",
      "Put the rule's text here, so that the committee can read it."
    ),
    (
      Array("{\\rtf".utf8), "The file is a document of a word processor (RTF), not plain text.",
      plain
    ),
    (
      Array("PK\u{3}\u{4}".utf8),
      "The file is a document of a word processor or an archive (ZIP), not plain text.", plain
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], "The file is an old Office document, not plain text.", plain),
    (Array("%PDF".utf8), "The file is a PDF, not plain text.", plain),
    ([0xFF, 0xFE], "The file is UTF-16, and a rule is UTF-8.", encoding),
    ([0xFE, 0xFF], "The file is UTF-16, and a rule is UTF-8.", encoding),
    ([0x89, 0x50, 0x4E, 0x47], "The file is a picture.", ""),
  ]

  /// Every second byte of plain English in UTF-16 is 0.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64)
    guard start.count >= 4 else { return false }
    let even = start.indices.filter { $0.isMultiple(of: 2) && start[$0] == 0 }.count
    let odd = start.indices.filter { !$0.isMultiple(of: 2) && start[$0] == 0 }.count
    return max(even, odd) * 3 > start.count
  }

  /// A page or a message around the rule, by the first word that is no space.
  private static func page(_ bytes: [UInt8]) -> FileNature? {
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).trimmed.lowercased()
    if start.hasPrefix("<?xml"), !start.contains("<!doctype html"), !start.contains("<html") {
      return FileNature(
        "The file is an XML document, not a rule.",
        "`exchequer rules new NAME --scope SCOPE` writes a rule to start from."
      )
    }
    if start.hasPrefix("<") {
      return FileNature(
        "The file is a web page, not a rule.",
        "Save the rule's own text: on a site with sources, the raw file."
      )
    }
    if start.hasPrefix("```") {
      return FileNature(
        "The file has a line of back-quotes (```) around the rule.",
        "Take out the lines that begin with ```."
      )
    }
    if start.hasPrefix("{") && start.dropFirst().drop(while: \.isWhitespace).hasPrefix("\"") {
      return FileNature(
        "The file is JSON, not a rule.",
        "`exchequer rules new NAME --scope SCOPE` writes a rule to start from."
      )
    }
    return nil
  }
}
