public import Findings

/// What changed rules, parameters or sheets would change (H6).
public struct Impact: Sendable {
  /// A rule or parameter that differs.
  public struct PolicyChange: Hashable, Sendable {
    /// The rule's id.
    public var rule: String
    /// A parameter's name, `level`, or `file`.
    public var what: String
    /// Its value today.
    public var before: String
    /// Its value as changed.
    public var after: String
  }

  /// A measure of summary.csv that differs.
  public struct Total: Hashable, Sendable {
    /// Its name.
    public var measure: String
    /// Its value today.
    public var before: String
    /// Its value as changed.
    public var after: String
    /// How far the second is from the first; empty where that says nothing.
    public var difference: String
  }

  /// One thing that differs for a holder.
  public struct Change: Hashable, Sendable {
    /// The holder.
    public var holderID: String
    /// The grant concerned.
    public var grantID: String
    /// The form concerned, if it is about a line of one.
    public var formID: String
    /// What differs, such as `new shares`.
    public var what: String
    /// As it is today.
    public var before: String
    /// As it would be.
    public var after: String
    /// The rule or answer that does it.
    public var because: String
  }

  /// The sheets that differ.
  public var sheets: [String]
  /// The rules and parameters that differ, in the order of the rule set.
  public var policy: [PolicyChange]
  /// The measures that differ, in the order of summary.csv.
  public var totals: [Total]
  /// What differs holder by holder, in order of ids.
  public var changes: [Change]
  /// Findings that only the changed rules or sheets give.
  public var appearing: [Finding]
  /// Findings that only today's give.
  public var disappearing: [Finding]
  /// How many holders and options the offer has.
  public var size: (holders: Int, grants: Int)
  /// The holders' names by id.
  public var names: [String: String]
  /// Where nothing differs: how often each changed rule was asked all the same, and what it said.
  var asked: [ImpactAsked] = []

  /// Whether no result differs, whatever differs in rules and sheets.
  public var isNothing: Bool {
    totals.isEmpty && changes.isEmpty && appearing.isEmpty && disappearing.isEmpty
  }
}
