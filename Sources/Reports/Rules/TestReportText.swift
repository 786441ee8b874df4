internal import Findings
public import Policy

/// What `rules test` prints: the tests that failed, what is lacking, the lines that no test reached,
/// and the counts.
public struct TestReportText {
  private let report: TestReport
  private let remarks: Int

  /// The text of a report.
  ///
  /// - Parameters:
  ///   - report: how the tests ended.
  ///   - remarks: how many `rules lint` has to make about the same rules.
  public init(_ report: TestReport, remarks: Int = 0) {
    self.report = report
    self.remarks = remarks
  }

  /// The whole, ending with the counts.
  public var text: String {
    (failures + problems + missed + [counts] + lint).joined(separator: "\n") + "\n"
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

  private var lint: [String] {
    guard remarks > 0 else { return [] }
    return [
      "\(remarks) remark\(remarks == 1 ? "" : "s") on how the rules are written: "
        + "`exchequer rules lint`, with the same --rules"
    ]
  }

  private var counts: String {
    let files = Set(report.results.map(\.rule)).count
    return "\(report.passedCount) passed, \(report.failedCount) failed "
      + "(tests of \(files) rule\(files == 1 ? "" : "s"), run forwards, backwards and shuffled)"
  }
}
