internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// What there is to write to each holder.
struct Correspondence {
  /// A holder with all that concerns one.
  struct Recipient {
    let row: Int
    let id: String
    var forms: [FormStanding] = []
    var lines: [Determination] = []
    var promises: [GrantPromise] = []
    var newGrants: [NewGrant] = []
    var balancing: [BalancingOption] = []
    /// What is noted about the options of a holder whose service ended.
    var departure: [String] = []
  }

  let outcome: OfferOutcome
  let rules: RuleSet?
  let confirmations: ConfirmationDeadline
  let vesting: [String: [VestingRow]]
  let linesOfForm: [String: [Int]]
  /// In the order of their ids.
  let holders: [Recipient]

  var sheets: OfferSheets { outcome.sheets }

  init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    self.outcome = outcome
    rules = conclusion.rules
    confirmations = ConfirmationDeadline(outcome.sheets.offer, conclusion.rules)
    vesting = Dictionary(grouping: outcome.vesting, by: \.grantID)
    let elections = outcome.sheets.elections
    linesOfForm = Dictionary(grouping: 0..<elections.rowCount) {
      elections[ElectionsSheet.formID, $0] ?? ""
    }
    holders = Self.recipients(outcome, conclusion)
  }

  private static func recipients(
    _ outcome: OfferOutcome,
    _ conclusion: Conclusion
  ) -> [Recipient] {
    let sheets = outcome.sheets
    var recipients = sheets.holders.order.map { row in
      Recipient(row: Int(row), id: sheets.holders[HoldersSheet.holderID, Int(row)] ?? "")
    }
    let place = Dictionary(
      recipients.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    func add(_ holder: String, _ change: (inout Recipient) -> Void) {
      if let index = place[holder] { change(&recipients[index]) }
    }
    for form in outcome.received {
      add(sheets.forms[FormsSheet.holderID, form.row] ?? "") { $0.forms.append(form) }
    }
    for line in outcome.determinations { add(line.holderID) { $0.lines.append(line) } }
    for promise in outcome.promises { add(promise.holderID) { $0.promises.append(promise) } }
    for option in outcome.newGrants { add(option.holderID) { $0.newGrants.append(option) } }
    for option in outcome.balancing { add(option.holderID) { $0.balancing.append(option) } }
    for note in outcome.departures {
      add(note.holderID) { $0.departure.append(note.finding.message) }
    }
    return recipients
  }

  /// The fields of every letter to a holder.
  func common(_ holder: Recipient) -> LetterFields {
    let (terms, timeline) = (sheets.offer, outcome.timeline)
    let expiration = timeline.open.expiration
    return [
      "company": .text(terms.company), "plan": .text(terms.plan), "symbol": .text(terms.symbol),
      "date": .text(Readable.day(outcome.asOf)),
      "holder_id": .text(holder.id),
      "holder_name": .text(sheets.holders[HoldersSheet.holderName, holder.row] ?? holder.id),
      "holder_title": .optional(sheets.holders[HoldersSheet.title, holder.row]),
      "time_zone": .text(terms.timeZone),
      "commencement": .text(Readable.day(timeline.open.commencement)),
      "expiration": .text(Readable.moment(expiration, zone: terms.timeZone)),
      "expiration_time": .text(Readable.clock(expiration)),
      "cancellation": .text(Readable.day(timeline.cancellation)),
      "new_grant_date": .text(Readable.day(timeline.newGrantDate)),
    ]
  }

  /// What a rule is about, in its own words.
  func title(ofRule id: String) -> String { rules?.rule(id)?.heading.title ?? "" }

  /// The letters to a holder, in the order in which they fall due.
  func letters(to holder: Recipient) -> [(kind: LetterKind, fields: LetterFields)] {
    ReceiptLetters(all: self, holder: holder).letters
      + DefectLetter(all: self, holder: holder).letters
      + PromiseLetter(all: self, holder: holder).letters
      + OptionLetters(all: self, holder: holder).letters
      + departure(holder)
  }

  private func departure(_ holder: Recipient) -> [(kind: LetterKind, fields: LetterFields)] {
    guard !holder.departure.isEmpty else { return [] }
    return [(.departure, ["notes": .list(holder.departure.map { ["note": .text(Self.note($0))] })])]
  }

  /// With a capital at the start.
  private static func note(_ message: String) -> String {
    message.prefix(1).uppercased() + message.dropFirst()
  }
}

/// By when a Confirmation of Receipt is due (A10).
struct ConfirmationDeadline {
  let businessDays: Int
  private let calendar: BusinessCalendar

  /// As many business days after the day of receipt as the rule `form.confirmation` says, or five.
  init(_ terms: OfferTerms, _ rules: RuleSet?) {
    calendar = terms.calendar
    if let rules, case .number(let days) = rules.parameter("form.confirmation", "business_days"),
      (1...1000).contains(days)
    {
      businessDays = Int(days)
    } else {
      businessDays = 5
    }
  }

  func due(_ received: Moment) -> Day {
    calendar.day(businessDays, from: received.day.advanced(by: 1))
  }
}
