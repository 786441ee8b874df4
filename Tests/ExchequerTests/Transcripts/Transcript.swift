/// Lines typed into a terminal, with what they print, in a text file that people read.
///
/// A line that begins with two spaces and `$ ` is typed, and goes on in those with `> `. What follows with
/// two spaces is printed: standard output, then standard error after `! `, then the exit code in
/// brackets unless it is 0. All other lines are remarks.
struct Transcript {
  /// What stands in the file between two places where something is printed.
  enum Part {
    case remark(Substring)
    case command([Substring])
  }

  /// Remarks and commands, in order, without what was printed.
  let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var isPrinted = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  $ ") {
        parts.append(.command([line.dropFirst(4)]))
        isPrinted = false
      } else if line.hasPrefix("  > "), !isPrinted, case .command(let lines)? = parts.last {
        parts[parts.count - 1] = .command(lines + [line.dropFirst(4)])
      } else if line.hasPrefix("  "), case .command? = parts.last {
        isPrinted = true
      } else {
        parts.append(.remark(line))
      }
    }
    self.parts = parts
  }

  /// The file as it is when each command is run; their number and results are up to the caller.
  func text(running: (String) throws -> Binary.Result) rethrows -> String {
    let lines = try parts.flatMap { part -> [String] in
      switch part {
      case .remark(let line): return [String(line)]
      case .command(let lines):
        let typed = lines.enumerated().map { "  \($0 == 0 ? "$" : ">") \($1)" }
        return typed + Self.printed(try running(lines.joined(separator: "\n")))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func printed(_ result: Binary.Result) -> [String] {
    let complaints = lines(result.complaint).map { "! " + $0 }
    let code = result.code == 0 ? [] : ["[\(result.code)]"]
    return (lines(result.output) + complaints + code).map { "  " + $0 }
  }

  /// The lines of a text; one that does not end says so, and what a terminal would not show is shown.
  private static func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = visible(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let last = lines.removeLast()
    return last.isEmpty ? lines : lines + [last + " (no line end)"]
  }

  private static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" {
        shown.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
