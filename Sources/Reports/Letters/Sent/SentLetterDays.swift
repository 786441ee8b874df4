internal import Exchange
internal import Offering
internal import Sheets

/// The days through as-of on which letters about forms may have been due that a run of as-of no longer has,
/// and whom they are about.
struct SentLetterDays {
  /// The days with the ids of the holders.
  private(set) var agenda: [Day: Set<String>] = [:]
  /// The days on which policy was adopted that reaches back.
  let ofReachingBack: [Day]
  /// The first day of receipt.
  private(set) var firstReceipt: Day?
  private let outcome: OfferOutcome
  /// When each holder's forms were received.
  private let receipts: [String: [Day]]
  /// The last day on which anything can be found of a form.
  private let last: Day

  /// Whether there is no day to look at.
  var isEmpty: Bool { firstReceipt == nil }

  init(_ outcome: OfferOutcome) {
    self.outcome = outcome
    ofReachingBack = outcome.termRules.daysOfReachingBack
    last = min(outcome.asOf, outcome.timeline.cancellation)
    let forms = outcome.sheets.forms
    var receipts: [String: [Day]] = [:]
    for form in outcome.received {
      guard let holder = forms[FormsSheet.holderID, form.row],
        let received = forms[FormsSheet.received, form.row]
      else { continue }
      receipts[holder, default: []].append(received.day)
    }
    self.receipts = receipts
    firstReceipt = receipts.values.joined().min().flatMap { $0 <= last ? $0 : nil }
    addDays()
  }

  /// The days of receipt of those about whom something came later, and the days of what came.
  private mutating func addDays() {
    guard let firstReceipt else { return }
    let policy = outcome.termRules.daysOfPolicy(after: firstReceipt, through: last)
    let changes = changes()
    let concernsAll =
      !policy.isEmpty || !ofReachingBack.isEmpty || outcome.sheets.waivers.rowCount > 0
    for (holder, received) in receipts {
      let own = changes[holder] ?? []
      guard concernsAll || received.count > 1 || !own.isEmpty else { continue }
      let first = received.min() ?? firstReceipt
      add(received + own + policy.filter { $0 >= first }, holder)
    }
  }

  private mutating func add(_ days: [Day], _ holder: String) {
    for day in days where day <= last { agenda[day, default: []].insert(holder) }
  }

  /// The days on which service ended or shares were exercised, by holder.
  private func changes() -> [String: [Day]] {
    var days: [String: [Day]] = [:]
    for note in outcome.departures { days[note.holderID, default: []].append(note.day) }
    let exercises = outcome.sheets.exercises
    let owners = Dictionary(
      outcome.exercises.isEmpty ? [] : outcome.held.map { ($0.grantID, $0.holderID) },
      uniquingKeysWith: { first, _ in first }
    )
    for exercise in outcome.exercises {
      guard let row = exercises.row(ofID: exercise.id), let holder = owners[exercise.grantID],
        let day = exercises[ExercisesSheet.exerciseDate, row]
      else { continue }
      days[holder, default: []].append(day)
    }
    return days
  }

  /// The days of receipt, the later days that have a price and the last day, of holders whose options a price to come
  /// decides about, as a run of the first day of receipt found.
  func whenPricesCome(after first: Day, _ opening: Conclusion) -> [Day: Set<String>] {
    guard let run = FinishedRun(opening), !run.outcome.undecided.isEmpty else { return [:] }
    let prices = outcome.sheets.prices
    let known = (0..<prices.rowCount).compactMap { prices[PricesSheet.date, $0] }
      .filter { $0 > first && $0 <= last }
    var days: [Day: Set<String>] = [:]
    for grant in run.outcome.held where run.outcome.undecided.contains(grant.grantID) {
      guard let received = receipts[grant.holderID], let earliest = received.min() else { continue }
      for day in received + known + [last] where day >= earliest && day <= last {
        days[day, default: []].insert(grant.holderID)
      }
    }
    return days
  }
}
