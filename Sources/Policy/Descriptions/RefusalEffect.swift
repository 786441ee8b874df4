/// What comes of it when a soft or hard check of a scope does not pass (`rules.md`, "Levels and outcomes").
public struct RefusalEffect: Hashable, Sendable {
  /// What is refused, as it is counted: `line`; empty where nothing is.
  public let thing: String
  /// What happens, as a clause: "the line is refused".
  public let words: String

  /// What it comes to, for those who write a rule of the scope.
  var sentence: String { "If a soft or hard check of it does not pass: \(words)." }

  /// Makes an effect.
  public init(refuses thing: String, _ words: String) {
    self.thing = thing
    self.words = words
  }

  /// Nothing is refused: a rule can warn of the whole, not change it.
  public static let findingOnly = RefusalEffect(refuses: "", "a finding only: nothing is refused")
}
