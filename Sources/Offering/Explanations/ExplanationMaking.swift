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
  /// The evaluations of the holder's turn, as they happened.
  let records: [RuleRecord]

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
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    return Explanation(
      holderID: account.holder.id,
      name: sheet[HoldersSheet.holderName, account.holder.row] ?? "",
      steps: ordered.map(\.element)
    )
  }

  /// What rules of a scope said about a thing, hooks and checks alike.
  func rules(_ scope: String, about identity: String, hooks: Set<String>? = nil) -> [RuleRecord] {
    records.filter { record in
      record.scope == scope && record.identity == identity
        && (hooks.map { $0.contains(record.hook) } ?? true)
    }
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
      step.facts.append(SeenValue("lookback_start", .date, .date(lookback.first)))
    }
    return step
  }
}

extension Place {
  /// The row of it, without the column.
  var wholeRow: Place { Place(sheet: sheet, row: row, line: line) }
}
