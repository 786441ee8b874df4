/// What a rule's finding does to the row that it is about.
///
/// A finding that has one is a result of the offer: whatever it weighs, the run goes on.
public struct Judgement: Hashable, Sendable {
  /// What is refused, as it is counted: `line`; empty where nothing is.
  public let refuses: String

  /// Makes a judgement; without a thing, nothing is refused.
  public init(refuses thing: String = "") { refuses = thing }
}

extension Finding {
  /// Whether nothing can be written because of it: a sheet or a rule is broken.
  ///
  /// The only place that says so, for the run and for every text about it (`commands.md`, exits 1 and 2).
  public var stopsTheRun: Bool {
    guard severity == .error, judgement == nil else { return false }
    return findingClass == .data || findingClass == .rule
  }
}
