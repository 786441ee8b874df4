public import Exchange
public import Findings
public import Policy
public import Sheets

/// Why a row was refused: the first rule to refuse it, in the order of the default set.
public struct Refusal: Hashable, Sendable {
  /// The rule's id.
  public let rule: String
  /// What it says to people.
  public let reason: String
  /// The input that was blank, so that the rule could not be evaluated; nil if it was.
  public var blank: String?

  /// Whether a rule of this id says who may take part, so that no form can answer its refusal.
  public static func isOfEligibility(_ rule: String) -> Bool { rule.hasPrefix("eligibility.") }
}

extension Refusal: FindingSource {
  /// The rule's id.
  public var findingName: String { rule }
}

/// A defect that was waived, for the words of what stands by it.
struct WaivedDefect: Hashable, Sendable {
  /// The rule's id.
  let rule: String
  let by: String
  let on: Day
}

extension [WaivedDefect] {
  /// What was done although it was waived, for `done` such as Accepted; nil if nothing was waived.
  func reason(_ done: String) -> String? {
    isEmpty
      ? nil
      : done + "; " + map { "\($0.rule) waived by \($0.by) on \($0.on)" }.joined(separator: "; ")
        + "."
  }
}

/// What all checks of a scope together say of one row.
struct CheckResult {
  /// The first refusal; nil if no rule blocks the row.
  private(set) var refusal: Refusal?
  /// A finding for each rule that did not pass.
  private(set) var findings: [Finding] = []
  /// What was waived of it.
  private(set) var waived: [WaivedDefect] = []
  /// The last day on which something was approved that lets a refused row stand from then on; nil
  /// if something is not waived, or nothing need be.
  var standsFrom: Day? {
    refusal != nil && refusals.count == laterWaivers.count ? laterWaivers.max() : nil
  }
  /// Every refusal, in the order of the rules.
  private(set) var refusals: [Refusal] = []
  private var laterWaivers: [Day] = []

  mutating func add(_ outcome: CheckOutcome, _ finding: () -> Finding) {
    guard outcome.severity != nil else { return }
    findings.append(finding())
    if let defect = outcome.waived { waived.append(defect) }
    guard let refusal = outcome.refusal else { return }
    self.refusal = self.refusal ?? refusal
    refusals.append(refusal)
    if let day = outcome.waivedFrom { laterWaivers.append(day) }
  }

  /// Adds what other rules say of the same row.
  mutating func add(_ other: CheckResult) {
    findings += other.findings
    waived += other.waived
    refusal = refusal ?? other.refusal
    refusals += other.refusals
    laterWaivers += other.laterWaivers
  }
}

/// What one check's outcome comes to, with its level and the waivers for the row.
struct CheckOutcome {
  var outcome: Outcome
  /// Nil where there is nothing to report.
  var severity: Severity?
  /// Nil where the row is not blocked.
  var refusal: Refusal?
  /// Who waived it, and when; nil if nobody did.
  var waived: WaivedDefect?
  /// The day on which it was waived too late for the day asked about, but not for later ones.
  var waivedFrom: Day?

  /// Whether it is a finding also where there is nothing to refuse: a warning refuses nothing
  /// anyway, and a rule that fails itself is to be mended.
  var isToldAnyway: Bool { severity == .warning || outcome == .error }
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
  /// What decided whether it is about the row, and what its message shows besides.
  public var besides: [SeenValue] = []
  /// What the rule's file says of itself, with the parameters that answered.
  public var heading: RuleHeading?
  /// What it learned of the calendar and the prices through words.
  public var words: [SeenWord] = []
  /// The level of a check; nil of an answer.
  public var level: Level?
  /// The holder at whose turn it was asked; empty for the offer as a whole.
  public var holder = ""
  /// Who waived it; empty if nobody did.
  public var waivedBy = ""
  /// The day whose policy was asked.
  public var questionDay: Day?
  /// The day whose policy answered; nil where the policy is the same on every day.
  public var policyDay: Day?
  /// Of an answer given alike for several rows: for how many, `identity` being the first of them.
  public var times: Int?
}
