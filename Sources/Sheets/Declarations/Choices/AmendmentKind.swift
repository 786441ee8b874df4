/// How the offer was amended (A7, A8, A11).
public enum AmendmentKind: Int, SheetChoice {
  /// It expires later.
  case extended
  /// Its consideration changes.
  case consideration
  /// More or fewer options are sought.
  case optionsSought
  /// Another material change.
  case otherMaterial
  /// Acceptance is postponed.
  case postponement
  /// It ends and cancels nothing.
  case termination

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .extended: "extension"
    case .consideration: "consideration"
    case .optionsSought: "options_sought"
    case .otherMaterial: "other_material"
    case .postponement: "postponement"
    case .termination: "termination"
    }
  }
}
