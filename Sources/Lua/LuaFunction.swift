/// A function of a file that a state ran; it lives as long as the state.
public struct LuaFunction: Hashable, Sendable {
  /// The names of its parameters, in order.
  public let parameters: [String]
  /// Whether it also takes `...`.
  public let isVariadic: Bool
  /// The line it begins on; 0 for a word of the vocabulary.
  public let firstLine: Int
  /// The line of its `end`; 0 for a word of the vocabulary.
  public let lastLine: Int
  /// Whether it runs straight through, without a loop or a call.
  public let isStraight: Bool
  /// What calls it.
  public let entry: LuaEntry
}

/// Which function of which state is called: all that a call needs to know of it.
public struct LuaEntry: Hashable, Sendable {
  /// The state it belongs to, by serial number.
  let state: UInt32
  /// Its place among that state's functions.
  let number: Int32
}
