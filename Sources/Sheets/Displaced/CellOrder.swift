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

  /// Looks at the cells; most columns are in no order, as their first rows show.
  init(_ cells: some Sequence<Cell>) {
    var last: Cell?
    for cell in cells {
      count += 1
      if let last {
        isRising = isRising && last <= cell
        isFalling = isFalling && last >= cell
        if isNone { return }
      }
      last = cell
    }
  }
}
