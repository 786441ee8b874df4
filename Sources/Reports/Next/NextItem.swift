internal import Exchange
internal import Findings

/// Something to be done or known next, and by when.
public struct NextItem: Sendable {
  /// What is to be done with it, in the order in which people are told.
  public enum Kind: String, CaseIterable, Sendable {
    /// It stops the run and has to be repaired first.
    case stop
    /// A Confirmation of Receipt has not been sent (A10).
    case confirm
    /// A defect can still be cured by a new form.
    case cure
    /// A holder has not answered.
    case answer
    /// A sheet needs a row.
    case sheet
    /// Something is to be decided.
    case decide
    /// A letter is due.
    case letter
    /// A paper is to be filed with the SEC.
    case file
    /// A right ends or begins.
    case right
    /// A count for Schedule TO.
    case count

    /// The heading above such items.
    var title: String {
      switch self {
      case .stop: "Repair first"
      case .confirm: "Confirm receipt"
      case .cure: "Can still be cured"
      case .answer: "Not answered"
      case .sheet: "Enter"
      case .decide: "Decide"
      case .letter: "Send"
      case .file: "File with the SEC"
      case .right: "Rights"
      case .count: "For Schedule TO"
      }
    }
  }

  /// By when, on the offer's wall clock.
  enum When {
    /// By the end of a day.
    case day(Day)
    /// Before a minute.
    case minute(Moment)
    /// Promptly after a day, as the law has it.
    case promptly(Day)

    /// The minute at which the time has run out.
    var end: Moment {
      switch self {
      case .day(let day), .promptly(let day): Moment(startOf: day.advanced(by: 1))
      case .minute(let moment): moment
      }
    }

    /// As sheets write it, `2003-03-31 17:00`.
    var text: String {
      switch self {
      case .day(let day), .promptly(let day): "\(day)"
      case .minute(let moment): "\(moment)"
      }
    }

    /// As people write it, `March 31, 2003, 5:00 p.m.`.
    var words: String {
      switch self {
      case .day(let day), .promptly(let day): Readable.day(day)
      case .minute(let moment): Readable.date(moment)
      }
    }

    /// The day on which the time runs out.
    private var lastDay: Day {
      switch self {
      case .day(let day), .promptly(let day): day
      case .minute(let moment): moment.day
      }
    }

    /// As people say it on a day: `5:00 p.m. today`; nil if it runs out on another.
    func wordsToday(_ today: Day) -> String? {
      guard lastDay == today else { return nil }
      if case .minute(let moment) = self { return "\(Readable.timeOfDay(moment)) today" }
      return "today"
    }
  }

  let kind: Kind
  /// Nil where nothing ends.
  let due: When?
  /// Whether the time has run out.
  let isOverdue: Bool
  /// The form, option, sheet or measure that it is about.
  let subject: String
  /// The holder; empty if it is about none.
  let holderID: String
  /// What it is, in a sentence.
  let text: String
  /// Where it stands; nil if in no cell.
  let place: Place?

  /// What it is in a list of many, shorter; else the sentence.
  var brief: String?

  /// When it is due, as people say it on a day: `by March 14, 2003`, `until 5:00 p.m. today`; nil where
  /// nothing ends.
  func dueWords(on today: Day) -> String? {
    guard let due else { return nil }
    if isOverdue { return "overdue since \(due.words)" }
    let now = due.wordsToday(today)
    if case .promptly = due { return now == nil ? "promptly after \(due.words)" : "promptly" }
    switch kind {
    case .right, .cure, .answer: return "until \(now ?? due.words)"
    default: return now == "today" ? "today" : "by \(now ?? due.words)"
    }
  }
}
