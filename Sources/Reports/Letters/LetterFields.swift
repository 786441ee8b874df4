/// What a template may name.
///
/// Every text in it is escaped when it is filled in, so that no tag of a template, not even `{{{name}}}`,
/// can let HTML in from a sheet.
enum LetterField: Sendable {
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
}

/// Fields by the name that templates use.
typealias LetterFields = [String: LetterField]
