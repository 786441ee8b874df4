public import CSV
public import Findings
public import Policy
internal import Sheets

/// Tests of rules that stand in sheets, `rules/tests/NAME.csv`, NAME being the rule's id: a row is a
/// test, its columns are inputs, `expect` and perhaps `name`.
public struct RuleFixtures {
  /// The tests by rule id, in the order of their rows.
  public private(set) var tests: [String: [RuleTest]] = [:]
  /// What could not be read, each with its cell.
  public private(set) var findings: [Finding] = []

  private let rules: RuleSet

  /// No tests yet, of rules that are loaded.
  public init(_ rules: RuleSet) { self.rules = rules }

  /// Reads the tests of one rule.
  ///
  /// - Parameters:
  ///   - id: the rule's id, which is the file's name without `.csv`.
  ///   - file: the file as shown to people.
  ///   - bytes: what is in it, in any encoding and with any separator that sheets may have.
  public mutating func read(_ id: String, file: String, _ bytes: Bytes) {
    guard let rule = rules.rule(id) else {
      let place = Place(sheet: file)
      findings.append(.of(.rulesTestSheet, at: place, value: id, "No rule has the id \(id)."))
      return
    }
    let (view, finding) = FileView.of(file, bytes)
    guard let view else {
      if let finding { findings.append(finding) }
      return
    }
    let header = view.header.map { $0.lowercased() }
    guard header.contains("expect") else {
      let place = Place(sheet: file, row: view.headerRow)
      return report(rule, at: place, "There is no column expect.", "Add a column expect.")
    }
    view.eachRow { row in
      if !row.cells.isEmpty { read(row, header, of: rule, in: file) }
    }
  }

  private mutating func read(
    _ row: FileView.Row,
    _ header: [String],
    of rule: Rule,
    in file: String
  ) {
    let cells = Dictionary(
      zip(header, row.cells).filter { !$0.0.isEmpty },
      uniquingKeysWith: { first, _ in first }
    )
    var (test, problems) = rules.readTest(cells, for: rule, line: row.number)
    for problem in problems {
      let place = Place(
        sheet: file,
        row: row.number,
        column: header.firstIndex(of: problem.input)
      )
      report(rule, at: place, problem.message, "")
    }
    test?.file = file
    if let test { tests[rule.id, default: []].append(test) }
  }

  private mutating func report(
    _ rule: Rule,
    at place: Place,
    _ message: String,
    _ repair: String
  ) {
    findings.append(Finding(.error, .rule, of: rule, at: place, message, repair: repair))
  }
}
