/// The rows of a result sheet in its order.
///
/// They lie where they were added, holder by holder, and are only walked in order: a million rows of a
/// dozen cells are neither moved nor there twice.
public struct OrderedRows<Row: Sendable>: RandomAccessCollection, Sendable {
  // Inlined, since result sheets are written from it in another module.
  @usableFromInline let pieces: [[Row]]
  /// Where the row of each place in the order lies; nil for rows in order as they lie.
  @usableFromInline let order: [RowPlace]?
  /// How many rows lie before each piece, and before none.
  @usableFromInline let starts: [Int]

  /// Rows in order as they lie.
  init(_ rows: RowChunks<Row>) { self.init(rows.pieces, nil) }

  /// Rows in an order of their places; as they lie, if it is nil.
  init(_ pieces: [[Row]], _ order: [RowPlace]?) {
    self.pieces = pieces
    self.order = order
    starts = pieces.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  /// The place of the first row.
  @inlinable public var startIndex: Int { 0 }
  /// The place behind the last.
  @inlinable public var endIndex: Int { starts[starts.count - 1] }

  /// The row of a place in the order.
  @inlinable
  public subscript(_ place: Int) -> Row {
    let lies = order?[place] ?? lying(place)
    return pieces[lies.piece][lies.row]
  }

  /// Walks the rows in order, each where it lies: to take a row of a dozen texts out would copy all.
  @inlinable
  public func forEach<Failure>(
    lying body: (_ rows: Span<Row>, _ place: Int) throws(Failure) -> Void
  ) throws(Failure) {
    if let order {
      for lies in order {
        let piece = pieces[lies.piece]
        try body(piece.span, lies.row)
      }
    } else {
      for piece in pieces {
        let rows = piece.span
        for place in rows.indices { try body(rows, place) }
      }
    }
  }

  /// The rows of which something is so, in order; of the others none is taken out.
  @inlinable
  public func rows(where isSo: (_ rows: Span<Row>, _ place: Int) -> Bool) -> [Row] {
    var found: [Row] = []
    forEach { rows, place in if isSo(rows, place) { found.append(rows[place]) } }
    return found
  }

  @inlinable
  func lying(_ place: Int) -> RowPlace {
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return RowPlace(piece: low, row: place - starts[low])
  }
}
