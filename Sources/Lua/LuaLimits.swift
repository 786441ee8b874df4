/// What each run or call may spend.
///
/// Fixed besides: a text of 1 MB, 32,768 names in one table, and half a second of the thread's own
/// time, which only what instructions cannot measure ever reaches.
public struct LuaLimits: Sendable {
  /// The instructions of one run or call; words that walk over much data spend them too.
  public var instructions: Int = 1_000_000
  /// The bytes of memory the whole state may hold.
  public var memoryBytes: Int = 64 << 20

  /// The usual limits.
  public init() {}

  /// Limits of one's own.
  public init(instructions: Int, memoryBytes: Int) {
    self.instructions = instructions
    self.memoryBytes = memoryBytes
  }
}
