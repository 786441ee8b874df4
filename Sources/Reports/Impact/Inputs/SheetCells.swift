internal import CSV
internal import Exchange
internal import Findings
internal import Sheets

/// The cells of a sheet by the names of its columns, as they stand there.
struct SheetCells {
  /// The columns; a name that comes twice has its place behind it.
  let header: [String]
  let rows: [FileView.Row]
  let delimiter: UInt8
  /// The column whose ids name its rows, if it has one.
  let key: String?
  private let places: [String: Int]

  /// The cells of a file; none of one that is not there, nil of one that is no text.
  init?(_ sheet: String, _ bytes: Bytes?, beside offer: Bytes?) {
    guard let bytes else {
      (header, rows, delimiter, key, places) = ([], [], Byte.comma, nil, [:])
      return
    }
    guard let view = FileView.of(sheet, bytes, beside: offer).view else { return nil }
    var seen: Set<String> = []
    header = view.header.enumerated().map { index, name in
      let known = view.schema?.columns.first {
        ComparedName.normal($0.name) == ComparedName.normal(name)
      }
      let name = known?.name ?? name
      return seen.insert(name).inserted ? name : "\(name) \(index + 1)"
    }
    var rows: [FileView.Row] = []
    view.eachRow { row in if !row.cells.isEmpty { rows.append(row) } }
    self.rows = rows
    delimiter = view.delimiter.utf8.first ?? Byte.comma
    key = view.schema.flatMap { schema in schema.key.map { schema.columns[$0].name } }
    places = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
  }

  /// A cell of a row; empty where the sheet has no such column.
  func cell(_ column: String, _ row: FileView.Row) -> String {
    guard let place = places[column], row.cells.indices.contains(place) else { return "" }
    return row.cells[place]
  }

  /// The cells of a row in the order of some columns.
  func cells(_ columns: [String], _ row: FileView.Row) -> [String] {
    columns.map { cell($0, row) }
  }

  /// The cells of a row that are filled, as words.
  func words(_ columns: [String], _ row: FileView.Row) -> String {
    cells(columns, row).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether a column says until when something lasts: its change counts from the day it names.
  static func isEnd(_ column: String) -> Bool {
    ["service_end", "expires", "expires_on"].contains(column)
  }

  /// The columns whose day says from when a row is known or in force (`days.md`).
  private static let days = [
    "adopted_on", "received", "announced", "effective_date", "award_date", "exercise_date",
    "sale_date", "approved_on", "date",
  ]

  /// The day from which a row is known, if it has one.
  func knownFrom(_ row: FileView.Row) -> Day? {
    Self.days.lazy.map { cell($0, row) }.first { !$0.isEmpty }.flatMap {
      Day(String($0.prefix(10)))
    }
  }
}

/// Which rows of two saves of a sheet are the same row.
struct SheetAlignment {
  /// Every row of either, in the order of the earlier; a new one stands behind the row that it follows.
  private(set) var rows: [SheetChanges.Row] = []
  /// Whether the rows that both have come in the same order.
  private(set) var isInOrder = true

  init(_ old: SheetCells, _ new: SheetCells, _ columns: [String]) {
    let partners = Self.partners(old, new, columns)
    let pairs = partners.compactMap(\.self)
    isInOrder = zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 }
    let following = Self.following(pairs, in: new)
    let append = { (place: Int, rows: inout [SheetChanges.Row]) in
      for index in following[place] ?? [] {
        rows.append(.init(before: nil, after: new.rows[index]))
      }
    }
    append(-1, &rows)
    for (index, row) in old.rows.enumerated() {
      rows.append(.init(before: row, after: partners[index].map { new.rows[$0] }))
      if let partner = partners[index] { append(partner, &rows) }
    }
  }

  /// For each row of the earlier sheet, its place in the later.
  private static func partners(
    _ old: SheetCells,
    _ new: SheetCells,
    _ columns: [String]
  ) -> [Int?] {
    let common = columns.filter { old.header.contains($0) && new.header.contains($0) }
    var partners = byID(old, new) ?? byContent(old, new, common)
    // What is left between the same neighbours is the same row, changed, if most of it is the same.
    var left = following(partners.compactMap(\.self), in: new).mapValues { Array($0.reversed()) }
    var last = -1
    for index in partners.indices {
      if let partner = partners[index] {
        last = partner
      } else if let candidate = left[last]?.last,
        alike(old.cells(common, old.rows[index]), new.cells(common, new.rows[candidate]))
      {
        partners[index] = left[last]?.popLast()
      }
    }
    return partners
  }

  /// The rows of the later sheet that are none of those paired, in order, by the paired row that each
  /// follows; by -1 where none stands before.
  private static func following(_ paired: [Int], in new: SheetCells) -> [Int: [Int]] {
    let paired = Set(paired)
    var following: [Int: [Int]] = [:]
    var last = -1
    for index in new.rows.indices {
      if paired.contains(index) { last = index } else { following[last, default: []].append(index) }
    }
    return following
  }

  /// Whether at least half of the cells of two rows are the same.
  private static func alike(_ one: [String], _ other: [String]) -> Bool {
    2 * zip(one, other).count { $0 == $1 } >= one.count
  }

  /// By all that stands in them.
  private static func byContent(
    _ old: SheetCells,
    _ new: SheetCells,
    _ common: [String]
  ) -> [Int?] {
    var places = Dictionary(grouping: new.rows.indices) { new.cells(common, new.rows[$0]) }
      .mapValues { Array($0.reversed()) }
    return old.rows.map { places[old.cells(common, $0)]?.popLast() }
  }

  /// By their ids, where both sheets have one in every row and none twice.
  private static func byID(_ old: SheetCells, _ new: SheetCells) -> [Int?]? {
    guard let key = old.key, old.key == new.key, old.header.contains(key), new.header.contains(key)
    else { return nil }
    let (was, now) = (old.rows.map { old.cell(key, $0) }, new.rows.map { new.cell(key, $0) })
    guard Set(was).count == was.count, Set(now).count == now.count else { return nil }
    let places = Dictionary(uniqueKeysWithValues: zip(now, now.indices))
    return was.map { places[$0] }
  }
}
