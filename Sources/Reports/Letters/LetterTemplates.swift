/// A template that cannot be used, with what to tell the person who wrote it.
public struct LetterFault: Error, Equatable, Sendable {
  /// The template's file name.
  public let template: String
  /// Its line, where one is known.
  public let line: Int?
  /// What is wrong, and what would be right.
  public let message: String
}

/// The templates in force, read once.
public struct LetterTemplates {
  private let templates: [LetterKind: LetterTemplate]
  /// Whether any of them names a result sheet.
  let nameResults: Bool

  /// The program's own templates, some replaced by texts of the offer's.
  ///
  /// - Throws: a `LetterFault` if one cannot be read.
  public init(replacing texts: [LetterKind: String] = [:]) throws(LetterFault) {
    var templates: [LetterKind: LetterTemplate] = [:]
    for kind in LetterKind.allCases {
      do throws(TemplateFault) {
        templates[kind] = try LetterTemplate(texts[kind] ?? kind.template)
      } catch { throw LetterFault(kind, error) }
    }
    self.templates = templates
    nameResults = texts.values.contains { $0.contains("results") }
  }

  /// A template filled in.
  ///
  /// - Throws: a `LetterFault` that names the fields it asks for and nobody knows.
  func fill(_ kind: LetterKind, _ fields: LetterFields) throws(LetterFault) -> Markup {
    guard let template = templates[kind] else { return .own("") }
    do throws(TemplateFault) {
      return Markup(html: String(try template.filled(fields).drop { $0 == "\n" }))
    } catch {
      let known = fields.keys.sorted().joined(separator: ", ")
      throw LetterFault(kind, error, " Outside its lists it can use: \(known).")
    }
  }
}

extension LetterFault {
  fileprivate init(_ kind: LetterKind, _ fault: TemplateFault, _ more: String = "") {
    self.init(template: kind.fileName, line: fault.line, message: fault.message + more)
  }
}
