internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// What there is to write to each holder; one for all letters.
final class Correspondence: Sendable {
  /// A holder with all that concerns one.
  struct Recipient: Sendable {
    let row: Int
    let id: String
    var forms: [FormStanding] = []
    var lines: [Determination] = []
    var promises: [GrantPromise] = []
    var newGrants: [NewGrant] = []
    var balancing: [BalancingOption] = []
    var cancellations: [CancelledGrant] = []
    /// What is noted about the options of a holder whose service ended.
    var departures: [DepartureNote] = []
    /// Every option of the sheets.
    var held: [GrantStanding] = []
    /// Those that have ended otherwise than by the offer.
    var ended: [OptionRow] = []
    /// Those of which shares are outstanding on the as-of date.
    var outstanding: [OptionRow] = []
    /// The first day on which the holder is told of a defect; nil if that is the day of the defect.
    var firstTold: Day?
    /// Whether any option of the holder's was in the offer.
    var isInOffer: Bool { held.contains(where: \.isInOffer) }
  }

  let outcome: OfferOutcome
  private let titleCases: TitleCases
  /// The rules by which forms are judged.
  let rules: RuleSet
  let confirmations: ConfirmationDeadline
  let exercises: ExercisesInOffer
  let vesting: [String: [VestingRow]]
  let linesOfForm: [String: [Int]]
  /// In the order of their ids.
  let holders: [Recipient]
  /// The days on which holders died, by their rows in holders.csv.
  private let deaths: [Int: Day]

  var sheets: OfferSheets { outcome.sheets }

  init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    self.outcome = outcome
    titleCases = outcome.termRules.titleCases()
    rules = outcome.termRules.rules(for: .tender)
    confirmations = ConfirmationDeadline(outcome)
    exercises = ExercisesInOffer(outcome)
    vesting = Dictionary(grouping: outcome.vesting, by: \.grantID)
    let elections = outcome.sheets.elections
    linesOfForm = Dictionary(grouping: 0..<elections.rowCount) {
      elections[ElectionsSheet.formID, $0] ?? ""
    }
    holders = Self.recipients(outcome, conclusion)
    deaths = Self.deaths(outcome.sheets)
  }

  /// service.csv counts for a holder who is in it.
  private static func deaths(_ sheets: OfferSheets) -> [Int: Day] {
    let (holders, service) = (sheets.holders, sheets.service)
    var deaths: [Int: Day] = [:]
    for row in 0..<holders.rowCount where holders[HoldersSheet.endReason, row] == .death {
      deaths[row] = holders[HoldersSheet.serviceEnd, row]
    }
    let listed = sheets.links.holderOfService
    for holder in Set(listed) where holder >= 0 { deaths[Int(holder)] = nil }
    for (row, holder) in listed.enumerated()
    where holder >= 0 && service[ServiceSheet.endReason, row] == .death {
      deaths[Int(holder)] = service[ServiceSheet.serviceEnd, row]
    }
    return deaths
  }

  /// Whom a letter of a day is to: the estate of a holder who had died by then.
  private func addressee(_ holder: Recipient, on day: Day) -> String {
    let hasDied = deaths[holder.row].map { $0 <= day } ?? false
    return hasDied ? "The estate of \(name(of: holder))" : name(of: holder)
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
    for grant in outcome.cancellations { add(grant.holderID) { $0.cancellations.append(grant) } }
    for note in outcome.departures { add(note.holderID) { $0.departures.append(note) } }
    for grant in outcome.held { add(grant.holderID) { $0.held.append(grant) } }
    // What is left matters to those whose service has ended.
    let departed = Set(
      outcome.departures.map(\.holderID)
        + outcome.promises.filter { $0.status == .forfeited }.map(\.holderID)
    )
    for option in outcome.options {
      if [.exercised, .expired, .lapsed].contains(option.status) {
        add(option.holderID) { $0.ended.append(option) }
      } else if option.outstanding > .zero, departed.contains(option.holderID) {
        add(option.holderID) { $0.outstanding.append(option) }
      }
    }
    return recipients
  }

  /// The terms of the offer, as far as they concern a holder.
  func terms(for holder: Recipient) -> TermsInWords {
    TermsInWords(outcome.termRules, for: titleCases.cases(ofHolder: holder.row))
  }

  /// The expiration as it stood at the end of a day, whatever was announced later.
  func expiration(on day: Day) -> Moment {
    outcome.amendments.first { $0.isExtension && $0.announced.day > day }?.previousExpiration
      ?? outcome.timeline.open.expiration
  }

  /// Whether the offer had been terminated by the end of a day.
  func isTerminated(on day: Day) -> Bool {
    outcome.amendments.contains { $0.isTermination && $0.announced.day <= day }
  }

  /// No earlier than when the new option of a promise was to be granted, as it stood at the end of a day.
  func notBefore(of promise: GrantPromise, on day: Day) -> Day {
    promise.notBefore(in: outcome, on: day)
  }

  /// Whether tendered options are accepted and cancelled by now.
  var isExchangeDone: Bool {
    outcome.status == .cancelled || outcome.status == .granted || outcome.isProjected
  }

  /// Whether new options are granted by now.
  var isGrantDone: Bool { outcome.status == .granted || outcome.isProjected }

  /// The plans by their numbers, as a sentence names them: `1994 Plan and 2000 Plan`.
  func plans(_ numbers: some Sequence<Int>) -> String {
    outcome.plans.listed(numbers).listed(with: "and")
  }

  /// The plans of the options that a holder had when the offer commenced; that of offer.csv of one who had none.
  private func plans(of holder: Recipient) -> String {
    holder.held.isEmpty ? sheets.offer.plan : plans(holder.held.map(\.plan))
  }

  /// The fields of every letter to a holder of a day: what was announced later is in none of that day.
  func common(_ holder: Recipient, on day: Day) -> LetterFields {
    let (offer, timeline) = (sheets.offer, outcome.timeline)
    let expiration = expiration(on: day)
    return [
      "company": .text(offer.company), "plan": .text(plans(of: holder)),
      "symbol": .text(offer.symbol),
      "as_of": .text(Readable.day(outcome.asOf)),
      "holder_id": .text(holder.id), "holder_name": .text(addressee(holder, on: day)),
      "holder_title": .optional(sheets.holders[HoldersSheet.title, holder.row]),
      "address_lines": .list(addressLines(of: holder).map { ["line": .text($0)] }),
      "email": .optional(sheets.holders[HoldersSheet.email, holder.row]),
      "contact": .optional(offer.contact), "deliver_to": .optional(offer.deliverTo),
      "signed_by": .optional(offer.signedBy),
      "time_zone": .text(offer.timeZone), "delivery": .optional(terms(for: holder).delivery),
      "commencement": .text(Readable.day(timeline.open.commencement)),
      "expiration": .text(Readable.moment(expiration, zone: offer.timeZone)),
      "election_form": .text(offer.electionForm), "withdrawal_form": .text(offer.withdrawalForm),
      "cancellation": .text(Readable.day(timeline.cancellation)),
      "new_grant_date": .text(
        Readable.day(outcome.termRules.movedGrantDate(on: day) ?? timeline.newGrantDate)
      ),
    ]
  }

  /// The holder's full name.
  func name(of holder: Recipient) -> String {
    sheets.holders[HoldersSheet.holderName, holder.row] ?? holder.id
  }

  /// A rule's reason as it is told to a holder whom it may name.
  func reason(_ words: String, to holder: Recipient) -> String {
    LetterWords.addressed(titled(words, to: holder), to: name(of: holder))
  }

  /// The words with what a waived rule says in place of its id, which no holder knows.
  private func titled(_ words: String, to holder: Recipient) -> String {
    words.replacing(#/([a-z_0-9.]+) waived by /#) { match in
      let id = String(match.output.1)
      let title = terms(for: holder).title(ofRule: id, for: .tender) ?? id
      return "\"\(title)\" waived by "
    }
  }

  /// Why a rule refused, as it is told to a holder.
  func reason(_ refusal: Refusal, to holder: Recipient) -> String {
    LetterWords.reason(refusal, to: name(of: holder))
  }

  private func addressLines(of holder: Recipient) -> [String] {
    (sheets.holders[HoldersSheet.address, holder.row] ?? "")
      .split { $0 == ";" || $0.isNewline }
      .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  /// The Election Form of a holder that stood at a moment, by the papers received before it; nil if none
  /// did.
  func election(of holder: Recipient, before moment: Moment) -> String? {
    let forms = sheets.forms
    let isReceived = { (form: Int) in (forms[FormsSheet.received, form] ?? moment) < moment }
    let standing = holder.forms.first { form in
      form.refusal == nil && forms[FormsSheet.kind, form.row] != .notice && isReceived(form.row)
        && !(form.endedBy.map(isReceived) ?? false)
    }
    return standing.flatMap { forms[FormsSheet.formID, $0.row] }
  }

  /// The letters to a holder by date, those of one day in the order of their kinds.
  func letters(to holder: Recipient) -> [Letter] {
    let letters = LetterKind.letters.flatMap { kind in
      kind.making?.init(all: self, holder: holder).letters ?? []
    }
    return letters.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }
}

extension Correspondence {
  /// A letter about a form as it is if nobody was told before a day.
  func letter(_ key: SentLetters.Key, to holder: Recipient, on day: Day) -> Letter? {
    var told = holder
    told.firstTold = day
    return letters(to: told).first { $0.kind == key.kind && $0.event == key.event }
  }
}

extension GrantPromise {
  /// No earlier than when its option was to be granted, as it stood at the end of a day.
  func notBefore(in outcome: OfferOutcome, on day: Day) -> Day {
    outcome.termRules.movedGrantDate(on: day) ?? notBefore
  }
}
