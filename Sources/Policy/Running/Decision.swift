/// What became of asking a hook for one row.
///
/// Indirect: one reference, since nearly every answer is remembered and handed on.
public indirect enum Decision: Hashable, Sendable {
  /// The values, as many and of the kinds that the hook asks for; a value left out is blank.
  case answered([Fact], rule: String)
  /// The rule was not asked, because an input is blank.
  case notEvaluated(rule: String, blank: String)
}
