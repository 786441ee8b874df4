public import Policy

/// How the decision log is written: bytes for each evaluation, as the run goes.
///
/// The log of a million holders would not fit as values; each thread writes its own part.
public struct DecisionLog: Sendable {
  /// Writes one evaluation at the end of the bytes.
  public typealias Write = @Sendable (RuleRecord, inout [UInt8]) -> Void

  /// Whether evaluations that found nothing amiss are written too.
  public var isComplete: Bool
  /// Makes the writer, once the rules are known.
  public var writer: @Sendable (RuleSet) -> Write

  /// A log.
  public init(isComplete: Bool, writer: @escaping @Sendable (RuleSet) -> Write) {
    self.isComplete = isComplete
    self.writer = writer
  }
}

/// What one Committee keeps of its rules' evaluations: some as values, all that matter as bytes.
final class Journal {
  private let explained: Set<String>
  private let isComplete: Bool
  private let write: DecisionLog.Write?
  private(set) var records: [RuleRecord] = []
  private(set) var log: [UInt8] = []
  /// The holder whose turn it is; empty for the offer as a whole.
  var holder = "" {
    didSet { keepsValues = explained.contains(holder) }
  }
  /// Whether the evaluations at hand are kept as values.
  private(set) var keepsValues: Bool

  /// A journal, or nil if the request wants none.
  init?(_ request: Request, _ rules: RuleSet) {
    guard !request.explained.isEmpty || request.decisionLog != nil else { return nil }
    explained = request.explained
    isComplete = request.decisionLog?.isComplete ?? false
    write = request.decisionLog?.writer(rules)
    keepsValues = !request.explained.isEmpty
  }

  /// Whether answers of hooks are wanted.
  var wantsAnswers: Bool { keepsValues || write != nil }

  /// Whether a check that ended so is wanted.
  func wants(_ outcome: Outcome) -> Bool {
    keepsValues || (write != nil && (isComplete || outcome == .waived || outcome.blocks))
  }

  /// Enters an evaluation or answer.
  func add(_ record: RuleRecord) {
    var record = record
    record.holder = holder
    if keepsValues { records.append(record) }
    let isLogged = record.outcome.map { isComplete || $0 == .waived || $0.blocks } ?? true
    if isLogged { write?(record, &log) }
  }
}
