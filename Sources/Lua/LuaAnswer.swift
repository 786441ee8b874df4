/// What a function answers that is asked yes or no.
public enum LuaAnswer: Equatable, Sendable {
  /// Exactly one flag.
  case flag(Bool)
  /// Anything else.
  case values([LuaValue])
}
