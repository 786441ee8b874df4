/// Why a holder's service ended (§9, Termination).
public enum EndReason: Int, SheetChoice {
  /// The holder left.
  case quit
  /// Dismissed for cause.
  case cause
  /// Any other reason.
  case other
  /// Death.
  case death
  /// Disability.
  case disability

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .quit: "quit"
    case .cause: "cause"
    case .other: "other"
    case .death: "death"
    case .disability: "disability"
    }
  }
}
