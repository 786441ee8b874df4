import Exchange
import Findings

/// Two columns that say the same of the same things, in two sheets or in one.
struct ColumnPair {
  /// A row of each, and the row that names one of them by its id.
  struct Rows {
    private let numbers: (one: Int32, other: Int32, naming: Int32)

    init(one: Int, other: Int, naming: Int) {
      numbers = (Int32(clamping: one), Int32(clamping: other), Int32(clamping: naming))
    }

    var one: Int { Int(numbers.one) }
    var other: Int { Int(numbers.other) }
    var naming: Int { Int(numbers.naming) }
  }

  let one: ComparedColumn
  let other: ComparedColumn
  /// Which rows are about the same thing.
  let rows: [Rows]
  /// The column by which the rows of `naming` name the others.
  let naming: ComparedColumn
  /// Columns of ids that people keep in order: one that is so downwards may have been sorted alone.
  let ordered: [ComparedColumn]

  /// Whether the two columns say different things in rows that are about the same.
  @inline(__always)
  func contradicts(_ rows: Rows) -> Bool { one.contradicts(rows.one, with: other, rows.other) }

  /// The same from the other side.
  var turned: ColumnPair {
    ColumnPair(
      one: other,
      other: one,
      rows: rows.map { Rows(one: $0.other, other: $0.one, naming: $0.naming) },
      naming: naming,
      ordered: ordered
    )
  }
}

extension ColumnPair {
  /// What one sheet states of another's cells.
  static func facts(_ sheets: OfferTables) -> [ColumnPair] { elections(sheets) }

  /// What the sheets of an offer say twice.
  static func all(_ sheets: OfferTables) -> [ColumnPair] {
    // Holders of forms go before the names beside them.
    elections(sheets) + [holders(sheets), names(sheets), closes(sheets)]
  }

  /// Whether a pair compares who the holders of forms are.
  static func isOfHolders(_ pair: ColumnPair) -> Bool {
    pair.other.table.schema.name == FormsSheet.schema.name
  }

  /// Whether a pair compares exercise prices with closes.
  static func isOfCloses(_ pair: ColumnPair) -> Bool {
    pair.other.table.schema.name == PricesSheet.schema.name
  }

  /// An election form states the option that it lists (D1).
  private static func elections(_ sheets: OfferTables) -> [ColumnPair] {
    let (elections, grants) = (sheets.elections, sheets.grants)
    let rows = rows(sheets.links.grantOfElection)
    return ElectionsSheet.stated.map { columns in
      ColumnPair(
        one: ComparedColumn(grants, at: columns.grant),
        other: ComparedColumn(elections, at: columns.line),
        rows: rows,
        naming: ComparedColumn(elections, ElectionsSheet.grantID),
        ordered: [ComparedColumn(grants, GrantsSheet.grantID)]
      )
    }
  }

  /// A form is signed with the holder's name, unless somebody signs for the holder.
  private static func names(_ sheets: OfferTables) -> ColumnPair {
    ColumnPair(
      one: ComparedColumn(sheets.holders, HoldersSheet.holderName),
      other: ComparedColumn(sheets.forms, FormsSheet.nameSigned),
      rows: rows(sheets.links.holderOfForm),
      naming: ComparedColumn(sheets.forms, FormsSheet.holderID),
      ordered: [ComparedColumn(sheets.holders, HoldersSheet.holderID)]
    )
  }

  /// The holder of a form, and of an option that it lists.
  private static func holders(_ sheets: OfferTables) -> ColumnPair {
    let (forms, grants) = (sheets.links.formOfElection, sheets.links.grantOfElection)
    let rows = zip(forms, grants).enumerated().compactMap { row, named in
      named.0 >= 0 && named.1 >= 0
        ? Rows(one: Int(named.1), other: Int(named.0), naming: row) : nil
    }
    return ColumnPair(
      one: ComparedColumn(sheets.grants, GrantsSheet.holderID),
      other: ComparedColumn(sheets.forms, FormsSheet.holderID),
      rows: rows,
      naming: ComparedColumn(sheets.elections, ElectionsSheet.formID),
      ordered: [
        ComparedColumn(sheets.elections, ElectionsSheet.formID),
        ComparedColumn(sheets.forms, FormsSheet.formID),
      ]
    )
  }

  /// Most options are granted at the close of their day.
  private static func closes(_ sheets: OfferTables) -> ColumnPair {
    let (prices, grants) = (sheets.prices, sheets.grants)
    let rowOfDay = RowOfDay(prices, PricesSheet.date)
    let rows = (0..<grants.rowCount).compactMap { row in
      rowOfDay[grants.value(GrantsSheet.grantDate.index, row)].map {
        Rows(one: row, other: $0, naming: row)
      }
    }
    return ColumnPair(
      one: ComparedColumn(grants, GrantsSheet.exercisePrice),
      other: ComparedColumn(prices, PricesSheet.close),
      rows: rows,
      naming: ComparedColumn(grants, GrantsSheet.grantDate),
      ordered: []
    )
  }

  /// The rows of a sheet that others name, with the rows that name them.
  private static func rows(_ links: [Int32]) -> [Rows] {
    links.enumerated().compactMap { row, named in
      named >= 0 ? Rows(one: Int(named), other: row, naming: row) : nil
    }
  }
}

/// The row of each day of a sheet that has one a day; of two rows of a day the later one.
struct RowOfDay {
  private var first = Int64.max
  /// By days after the first, below zero for none: few, since days are of the years 1 to 9999.
  private var rows: [Int32] = []

  init(_ table: SheetTable, _ column: Column<Day>) {
    let days = (0..<table.rowCount).compactMap { row in
      table[column, row].map { (row: row, number: Int64($0.number)) }
    }
    guard let first = days.map(\.number).min(), let last = days.map(\.number).max() else { return }
    self.first = first
    rows = Array(repeating: -1, count: Int(last - first) + 1)
    for day in days { rows[Int(day.number - first)] = Int32(clamping: day.row) }
  }

  /// The row of a day, by its number.
  subscript(_ day: Int64) -> Int? {
    guard day >= first, day - first < Int64(rows.count) else { return nil }
    let row = rows[Int(day - first)]
    return row < 0 ? nil : Int(row)
  }
}
