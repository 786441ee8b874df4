package import Findings
package import Offering
import Reports
import Testing

/// What a run came to, as the result sheets say it.
package struct TestRun: Sendable {
  package let conclusion: Conclusion
  /// The result sheets by name; none if nothing is written.
  package let sheets: [String: String]

  package init(_ conclusion: Conclusion) throws {
    self.conclusion = conclusion
    guard case .done(let outcome) = conclusion.ending else {
      sheets = [:]
      return
    }
    let files = try Results(
      outcome: outcome,
      conclusion: conclusion,
      sheets: [:],
      version: "",
      digest: { _ in "" }
    ).files()
    sheets = Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  /// The data rows of a result sheet, as text, that hold any of the words given; without the name of
  /// the holder, which is in nearly every sheet, and without the plan, of which most tests have one.
  package func rows(_ sheet: String, holding words: String...) throws -> [String] {
    let text = try #require(sheets[sheet + ".csv"], "\(complaints)")
    let lines = text.split(separator: "\n").map(String.init)
    let header = lines.first?.split(separator: ",") ?? []
    let left = Set(header.indices.filter { ["holder_name", "plan"].contains(header[$0]) })
    return lines.dropFirst().map { Self.cells($0, without: left) }
      .filter { row in words.isEmpty || words.contains { row.contains($0) } }
  }

  /// A row without some of its cells.
  private static func cells(_ row: String, without left: Set<Int>) -> String {
    var (kept, cell, isQuoted, place) = ([String](), "", false, 0)
    for character in row + "," {
      if character == "\"" { isQuoted.toggle() }
      guard character == ",", !isQuoted else {
        cell.append(character)
        continue
      }
      if !left.contains(place) { kept.append(cell) }
      (cell, place) = ("", place + 1)
    }
    return kept.joined(separator: ",")
  }

  /// A measure of summary.csv.
  package func summary(_ measure: String) throws -> String {
    let row = try rows("summary").first { $0.hasPrefix(measure + ",") }
    return String(try #require(row, "no \(measure)").dropFirst(measure.count + 1))
  }

  /// The determinations without their reasons: form, grant, holder, tendered, status, accepted, rule.
  package func determinations() throws -> [String] {
    try rows("determinations").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",")
    }
  }

  /// Every finding, in the order of findings.csv.
  package var allFindings: [Finding] { conclusion.findings }

  /// The findings of a rule or with a code.
  package func findings(_ rule: String) -> [Finding] {
    conclusion.findings.filter { $0.rule == rule }
  }

  /// The finding of a rule or with a code, of which there must be one.
  package func finding(_ rule: String) throws -> Finding {
    let found = findings(rule)
    try #require(found.count == 1, "\(complaints)")
    return found[0]
  }

  /// Rules and codes of all findings that are no notes, in the order of findings.csv.
  package var spoken: [String] { conclusion.findings.filter { $0.severity != .note }.map(\.rule) }

  /// The messages of a rule's findings about a subject.
  package func messages(_ rule: String, _ subject: String) -> [String] {
    findings(rule).filter { $0.subject == subject }.map(\.message)
  }

  /// All that the offer came to; it must have been carried out.
  package var outcome: OfferOutcome {
    get throws {
      guard case .done(let outcome) = conclusion.ending else {
        throw Stopped(complaints: complaints)
      }
      return outcome
    }
  }

  /// A run that could not be made, with why.
  struct Stopped: Error { let complaints: String }

  /// Everything that was found, for a failing test to show.
  package var complaints: String {
    conclusion.findings.map { "\($0.severity) \($0.rule) \($0.subject): \($0.message)" }
      .joined(separator: "\n")
  }
}
