import Exchange
import Findings

/// Dates that a wrong digit has moved by years: each is compared with what its row belongs to.
///
/// Warnings: an agreement may say so.
enum UnlikelyDateCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    far(sheets) + vestingStarts(sheets.grants) + tranches(sheets) + terms(sheets)
      + services(sheets)
  }

  // Any date: no offer has dates of two lifetimes.

  private static let before = 60
  private static let after = 20
  // Their own checks know more of these.
  private static let apart: Set<String> = [
    GrantsSheet.expires.name, GrantsSheet.vestingStart.name, VestingSheet.vestDate.name,
    FormsSheet.signatureDate.name,
  ]

  private static func far(_ sheets: OfferTables) -> [Finding] {
    guard let commencement = sheets.terms?.commencement else { return [] }
    let near = near(commencement)
    return sheets.all.flatMap { table in
      table.schema.columns.indices.flatMap { column -> [Finding] in
        let declaration = table.schema.columns[column]
        guard [.date, .time].contains(declaration.kind), table.hasColumn(column),
          !apart.contains(declaration.name)
        else { return [] }
        let isTime = declaration.kind == .time
        let nearCells = isTime ? times(of: near) : numbers(of: near)
        return (0..<table.rowCount).compactMap { row in
          let value = table.value(column, row)
          guard CellValue.isPresent(value), !nearCells.contains(value),
            let day = isTime ? Moment(number: value)?.day : Day(number: value)
          else { return nil }
          return finding(
            table,
            row,
            column,
            "\(declaration.name) \(day) is \(years(day, commencement)) the offer begins, \(commencement).",
            repair: isNoDay(day) ? declaration.repairByBlank : nil
          )
        }
      }
    }
  }

  /// The days that an offer may know that begins on one; any other is far from it.
  static func near(_ commencement: Day) -> ClosedRange<Day> {
    commencement.adding(years: -before)...commencement.adding(years: after)
  }

  /// The numbers that cells of dates have for some days.
  private static func numbers(of days: ClosedRange<Day>) -> ClosedRange<Int64> {
    Int64(days.lowerBound.number)...Int64(days.upperBound.number)
  }

  /// The numbers that cells of times have on some days.
  private static func times(of days: ClosedRange<Day>) -> ClosedRange<Int64> {
    let last = Moment(days.upperBound, minute: Moment.endOfDay)
    return Moment(startOf: days.lowerBound)
      .number...(last ?? Moment(startOf: days.upperBound)).number
  }

  /// `9999-12-31` or `1900-01-01`, with which programs say that there is no day.
  private static func isNoDay(_ day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    return year > 2_200 || (month, dayOfMonth) == (12, 31) && year % 100 == 99
      || (month, dayOfMonth) == (1, 1) && year == 1900
  }

  /// `70 years before`: whole years.
  private static func years(_ day: Day, _ other: Day) -> String {
    let (first, last) = (min(day, other), max(day, other))
    let begun = last.year - first.year
    let years = first.adding(years: begun) > last ? begun - 1 : begun
    return "\(years) year\(years == 1 ? "" : "s") \(day < other ? "before" : "after")"
  }

  // Vesting begins about when the option is granted; at times with a service that began before.

  private static func vestingStarts(_ grants: SheetTable) -> [Finding] {
    guard grants.hasColumn(GrantsSheet.vestingStart.index) else { return [] }
    let (vestingStart, grantDate) = (GrantsSheet.vestingStart, GrantsSheet.grantDate)
    return (0..<grants.rowCount).compactMap { row in
      guard let start = grants[vestingStart, row], let granted = grants[grantDate, row],
        start.isBeyond(years: -10, from: granted) || start.isBeyond(years: 5, from: granted)
      else { return nil }
      return finding(
        grants,
        row,
        GrantsSheet.vestingStart.index,
        "vesting_start \(start) is \(years(start, granted)) the option was granted, \(granted)."
      )
    }
  }

  private static func tranches(_ sheets: OfferTables) -> [Finding] {
    let (vesting, grants) = (sheets.vesting, sheets.grants)
    return sheets.links.grantOfVesting.enumerated().compactMap { row, grant in
      guard grant >= 0, let day = vesting[VestingSheet.vestDate, row],
        let granted = grants[GrantsSheet.grantDate, Int(grant)]
      else { return nil }
      let column = VestingSheet.vestDate.index
      if day < granted {
        return finding(
          vesting,
          row,
          column,
          "vest_date \(day) is before the option was granted, \(granted): the tranche vests on that "
            + "day."
        )
      }
      let expires = grants[GrantsSheet.expires, Int(grant)]
      guard day >= expires ?? granted.adding(years: longestISO).advanced(by: 1) else { return nil }
      return finding(
        vesting,
        row,
        column,
        expires.map {
          "vest_date \(day) is on or after the day on which the option expires, \($0): the tranche "
            + "never vests."
        } ?? "vest_date \(day) is \(years(day, granted)) the option was granted, \(granted)."
      )
    }
  }

  // An ISO lasts ten years at most (IRC 422(b)(3)); `expires` is the first day without the option.
  private static let longestISO = 10
  private static let longest = 30

  private static func terms(_ sheets: OfferTables) -> [Finding] {
    let grants = sheets.grants
    let (grantDate, expires) = (GrantsSheet.grantDate, GrantsSheet.expires)
    var isBeyond = LastAnswer<OptionTerm, Bool>()
    let long = (0..<grants.rowCount).filter { row in
      guard let granted = grants[grantDate, row], let last = grants[expires, row],
        // No term is shorter, and most options have this one.
        isBeyond.answer(
          OptionTerm(granted: granted, expires: last),
          { $0.expires.isBeyond(years: longestISO, from: $0.granted) }
        )
      else { return false }
      return last > granted.adding(years: mostYears(grants, row)).advanced(by: 1)
    }
    guard !long.isEmpty else { return [] }
    // Told with what is wrong with their dates.
    let swapped = SwappedDateCheck.rows(sheets)
    return long.filter { !swapped.contains($0) }.compactMap { tooLong(grants, $0) }
  }

  private static func mostYears(_ grants: SheetTable, _ row: Int) -> Int {
    grants[GrantsSheet.type, row] == .incentive ? longestISO : longest
  }

  private static func tooLong(_ grants: SheetTable, _ row: Int) -> Finding? {
    guard let granted = grants[GrantsSheet.grantDate, row],
      let expires = grants[GrantsSheet.expires, row]
    else { return nil }
    let most = mostYears(grants, row)
    return finding(
      grants,
      row,
      GrantsSheet.expires.index,
      "expires \(expires) is more than \(most) years after the option was granted, \(granted)"
        + (most == longestISO ? "; an ISO lasts ten years at most." : ".")
    )
  }

  // Service begins before the first option; those of a company that was bought may be older.

  private static func services(_ sheets: OfferTables) -> [Finding] {
    let (holders, service, grants) = (sheets.holders, sheets.service, sheets.grants)
    // service.csv, where a holder is in it, replaces the dates of holders.csv.
    let elsewhere = Set(sheets.links.holderOfService)
    guard !service.isIncomplete else { return [] }
    var before: [Int: Int] = [:]
    // By row: of a million holders nothing more is kept.
    var early = [Int32](repeating: 0, count: holders.rowCount)
    var late = early
    // A grant date that is no day of its price is told.
    lazy var told = Set(
      GrantDayCheck.findings(sheets).filter { $0.rule == FindingKind.dateUnlikely.code }
        .compactMap { $0.place?.row } + GrantDayCheck.turnedRows(sheets).map(grants.spreadsheetRow)
    )
    let (serviceStart, grantDate) = (HoldersSheet.serviceStart, GrantsSheet.grantDate)
    for (row, holder) in sheets.links.holderOfGrant.enumerated()
    where holder >= 0 && !elsewhere.contains(holder) {
      guard let start = holders[serviceStart, Int(holder)], let granted = grants[grantDate, row]
      else { continue }
      if start > granted,
        start.isBeyond(years: 1, from: granted) || isSwapped(start, granted, grants, row)
      {
        if told.contains(grants.spreadsheetRow(row)) { continue }
        before[Int(holder)] = earlier(grants, row, before[Int(holder)])
        early[Int(holder)] += 1
      } else {
        late[Int(holder)] += 1
      }
    }
    return before.sorted { $0.key < $1.key }.map { holder, grant in
      beforeService(
        sheets,
        holder,
        grant,
        isOfOption: late[holder] > early[holder]
      )
    }
  }

  // Options are promised weeks before the first day of work; an ISO is granted to an employee.
  private static let mostDaysBefore = 31

  /// Whether service that began after an option was granted began before it, but for day and month of the date.
  private static func isSwapped(_ start: Day, _ granted: Day, _ grants: SheetTable, _ row: Int)
    -> Bool
  {
    let isEarly =
      granted.days(until: start) > mostDaysBefore || grants[GrantsSheet.type, row] == .incentive
    return isEarly && (start.withDayAndMonthExchanged.map { $0 <= granted } ?? false)
  }

  /// The row of the option granted first; of one day, that of the lesser id.
  private static func earlier(_ grants: SheetTable, _ row: Int, _ other: Int?) -> Int {
    guard let other else { return row }
    let (one, two) = (
      grants.value(GrantsSheet.grantDate.index, row),
      grants.value(GrantsSheet.grantDate.index, other)
    )
    if one != two { return one < two ? row : other }
    let ids = [row, other].map { grants[GrantsSheet.grantID, $0] ?? "" }
    return ids[0] < ids[1] ? row : other
  }

  /// That an option was granted long before service began; of one among others its own date is in doubt.
  private static func beforeService(
    _ sheets: OfferTables,
    _ holder: Int,
    _ grant: Int,
    isOfOption: Bool
  ) -> Finding {
    let (holders, grants) = (sheets.holders, sheets.grants)
    let start = holders[HoldersSheet.serviceStart, holder]?.description ?? ""
    let granted = grants[GrantsSheet.grantDate, grant]?.description ?? ""
    let id = grants[GrantsSheet.grantID, grant] ?? ""
    return isOfOption
      ? finding(
        grants,
        grant,
        GrantsSheet.grantDate.index,
        "grant_date \(granted) is before the holder's service began, \(start); the "
          + "holder's other options were granted later."
      )
      : finding(
        holders,
        holder,
        HoldersSheet.serviceStart.index,
        "service_start \(start) is after \(id) was granted to the holder, \(granted) "
          + "(\(grants.place(grant, GrantsSheet.grantDate.index).address)).",
        repair: meantStart(sheets, holder, grant).map { "Write \($0) if that is meant." }
      )
  }

  /// The first day of service with day and month exchanged, if the option was granted after it.
  private static func meantStart(_ sheets: OfferTables, _ holder: Int, _ grant: Int) -> Day? {
    guard let start = sheets.holders[HoldersSheet.serviceStart, holder],
      let granted = sheets.grants[GrantsSheet.grantDate, grant],
      start > granted, isSwapped(start, granted, sheets.grants, grant)
    else { return nil }
    return start.withDayAndMonthExchanged
  }

  private static func finding(
    _ table: SheetTable,
    _ row: Int,
    _ column: Int,
    _ message: String,
    repair: String? = nil
  ) -> Finding {
    table.finding(
      .dateUnlikely,
      row,
      column,
      subject: table.subject(row),
      message,
      repair: repair
    )
  }
}
