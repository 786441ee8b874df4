internal import Exchange
public import Policy

/// How the decision log is written: bytes for each evaluation, as the run goes.
///
/// The log of a million holders would not fit into memory; each thread writes its own part. A hook
/// answers most rows alike: unless the log is complete, an answer is written once for the inputs it
/// was given to, with the number of rows.
public struct DecisionLog: Sendable {
  /// Writes one evaluation at the end of the bytes.
  public typealias Write = @Sendable (RuleRecord, inout [UInt8]) -> Void

  /// Whether evaluations that found nothing amiss are written too.
  public var isComplete: Bool
  /// Makes the writer, once the rules are known with what is in force when.
  public var writer: @Sendable (PolicyTimeline) -> Write
  /// Makes a part that is kept elsewhere than in memory; nil if all of it is kept there.
  public var makePart: (@Sendable () -> any DecisionLogPart)?

  /// A log.
  public init(isComplete: Bool, writer: @escaping @Sendable (PolicyTimeline) -> Write) {
    self.isComplete = isComplete
    self.writer = writer
  }
}

/// What one rule evaluator keeps of its rules' evaluations: some as values, all that matter as bytes.
final class EvaluationRecorder {
  private let explained: Set<String>
  private let isComplete: Bool
  private let write: DecisionLog.Write?
  private(set) var records: [RuleRecord] = []
  /// What was logged last; what came before is in the part.
  private var log: [UInt8] = []
  private var part: (any DecisionLogPart)?
  private let makePart: (@Sendable () -> any DecisionLogPart)?
  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.

  /// What hooks answered, where not every row's answer is written.
  @safe @exclusivity(unchecked) private(set) var answers = HookAnswers()
  /// Where answers known by number stand among these: those of the first period, which most offers have
  /// alone, by number, below zero for none; then those of the others.
  @safe @exclusivity(unchecked) private var firstPositions: [Int32] = []
  private var positions: [Int: Int] = [:]
  /// The holder whose turn it is; empty for the offer as a whole.
  var holder = "" {
    didSet { keepsValues = explained.contains(holder) }
  }
  /// Whether the evaluations at hand are kept as values.
  @safe @exclusivity(unchecked) private(set) var keepsValues: Bool

  /// A recorder, or nil if the request wants none.
  init?(_ request: Request, _ policy: PolicyTimeline) {
    guard !request.explained.isEmpty || request.decisionLog != nil else { return nil }
    explained = request.explained
    isComplete = request.decisionLog?.isComplete ?? false
    write = request.decisionLog?.writer(policy)
    makePart = request.decisionLog?.makePart
    keepsValues = !request.explained.isEmpty
  }

  /// So many bytes are handed to the part at once.
  private static var piece: Int { 1 << 16 }

  /// All that was logged.
  var logged: LoggedDecisions { LoggedDecisions(part, then: log) }

  private func enter(_ record: RuleRecord) {
    guard let write else { return }
    write(record, &log)
    guard log.count >= Self.piece, let makePart else { return }
    let kept = part ?? makePart()
    part = kept
    kept.write(log)
    log.removeAll(keepingCapacity: true)
  }

  /// Whether a check that ended so is wanted.
  func wants(_ outcome: Outcome) -> Bool { keepsValues || (write != nil && isLogged(outcome)) }

  private func isLogged(_ outcome: Outcome) -> Bool {
    isComplete || outcome == .waived || outcome.blocks
  }

  /// Enters an evaluation of a check.
  func add(_ record: RuleRecord) {
    var record = record
    record.holder = holder
    if keepsValues { records.append(record) }
    if let outcome = record.outcome, isLogged(outcome) { enter(record) }
  }

  /// Enters the answer of a hook.
  ///
  /// - Parameters:
  ///   - number: the same for the same answer of one rule to the same inputs; nil if not known.
  ///   - record: the answer with its inputs; made only where it is wanted.
  func answer(_ number: Int?, _ record: () -> RuleRecord?) {
    if !keepsValues, !isComplete, let known = number.flatMap(position) {
      return answers.count(known)
    }
    guard keepsValues || write != nil, var record = record() else { return }
    record.holder = holder
    if keepsValues { records.append(record) }
    guard write != nil else { return }
    if isComplete { return enter(record) }
    let position = answers.add(record)
    if let number { keep(position, of: number) }
  }

  /// Answers of one period are numbered from one on; so many are kept by number.
  private static var mostByNumber: Int { 1 << 20 }

  private func position(of number: Int) -> Int? {
    guard number < Self.mostByNumber, number >= 0 else { return positions[number] }
    guard number < firstPositions.count, firstPositions[number] >= 0 else { return nil }
    return Int(firstPositions[number])
  }

  private func keep(_ position: Int, of number: Int) {
    guard number < Self.mostByNumber, number >= 0 else { return positions[number] = position }
    while firstPositions.count <= number { firstPositions.append(-1) }
    firstPositions[number] = Int32(clamping: position)
  }
}
