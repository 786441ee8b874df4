import Foundation
import TestSupport
import Testing

/// The program prints what the transcripts in Tests/Transcripts show, to the byte.
///
/// `EXCHEQUER_RECORD=1 swift test --filter TranscriptTests` writes what is printed in place of what
/// was, and fails, so that a recording cannot pass by accident.
@Suite struct TranscriptTests {
  private static let folder = "Tests/Transcripts"
  private static let names = Package.files(in: folder, ending: ".txt").map(\.name)

  @Test func `there are transcripts`() { #expect(Self.names.count > 5) }

  @Test(arguments: names)
  func `what is typed prints what the transcript shows`(name: String) throws {
    let file = Package.path("\(Self.folder)/\(name)")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let desk = try Desk()
    let printed = try Transcript(expected).text { line in
      let result = try desk.run(line)
      #expect((0...2).contains(result.code), "\(name): \(line) ends with \(result.code)")
      return result
    }
    if ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] != nil {
      try Data(printed.utf8).write(to: file)
      Issue.record("recorded \(name): look at the change, then run without EXCHEQUER_RECORD")
      return
    }
    let difference = Self.difference(expected, printed)
    #expect(
      difference == nil,
      """
      \(Self.folder)/\(name):\(difference ?? "")
      EXCHEQUER_RECORD=1 swift test --skip-build --filter TranscriptTests writes it anew.
      """
    )
  }

  /// The first line in which two texts differ, with its number.
  private static func difference(_ old: String, _ new: String) -> String? {
    guard old != new else { return nil }
    let (old, new) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    let same = zip(old, new).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String {
      same < lines.count ? lines[same] : "  (nothing)"
    }
    return "\(same + 1):\n  recorded  \(line(old))\n  printed   \(line(new))"
  }
}

/// A new folder in which a transcript's lines are typed, with a copy of the samples and the rules.
private struct Desk {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for name in ["samples", "rules"] { _ = try scratch.copy(name, as: name) }
  }

  /// Runs a line; no folder of this machine is in what it prints.
  func run(_ line: String) throws -> Binary.Result {
    let result = try Binary.shell(line, in: scratch.folder)
    func portable(_ text: String) -> String {
      [scratch.folder.path, Package.folder.path].map { $0 + "/" }
        .reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
    }
    return Binary.Result(
      output: portable(result.output),
      complaint: portable(result.complaint),
      code: result.code
    )
  }
}
