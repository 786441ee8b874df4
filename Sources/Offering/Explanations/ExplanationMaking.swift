internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// Tells what the offer came to for one holder; each file beside this one tells one part.
struct ExplanationMaking {
  let offer: Offer
  let account: HolderAccount
  let outcome: HolderOutcome
  /// The rows of the result sheets that the holder adds.
  let rows: OutcomeRows
  /// The evaluations of the holder's turn, as they happened, by what they are about.
  private let records: [Row: [RuleRecord]]
  /// The options of lines of Election Forms that were accepted or rejected.
  let judged: Set<String>
  private let promises: [String: GivenPromise]
  private let parts: [String: [NewGrant]]
  private let vesting: [String: [VestingRow]]
  private let balancing: [String: BalancingOption]

  /// What rules are asked about: a row of a scope.
  private struct Row: Hashable {
    let scope: String
    let identity: String
  }

  init(
    offer: Offer,
    account: HolderAccount,
    outcome: HolderOutcome,
    rows: OutcomeRows,
    records: [RuleRecord]
  ) {
    self.offer = offer
    self.account = account
    self.outcome = outcome
    self.rows = rows
    self.records = Dictionary(grouping: records) { Row(scope: $0.scope, identity: $0.identity) }
    judged = Set(
      rows.determinations.filter { $0.status == .accepted || $0.status == .rejected }
        .map(\.grantID)
    )
    promises = Dictionary(
      account.promises.map { ($0.surrendered.held.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    parts = Dictionary(grouping: rows.newGrants, by: \.replaces)
    vesting = Dictionary(grouping: rows.vesting, by: \.grantID)
    balancing = Dictionary(
      rows.balancing.map { ($0.grantID, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The promise for an option; nil if there is none.
  func promise(for option: String) -> GivenPromise? { promises[option] }

  /// What is granted for an option.
  func granted(for option: String) -> [NewGrant] { parts[option] ?? [] }

  /// When a new or balancing option vests.
  func vesting(of option: String) -> [VestingRow] { vesting[option] ?? [] }

  /// What of an option tendered in part is left after events; nil if nothing is.
  func balancingOption(of option: String) -> BalancingOption? { balancing[option] }

  /// The explanation, its steps in order of time; what happened at one time stays in the order of the
  /// offer's course.
  func explanation() -> Explanation {
    let parts =
      [offerStep, optionsStep] + grantSteps + formSteps + lineSteps + tenderSteps
      + cancellationSteps + promiseSteps + serviceSteps + forfeitureSteps + voidSteps + eventSteps
      + awardSteps
      + exerciseSteps + newOptionSteps + withheldSteps + limitSteps + balancingSteps
    let sheet = offer.sheets.holders
    let ordered = parts.enumerated().sorted {
      ($0.element.timeInOrder, $0.offset) < ($1.element.timeInOrder, $1.offset)
    }
    return Explanation(
      holderID: account.holder.id,
      name: sheet[HoldersSheet.holderName, account.holder.row] ?? "",
      steps: ordered.map(\.element)
    )
  }

  /// What rules of a scope said about a thing, hooks and checks alike.
  func rules(_ scope: String, about identity: String, hooks: Set<String>? = nil) -> [RuleRecord] {
    let own = records[Row(scope: scope, identity: identity)] ?? []
    return hooks.map { hooks in own.filter { hooks.contains($0.hook) } } ?? own
  }

  /// The cancellation date as steps write it.
  var cancelledOn: String { "\(offer.timeline.cancellation)" }

  /// The dates that everything follows from.
  private var offerStep: ExplanationStep {
    let timeline = offer.timeline
    let terms = offer.sheets.offer
    var step = ExplanationStep(
      "\(timeline.open.commencement)",
      .offer,
      "The offer commences"
    )
    step.facts = [
      SeenValue(
        "expiration",
        .time,
        .time(timeline.open.expiration),
        at: offer.sheets.expiration(of: offer.facts.open)
      ),
      SeenValue("cancellation", .date, .date(timeline.cancellation)),
      SeenValue(
        "new_grant_date",
        .date,
        .date(timeline.newGrantDate),
        at: terms.newGrantDate == nil ? nil : terms.reference(of: "new_grant_date")
      ),
    ]
    // An offer without a lookback is told nothing of one.
    if let lookback = timeline.lookback {
      step.facts.append(
        SeenValue(
          "lookback_start",
          .date,
          .date(lookback.first),
          at: cell(setting: LookbackWindow.self)
        )
      )
    }
    return step
  }

  /// The cell of policy.csv that last set the rule which answers a question about the offer; nil if none does.
  private func cell(setting hook: (some Hook).Type) -> CellReference? {
    let day = offer.days.policy(of: .whole)
    let rules = offer.policy.rules(on: day).hook(hook.name)?.rules.map(\.id) ?? []
    let setting = offer.policy.settings.last {
      $0.place != nil && rules.contains($0.rule) && $0.answersFrom <= day
    }
    return setting?.place.map { CellReference($0) }
  }
}

extension Place {
  /// The row of it, without the column.
  var wholeRow: Place { Place(sheet: sheet, row: row, line: line) }
}

extension ExplanationStep {
  /// The time by which steps are ordered: what follows from the tender comes after it on the day on which the
  /// offer expires too, where all of it happens on one day.
  fileprivate var timeInOrder: String {
    switch kind {
    case .cancellation, .promise, .forfeiture, .service, .newOption, .limit, .balancing:
      time + " 24:01"
    case .offer, .options, .grant, .form, .line, .tender, .event, .award, .exercise: time
    }
  }
}
