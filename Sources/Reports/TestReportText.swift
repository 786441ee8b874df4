internal import Findings
public import Policy

/// What `rules test` prints: the tests that failed, what is lacking, the lines that no test reached,
/// and the counts.
public struct TestReportText {
  private let report: TestReport

  /// The text of a report.
  public init(_ report: TestReport) { self.report = report }

  /// The whole, ending with the counts.
  public var text: String {
    (failures + problems + missed + [counts]).joined(separator: "\n") + "\n"
  }

  private var failures: [String] {
    report.results.filter { !$0.passed }.map { result in
      let place = result.file + (result.line.map { ":\($0)" } ?? "")
      return "FAILED  \(place)  \(result.rule): \(result.name)\n  \(result.message)\n"
    }
  }

  private var problems: [String] {
    report.problems.isEmpty
      ? [] : [FindingsText(colour: false).text(of: report.problems, counting: false)]
  }

  private var missed: [String] {
    report.missedLines.map { missed in
      let lines = missed.lines.map(String.init).joined(separator: ", ")
      return "no test reaches  \(missed.file), line\(missed.lines.count == 1 ? "" : "s") \(lines)"
    }
  }

  private var counts: String {
    let files = Set(report.results.map(\.rule)).count
    return "\(report.passedCount) passed, \(report.failedCount) failed "
      + "(tests of \(files) rules, run forwards, backwards and shuffled)"
  }
}
