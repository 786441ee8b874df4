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

  /// As Mustache takes it.
  var value: Any {
    switch self {
    case .text(let text): Markup.escaped(text)
    case .optional(let text): text.map { Markup.escaped($0) as Any } ?? false
    case .markup(let markup): markup.html
    case .flag(let flag): flag
    case .list(let rows): rows.map { $0.mapValues(\.value) }
    }
  }
}

/// Fields by the name that templates use.
typealias LetterFields = [String: LetterField]

/// The outermost fields, which are asked last: a name that they do not know is known nowhere.
final class LetterRoot: MustacheParent {
  private let values: [String: Any]
  /// Names that a template used and nobody knows.
  private(set) var unknown: Set<String> = []

  init(_ fields: LetterFields) { values = fields.mapValues(\.value) }

  func child(named name: String) -> Any? {
    if let value = values[name] { return value }
    unknown.insert(name)
    return nil
  }
}
