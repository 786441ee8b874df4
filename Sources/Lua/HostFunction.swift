/// A word of the vocabulary, written in Swift.
public struct HostFunction {
  /// What rules call it.
  public let name: String
  /// How many values it takes.
  public let arguments: ClosedRange<Int>
  /// The kinds of the values it takes, where the state has kinds.
  let takes: [LuaKind]
  /// The kind of its answer.
  let answers: LuaKind
  /// What it does.
  let body: ([LuaValue]) -> Result<LuaValue, HostFault>

  /// Makes a word.
  ///
  /// `body` gets as many values as the rule wrote, always within `arguments`; tables arrive as
  /// copies, functions never. It may not use the state that calls it.
  public init(
    _ name: String,
    arguments: ClosedRange<Int>,
    takes: [LuaKind] = [],
    answers: LuaKind = .plain,
    _ body: @escaping ([LuaValue]) -> Result<LuaValue, HostFault>
  ) {
    self.name = name
    self.arguments = arguments
    self.takes = takes
    self.answers = answers
    self.body = body
  }
}

/// Why a word could not answer: an error of the rule that used it.
public struct HostFault: Error {
  /// The sentence the rule's author reads.
  public var message: String

  /// Makes a fault.
  public init(message: String) { self.message = message }
}
