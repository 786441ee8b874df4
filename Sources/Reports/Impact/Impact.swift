public import Exchange

/// What changed rules, parameters or sheets would change (H6): every cell of every result sheet that
/// differs between two runs, with the input that makes it differ.
public struct Impact: Sendable {
  /// A cell of a result sheet that differs, or a row that only one run has.
  public struct Change: Hashable, Sendable {
    /// The holder; empty where it is about the offer as a whole.
    public var holderID = ""
    /// The option concerned; of a new one, the option that it replaces.
    public var grantID = ""
    /// The form concerned.
    public var formID = ""
    /// The result sheet, without `.csv`.
    public var sheet: String
    /// What tells the row from the others of its sheet.
    public var row: String
    /// The column; `row` where only one run has the row.
    public var what: String
    /// What stands there today; `none` where there is no such row.
    public var before: String
    /// What would stand there.
    public var after: String
    /// The inputs that make the difference, in words; empty if none could be told.
    public var because: String
    /// Whether only the words of a rule's message differ.
    public var isWording = false
  }

  /// The day whose end both runs are for.
  public var asOf: Day
  /// Every input that differs.
  public var inputs: [InputChange]
  /// What differs, holder by holder in order of ids, then what is about the offer as a whole.
  public var changes: [Change]
  /// How many holders and options the offer has.
  public var size: (holders: Int, grants: Int)
  /// The holders' names by id.
  public var names: [String: String]
  /// Where nothing differs: how often each changed rule was asked all the same, and what it said.
  var asked: [ImpactAsked] = []

  /// Whether no cell of any result sheet differs, whatever differs in rules and sheets.
  public var isNothing: Bool { changes.isEmpty }

  /// Whether any result differs: more than what was found, how often rules were asked, and the counts of
  /// both.
  public var changesResults: Bool {
    let counts = [FindingsSheet().name, RulesAskedSheet().name, SummarySheet().name]
    return changes.contains { !counts.contains($0.sheet) }
  }

  /// The measures of summary.csv that differ.
  var totals: [Change] { changes.filter { $0.sheet == "summary" } }
  /// What differs in words alone.
  var wording: [Change] { changes.filter(\.isWording) }
}
