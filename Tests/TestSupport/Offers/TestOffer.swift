package import CSV
package import Exchange
package import Offering
package import Policy
import Reports
import Testing

/// An offer in memory, made of what a case says on top of the Alpha offer's own dates: commencement
/// 2003-02-28, expiration 2003-03-31 17:00, cancellation 2003-04-01, new grant date 2003-10-03.
///
/// Every step returns a changed copy, so that a case reads as one sentence.
package struct TestOffer: Sendable {
  package var sheets = Sheet.all
  package var settings: [PolicySetting] = []
  /// Rules of the offer's own, which replace the shipped ones of the same id.
  package var ownRules: [RuleSource] = []

  package init() {
    for (term, value) in [
      ("company", "Alpha Technologies Group, Inc."), ("symbol", "ATGI"), ("plan", "1994 Plan"),
      ("commencement", "2003-02-28"), ("expiration", "2003-03-31 17:00"),
      ("time_zone", "America/New_York"), ("plan_share_limit", "2400000"),
    ] {
      add("offer", ["term": term, "value": value])
    }
  }

  package mutating func add(_ sheet: String, _ row: [String: String]) {
    sheets[sheet]?.rows.append(row)
  }

  /// A copy with one row more.
  package func row(_ sheet: String, _ row: [String: String]) -> Self {
    var copy = self
    copy.add(sheet, row)
    return copy
  }

  /// A copy with a term of the offer set or replaced.
  package func term(_ term: String, _ value: String) -> Self {
    var copy = self
    copy.sheets["offer"]?.rows.removeAll { $0["term"] == term }
    return copy.row("offer", ["term": term, "value": value])
  }

  /// A copy with a parameter of a rule set, as `--set` does.
  package func setting(_ rule: String, _ parameter: String, _ value: String) -> Self {
    var copy = self
    copy.settings.append(PolicySetting(rule: rule, parameter: parameter, value: value))
    return copy
  }

  /// The value that a parameter was last set to; nil if it was not.
  package func parameter(_ rule: String, _ name: String) -> Int64? {
    settings.last { $0.rule == rule && $0.parameter == name }.flatMap { Int64($0.value) }
  }

  /// A copy with a rule file of its own.
  package func rule(_ id: String, _ text: String) -> Self {
    var copy = self
    copy.ownRules.append(RuleSource(file: "own/\(id).lua", bytes: Array(text.utf8)))
    return copy
  }

  /// A copy with a holder, an employee named as the id unless the cells say otherwise.
  package func holder(_ id: String, _ cells: [String: String] = [:]) -> Self {
    let usual = [
      "holder_id": id, "name": "Holder \(id)", "role": "employee", "service_start": "1995-01-02",
    ]
    return row("holders", usual.merging(cells) { $1 })
  }

  /// A copy with a grant that expires ten years after it was made.
  package func grant(
    _ id: String,
    _ shares: Int64,
    type: String = "NQSO",
    of holder: String = "H-1",
    on date: String = "2001-05-15",
    at price: String = "4.00",
    _ cells: [String: String] = [:]
  ) -> Self {
    let usual = [
      "grant_id": id, "holder_id": holder, "grant_date": date, "type": type,
      "exercise_price": price, "shares_granted": "\(shares)", "schedule": "annual-3",
    ]
    return row("grants", usual.merging(cells) { $1 })
  }

  /// A copy with a close.
  package func close(_ date: String, _ price: String) -> Self {
    row("prices", ["date": date, "close": price])
  }

  /// A copy with an event.
  package func event(_ date: String, _ kind: String, _ new: Int, for old: Int) -> Self {
    row(
      "events",
      ["effective_date": date, "kind": kind, "new_shares": "\(new)", "old_shares": "\(old)"]
    )
  }

  /// A copy with a column of the offer's own: a value for each row, the last for all that follow.
  package func column(_ sheet: String, _ header: String, _ values: String...) -> Self {
    var copy = self
    copy.sheets[sheet]?.columns.append(header)
    for row in (copy.sheets[sheet]?.rows ?? []).indices {
      let value = values.indices.contains(row) ? values[row] : values.last
      copy.sheets[sheet]?.rows[row][header] = value
    }
    return copy
  }

  /// The cells of the last row that has the id in the column.
  package func cells(_ sheet: String, _ column: String, _ id: String) -> [String: String] {
    sheets[sheet]?.rows.last { $0[column] == id } ?? [:]
  }

  /// The files as a folder would hold them; sheets without rows that need not be there are not.
  package var files: [String: Bytes] {
    let needed: Set<String> = ["offer", "holders", "grants", "forms", "elections", "prices"]
    var files: [String: Bytes] = [:]
    for (name, sheet) in sheets where needed.contains(name) || !sheet.rows.isEmpty {
      files[name + ".csv"] = Bytes(Array(sheet.text.utf8))
    }
    return files
  }

  /// The offer carried out as of the end of a day, by default the new grant date.
  ///
  /// Without rows of result sheets it is what `check` does.
  package func run(
    asOf: String = "2003-10-03",
    threads: Int = 1,
    keepsRows: Bool = true
  ) async throws -> TestRun {
    var request = try request(asOf: asOf, threads: threads)
    request.keepsRows = keepsRows
    return try TestRun(await request.carryOut())
  }

  /// What is asked of the program of the offer.
  package func request(asOf: String = "2003-10-03", threads: Int = 1) throws -> Request {
    Request(
      files: files,
      ruleFolders: [ShippedRules.withoutTests]
        + (ownRules.isEmpty ? [] : [RuleFolder(rules: ownRules)]),
      resultSheets: ResultSheets.extensible,
      settings: settings,
      asOf: try day(asOf),
      threads: threads
    )
  }
}

/// The day that ten characters name.
package func day(_ text: String) throws -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3, "\(text) is no date")
  return try #require(Day(parts[0], parts[1], parts[2]), "\(text) is no date")
}
