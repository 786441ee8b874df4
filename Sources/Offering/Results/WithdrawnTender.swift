public import Exchange

/// What a notice took out of a line of an Election Form (D5).
public struct WithdrawnTender: Sendable {
  /// The form.
  public var formID: String
  /// The option.
  public var grantID: String
  /// The shares that it took out; nil of a line that tenders a percentage, which is withdrawn whole.
  public var shares: Shares?
  /// The shares of the line that stay tendered.
  public var left: Shares
  /// Whether the form does not list the option, which went along with its lines.
  public var wentAlong = false
}
