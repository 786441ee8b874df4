internal import Exchange

/// A text with places to fill in: `{{name}}`, parts that are there or repeated, `{{#name}}...{{/name}}`,
/// and parts that stand where something is not, `{{^name}}...{{/name}}`.
///
/// These are the tags of Mustache that a letter has a use for, and mean what they mean there: a tag of a
/// part, or a remark `{{! ...}}`, that is alone on its line takes the whole line with it. There is no tag
/// for another template, which could go round for ever.
struct LetterTemplate: Sendable {
  /// A piece of the text.
  fileprivate enum Piece: Sendable {
    case text(String)
    case name(Name)
    /// A part that stands once for each row of a list, or once where something is there.
    case part(Name, [Piece])
    /// A part that stands where something is not.
    case otherwise(Name, [Piece])
  }

  /// A name as a tag has it, `results.promises`.
  fileprivate struct Name: Sendable {
    let words: [String]
    let line: Int

    var text: String { words.joined(separator: ".") }
  }

  private let pieces: [Piece]

  /// Reads a template.
  ///
  /// - Parameter text: the template.
  /// - Throws: a `TemplateFault` if a tag is not closed, or another one than a letter has a use for.
  init(_ text: String) throws(TemplateFault) {
    var reading = TemplateReading(text)
    pieces = try reading.pieces()
  }

  /// The text with the fields in their places; each is escaped as it is filled in.
  ///
  /// - Parameter fields: what the template can name.
  /// - Returns: the text.
  /// - Throws: a `TemplateFault` that tells the names that nobody knows, with the line of the first.
  func filled(_ fields: LetterFields) throws(TemplateFault) -> String {
    var filling = TemplateFilling(fields)
    filling.add(pieces)
    guard let first = filling.unknown.first else { return filling.text }
    let names = filling.unknown.map(\.text).uniqued.sorted()
    throw TemplateFault(
      line: first.line,
      message: "There is no {{\(names.joined(separator: "}}, {{"))}}."
    )
  }
}

/// What is wrong with a template.
struct TemplateFault: Error, Equatable {
  /// The line, the first being 1.
  let line: Int
  /// What is wrong, and what would be right.
  let message: String
}

/// A template that is being filled in.
private struct TemplateFilling {
  /// The fields in reach, the innermost last.
  private var reach: [LetterFields]
  private(set) var text = ""
  /// The names that nobody knows.
  private(set) var unknown: [LetterTemplate.Name] = []

  init(_ fields: LetterFields) { reach = [fields] }

  mutating func add(_ pieces: [LetterTemplate.Piece]) {
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .name(let name): if let field = field(name) { text += field.html }
      case .otherwise(let name, let part): if !(field(name)?.isThere ?? false) { add(part) }
      case .part(let name, let part): add(part, about: field(name))
      }
    }
  }

  private mutating func add(_ part: [LetterTemplate.Piece], about field: LetterField?) {
    switch field {
    case nil: break
    case .list(let rows)?: for row in rows { add(part, within: row) }
    case .fields(let fields)?: add(part, within: fields)
    case .some(let field): if field.isThere { add(part) }
    }
  }

  private mutating func add(_ part: [LetterTemplate.Piece], within fields: LetterFields) {
    reach.append(fields)
    add(part)
    reach.removeLast()
  }

  /// The innermost field of the name's first word, and the others within it; notes a name that nobody
  /// knows.
  private mutating func field(_ name: LetterTemplate.Name) -> LetterField? {
    var found = name.words.first.flatMap { word in reach.last { $0[word] != nil }?[word] }
    for word in name.words.dropFirst() {
      guard case .fields(let fields)? = found else {
        found = nil
        break
      }
      found = fields[word]
    }
    if found == nil { unknown.append(name) }
    return found
  }
}

extension LetterField {
  /// It as HTML; nothing for what is no text.
  fileprivate var html: String {
    switch self {
    case .text(let text), .optional(let text?): Markup.escaped(text)
    case .markup(let markup): markup.html
    case .optional(nil), .flag, .list, .fields: ""
    }
  }

  /// Whether a part about it stands.
  fileprivate var isThere: Bool {
    switch self {
    case .flag(let flag): flag
    case .optional(let text): text != nil
    case .list(let rows): !rows.isEmpty
    case .text, .markup, .fields: true
    }
  }
}

/// A template that is being read.
private struct TemplateReading {
  /// A tag that opened a part.
  private struct Open {
    let name: LetterTemplate.Name
    let isOtherwise: Bool
    var pieces: [LetterTemplate.Piece] = []

    /// What its tag begins with.
    var mark: String { isOtherwise ? "^" : "#" }
  }

  private let text: String
  private var place: String.Index
  private var line = 1
  private var open: [Open] = []
  private var top: [LetterTemplate.Piece] = []
  private var parts = 0

  /// The most parts of a template.
  private static let mostParts = 500

  init(_ text: String) {
    self.text = text
    place = text.startIndex
  }

  mutating func pieces() throws(TemplateFault) -> [LetterTemplate.Piece] {
    while let start = text[place...].firstRange(of: "{{")?.lowerBound {
      try readTag(from: start)
    }
    add(text: text[place...])
    guard let first = open.last else { return top }
    let name = first.name.text
    throw fault("{{\(first.mark)\(name)}} needs its {{/\(name)}}.", first.name.line)
  }

  private mutating func readTag(from start: String.Index) throws(TemplateFault) {
    let inside = text.index(start, offsetBy: 2)
    let isTriple = text[inside...].hasPrefix("{")
    let end = isTriple ? "}}}" : "}}"
    let tagLine = line + text[place..<start].count(where: \.isNewline)
    guard let close = text[inside...].firstRange(of: end) else {
      throw fault("The tag that begins here has no \(end).", tagLine)
    }
    let content = text[inside..<close.lowerBound].drop { $0 == "{" }
    let words = content.trimmingSpaces
    let mark = words.first ?? " "
    let isAlone = "#^/!".contains(mark) ? lineAround(start, close.upperBound) : nil
    add(text: text[place..<(isAlone?.lowerBound ?? start)])
    place = isAlone?.upperBound ?? close.upperBound
    line = 1 + text[..<place].count(where: \.isNewline)
    try take(words, mark, tagLine)
  }

  private mutating func take(
    _ words: Substring,
    _ mark: Character,
    _ tagLine: Int
  ) throws(TemplateFault) {
    switch mark {
    case "!": return
    case "#", "^":
      parts += 1
      guard parts <= Self.mostParts else {
        throw fault("It has more than \(Self.mostParts) parts.", tagLine)
      }
      open.append(Open(name: try name(words.dropFirst(), tagLine), isOtherwise: mark == "^"))
    case "/": try closePart(try name(words.dropFirst(), tagLine), tagLine)
    case ">", "<", "=", "%", "$":
      throw fault(
        "Letters know no tag {{\(mark)...}}; use {{name}}, {{#name}}...{{/name}} and "
          + "{{^name}}...{{/name}}.",
        tagLine
      )
    default: add(.name(try name(mark == "&" ? words.dropFirst() : words, tagLine)))
    }
  }

  private mutating func closePart(
    _ name: LetterTemplate.Name,
    _ tagLine: Int
  ) throws(TemplateFault) {
    guard let part = open.popLast() else {
      throw fault(
        "{{/\(name.text)}} closes nothing: no {{#\(name.text)}} comes before it.",
        tagLine
      )
    }
    guard part.name.words == name.words else {
      throw fault(
        "{{/\(name.text)}} stands where {{/\(part.name.text)}} has to: line \(part.name.line) has "
          + "{{\(part.mark)\(part.name.text)}}.",
        tagLine
      )
    }
    add(part.isOtherwise ? .otherwise(part.name, part.pieces) : .part(part.name, part.pieces))
  }

  private func name(
    _ words: Substring,
    _ tagLine: Int
  ) throws(TemplateFault) -> LetterTemplate.Name {
    let name = words.trimmingSpaces
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !name.isEmpty, parts.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
    else { throw fault("A tag has to have one name, and this one has \"\(name)\".", tagLine) }
    return LetterTemplate.Name(words: parts, line: tagLine)
  }

  /// The whole line, its end included, if nothing but a tag stands in it.
  private func lineAround(_ start: String.Index, _ end: String.Index) -> Range<String.Index>? {
    let before = text[..<start].lastIndex(where: \.isNewline).map(text.index(after:))
    let first = before ?? text.startIndex
    // What the last tag took is not there any more.
    guard first >= place, text[first..<start].allSatisfy(\.isBlank) else { return nil }
    guard let last = text[end...].firstIndex(where: { !$0.isBlank }) else {
      return first..<text.endIndex
    }
    return text[last].isNewline ? first..<text.index(after: last) : nil
  }

  private mutating func add(text words: Substring) {
    if !words.isEmpty { add(.text(String(words))) }
  }

  private mutating func add(_ piece: LetterTemplate.Piece) {
    if open.isEmpty { top.append(piece) } else { open[open.count - 1].pieces.append(piece) }
  }

  private func fault(_ message: String, _ line: Int) -> TemplateFault {
    TemplateFault(line: line, message: message)
  }
}

extension Character {
  /// Whether it is a space or a tab.
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var trimmingSpaces: Substring {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return rest.prefix(0) }
    return rest[...last]
  }
}
