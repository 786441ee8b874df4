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
/// Texts far apart in memory are slow to compare: the first bytes of each, which nearly always tell, are
/// taken along, and each is looked at once for them. Rows alike in all keys that lie side by side, as those of one option do, are
/// one thing to be put in order. The rows stay where they are.
struct RowOrder<Row: Sendable> {
  private let pieces: [[Row]]
  private let keys: [OrderKey<Row>]

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
    return OrderedRows(pieces, RowOrder(pieces: pieces, keys: keys).places())
  }

  private init(pieces: [[Row]], keys: [OrderKey<Row>]) {
    self.pieces = pieces
    self.keys = keys
  }

  /// How many rows there are.
  private var count: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The places of the rows in order; nil if they lie so.
  private func places() -> [RowPlace]? {
    // Holders are taken in order of id, so that many sheets come in order.
    let (runs, isInOrder) = runs(heads())
    guard !isInOrder else { return nil }
    var places: [RowPlace] = []
    places.reserveCapacity(count)
    for run in ordered(runs) {
      for row in 0..<Int(run.count) { places.append(run.first.advanced(by: row)) }
    }
    return places
  }

  /// The runs in order.
  private func ordered(_ runs: consuming [HeadOrder.Run]) -> [HeadOrder.Run] {
    var runs = HeadOrder.sorted(runs)
    // Few have the same beginning; only of these are the whole keys looked at.
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].head == runs[start].head { end += 1 }
      if end - start > 1 {
        // Those alike keep their order.
        let inOrder = runs[start..<end].enumerated().sorted { one, other in
          precedes(one.element, other.element) ?? (one.offset < other.offset)
        }
        runs.replaceSubrange(start..<end, with: inOrder.map(\.element))
      }
      start = end
    }
    return runs
  }

  /// Rows side by side that are alike, each such run with the head of its rows; and whether all of them lie in
  /// order.
  private func runs(_ heads: [HeadOrder.Head]) -> ([HeadOrder.Run], isInOrder: Bool) {
    var (runs, isInOrder): ([HeadOrder.Run], Bool) = ([], true)
    var number = 0
    for (piece, rows) in pieces.enumerated() {
      for row in rows.indices {
        let next = HeadOrder.Run(head: heads[number], first: RowPlace(piece: piece, row: row))
        number += 1
        guard let last = runs.last else {
          runs.append(next)
          continue
        }
        let isLater = last.head == next.head ? precedes(last, next) : last.head < next.head
        // A run lies in one piece.
        if isLater == nil, row > 0 {
          runs[runs.count - 1].count += 1
        } else {
          runs.append(next)
        }
        if isLater == false { isInOrder = false }
      }
    }
    return (runs, isInOrder)
  }

  /// Whether the rows of a run come before those of another that has the same head; nil if they are alike.
  private func precedes(_ one: HeadOrder.Run, _ other: HeadOrder.Run) -> Bool? {
    let (first, second) = (one.first, other.first)
    let (ones, others) = (pieces[first.piece], pieces[second.piece])
    for key in keys.dropFirst(one.head.isWhole ? 1 : 0) {
      switch key {
      case .text(let text):
        let (left, right) = (text(ones.span, first.row), text(others.span, second.row))
        if left != right {
          return left.withBytes { left in right.withBytes { Self.precedes(left, $0) } }
        }
      case .number(let number):
        let (left, right) = (number(ones.span, first.row), number(others.span, second.row))
        if left != right { return left < right }
      }
    }
    return nil
  }

  /// The heads of all rows, as they lie.
  private func heads() -> [HeadOrder.Head] {
    switch keys.first {
    case .text(let text):
      var shared = sharedBySome(text)
      while true {
        if let heads = heads(of: text, leavingOut: &shared) { return heads }
      }
    case .number(let number):
      var heads: [HeadOrder.Head] = []
      heads.reserveCapacity(count)
      for piece in pieces {
        for row in piece.indices { heads.append(HeadOrder.Head(number(piece.span, row))) }
      }
      return heads
    case nil: return [HeadOrder.Head](repeating: HeadOrder.Head(0), count: count)
    }
  }

  /// The heads of texts without so many bytes at their beginning, which all of them have in common; nil if they
  /// have fewer, so many as `shared` is then.
  private func heads(
    of text: (Span<Row>, Int) -> String,
    leavingOut shared: inout Int
  ) -> [HeadOrder.Head]? {
    guard let first = firstText(text) else { return [] }
    let beginning = first.withBytes { HeadOrder.Beginning($0, count: shared) }
    var heads: [HeadOrder.Head] = []
    heads.reserveCapacity(count)
    for piece in pieces {
      for row in piece.indices {
        let own = text(piece.span, row)
        guard let head = own.withBytes({ HeadOrder.Head($0, behind: beginning) }) else {
          shared = Self.shared(first, own, most: shared)
          return nil
        }
        heads.append(head)
      }
    }
    return heads
  }

  /// How many bytes some of the texts have in common at their beginning, nearly always no more than all of them.
  ///
  /// Digits at its end are left out: one id in a hundred thousand has a digit more than those before it.
  private func sharedBySome(_ text: (Span<Row>, Int) -> String) -> Int {
    guard let first = firstText(text) else { return 0 }
    var shared = HeadOrder.Beginning.most
    for piece in pieces {
      for row in stride(from: piece.count - 1, through: 0, by: -64) {
        shared = Self.shared(first, text(piece.span, row), most: shared)
      }
    }
    return first.utf8.prefix(shared).lastIndex { !(0x30...0x39).contains($0) }.map {
      first.utf8.distance(from: first.utf8.startIndex, to: $0) + 1
    } ?? 0
  }

  private func firstText(_ text: (Span<Row>, Int) -> String) -> String? {
    pieces.first.flatMap { $0.isEmpty ? nil : text($0.span, 0) }
  }

  /// How many bytes two texts have in common at their beginning, of at most so many.
  private static func shared(_ one: String, _ other: String, most: Int) -> Int {
    one.withBytes { one in
      other.withBytes { other in
        let end = min(one.count, other.count, most)
        var place = 0
        while place < end {
          let differing =
            one.eight(from: place, before: end) ^ other.eight(from: place, before: end)
          if differing != 0 { return place + differing.trailingZeroBitCount / 8 }
          place += 8
        }
        return end
      }
    }
  }

  /// Whether bytes come before others, which begin the same or not.
  private static func precedes(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    for place in stride(from: 0, to: min(one.count, other.count), by: 8) {
      let left = one.eight(from: place, before: one.count).byteSwapped
      let right = other.eight(from: place, before: other.count).byteSwapped
      if left != right { return left < right }
    }
    return one.count < other.count
  }
}
