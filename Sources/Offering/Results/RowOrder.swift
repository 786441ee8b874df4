internal import CSV

/// What rows are put in order by: a text, by its bytes, or a number.
///
/// It is read where the row lies among the others: to take a row of a dozen texts out for one of them
/// would copy all.
enum OrderKey<Row> {
  case text((_ rows: Span<Row>, _ place: Int) -> String)
  case number((_ rows: Span<Row>, _ place: Int) -> Int)
}

/// Rows in the order of their ids; rows alike in these keep their order.
///
/// Texts far apart in memory are slow to compare: the first sixteen bytes of each, which nearly always
/// tell, are taken along. Rows alike in all keys that lie side by side, as those of one option do, are
/// one thing to be put in order. The rows stay where they are.
struct RowOrder<Row: Sendable> {
  private let pieces: [[Row]]
  private let keys: [OrderKey<Row>]
  /// So many bytes at the beginning of a text are left out, which all rows have in common.
  private var shared = 0

  /// Rows in order of the keys, the first one first.
  static func ordered(_ rows: RowChunks<Row>, by keys: OrderKey<Row>...) -> OrderedRows<Row> {
    ordered(rows, by: keys)
  }

  /// Rows in order of texts, the first one first.
  static func ordered(
    _ rows: RowChunks<Row>,
    by texts: (Span<Row>, Int) -> String...
  ) -> OrderedRows<Row> {
    ordered(rows, by: texts.map { .text($0) })
  }

  private static func ordered(
    _ rows: RowChunks<Row>,
    by keys: [OrderKey<Row>]
  ) -> OrderedRows<Row> {
    let pieces = rows.pieces
    var order = RowOrder(pieces: pieces, keys: keys)
    return OrderedRows(pieces, order.places())
  }

  private init(pieces: [[Row]], keys: [OrderKey<Row>]) {
    self.pieces = pieces
    self.keys = keys
  }

  /// The places of the rows in order; nil if they lie so.
  private mutating func places() -> [RowPlace]? {
    guard !isInOrder else { return nil }
    shared = sharedBytes
    let runs = orderedRuns()
    var places: [RowPlace] = []
    places.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
    for run in runs {
      for row in 0..<Int(run.count) { places.append(run.first.advanced(by: row)) }
    }
    return places
  }

  /// The runs in order.
  private func orderedRuns() -> [HeadOrder.Run] {
    var runs = HeadOrder.sorted(runs())
    // Few have the same beginning; only of these are the whole keys looked at.
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].head == runs[start].head { end += 1 }
      if end - start > 1 {
        // Those alike keep their order.
        let inOrder = runs[start..<end].enumerated().sorted { one, other in
          precedes(one.element.first, other.element.first) ?? (one.offset < other.offset)
        }
        runs.replaceSubrange(start..<end, with: inOrder.map(\.element))
      }
      start = end
    }
    return runs
  }

  /// Whether there is nothing to do: holders are taken in order of id, so that many sheets come so.
  private var isInOrder: Bool {
    var last: (head: HeadOrder.Head, place: RowPlace)?
    for (number, piece) in pieces.enumerated() {
      let rows = piece.span
      for row in rows.indices {
        let (next, place) = (head(rows, row), RowPlace(piece: number, row: row))
        if let last {
          if next < last.head { return false }
          if next == last.head, precedes(place, last.place) == true { return false }
        }
        last = (next, place)
      }
    }
    return true
  }

  private func runs() -> [HeadOrder.Run] {
    var runs: [HeadOrder.Run] = []
    for (number, piece) in pieces.enumerated() {
      let rows = piece.span
      for row in rows.indices {
        let (last, head) = (runs.count - 1, head(rows, row))
        // Those alike have one head; most differ in it.
        if row > 0, runs[last].head == head, isAlike(rows, row - 1, row) {
          runs[last].count += 1
        } else {
          runs.append(HeadOrder.Run(head: head, first: RowPlace(piece: number, row: row)))
        }
      }
    }
    return runs
  }

  private func isAlike(_ rows: Span<Row>, _ one: Int, _ other: Int) -> Bool {
    for key in keys {
      switch key {
      case .text(let text): if text(rows, one) != text(rows, other) { return false }
      case .number(let number): if number(rows, one) != number(rows, other) { return false }
      }
    }
    return true
  }

  /// Whether a row comes first by its keys; nil if they are alike.
  private func precedes(_ one: RowPlace, _ other: RowPlace) -> Bool? {
    let (ones, others) = (pieces[one.piece], pieces[other.piece])
    for key in keys {
      switch key {
      case .text(let text):
        let (left, right) = (text(ones.span, one.row), text(others.span, other.row))
        if left != right { return Self.precedes(left.utf8Span.span, right.utf8Span.span) }
      case .number(let number):
        let (left, right) = (number(ones.span, one.row), number(others.span, other.row))
        if left != right { return left < right }
      }
    }
    return nil
  }

  /// Sixteen bytes that are in the order of the first key, as far as they reach.
  private func head(_ rows: Span<Row>, _ place: Int) -> HeadOrder.Head {
    switch keys.first {
    case .text(let text):
      let text = text(rows, place)
      let bytes = text.utf8Span.span
      return .init(
        high: Self.eight(bytes, from: shared),
        low: Self.eight(bytes, from: shared + 8)
      )
    // The sign is turned round, so that numbers below zero come first.
    case .number(let number):
      return .init(high: UInt64(bitPattern: Int64(number(rows, place))) ^ 1 << 63, low: 0)
    case nil: return .init(high: 0, low: 0)
    }
  }

  /// How many bytes the first texts of all rows have in common at the beginning.
  private var sharedBytes: Int {
    guard case .text(let text) = keys.first, let some = pieces.first else { return 0 }
    let first = text(some.span, 0)
    let bytes = first.utf8Span.span
    var shared = bytes.count
    for piece in pieces {
      let rows = piece.span
      for row in rows.indices {
        guard shared > 0 else { return 0 }
        let other = text(rows, row)
        let others = other.utf8Span.span
        var same = 0
        while same < min(shared, others.count), bytes[same] == others[same] { same += 1 }
        shared = same
      }
    }
    return shared
  }

  /// Whether bytes come before others, which begin the same or not.
  private static func precedes(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    for place in stride(from: 0, to: min(one.count, other.count), by: 8) {
      let (left, right) = (eight(one, from: place), eight(other, from: place))
      if left != right { return left < right }
    }
    return one.count < other.count
  }

  /// Eight bytes in their order, zeros behind the last.
  private static func eight(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
    guard start < bytes.count else { return 0 }
    return bytes.eight(from: start, before: bytes.count).byteSwapped
  }
}
