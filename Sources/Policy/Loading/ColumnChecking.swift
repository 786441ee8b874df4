internal import Findings

extension RuleLoading {
  /// Notes columns of result sheets that are not there, that have other rows than the rule reads, or
  /// that have the column already.
  mutating func checkColumns(of sheets: [ResultSheetDescription]) {
    var added: [String: ColumnRule] = [:]
    for case .column(let rule) in rules {
      if let problem = ColumnChecking.problem(with: rule, in: sheets) {
        report(rule, at: problem.key, problem.message, problem.repair)
      } else if let earlier = added.updateValue(rule, forKey: "\(rule.sheet) \(rule.column)") {
        report(
          rule,
          at: "column",
          "\(earlier.heading.file) adds the column \(rule.column) to \(rule.sheet).csv as well.",
          "Name one of the two columns otherwise."
        )
      }
    }
  }

  private mutating func report(
    _ rule: ColumnRule,
    at key: String,
    _ message: String,
    _ repair: String
  ) {
    findings.append(
      Finding(
        .error,
        .rule,
        of: rule.heading,
        at: Place(sheet: rule.heading.file, line: rule.heading.outline.line(key)),
        message,
        repair: repair
      )
    )
  }
}

/// What can be wrong with the place of a rule's column.
enum ColumnChecking {
  static func problem(
    with rule: ColumnRule,
    in sheets: [ResultSheetDescription]
  ) -> (key: String, message: String, repair: String)? {
    guard let sheet = sheets.first(where: { $0.name == rule.sheet }) else {
      let names = sheets.map(\.name)
      let nearest = Nearest.question(rule.sheet, among: names).map { $0 + " " } ?? ""
      return (
        "sheet",
        "No column can be added to a sheet \(rule.sheet).",
        nearest + "Columns can be added to \(names.joined(separator: ", "))."
      )
    }
    guard sheet.scope == rule.heading.scope else {
      return (
        "scope",
        "A row of \(sheet.name).csv is read with the scope \(sheet.scope), not "
          + "\(rule.heading.scope).",
        "Write scope = \"\(sheet.scope)\"."
      )
    }
    guard !sheet.columns.contains(rule.column) else {
      return (
        "column",
        "\(sheet.name).csv has a column \(rule.column) already.",
        "Give yours another name."
      )
    }
    guard rule.column.utf8.allSatisfy(isPlain), !rule.column.isEmpty else {
      return (
        "column",
        "\"\(rule.column)\" is not a name for a column.",
        "Use small letters, digits and underscores, as in price_cut."
      )
    }
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
