internal import Findings
public import Policy

/// What `rules test --format junit` prints: the XML that continuous integration shows, a suite for
/// each rule.
///
/// What is lacking of a rule, a test that fails for instance, is a failed case of its suite.
public struct TestReportJUnit {
  private struct Case {
    let rule: String
    let file: String
    let line: Int?
    let name: String
    let failure: String?
  }

  private let cases: [Case]

  /// The document of a report.
  public init(_ report: TestReport) {
    cases =
      report.results.map {
        Case(
          rule: $0.rule,
          file: $0.file,
          line: $0.line,
          name: $0.name,
          failure: $0.passed ? nil : $0.message
        )
      }
      + report.problems.map {
        Case(
          rule: $0.rule,
          file: $0.place?.sheet ?? "",
          line: $0.place?.line,
          name: report.isLoaded ? "tests are complete" : "the rule loads",
          failure: $0.message
        )
      }
  }

  /// The whole, with a line break at the end.
  public var text: String {
    var rules: [String] = []
    for one in cases where !rules.contains(one.rule) { rules.append(one.rule) }
    let suites = rules.map { suite($0, cases.filter { [rule = $0] in $0.rule == rule }) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"exchequer rules test\" \(counts(cases))>\n" + suites.joined()
      + "</testsuites>\n"
  }

  private func suite(_ rule: String, _ cases: [Case]) -> String {
    "  <testsuite name=\"\(escaped(rule))\" \(counts(cases))>\n"
      + cases.map(element).joined() + "  </testsuite>\n"
  }

  private func counts(_ cases: [Case]) -> String {
    "tests=\"\(cases.count)\" failures=\"\(cases.count { $0.failure != nil })\""
  }

  private func element(_ one: Case) -> String {
    let line = one.line.map { " line=\"\($0)\"" } ?? ""
    let start =
      "    <testcase classname=\"\(escaped(one.rule))\" name=\"\(escaped(one.name))\""
      + " file=\"\(escaped(one.file))\"\(line)"
    guard let failure = one.failure else { return start + "/>\n" }
    return start + ">\n      <failure message=\"\(escaped(failure))\"/>\n    </testcase>\n"
  }

  /// Text as an attribute's value; characters that XML 1.0 cannot hold become U+FFFD.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      case "\r": escaped += "&#13;"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
