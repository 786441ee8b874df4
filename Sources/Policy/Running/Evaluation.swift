/// How one check ended for one row.
public struct Evaluation: Sendable {
  /// How it ended.
  public let outcome: Outcome
  /// What there is to tell; nil for a pass, of which there are many, and for a row it is not about.
  private let details: Details?

  /// What is told of an outcome that is no pass.
  final class Details: Sendable {
    let message: String
    let inputs: [NamedFact]
    let furtherValues: [NamedFact]
    let file: String
    let line: Int?
    let excerpt: String
    let blank: String?

    init(
      _ message: String,
      inputs: [NamedFact],
      furtherValues: [NamedFact] = [],
      file: String = "",
      line: Int? = nil,
      excerpt: String = "",
      blank: String? = nil
    ) {
      self.message = message
      self.inputs = inputs
      self.furtherValues = furtherValues
      self.file = file
      self.line = line
      self.excerpt = excerpt
      self.blank = blank
    }
  }

  init(_ outcome: Outcome, _ details: Details? = nil) {
    self.outcome = outcome
    self.details = details
  }

  /// What it says to people; empty for a pass and for a row it is not about.
  public var message: String { details?.message ?? "" }
  /// The values it saw; empty for a pass and for a row it is not about (`RuleHeading.inputFacts`
  /// gives them always).
  public var inputs: [NamedFact] { details?.inputs ?? [] }
  /// The further values that a failing check gave for its message, in order of name.
  public var furtherValues: [NamedFact] { details?.furtherValues ?? [] }
  /// The field that is blank, if the outcome is `not_evaluated`.
  public var blank: String? { details?.blank }
  /// The file at fault, the rule's or a library's, if the outcome is `error`.
  public var file: String { details?.file ?? "" }
  /// The line of it that is at fault, if the outcome is `error` and it is known.
  public var line: Int? { details?.line }
  /// That line as it stands there; empty if it is not known.
  public var excerpt: String { details?.excerpt ?? "" }
}
