internal import Exchange

/// What a progress bar says: `[#######             ]  36%  142,000 rows/s  0:07 to go`.
public struct ProgressText {
  private let done: Int
  private let total: Int
  private let elapsed: Int

  /// How far a run has come after so many milliseconds; a total of 0 is not known yet.
  public init(done: Int, total: Int, milliseconds: Int) {
    self.done = max(0, done)
    self.total = max(0, total)
    elapsed = max(1, milliseconds)
  }

  /// The line, cut to a width.
  public func line(width: Int) -> String {
    guard total > 0 else { return String("Reading the sheets ...".prefix(max(0, width - 1))) }
    guard done < total else { return String("Adding up ...".prefix(max(0, width - 1))) }
    let rest =
      "  \(String(percent).indented(to: 3))%  \(Thousands.marked(Int64(perSecond))) rows/s  \(toGo) to go"
    let room = min(40, width - rest.count - 3)
    guard room >= 5 else { return String(rest.dropFirst(2).prefix(max(0, width - 1))) }
    let filled = room * done / total
    let bar = String(repeating: "#", count: filled)
    return "[" + bar + String.spaces(room - filled) + "]" + rest
  }

  private var percent: Int { Int(clamping: Int64(done) * 100 / Int64(total)) }

  private var perSecond: Int { Int(clamping: Int64(done) * 1000 / Int64(elapsed)) }

  /// Minutes and seconds, rounded up, as though the rest went as fast as what is done.
  private var toGo: String {
    guard done > 0 else { return "?" }
    let left = Int64(total - done) * Int64(elapsed) / Int64(done)
    let seconds = (left + 999) / 1000
    let rest = String(seconds % 60)
    return "\(seconds / 60):" + (rest.count == 1 ? "0" + rest : rest)
  }
}
