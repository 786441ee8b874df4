/// The kinds of whole number that a state with kinds tells apart (`LuaState.init`).
public enum LuaKind: Int32, Sendable {
  /// A number of no kind: shares, months, days.
  case plain = 0
  /// Ten-thousandths of a dollar.
  case money = 1
  /// Days since 1970-01-01.
  case date = 2
  /// Minutes since 1970-01-01.
  case time = 3
  /// Whatever it is, for what a word takes or answers.
  case any = -1
  /// The kind that the first two values have over the third, for what a word answers.
  case proportion = -2
}
