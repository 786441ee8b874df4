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
    /// A letter is due.
    case letter
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
      case .letter: "Write"
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

    /// The minute at which the time has run out.
    var end: Moment {
      switch self {
      case .day(let day): Moment(startOf: day.advanced(by: 1))
      case .minute(let moment): moment
      }
    }

    /// As sheets write it, `2003-03-31 17:00`.
    var text: String {
      switch self {
      case .day(let day): "\(day)"
      case .minute(let moment): "\(moment)"
      }
    }

    /// As people write it, `March 31, 2003, 5:00 p.m.`.
    var words: String {
      switch self {
      case .day(let day): Readable.day(day)
      case .minute(let moment): Readable.date(moment)
      }
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

  /// The word before when it is due.
  var dueWord: String {
    if isOverdue { return "overdue since" }
    switch kind {
    case .right, .cure, .answer: return "until"
    default: return "by"
    }
  }
}
