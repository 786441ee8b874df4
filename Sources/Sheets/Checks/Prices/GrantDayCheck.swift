import Exchange
import Findings

/// grants.csv: grant dates and prices that can be read, and do not belong together.
///
/// Most options are granted at the close of their day. One that is not, and whose price is the close of a day
/// one slip away, has a date mistyped; two each of which is at the close of the day of the other have changed
/// places. Of options that forms list the forms say so.
enum GrantDayCheck {
  // Of fewer options nobody knows whether they are granted at the close.
  private static let fewest = 3

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let (grants, closes) = (sheets.grants, Closes(sheets.prices))
    var (fitting, odd): (Int, [Int]) = (0, [])
    for row in 0..<grants.rowCount {
      switch closes.fit(grants, row) {
      case true?: fitting += 1
      case false?: odd.append(row)
      case nil: break
      }
    }
    guard !odd.isEmpty else { return [] }
    let turned = turnedRows(sheets, odd, closes)
    if !turned.isEmpty { return [tell(sheets, turned)] }
    guard fitting >= fewest, fitting >= odd.count * 2 else { return [] }
    let stated = stated(sheets, Set(odd))
    odd.removeAll(where: stated.contains)
    return exchanged(grants, odd, closes).map { [$0] }
      ?? odd.compactMap { mistyped(grants, $0, closes) }
  }

  /// Whether most options are granted at the close of their day.
  static func areGrantedAtCloses(_ grants: SheetTable, _ closes: Closes) -> Bool {
    let fits = (0..<grants.rowCount).compactMap { closes.fit(grants, $0) }
    let fitting = fits.count(where: \.self)
    return fitting >= fewest && fitting >= (fits.count - fitting) * 2
  }

  /// The options whose price is the close of another day than theirs, which is theirs with day and month
  /// exchanged, where most odd ones are so, and no form says otherwise.
  static func turnedRows(_ sheets: OfferTables) -> [Int] {
    let (grants, closes) = (sheets.grants, Closes(sheets.prices))
    let odd = (0..<grants.rowCount).filter { closes.fit(grants, $0) == false }
    return odd.count < fewest ? [] : turnedRows(sheets, odd, closes)
  }

  private static func turnedRows(_ sheets: OfferTables, _ odd: [Int], _ closes: Closes) -> [Int] {
    let grants = sheets.grants
    let turned = odd.filter { row in
      guard let day = grants[GrantsSheet.grantDate, row]?.withDayAndMonthExchanged,
        let price = grants[GrantsSheet.exercisePrice, row]
      else { return false }
      return closes.days(at: price).contains(day)
    }
    guard turned.count >= fewest, turned.count.isMost(of: odd.count) else { return [] }
    let rows = Set(turned)
    let isDenied = sheets.links.grantOfElection.enumerated().contains { line, grant in
      guard rows.contains(Int(grant)), let stated = sheets.elections[ElectionsSheet.grantDate, line]
      else { return false }
      return stated != grants[GrantsSheet.grantDate, Int(grant)]
    }
    return isDenied ? [] : turned
  }

  private static func tell(_ sheets: OfferTables, _ turned: [Int]) -> Finding {
    let (grants, column) = (sheets.grants, GrantsSheet.grantDate)
    let isStated = sheets.links.grantOfElection.contains { turned.contains(Int($0)) }
    return grants.finding(
      .cellAmbiguousDate,
      turned[0],
      column.index,
      "\(turned.count) dates of \(column.name) are days with another close than exercise_price; with day and month "
        + "exchanged it is the close of each: \(grants.cells(column.index, of: turned).text).",
      repair: "Write these dates as year-month-day"
        + (isStated ? ", and so in \(sheets.elections.sheet)." : ".")
    )
  }

  /// The options of which a form states the same day and price.
  private static func stated(_ sheets: OfferTables, _ rows: Set<Int>) -> Set<Int> {
    var stated: Set<Int> = []
    for (line, grant) in sheets.links.grantOfElection.enumerated() where rows.contains(Int(grant)) {
      let (grants, elections) = (sheets.grants, sheets.elections)
      let row = Int(grant)
      if elections[ElectionsSheet.grantDate, line] == grants[GrantsSheet.grantDate, row],
        elections[ElectionsSheet.exercisePrice, line] == grants[GrantsSheet.exercisePrice, row]
      {
        stated.insert(row)
      }
    }
    return stated
  }

  private static func exchanged(_ grants: SheetTable, _ odd: [Int], _ closes: Closes) -> Finding? {
    let price = GrantsSheet.exercisePrice
    guard odd.count == 2, odd[0] != odd[1],
      closes.close(of: grants, odd[0]) == grants.present(price.index, odd[1]),
      closes.close(of: grants, odd[1]) == grants.present(price.index, odd[0])
    else { return nil }
    return grants.finding(
      .cellsExchanged,
      severity: .warning,
      odd[0],
      price.index,
      subject: grants.subject(odd[0]),
      "\(price.name) of this row and of \(grants.place(odd[1], price.index).address) may have changed places: "
        + "each is the close of the day on which the other option was granted."
    )
  }

  private static func mistyped(_ grants: SheetTable, _ row: Int, _ closes: Closes) -> Finding? {
    let column = GrantsSheet.grantDate
    guard let day = grants[column, row], let price = grants[GrantsSheet.exercisePrice, row]
    else { return nil }
    let meant = closes.days(at: price).filter { isSlip(day, $0) }
    guard meant.count == 1, let likely = meant.first else { return nil }
    return grants.finding(
      .dateUnlikely,
      row,
      column.index,
      subject: grants.subject(row),
      "\(column.name) is \(day), and exercise_price \(price) is the close of \(likely), not of that day.",
      repair: "Write \(likely) if that is meant."
    )
  }

  /// Whether one day is another with one digit mistyped, or two that stand side by side exchanged.
  private static func isSlip(_ one: Day, _ other: Day) -> Bool {
    let (first, second) = (Array(one.description.utf8), Array(other.description.utf8))
    guard first.count == second.count else { return false }
    let wrong = first.indices.filter { first[$0] != second[$0] }
    if wrong.count == 1 || one.withDayAndMonthExchanged == other { return true }
    return wrong.count == 2 && wrong[1] == wrong[0] + 1 && first[wrong[0]] == second[wrong[1]]
      && first[wrong[1]] == second[wrong[0]]
  }
}

/// The closes of prices.csv.
struct Closes {
  private var ofDay = DayTable(CellValue.blank)
  private var days: [Int64: [Day]] = [:]

  init(_ prices: SheetTable) {
    for row in 0..<prices.rowCount {
      guard let day = prices[PricesSheet.date, row],
        let close = prices.present(PricesSheet.close.index, row)
      else { continue }
      ofDay[Int64(day.number)] = close
      days[close, default: []].append(day)
    }
  }

  /// The days that closed at a price.
  func days(at price: Money) -> [Day] { days[price.tenThousandths] ?? [] }

  /// The close of the day on which an option was granted; nil if there is none.
  func close(of grants: SheetTable, _ row: Int) -> Int64? {
    grants.present(GrantsSheet.grantDate.index, row).map { ofDay[$0] }
      .flatMap { CellValue.isPresent($0) ? $0 : nil }
  }

  /// The close of a day, or the last one before it; nil if there is none within days.
  func last(on day: Day) -> Money? {
    let close = ofDay[Int64(day.number)]
    return (CellValue.isPresent(close) ? close : lastClose(before: Int64(day.number)))
      .map(Money.init(tenThousandths:))
  }

  // A weekend of three days with a holiday beside it.
  private static let mostDays: Int64 = 5

  /// The last close within days before a day that has none, such as a Saturday.
  private func lastClose(before day: Int64) -> Int64? {
    guard !CellValue.isPresent(ofDay[day]) else { return nil }
    return (1...Self.mostDays).lazy.map { ofDay[day - $0] }.first { CellValue.isPresent($0) }
  }

  /// Whether an option was granted at the close of its day, or the last one before; nil if its price is no close at all.
  func fit(_ grants: SheetTable, _ row: Int) -> Bool? {
    guard let day = grants.present(GrantsSheet.grantDate.index, row),
      let price = grants.present(GrantsSheet.exercisePrice.index, row)
    else { return nil }
    if ofDay[day] == price || lastClose(before: day) == price { return true }
    return days[price] == nil ? nil : false
  }
}
