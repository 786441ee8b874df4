/// What one column says should stand in the rows of another, row by row.
///
/// A million healthy rows are compared by numbers: which row of the other column speaks of each, or
/// what number it should be.
struct ExpectedCells {
  private enum Origin {
    /// The cells of another column, by its row for each row; below zero for none.
    case cells(ComparedColumn, [Int32])
    /// Numbers; blank for none.
    case numbers([Int64])
  }

  private let origin: Origin
  /// In how many rows something is expected.
  let count: Int

  /// What the other column of a pair says of the one; of a row that is spoken of twice, what is said
  /// first.
  init(_ pair: ColumnPair) {
    // No other row has spoken of a row yet, or one has and nothing is expected.
    let (unsaid, nothing) = (Int32(-1), Int32(-2))
    var others = [Int32](repeating: unsaid, count: pair.one.table.rowCount)
    var count = 0
    // An option of awards.csv, numbered behind those of grants.csv, has no row here.
    for rows in pair.rows where rows.one < others.count && others[rows.one] == unsaid {
      let isSaid = pair.one.isFilled(rows.one) && pair.other.isFilled(rows.other)
      others[rows.one] = isSaid ? Int32(clamping: rows.other) : nothing
      if isSaid { count += 1 }
    }
    origin = .cells(pair.other, others)
    self.count = count
  }

  /// Numbers by row, blank where nothing is expected.
  init(numbers: [Int64]) {
    origin = .numbers(numbers)
    count = numbers.count(where: CellValue.isPresent)
  }

  /// What should stand in a row; nil if nothing is expected.
  subscript(_ row: Int) -> ComparedCell? {
    guard isExpected(row) else { return nil }
    switch origin {
    case .cells(let column, let rows): return column.cell(Int(rows[row]))
    case .numbers(let numbers): return .number(numbers[row])
    }
  }

  /// The rows in which something is expected, in order.
  var rows: LazyFilterSequence<Range<Int>> { (0..<size).lazy.filter(isExpected) }

  /// Whether that stands in a row of a column.
  func fit(_ column: ComparedColumn, _ row: Int) -> Bool {
    if case .cells(let other, let rows) = origin, isExpected(row) {
      return column.agrees(row, with: other, Int(rows[row]))
    }
    return column.cell(row) == self[row]
  }

  /// Whether what stands in a row of a column is expected in another row.
  func fit(_ column: ComparedColumn, _ row: Int, for other: Int) -> Bool {
    self[other].map { column.cell(row) == $0 } ?? false
  }

  /// Whether what is expected rises, or falls, from row to row.
  var isInOrder: Bool { !CellOrder(rows.compactMap { self[$0] }).isNone }

  private var size: Int {
    switch origin {
    case .cells(_, let rows): rows.count
    case .numbers(let numbers): numbers.count
    }
  }

  private func isExpected(_ row: Int) -> Bool {
    guard row >= 0, row < size else { return false }
    switch origin {
    case .cells(_, let rows): return rows[row] >= 0
    case .numbers(let numbers): return CellValue.isPresent(numbers[row])
    }
  }
}
