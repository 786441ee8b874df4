import CLuaTrampoline

/// Which lines of a file can run, and which did.
public struct LuaLines: Equatable, Sendable {
  /// The lines that hold something to run, in order.
  ///
  /// Lua makes a function on the line of its `end`: that line belongs to the code around it.
  public let runnable: [Int]
  /// Those of them that ran, in order.
  public let ran: [Int]
  /// Those that never ran, in order.
  public var missed: [Int] { runnable.filter { !ran.contains($0) } }
}

extension LuaState {
  /// Starts or stops the recording of lines; only files run while it is on are recorded.
  ///
  /// Recording makes every call slower: for tests of rules, not for offers.
  public func recordLines(_ on: Bool) { unsafe border_record_lines(border, on) }

  /// The lines of a file or library recorded so far, by the name it was run with.
  public func coveredLines(of file: String) -> LuaLines? {
    guard let number = files.lastIndex(of: file) else { return nil }
    var count: Int32 = 0
    guard let marks = unsafe border_lines(border, Int32(clamping: number), &count) else {
      return nil
    }
    let lines = unsafe UnsafeBufferPointer(start: marks, count: Int(count))
    let runnable = lines.indices.filter { unsafe lines[$0] & 1 != 0 }
    return LuaLines(runnable: runnable, ran: runnable.filter { unsafe lines[$0] & 2 != 0 })
  }
}
