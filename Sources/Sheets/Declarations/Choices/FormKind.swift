/// What a holder sent in (§5).
public enum FormKind: Int, SheetChoice {
  /// An Election Form.
  case election
  /// A Notice to Change Election from Accept to Reject.
  case notice

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .election: "election"
    case .notice: "notice"
    }
  }
}
