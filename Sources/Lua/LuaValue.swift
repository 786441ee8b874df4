/// What crosses the border between Swift and Lua.
public enum LuaValue: Equatable, Sendable {
  /// Lua's `nil`.
  case none
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case integer(Int64)
  /// A number that is not whole to Lua, `2.0`, infinity and NaN among them.
  case number(Double)
  /// Text, always UTF-8.
  case text(String)
  /// A copy of a table.
  case table(LuaTable)
  /// A function, to be called in the state it comes from.
  case function(LuaFunction)
}
