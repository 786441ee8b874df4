internal import Findings
public import Policy

/// What `rules test --format json` prints: one document with every test, what is lacking, the lines
/// that no test reached, and the counts.
public struct TestReportJSON {
  private struct Document: Encodable {
    let passed: Int
    let failed: Int
    let tests: [Test]
    let problems: [Problem]
    let missed: [Missed]
  }

  private struct Test: Encodable {
    let rule: String
    let file: String
    let line: Int?
    let name: String
    let passed: Bool
    let message: String?
  }

  private struct Problem: Encodable {
    let rule: String
    let file: String
    let line: Int?
    let message: String
    let repair: String
  }

  private struct Missed: Encodable {
    let file: String
    let lines: [Int]
  }

  private let report: TestReport

  /// The document of a report.
  public init(_ report: TestReport) { self.report = report }

  /// The whole, with a line break at the end.
  public var text: String {
    get throws {
      let document = Document(
        passed: report.passedCount,
        failed: report.failedCount,
        tests: report.results.map {
          Test(
            rule: $0.rule,
            file: $0.file,
            line: $0.line,
            name: $0.name,
            passed: $0.passed,
            message: $0.passed ? nil : $0.message
          )
        },
        problems: report.problems.map {
          Problem(
            rule: $0.rule,
            file: $0.place?.sheet ?? "",
            line: $0.place?.line,
            message: $0.message,
            repair: $0.repair
          )
        },
        missed: report.missedLines.map { Missed(file: $0.file, lines: $0.lines) }
      )
      return String(decoding: try JSONText.bytes(of: document), as: UTF8.self)
    }
  }
}
