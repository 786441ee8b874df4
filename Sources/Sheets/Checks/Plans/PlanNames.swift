import Findings

/// grants.csv, awards.csv and plans.csv: cells of the column plan that may have been lost (E11).
enum PlanNames {
  static func findings(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    let named = [
      NamedPlans(sheets.grants, GrantsSheet.plan, terms.plan),
      NamedPlans(sheets.awards, AwardsSheet.plan, terms.plan),
    ]
    let blanks = named.compactMap { $0.blanks(terms.plan) }
    // What a blank was meant for is told once.
    return alike(sheets.plans, terms.plan)
      + (blanks.isEmpty ? unnamed(sheets, terms, named) : blanks)
  }

  /// Plans whose names differ by large and small letters only: each has a ledger of its own.
  private static func alike(_ plans: SheetTable, _ first: String) -> [Finding] {
    var names = [first.lowercased(): (name: first, sheet: "offer.csv")]
    return (0..<plans.rowCount).compactMap { row in
      guard let name = plans[PlansSheet.plan, row] else { return nil }
      let earlier = names[name.lowercased()]
      names[name.lowercased()] = earlier ?? (name, plans.sheet)
      guard let earlier, earlier.name != name else { return nil }
      return plans.finding(
        .planAlike,
        row,
        PlansSheet.plan.index,
        subject: name,
        "\(Shown.visible(name)) and the plan \(Shown.visible(earlier.name)) of \(earlier.sheet) differ by large and "
          + "small letters only, and each has a ledger of its own."
      )
    }
  }

  /// Plans that nothing is granted under, where some options name none.
  private static func unnamed(
    _ sheets: OfferTables,
    _ terms: OfferTerms,
    _ named: [NamedPlans]
  ) -> [Finding] {
    let plans = sheets.plans
    let names = named.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    let listed = Set((0..<plans.rowCount).compactMap { plans[PlansSheet.plan, $0] } + [terms.plan])
    // A name that is not there may be meant for it, and is told.
    guard named.contains(where: { !$0.blank.isEmpty }), names.isSubset(of: listed) else {
      return []
    }
    return (0..<plans.rowCount).compactMap { row in
      guard let name = plans[PlansSheet.plan, row], name != terms.plan, !names.contains(name)
      else { return nil }
      return plans.finding(
        .planUnnamed,
        row,
        PlansSheet.plan.index,
        subject: name,
        "No option and no award names \(Shown.visible(name)); those that name no plan count under "
          + "\(Shown.visible(terms.plan))."
      )
    }
  }
}

/// The plans that the rows of a sheet name.
private struct NamedPlans {
  private let table: SheetTable
  private let column: Column<String>
  let names: Set<String>
  /// The rows that name none.
  let blank: [Int]
  /// How many rows write out the plan of offer.csv.
  private let written: Int
  // Some people write it out in a few rows.
  private static let fewest = 3

  init(_ table: SheetTable, _ column: Column<String>, _ plan: String) {
    (self.table, self.column) = (table, column)
    var (names, blank, written): (Set<String>, [Int], Int) = ([], [], 0)
    let isThere = table.hasColumn(column.index)
    for row in 0..<table.rowCount {
      if let name = isThere ? table[column, row] : nil {
        names.insert(name)
        if name == plan { written += 1 }
      } else if !isThere || table.value(column.index, row) == CellValue.blank {
        blank.append(row)
      }
    }
    (self.names, self.blank, self.written) = (names, blank, written)
  }

  /// The blank cells of a column that writes out the plan of offer.csv elsewhere.
  func blanks(_ plan: String) -> Finding? {
    guard written >= Self.fewest, blank.count * 3 <= written, let first = blank.first
    else { return nil }
    let means = "which is \(Shown.visible(plan)), and other rows name that plan"
    return table.finding(
      .planBlank,
      first,
      column.index,
      subject: blank.count == 1 ? table.subject(first) : "",
      blank.count == 1
        ? "plan is blank, \(means)."
        : "\(blank.count) cells of plan are blank, \(means): \(table.cells(column.index, of: blank).text)."
    )
  }
}
