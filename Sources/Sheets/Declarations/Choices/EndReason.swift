/// Why a holder's service ended (§9, Termination).
public enum EndReason: String, SheetChoice {
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
}
