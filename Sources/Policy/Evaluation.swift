/// How one check ended for one row.
public struct Evaluation: Sendable {
  /// The rule's id.
  public var rule: String
  /// How it ended.
  public var outcome: Outcome
  /// What it says to people; empty for a pass and for a row it is not about.
  public var message: String
  /// The values it saw; empty for a pass and for a row it is not about
  /// (`RuleHeading.inputFacts` gives them always).
  public var inputs: [NamedFact]
  /// The further values that a failing check gave for its message, in order of name.
  public var furtherValues: [NamedFact]
  /// The file at fault, the rule's or a library's, if the outcome is `error`.
  public var file: String
  /// The line of it that is at fault, if the outcome is `error` and it is known.
  public var line: Int?
  /// That line as it stands there; empty if it is not known.
  public var excerpt: String

  init(
    _ rule: String,
    _ outcome: Outcome,
    _ message: String = "",
    inputs: [NamedFact] = [],
    furtherValues: [NamedFact] = [],
    file: String = "",
    line: Int? = nil,
    excerpt: String = ""
  ) {
    self.rule = rule
    self.outcome = outcome
    self.message = message
    self.inputs = inputs
    self.furtherValues = furtherValues
    self.file = file
    self.line = line
    self.excerpt = excerpt
  }
}
