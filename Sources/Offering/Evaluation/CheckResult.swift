public import Findings
public import Policy
public import Sheets

/// Why a row was refused: the first rule to refuse it, in the order of the default set.
public struct Refusal: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// What it says to people.
  public let reason: String
}

extension Refusal: FindingSource {
  /// The rule's id.
  public var findingName: String { rule }
}

/// What all checks of a scope together say of one row.
struct CheckResult {
  /// The first refusal; nil if no rule blocks the row.
  private(set) var refusal: Refusal?
  /// A finding for each rule that did not pass.
  private(set) var findings: [Finding] = []

  mutating func add(_ outcome: CheckOutcome, _ finding: () -> Finding) {
    guard outcome.severity != nil else { return }
    findings.append(finding())
    if refusal == nil { refusal = outcome.refusal }
  }
}

/// What one check's outcome comes to, with its level and the waivers for the row.
struct CheckOutcome {
  var outcome: Outcome
  /// Nil where there is nothing to report.
  var severity: Severity?
  /// Nil where the row is not blocked.
  var refusal: Refusal?
  var waivedBy = ""
}

/// A value that a rule saw, with the cell it came from.
public struct SeenValue: Sendable {
  /// The input's name in the rule file.
  public let name: String
  /// What the value means.
  public let kind: ValueKind
  /// The value.
  public let fact: Fact
  /// The cell, if it stands in one.
  public let cell: CellReference?
  /// Whether it is a parameter of the rule rather than a value of the row.
  public var isParameter = false

  init(
    _ name: String,
    _ kind: ValueKind,
    _ fact: Fact,
    at cell: CellReference? = nil,
    isParameter: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.fact = fact
    self.cell = cell
    self.isParameter = isParameter
  }
}

/// One evaluation of a check or answer of a hook, for the decision log and `explain` (H5).
public struct RuleRecord: Sendable {
  /// The rule's id.
  public let rule: String
  /// Its file.
  public let file: String
  /// What one row is.
  public let scope: String
  /// The row's form, grant, holder or other thing.
  public let identity: String
  /// The hook answered; empty for a check.
  public let hook: String
  /// How the check ended; nil for an answer of a hook.
  public let outcome: Outcome?
  /// The check's message, or the hook's answer.
  public let message: String
  /// What it saw.
  public let seen: [SeenValue]
  /// The holder at whose turn it was asked; empty for the offer as a whole.
  public var holder = ""
  /// Who waived it; empty if nobody did.
  public var waivedBy = ""
  /// Of an answer given alike for several rows: for how many, `identity` being the first of them.
  public var times: Int?
}
