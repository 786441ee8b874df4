/// What a holder sent in (§5).
public enum FormKind: String, SheetChoice {
  /// An Election Form.
  case election
  /// A Notice to Change Election from Accept to Reject.
  case notice
}
