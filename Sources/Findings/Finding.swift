/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Something is wrong: `check` ends with exit code 1.
  case error
  /// Something deserves a look; counts as an error under `--strict`.
  case warning
  /// Something is worth knowing.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  /// Orders the graver severity first.
  public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }
}

/// What a finding is about (`results.md`, findings.csv, column `class`).
public enum FindingClass: String, Sendable, CaseIterable {
  /// A sheet is broken: nothing can be computed from it.
  case data
  /// A rule of the Committee spoke.
  case policy
  /// A declared figure differs from the computed one.
  case tieout
  /// A rule file is itself at fault.
  case rule
}

/// What a finding comes from: a kind of the catalogue, or a rule.
///
/// A finding takes its name from one of these, never from a text, so that each name that is printed
/// can be looked up with `exchequer codes`.
public protocol FindingSource {
  /// A kind's code, or a rule's id.
  var findingName: String { get }
}

/// A value that a stage reports beside its result: what, where, the text found, what would be right.
public struct Finding: Hashable, Sendable {
  /// How much it weighs.
  public var severity: Severity
  /// What it is about.
  public var findingClass: FindingClass
  /// The rule's id, or the code of a kind in the catalogue.
  public let rule: String
  /// The cell it points to, if it is about one.
  public var place: Place?
  /// The form, grant, holder or other thing it is about, by id; empty if none.
  public var subject: String
  /// The text found, as it stands in the sheet.
  public var value: String
  /// One sentence for the person who will read it.
  public var message: String
  /// One likely repair; empty if there is none to offer.
  public var repair: String
  /// Who waived it (`waivers.csv`, `approved_by`); empty if nobody did.
  public var waivedBy: String
  /// What it does to the row that it is about; nil unless a rule says it of one.
  public var judgement: Judgement?
  /// The row that a reader is shown, if the place is a cell.
  public var excerpt: Excerpt?

  /// Makes a finding; everything but what it says and weighs may be left out.
  public init(
    _ severity: Severity,
    _ findingClass: FindingClass,
    of source: some FindingSource,
    at place: Place? = nil,
    subject: String = "",
    value: String = "",
    _ message: String,
    repair: String = "",
    waivedBy: String = "",
    judgement: Judgement? = nil,
    excerpt: Excerpt? = nil
  ) {
    self.severity = severity
    self.findingClass = findingClass
    rule = source.findingName
    self.place = place
    self.subject = subject
    self.value = value
    self.message = message
    self.repair = repair
    self.waivedBy = waivedBy
    self.judgement = judgement
    self.excerpt = excerpt
  }
}
