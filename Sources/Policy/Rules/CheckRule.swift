/// A rule that a row passes or fails.
///
/// A check is one reference, since it is handed on with every row: its contents are shared until they are
/// changed.
public struct CheckRule: Sendable {
  private struct Contents: Sendable {
    var heading: RuleHeading
    var level: Level
    var defaultLevel: Level
    var message: MessageTemplate
    var index: Int
  }

  private var shared: Shared<Contents>

  /// Makes the rule of a file, which is not yet one of a set.
  init(_ heading: RuleHeading, _ level: Level, _ message: MessageTemplate) {
    shared = Shared(
      Contents(heading: heading, level: level, defaultLevel: level, message: message, index: 0)
    )
  }

  /// What the file says of itself.
  public var heading: RuleHeading {
    get { shared.contents.heading }
    set { shared = shared.changed { $0.heading = newValue } }
  }

  /// What its failure does, as policy.csv and `--set` leave it.
  public var level: Level {
    get { shared.contents.level }
    set { shared = shared.changed { $0.level = newValue } }
  }

  /// What its failure did before anything was set.
  public var defaultLevel: Level { shared.contents.defaultLevel }

  /// What a failure says.
  public var message: MessageTemplate { shared.contents.message }

  /// Which rule of its set it is.
  public internal(set) var index: Int {
    get { shared.contents.index }
    set { shared = shared.changed { $0.index = newValue } }
  }

  /// The rule's id.
  public var id: String { shared.contents.heading.id }
  /// What one row is.
  public var scope: String { shared.contents.heading.scope }
}
