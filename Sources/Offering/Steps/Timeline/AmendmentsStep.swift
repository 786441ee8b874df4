internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// An amendment known at as-of, with what it met.
struct KnownAmendment: Sendable {
  /// Its `amendment_id`; without one, what findings call it.
  let id: String
  let announced: Moment
  /// As rules saw it when it was announced; `resultingExpiration` is what came of it.
  var subject: AmendmentSubject
  /// Why it has no effect; nil if it has.
  let refusal: Refusal?

  /// Its row in amendments.csv.
  var row: Int { subject.row }
}

/// The amendments in order of announcement: each is checked on the day it is announced, and takes
/// effect if no rule refuses it (A7, A8, A11; `days.md`, "Amendments of the offer").
struct AmendmentsStep {
  /// What the amendments come to.
  struct Result {
    var terms: AmendedTerms
    var known: [KnownAmendment] = []
    var findings: [Finding] = []
  }

  let dates: OfferDates
  let evaluator: RuleEvaluator
  /// The rows that a rule refuses by the dates to which all amendments come.
  let refused: [Int: Refusal]
  private var sheet: SheetTable { dates.sheets.amendments }

  init(dates: OfferDates, evaluator: RuleEvaluator, refused: [Int: Refusal] = [:]) {
    self.dates = dates
    self.evaluator = evaluator
    self.refused = refused
  }

  /// Takes them one by one; those of one minute in order of their rows.
  ///
  /// - Returns: nil if a hook has no date for one, which the evaluator has noted.
  func run() throws(RuleFault) -> Result? {
    var result = Result(terms: AmendedTerms(scheduledExpiration: dates.sheets.offer.expiration))
    for (row, announced) in known {
      guard try take(row, announced, &result) else { return nil }
    }
    result.findings += twice
    return result
  }

  private var known: [(row: Int, announced: Moment)] {
    (0..<sheet.rowCount).compactMap { row in
      sheet[AmendmentsSheet.announced, row].map { (row: row, announced: $0) }
    }
    .filter { $0.announced.day <= dates.asOf }
    .sorted { ($0.announced, $0.row) < ($1.announced, $1.row) }
  }

  private func take(
    _ row: Int,
    _ announced: Moment,
    _ result: inout Result
  ) throws(RuleFault) -> Bool {
    guard
      let scheduled = try dates.scheduledCancellation(result.terms, noting: evaluator)
    else { return false }
    let amendment = Amendment(
      announced: announced,
      kind: sheet[AmendmentsSheet.kind, row] ?? .otherMaterial,
      newExpiration: sheet[AmendmentsSheet.newExpiration, row],
      newCancellation: sheet[AmendmentsSheet.newCancellation, row],
      place: row
    )
    var terms = result.terms
    terms.apply(amendment)
    var subject = AmendmentSubject(
      offer: OfferFacts(
        terms: dates.sheets.offer,
        asOf: dates.asOf,
        open: dates.open(result.terms)
      ),
      row: row,
      previousExpiration: result.terms.expiration,
      resultingExpiration: terms.expiration,
      scheduledCancellation: scheduled,
      extendableUntil: dates.extendableUntil(
        result.terms,
        scheduled: scheduled,
        announced: announced.day
      ),
      previousCancellation: result.terms.cancellation(scheduled: scheduled),
      terminated: result.terms.terminated,
      increases: result.known.filter { $0.refusal == nil }.compactMap(increase)
    )
    let id = sheet[AmendmentsSheet.amendmentID, row] ?? "amendment"
    let checked = try evaluator.check(
      evaluator.scopes.amendment,
      subject,
      identity: id,
      ownDay: announced.day,
      .reading(AmendmentFields.areKnownWhenAnnounced(in: evaluator.scopes.amendment))
    )
    result.findings += checked.findings
    let refusal = checked.refusal ?? refused[row]
    if refusal == nil { result.terms = terms }
    subject.resultingExpiration = result.terms.expiration
    result.known.append(
      KnownAmendment(id: id, announced: announced, subject: subject, refusal: refusal)
    )
    return true
  }

  /// By how much an amendment that took effect raised the options sought, and on which day.
  private func increase(_ known: KnownAmendment) -> (day: Day, basisPoints: Int)? {
    let row = known.subject.row
    guard sheet[AmendmentsSheet.kind, row] == .optionsSought,
      let percent = sheet[AmendmentsSheet.percent, row], percent > 0
    else { return nil }
    return (known.announced.day, percent)
  }

  /// An error for each id that an earlier row has already.
  private var twice: [Finding] {
    var first: [String: Int] = [:]
    return (0..<sheet.rowCount).compactMap { row in
      guard let id = sheet[AmendmentsSheet.amendmentID, row] else { return nil }
      guard let earlier = first[id] else {
        first[id] = row
        return nil
      }
      let column = AmendmentsSheet.amendmentID.index
      return .of(
        .idDuplicate,
        at: sheet.place(row, column),
        subject: id,
        value: id,
        "amendment_id \(id) is already in \(sheet.reference(earlier, column).address).",
        excerpt: sheet.excerpt(row, column)
      )
    }
  }
}
