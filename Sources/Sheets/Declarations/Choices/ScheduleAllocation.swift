public import Exchange

/// An allocation as schedules.csv words it: one the core knows, or one that is refused.
public enum ScheduleAllocation: SheetChoice, Hashable {
  /// One that leaves whole shares.
  case whole(Allocation)
  /// Fractions of shares vest; refused, since an option is over whole shares.
  case fractional

  /// Every word, the refused one last.
  public static let allCases = Allocation.allCases.map(Self.whole) + [.fractional]

  /// The word as the Open Cap Format spells it.
  public var rawValue: String {
    switch self {
    case .whole(let allocation): allocation.rawValue
    case .fractional: "FRACTIONAL"
    }
  }

  /// The allocation of a word.
  public init?(rawValue: String) {
    guard let match = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = match
  }

  /// What the core computes with; nil for the refused one.
  public var allocation: Allocation? { if case .whole(let known) = self { known } else { nil } }
}
