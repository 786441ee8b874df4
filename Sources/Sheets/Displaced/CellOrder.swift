/// How cells follow one another from top to bottom.
struct CellOrder<Cell: Comparable> {
  /// Whether none is less than the one above it.
  private(set) var isRising = true
  /// Whether none is greater than the one above it.
  private(set) var isFalling = true
  /// How many were looked at.
  private(set) var count = 0

  /// Whether they go up somewhere, and down somewhere.
  var isNone: Bool { !isRising && !isFalling }

  private var last: Cell?

  /// Before any cell was looked at.
  init() {}

  /// Looks at the cells; most columns are in no order, as their first rows show.
  init(_ cells: some Sequence<Cell>) {
    for cell in cells {
      add(cell)
      if isNone { return }
    }
  }

  /// Looks at one more cell.
  @inline(__always)
  mutating func add(_ cell: Cell) {
    count += 1
    if let last {
      isRising = isRising && last <= cell
      isFalling = isFalling && last >= cell
    }
    last = cell
  }
}
