/// Where in the order of decisions something happens: a fact is made, or a hook is asked.
public struct StepPlace: Hashable, Comparable, Sendable {
  /// The step's number, from 1; 0 for what the sheets say.
  public let step: Int
  /// The part of the step, for what is decided in it one after the other.
  public let part: Int
  /// The step's title.
  public let title: String

  /// Makes a place.
  public init(step: Int, part: Int = 0, title: String) {
    self.step = step
    self.part = part
    self.title = title
  }

  /// What the sheets say, known before any step.
  public static let sheets = StepPlace(step: 0, title: "the sheets")

  /// Orders by step, then by part.
  public static func < (one: StepPlace, other: StepPlace) -> Bool {
    (one.step, one.part) < (other.step, other.part)
  }

  /// The step for people: `step 1 (Timeline)`.
  var inWords: String { step == 0 ? title : "step \(step) (\(title))" }
}
