/// How far the runs of a command have come, for programs: `{"stage","done","total","milliseconds"}`, a line each.
public enum ProgressJSON {
  /// The stage of the last line.
  public static let end = "end"

  /// A line.
  ///
  /// - Parameters:
  ///   - stage: what the run at hand is at, by the name of the stage.
  ///   - done: the options whose holders are settled.
  ///   - total: the options of all holders; 0 while the sheets are read.
  ///   - milliseconds: how long the command has been at its runs.
  /// - Returns: the line with its line break.
  public static func line(stage: String, done: Int, total: Int, milliseconds: Int) -> [UInt8] {
    var line = JSONLine()
    line.begin("{")
    line.field("stage", stage)
    for (name, number) in [("done", done), ("total", total), ("milliseconds", milliseconds)] {
      line.key(name)
      line.raw("\(max(0, number))")
    }
    line.end("}")
    line.breakLine()
    return line.bytes
  }
}
