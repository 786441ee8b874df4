internal import Mustache

/// A template that cannot be used, with what to tell the person who wrote it.
public struct LetterFault: Error, Equatable, Sendable {
  /// The template's file name.
  public let template: String
  /// Its line, where one is known.
  public let line: Int?
  /// What is wrong, and what would be right.
  public let message: String
}

/// The templates in force, parsed once.
public struct LetterTemplates {
  private let templates: [LetterKind: MustacheTemplate]
  /// Whether any of them names a result sheet.
  let nameResults: Bool

  /// The program's own templates, some replaced by texts of the offer's.
  ///
  /// - Throws: a `LetterFault` if one cannot be read.
  public init(replacing texts: [LetterKind: String] = [:]) throws(LetterFault) {
    var templates: [LetterKind: MustacheTemplate] = [:]
    for kind in LetterKind.allCases {
      templates[kind] = try Self.parse(texts[kind] ?? kind.template, kind)
    }
    self.templates = templates
    nameResults = texts.values.contains { $0.contains("results") }
  }

  private static func parse(
    _ text: String,
    _ kind: LetterKind
  ) throws(LetterFault) -> MustacheTemplate {
    try refuseOtherTags(text, kind)
    do {
      // Fields are escaped before they get here, scalar by scalar.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw LetterFault(
        template: kind.fileName,
        line: max(1, error.context.lineNumber - 1),
        message:
          "The tags do not fit together (\(error.error)). Every {{#name}} and {{^name}} needs "
          + "its {{/name}}."
      )
    } catch {
      throw LetterFault(template: kind.fileName, line: nil, message: "\(error)")
    }
  }

  /// The most sections of a template.
  private static let mostSections = 500

  /// Refuses tags that a letter has no use for (one template within another could go round for
  /// ever), and more sections than any letter needs.
  private static func refuseOtherTags(
    _ text: String,
    _ kind: LetterKind
  ) throws(LetterFault) {
    var sections = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      for tag in line.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
        let mark = tag.first { !$0.isWhitespace } ?? " "
        if mark == "#" || mark == "^" { sections += 1 }
        if "><=%$".contains(mark) {
          throw LetterFault(
            template: kind.fileName,
            line: index + 1,
            message: "Letters know no tag {{\(mark)...}}; use {{name}}, {{#name}}...{{/name}} and "
              + "{{^name}}...{{/name}}."
          )
        }
        guard sections <= mostSections else {
          throw LetterFault(
            template: kind.fileName,
            line: index + 1,
            message: "It has more than \(mostSections) sections."
          )
        }
      }
    }
  }

  /// A template filled in.
  ///
  /// - Throws: a `LetterFault` that names the fields it asks for and nobody knows.
  func fill(_ kind: LetterKind, _ fields: LetterFields) throws(LetterFault) -> Markup {
    guard let template = templates[kind] else { return .own("") }
    let root = LetterRoot(fields)
    let text = template.render(root)
    guard root.unknown.isEmpty else {
      let known = fields.keys.sorted().joined(separator: ", ")
      throw LetterFault(
        template: kind.fileName,
        line: nil,
        message:
          "There is no {{\(root.unknown.sorted().joined(separator: "}}, {{"))}}. Outside its "
          + "lists it can use: \(known)."
      )
    }
    return Markup(html: String(text.drop { $0 == "\n" }))
  }
}
