import Findings
import Foundation

import Testing

@testable import Policy
@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `rules test --format json|junit`.
@Suite struct TestReportFormatTests {
  private static let report = TestReport(
    results: [
      .init(rule: "a", file: "rules/a.lua", name: "one", line: 4, passed: true, message: ""),
      .init(
        rule: "a",
        file: "rules/a.lua",
        name: "<two> & \"three\"",
        line: nil,
        passed: false,
        message: "expected 1,\nbut it is \u{1}"
      ),
      .init(rule: "b", file: "rules/b.lua", name: "x", line: 9, passed: true, message: ""),
    ],
    problems: [
      Finding(
        .error,
        .rule,
        of: Speaker("b"),
        at: Place(sheet: "rules/b.lua", line: 3),
        "The rule has no test that fails.",
        repair: "Add one."
      )
    ],
    missedLines: [.init(file: "rules/b.lua", lines: [5, 6])]
  )

  @Test func `JSON has every test, what is lacking and the counts`() throws {
    let data = Data(try TestReportJSON(Self.report).text.utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["passed"] as? Int == 2 && document["failed"] as? Int == 1)
    let tests = try #require(document["tests"] as? [[String: Any]])
    #expect(tests.map { $0["passed"] as? Bool } == [true, false, true])
    #expect(tests[1]["message"] as? String == "expected 1,\nbut it is \u{1}")
    let problems = try #require(document["problems"] as? [[String: Any]])
    #expect(problems.map { $0["line"] as? Int } == [3])
    let missed = try #require(document["missed"] as? [[String: Any]])
    #expect(missed.first?["lines"] as? [Int] == [5, 6])
  }

  @Test func `JUnit is well-formed, and counts what is lacking as failed`() throws {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(TestReportJUnit(Self.report).text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    let suites = reader.elements.filter { $0.name == "testsuite" }.map(\.attributes)
    #expect(suites.map { $0["name"] } == ["a", "b"])
    #expect(suites.map { $0["tests"] } == ["2", "2"])
    #expect(suites.map { $0["failures"] } == ["1", "1"])
    let cases = reader.elements.filter { $0.name == "testcase" }.map(\.attributes)
    #expect(cases.map { $0["name"] } == ["one", "<two> & \"three\"", "x", "tests are complete"])
    let failures = reader.elements.filter { $0.name == "failure" }.map(\.attributes)
    #expect(failures.first?["message"] == "expected 1,\nbut it is \u{FFFD}")
    #expect(reader.elements.first?.attributes["failures"] == "2")
  }
}

/// The elements of a document, in order.
private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [(name: String, attributes: [String: String])] = []

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append((elementName, attributes))
  }
}
