import CSV
import Exchange
import Findings

/// Finds the rows that sheets name in one another, and reports ids that are not there.
struct LinkReader {
  private let sheets: OfferTables
  private(set) var findings: [Finding] = []
  /// For each column that names rows of a sheet, the ids that are not there.
  private var unknown: [UnknownIDs] = []
  // Against the wrong holders.csv every id of a million is unknown: the first get the nearest known
  // id and an excerpt, which is what people are shown; the others are told without.
  static let mostShown = 200

  init(_ sheets: OfferTables) { self.sheets = sheets }

  mutating func read() -> SheetLinks {
    let (holders, grants, forms) = (sheets.holders, sheets.grants, sheets.forms)
    let schedules = ScheduleNames.link(grants, sheets.schedules)
    // In this order, in which ids that are not there are told.
    let links = SheetLinks(
      holderOfGrant: link(grants, GrantsSheet.holderID, holders),
      holderOfForm: link(forms, FormsSheet.holderID, holders),
      formOfElection: link(sheets.elections, ElectionsSheet.formID, forms),
      grantOfElection: link(
        sheets.elections,
        ElectionsSheet.grantID,
        grants,
        orAfterIt: sheets.awards
      ),
      grantOfVesting: link(sheets.vesting, VestingSheet.grantID, grants),
      holderOfAward: link(sheets.awards, AwardsSheet.holderID, holders),
      grantOfExercise: link(
        sheets.exercises,
        ExercisesSheet.grantID,
        grants,
        orAfterIt: sheets.awards,
        otherwise: NewOptionID.replaced
      ),
      exerciseOfPayment: link(sheets.payments, PaymentsSheet.exerciseID, sheets.exercises),
      exerciseOfSale: link(sheets.sales, SalesSheet.exerciseID, sheets.exercises),
      holderOfService: link(sheets.service, ServiceSheet.holderID, holders),
      scheduleOfGrant: schedules.links,
      grantsOfUnknownSchedule: schedules.unknown,
      unknown: unknownOfAll()
    )
    tellUnknown()
    return links
  }

  /// The ids that are not there, with those of sent.csv, whose rows nobody looks up.
  private mutating func unknownOfAll() -> [UnknownIDs] {
    _ = link(sheets[SentSheet.self], SentSheet.holderID, sheets.holders)
    return unknown
  }

  /// For each row of a sheet, the row of another whose key it names; -1 where there is none.
  ///
  /// An id may be made of a key, as a new option's is; `otherwise` gives the keys it may be made of. A
  /// second sheet's rows are numbered behind the first's.
  private mutating func link(
    _ table: SheetTable,
    _ column: Column<String>,
    _ target: SheetTable,
    orAfterIt second: SheetTable? = nil,
    otherwise keys: (String) -> [String] = { _ in [] }
  ) -> [Int32] {
    guard let key = target.schema.key, table.rowCount > 0 else { return [] }
    guard target.isPresent else {
      // A required sheet that is not there, and one that cannot be read, are told already.
      if !target.schema.isRequired, !target.isIncomplete { tellAbsent(table, column, target) }
      return Array(repeating: -1, count: table.rowCount)
    }
    var links: [Int32] = []
    links.reserveCapacity(table.rowCount)
    var unknown: [Int] = []
    IDLookup.each(table.content.rows, column.index, target.content, key: key) { row, found in
      links.append(Int32(truncatingIfNeeded: found))
      if found == -1 { unknown.append(row) }
    }
    let lookUp = { (id: String) in
      target.row(ofID: id) ?? second?.row(ofID: id).map { target.rowCount + $0 }
    }
    unknown = unknown.filter { row in
      let id = table[column, row] ?? ""
      let found = ([id] + keys(id)).lazy.compactMap(lookUp).first
      if let found { links[row] = Int32(clamping: found) }
      return found == nil
    }
    for row in links.indices where links[row] < -1 { links[row] = -1 }
    self.unknown.append(
      UnknownIDs(table: table, column: column, target: target, rows: unknown, links: links)
    )
    return links
  }

  /// Tells the unknown ids, those of one sheet together: the sheet may lack rows.
  private mutating func tellUnknown() {
    var targets: [String] = []
    for ids in unknown
    where !ids.rows.isEmpty && !ids.target.isIncomplete && !targets.contains(ids.target.sheet) {
      targets.append(ids.target.sheet)
    }
    for target in targets {
      let all = unknown.filter { $0.target.sheet == target }
      let written = WrittenIDs(all)
      findings += [all.first.flatMap { written.finding($0.target) }].compactMap(\.self)
      let named = all.map { $0.without(Set(written.made.map(\.name))) }.filter { !$0.rows.isEmpty }
      let missing = MissingRows(named, meant: MeantID.find)
      findings += [missing.finding].compactMap(\.self)
      for ids in named { tell(ids, except: missing.ids, written.meant) }
    }
  }

  private mutating func tell(
    _ ids: UnknownIDs,
    except missing: Set<String>,
    _ meant: [String: String]
  ) {
    var rows = ids.rows.filter { row in !(ids.table[ids.column, row].map(missing.contains) ?? false)
    }
    let written = rows.filter { row in ids.table[ids.column, row].map { meant[$0] != nil } ?? false
    }
    if written.count >= Self.fewestTogether {
      tellWritten(ids, written, meant)
      rows.removeAll(where: Set(written).contains)
    }
    var told = 0
    let dragged = tellDragged(ids.table, ids.column, rows, ids.target)
    for row in rows where !dragged.contains(row) {
      tellUnknown(ids, row, meant, isShown: told < LinkReader.mostShown)
      told += 1
    }
  }

  // So many ids that are written otherwise have one cause.
  private static let fewestTogether = 4

  /// Tells ids that a column writes otherwise than the sheet that it names.
  private mutating func tellWritten(_ ids: UnknownIDs, _ rows: [Int], _ meant: [String: String]) {
    guard let first = rows.first, let id = ids.table[ids.column, first], let name = meant[id] else {
      return
    }
    findings.append(
      ids.table.finding(
        .idWritten,
        first,
        ids.column.index,
        subject: id,
        "\(rows.count) cells of \(ids.column.name), such as \(Shown.quoted(id)), "
          + "\(WrittenIDs.change(id, of: name)): this one is \(Shown.visible(name)) in \(ids.target.sheet).",
        repair: "Write the ids as \(ids.target.sheet) does, such as \(name)."
      )
    )
  }

  /// Tells runs of ids that count up row by row and are not there, as a cell dragged down makes them;
  /// gives the rows that are told so.
  private mutating func tellDragged(
    _ table: SheetTable,
    _ column: Column<String>,
    _ unknown: [Int],
    _ target: SheetTable
  ) -> Set<Int> {
    var told: Set<Int> = []
    for run in CountingIDs.runs(table, column, unknown) {
      let first = table[column, run.lowerBound] ?? ""
      let last = table[column, run.upperBound] ?? ""
      let wrong = unknown.filter { run.contains($0) }
      told.formUnion(wrong)
      let message =
        "\(column.name) counts up from row \(table.spreadsheetRow(run.lowerBound)) to "
        + "\(table.spreadsheetRow(run.upperBound)), from \(Shown.visible(first)) to "
        + "\(Shown.visible(last)), and \(wrong.count) of these ids "
        + "\(wrong.count == 1 ? "is" : "are") not in \(target.sheet)."
      findings.append(
        table.finding(.idDragged, wrong[0], column.index, subject: first, message)
      )
    }
    return told
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
        "\(table.sheet) refers to rows of \(target.schema.fileName), which is not in the folder.",
        repair:
          "Put \(target.schema.fileName) into the folder: one row for \(target.schema.meaning)."
      )
    )
  }

  private mutating func tellUnknown(
    _ ids: UnknownIDs,
    _ row: Int,
    _ meant: [String: String],
    isShown: Bool
  ) {
    let id = ids.table[ids.column, row] ?? ""
    let (sheet, written) = (ids.target.sheet, meant[id])
    let near = written == nil && isShown ? MeantID.find(ids, row) : nil
    findings.append(
      ids.table.finding(
        .idUnknown,
        isShown: isShown,
        row,
        ids.column.index,
        subject: id,
        "\(ids.column.name) \(Shown.quoted(id)) is not in \(sheet)" + Dash.note(id)
          + (written.map { "; \($0) is." } ?? near.map { "; the nearest there is \($0)." } ?? "."),
        repair: written.map { "Write \($0)." }
          ?? near.map { "Write \($0) if that is meant, or add \(id) to \(sheet)." }
      )
    )
  }
}
