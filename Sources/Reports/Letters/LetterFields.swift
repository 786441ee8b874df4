internal import Mustache

/// What a template may name.
///
/// Every text in it is escaped already, so that no tag of a template, not
/// even `{{{name}}}`, can let HTML in from a sheet.
enum LetterField {
  /// Text of any origin.
  case text(String)
  /// Text that may be missing: a section of its name is left out then.
  case optional(String?)
  /// HTML of the program's own, or made by a template.
  case markup(Markup)
  /// A section that is there or not.
  case flag(Bool)
  /// A section that is repeated.
  case list([LetterFields])
  /// Fields of its own: `{{results.promises}}`.
  case fields(LetterFields)

  /// As Mustache takes it; names that fields of its own do not have are noted in `unknown`.
  func value(noting unknown: UnknownNames) -> Any {
    switch self {
    case .text(let text): Markup.escaped(text)
    case .optional(let text): text.map { Markup.escaped($0) as Any } ?? false
    case .markup(let markup): markup.html
    case .flag(let flag): flag
    case .list(let rows): rows.map { $0.mapValues { $0.value(noting: unknown) } }
    case .fields(let fields): LetterNode(fields, unknown)
    }
  }
}

/// Fields by the name that templates use.
typealias LetterFields = [String: LetterField]

/// Names that a template used and nobody knows.
final class UnknownNames {
  fileprivate(set) var names: Set<String> = []
}

/// The outermost fields, which are asked last: a name that they do not know is known nowhere.
final class LetterRoot: MustacheParent {
  private let values: [String: Any]
  private let noted: UnknownNames

  init(_ fields: LetterFields) {
    let noted = UnknownNames()
    values = fields.mapValues { $0.value(noting: noted) }
    self.noted = noted
  }

  /// Names that a template used and nobody knows.
  var unknown: Set<String> { noted.names }

  func child(named name: String) -> Any? {
    if let value = values[name] {
      // A section within may have asked its own fields first.
      noted.names.remove(name)
      return value
    }
    noted.names.insert(name)
    return nil
  }
}

/// Fields within a field.
private final class LetterNode: MustacheParent {
  private let fields: LetterFields
  private let noted: UnknownNames

  init(_ fields: LetterFields, _ noted: UnknownNames) {
    self.fields = fields
    self.noted = noted
  }

  func child(named name: String) -> Any? {
    guard let field = fields[name] else {
      noted.names.insert(name)
      return nil
    }
    return field.value(noting: noted)
  }
}
