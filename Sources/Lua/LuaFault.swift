/// Why a file or a call was stopped.
public struct LuaFault: Error, Equatable, Sendable {
  /// The sort of fault.
  public enum Kind: Sendable {
    /// The file is not Lua, not text, or not UTF-8.
    case syntax
    /// An ordinary error while running, the script's own `error` among them.
    case runtime
    /// The budget of instructions is spent.
    case instructions
    /// The memory of the state is exhausted.
    case memory
    /// Something would be remembered from one call to the next.
    case changedState
    /// The answer is not one that can be handed over.
    case answer
  }

  /// The sort of fault.
  public var kind: Kind
  /// The file at fault, as `run` was told its name.
  public var file: String
  /// The line, from 1, if one is known.
  public var line: Int?
  /// What happened, without the file and line.
  public var message: String

  /// Makes a fault.
  public init(kind: Kind, file: String, line: Int?, message: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.message = message
  }
}
