import CSV
import Exchange
import Findings

/// Finds the rows that sheets name in one another, and reports ids that are not there.
struct LinkReader {
  private let sheets: OfferSheets
  private(set) var findings: [Finding] = []

  init(_ sheets: OfferSheets) { self.sheets = sheets }

  mutating func read() -> SheetLinks {
    let (holders, grants, forms) = (sheets.holders, sheets.grants, sheets.forms)
    var links = SheetLinks()
    links.holderOfGrant = link(grants, GrantsSheet.holderID, holders)
    links.holderOfForm = link(forms, FormsSheet.holderID, holders)
    links.formOfElection = link(sheets.elections, ElectionsSheet.formID, forms)
    links.grantOfElection = link(sheets.elections, ElectionsSheet.grantID, grants)
    links.grantOfVesting = link(sheets.vesting, VestingSheet.grantID, grants)
    links.holderOfAward = link(sheets.awards, AwardsSheet.holderID, holders)
    links.grantOfExercise = link(
      sheets.exercises,
      ExercisesSheet.grantID,
      grants,
      endings: ["-N", "-N-ISO", "-N-NQSO"]
    )
    links.exerciseOfPayment = link(sheets.payments, PaymentsSheet.exerciseID, sheets.exercises)
    links.exerciseOfSale = link(sheets.sales, SalesSheet.exerciseID, sheets.exercises)
    links.holderOfService = link(sheets.service, ServiceSheet.holderID, holders)
    links.scheduleOfGrant = ScheduleNames.link(grants, sheets.schedules)
    return links
  }

  /// For each row of a sheet, the row of another whose key it names; -1 where there is none. An id
  /// may have one of `endings` behind the key.
  private mutating func link(
    _ table: SheetTable,
    _ column: Column<String>,
    _ target: SheetTable,
    endings: [String] = []
  ) -> [Int32] {
    guard let key = target.schema.key, table.rowCount > 0 else { return [] }
    guard target.isPresent else {
      tellAbsent(table, column, target)
      return Array(repeating: -1, count: table.rowCount)
    }
    var links: [Int32] = []
    links.reserveCapacity(table.rowCount)
    var unknown: [Int] = []
    IDLookup.each(table, column.index, target, key) { row, found in
      links.append(Int32(truncatingIfNeeded: found))
      if found == -1 { unknown.append(row) }
    }
    for row in unknown {
      if let found = withoutEnding(table[column, row] ?? "", endings, target) {
        links[row] = Int32(clamping: found)
      } else if !target.isIncomplete {
        tellUnknown(table, column, row, target)
      }
    }
    return links.map { max($0, -1) }
  }

  private func withoutEnding(_ id: String, _ endings: [String], _ target: SheetTable) -> Int? {
    for ending in endings where id.hasSuffix(ending) {
      if let row = target.row(ofID: String(id.dropLast(ending.count))) { return row }
    }
    return nil
  }

  private mutating func tellAbsent(
    _ table: SheetTable,
    _ column: Column<String>,
    _ target: SheetTable
  ) {
    findings.append(
      table.finding(
        .fileMissing,
        0,
        column.index,
        "\(table.sheet) names rows of \(target.schema.fileName), which is not in the folder.",
        repair:
          "Put \(target.schema.fileName) into the folder: one row for \(target.schema.meaning)."
      )
    )
  }

  private mutating func tellUnknown(
    _ table: SheetTable,
    _ column: Column<String>,
    _ row: Int,
    _ target: SheetTable
  ) {
    let id = table[column, row] ?? ""
    let near = NearID.find(id, in: target)
    findings.append(
      table.finding(
        .idUnknown,
        row,
        column.index,
        subject: id,
        "\(column.name) \(Shown.quoted(id)) is not in \(target.sheet)"
          + (near.map { "; the nearest there is \($0)." } ?? "."),
        repair: near.map { "Write \($0) if that is meant, or add \(id) to \(target.sheet)." }
      )
    )
  }
}

/// Looks up one sheet's ids in another's index, where they lie.
enum IDLookup {
  /// Calls `body` with each row and what it names: a row, -1 for an id that is not there, -2 for a
  /// blank or unreadable cell.
  static func each(
    _ table: SheetTable,
    _ column: Int,
    _ target: SheetTable,
    _ key: Int,
    _ body: (_ row: Int, _ found: Int) -> Void
  ) {
    guard let source = table.source, let targetSource = target.source else { return }
    source.text.bytes.withSpan { span in
      targetSource.text.bytes.withSpan { targetSpan in
        for row in 0..<table.rowCount {
          let value = table.values[row * table.width + column]
          guard CellValue.isPresent(value) else {
            body(row, -2)
            continue
          }
          let id = PackedText(value)
          let bytes = id.isRewritten ? table.rewritten.span : span
          body(row, target.index.find(bytes, id.start, id.end, targetSpan, target, key) ?? -1)
        }
      }
    }
  }
}

/// The schedules that grants name.
enum ScheduleNames {
  /// For each grant, the first row of its schedule; -1 where there is none.
  static func link(_ grants: SheetTable, _ schedules: SheetTable) -> [Int32] {
    guard grants.rowCount > 0 else { return [] }
    let none = Array(repeating: Int32(-1), count: grants.rowCount)
    guard schedules.rowCount > 0 else { return none }
    let key = SchedulesSheet.schedule.index
    var named = schedules
    named.index = IDIndex(schedules, key: key) { _, _ in }
    var links = none
    IDLookup.each(grants, GrantsSheet.schedule.index, named, key) { row, found in
      links[row] = Int32(clamping: max(found, -1))
    }
    return links
  }
}
