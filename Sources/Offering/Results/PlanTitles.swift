internal import Exchange

/// What the plans of an offer are called, by the numbers with which rows name the plan of an option: the one
/// that the ledger counts it in (E11).
public struct PlanTitles: Sendable {
  private let names: [Int: String]

  init(_ names: [Int: String]) { self.names = names }

  /// Whether there are several, so that it must be said which is meant.
  public var areSeveral: Bool { names.count > 1 }

  /// The name of a plan; that of offer.csv has the number 0.
  public subscript(number: Int) -> String { names[number] ?? "" }

  /// The names of plans, each once, in the order in which they first stand.
  public func listed(_ numbers: some Sequence<Int>) -> [String] {
    numbers.map { self[$0] }.uniqued
  }
}
