public import Findings
public import Policy

/// What the offer came to for one holder, told in order of time (H5).
public struct Explanation: Sendable {
  /// The holder's id.
  public let holderID: String
  /// The holder's name.
  public let name: String
  /// Every step, in order of time.
  public let steps: [ExplanationStep]

  /// The steps that a reader of one thing wants: a holder's in full but for the tranches of options
  /// that nothing happened to; a grant's or form's, only what concerns it.
  public func steps(about subject: ExplanationSubject) -> [ExplanationStep] {
    guard subject.kind != .holder else { return steps.filter { $0.kind != .grant } }
    return steps.filter { step in
      step.kind != .options
        && (step.subjects.isEmpty || !step.subjects.isDisjoint(with: subject.ids))
    }
  }
}

/// One step of an explanation: what happened, what the rules said, what was computed.
public struct ExplanationStep: Sendable {
  /// What sort of step it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The offer's dates.
    case offer
    /// All options of the holder.
    case options
    /// One option as the offer finds it.
    case grant
    /// A form received.
    case form
    /// A line of the form in force.
    case line
    /// The holder's tender as a whole.
    case tender
    /// Shares cancelled.
    case cancellation
    /// A promise given.
    case promise
    /// A promise forfeited.
    case forfeiture
    /// The end of service.
    case service
    /// A change of capitalization.
    case event
    /// Another award.
    case award
    /// An exercise, with the sales of its shares.
    case exercise
    /// A new option.
    case newOption = "new_option"
    /// The $100,000 limit.
    case limit
    /// What a partly tendered option leaves.
    case balancing
  }

  /// When: `2003-03-31 17:00` or `2003-04-01`.
  public let time: String
  /// What sort of step it is.
  public let kind: Kind
  /// The ids that it concerns; none if it concerns whatever is asked about.
  public let subjects: Set<String>
  /// What happened, in a line.
  public let title: String
  /// The row that says so, if it stands in a sheet.
  public var place: Place?
  /// Single values.
  public var facts: [SeenValue] = []
  /// What the rules said, in the order in which they were asked.
  public var rules: [RuleRecord] = []
  /// What was computed, step by step.
  public var tables: [ExplanationTable] = []
  /// What came of it, in a sentence.
  public var result = ""

  init(_ time: String, _ kind: Kind, about subjects: Set<String> = [], _ title: String) {
    self.time = time
    self.kind = kind
    self.subjects = subjects
    self.title = title
  }
}

/// A computation laid out: a row a tranche, year or line.
public struct ExplanationTable: Sendable {
  /// A column: its name and what its values mean.
  public struct Column: Sendable {
    /// The heading.
    public let name: String
    /// What the values mean, and so how they are printed.
    public let kind: ValueKind
  }

  /// The columns.
  public private(set) var columns: [Column]
  /// The rows, each with a value for every column.
  public var rows: [[Fact]] = []

  init(_ columns: (String, ValueKind)...) {
    self.columns = columns.map { Column(name: $0.0, kind: $0.1) }
  }

  /// Adds a column, before there are rows.
  mutating func add(column name: String, _ kind: ValueKind) {
    columns.append(Column(name: name, kind: kind))
  }
}

/// What somebody asks about, found in the sheets.
public struct ExplanationSubject: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A holder.
    case holder
    /// An option, by its own id or that of the new option in its place.
    case grant
    /// An Election Form or Notice.
    case form
    /// Another award.
    case award
    /// An exercise.
    case exercise
    /// A date of the offer, by its measure in summary.csv: `new_grant_date`, `cancellation_date`.
    case date
    /// The plan's share pool, `pool`.
    case ledger
  }

  /// What it is.
  public let kind: Kind
  /// The id as the sheets have it.
  public let id: String
  /// The holder whose explanation tells of it.
  public let holderID: String
  /// The ids under which steps know it.
  public let ids: Set<String>
}
