internal import Exchange
internal import Policy
internal import Sheets

/// When the last question was asked that a rule can answer (`days.md`, "Policy").
enum LastQuestion {
  /// On that day of the offer's course; there is none after it.
  case on(Day)
  /// Of the things known, the last is of that day; there may be another.
  case soFar(Day, things: String)
  /// There has been none yet, or there is one every day.
  case open
}

/// The last questions of every rule: on days of the offer's course, or on days that stand in the sheets.
struct LastQuestions {
  let days: QuestionDays
  let scopes: Scopes
  let sheets: OfferSheets
  /// The last day of the pools' ledgers.
  let lastOfPool: Day?

  /// The last question that a rule could answer.
  func last(of rule: Rule) -> LastQuestion {
    let scope = rule.heading.scope
    switch rule {
    case .check where rule.id == OwnDayRule.planShareLimit:
      return soFar(lastOfPool, "the pool's days")
    case .settings where SettingsRules.occasion(of: rule.id) != nil: break
    case .settings where rule.id == CapitalizationSettings.rule: return last(of: .event)
    case .settings where rule.id == TaxSettings.rule: return last(of: .tax)
    case .settings, .column: return .open
    case .check, .decision: break
    }
    guard let day = days.answering(rule, in: scopes)?.last else {
      return OwnDay.of(scope).map(last) ?? .open
    }
    return .on(day)
  }

  private func last(of own: OwnDay) -> LastQuestion {
    let known = own.days(sheets).filter { $0 <= days.asOf }
    return soFar(known.max(), own.things)
  }

  private func soFar(_ day: Day?, _ things: String) -> LastQuestion {
    day.map { .soFar($0, things: things) } ?? .open
  }
}

/// Things with a day of their own, whose policy answers what rules are asked about them.
struct OwnDay: Sendable {
  /// The day for people: `the exercise_date`.
  let words: String
  /// The things: `the exercises`.
  let things: String
  /// Their days as the sheets have them.
  let days: @Sendable (OfferSheets) -> [Day]

  /// The things that a scope is about; nil if it is asked on days of the offer's course.
  ///
  /// Of the rules of holders, only the hook `post_termination` has such a day.
  static func of(_ scope: String) -> OwnDay? { all[scope] }

  private static let all: [String: OwnDay] = [
    "amendment": OwnDay("the day it is announced", "the amendments") {
      $0.amendments.values(AmendmentsSheet.announced).map(\.day)
    },
    "award": OwnDay("the award_date", "the awards") { $0.awards.values(AwardsSheet.awardDate) },
    "exercise": OwnDay("the exercise_date", "the exercises") {
      $0.exercises.values(ExercisesSheet.exerciseDate)
    },
    "payment": OwnDay("the exercise_date", "the exercises") {
      $0.exercises.values(ExercisesSheet.exerciseDate)
    },
    "event": event,
    "merger": OwnDay("the effective_date", "the mergers") { sheets in
      (0..<sheets.events.rowCount).filter { sheets.events[EventsSheet.kind, $0] == .merger }
        .compactMap { sheets.events[EventsSheet.effectiveDate, $0] }
    },
    "holder": OwnDay("the last day of service", "the ends of service") {
      $0.holders.values(HoldersSheet.serviceEnd) + $0.service.values(ServiceSheet.serviceEnd)
    },
  ]

  static let event = OwnDay("the effective_date", "the events") {
    $0.events.values(EventsSheet.effectiveDate)
  }

  static let tax = OwnDay("", "the exercises and sales") {
    $0.exercises.values(ExercisesSheet.exerciseDate) + $0.sales.values(SalesSheet.saleDate)
  }

  private init(
    _ words: String,
    _ things: String,
    days: @escaping @Sendable (OfferSheets) -> [Day]
  ) {
    self.words = words
    self.things = things
    self.days = days
  }
}

extension SheetTable {
  /// The days of a column that are filled in.
  fileprivate func values(_ column: Column<Day>) -> [Day] {
    (0..<rowCount).compactMap { self[column, $0] }
  }

  /// The moments of a column that are filled in.
  fileprivate func values(_ column: Column<Moment>) -> [Moment] {
    (0..<rowCount).compactMap { self[column, $0] }
  }
}
