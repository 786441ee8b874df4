import Foundation
import TestSupport
import Testing

/// Every requirement can be found from its id.
///
/// `EXCHEQUER_RECORD=1 swift test --filter RequirementTableTests` writes the table anew, and fails,
/// so that a recording cannot pass by accident.
@Suite struct RequirementTableTests {
  private static let path = "Tests/Requirements/TABLE.md"

  @Test func `the table is the one that rules, sources and tests give`() throws {
    let text = try RequirementTable().text
    let file = Package.path(Self.path)
    if ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(Self.path): look at the change, then run without EXCHEQUER_RECORD")
      return
    }
    let isCurrent = (try? String(contentsOf: file, encoding: .utf8)) == text
    #expect(isCurrent, "\(Self.path) is stale: record it with EXCHEQUER_RECORD=1")
  }

  @Test func `no requirement is without a source or without a test`() throws {
    let missing = try RequirementTable().rows.filter(\.isMissing).map { row in
      "\(row.id) (\(row.tests.isEmpty ? "no test" : "no source")): \(row.requirement.title)"
    }
    #expect(missing.isEmpty, "missing:\n\(missing.joined(separator: "\n"))")
  }

  /// An id is kept for good, so each letter's numbers have no gap; version 1 of the contract had 58.
  @Test func `ids are in order and none was dropped`() throws {
    let ids = try Requirement.all().map(\.id)
    var letters: [Character: Int] = [:]
    for id in ids {
      let letter = id.first ?? "?"
      letters[letter, default: 0] += 1
      #expect(id == "\(letter)\(letters[letter, default: 0])")
    }
    #expect(letters.keys.sorted() == Array("ABCDEFGH"))
    #expect(ids.count >= 58)
    let file = Package.path("Tests/Requirements/requirements.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == ids.count + 1, "a row of requirements.csv is not four quoted cells")
  }

  @Test func `every id that is cited is a requirement`() throws {
    let known = Set(try Requirement.all().map(\.id))
    for (id, files) in try RequirementTable().cited {
      #expect(known.contains(id), "\(files.joined(separator: ", ")) cites \(id)")
    }
  }

  @Test func `what looks like an id in a source's comment is cited as one`() throws {
    for comment in try SourceComment.all(in: "Sources", kind: "swift", mark: "//") {
      let stray = comment.strayIDs.joined(separator: ", ")
      let place = "\(comment.file):\(comment.line)"
      #expect(stray.isEmpty, "\(place): cite \(stray) in brackets, or write a cell as code")
    }
  }

  @Test(
    "an id is told from a cell",
    arguments: [
      ("what it says (D7).", "D7", ""), ("(§2; A5, D7)", "A5 D7", ""),
      ("(E2, E4 to E8)", "E2 E4 E8", ""),
      ("(F4; the Code, 422(d))", "F4", ""), ("as D7 says", "", "D7"),
      ("cell `D7` or \"D7\"", "", ""),
      ("grants.csv!D7", "", ""), ("(a note, D7 among them)", "", "D7"), ("U+D7, A10.", "", "A10"),
    ]
  )
  func idsOfSource(text: String, cited: String, stray: String) {
    let comment = SourceComment(file: "", line: 1, text: text)
    #expect(comment.requirements.joined(separator: " ") == cited)
    #expect(comment.strayIDs.joined(separator: " ") == stray)
  }

  @Test(
    "a test, a transcript and a rule cite ids in one place",
    arguments: [
      ("  @Test func `A5, D7: every share`() {", "A5 D7"),
      ("  @Test(\"B2: a later service\")", "B2"),
      ("    \"E9, E10: awards\",", "E9 E10"), ("  func `no cell D7: none`() {", ""),
      ("        \" : mark\", \"A2 G-1: spaces\", \"C2: a date\",", ""),
      ("H5: why a form is late.", "H5"), ("  H5: printed", ""), ("H5 is not cited", ""),
      ("  id       = \"supersede\", -- D4, D5", "D4 D5"), ("  -- D4 in a remark", ""),
    ]
  )
  func idsOfLine(line: String, cited: String) {
    let ids =
      RequirementTable.idsOfRule(line[...]) + RequirementTable.idsOfTest(line[...])
      + RequirementTable.idsOfTranscript(line[...])
    #expect(ids.joined(separator: " ") == cited)
  }
}
