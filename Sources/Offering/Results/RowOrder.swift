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
/// one thing to be put in order. The rows change places within their list, so that there are never
/// two of it.
struct RowOrder<Row> {
  private let keys: [OrderKey<Row>]
  /// So many bytes at the beginning of a text are left out, which all rows have in common.
  private var shared = 0

  private init(_ keys: [OrderKey<Row>]) { self.keys = keys }

  /// Puts rows in order of the keys, the first one first.
  static func sort(_ rows: inout [Row], by keys: OrderKey<Row>...) {
    var order = RowOrder(keys)
    order.sort(&rows)
  }

  /// Puts rows in order of texts, the first one first.
  static func sort(_ rows: inout [Row], by texts: (Span<Row>, Int) -> String...) {
    var order = RowOrder(texts.map { .text($0) })
    order.sort(&rows)
  }

  /// The rows in order of texts, the first one first.
  static func sorted(_ rows: [Row], by texts: (Span<Row>, Int) -> String...) -> [Row] {
    var order = RowOrder(texts.map { .text($0) })
    var rows = rows
    order.sort(&rows)
    return rows
  }

  private mutating func sort(_ rows: inout [Row]) {
    guard let runs = runs(inOrder: rows.span) else { return }
    HeadOrder.move(&rows, runs)
  }

  /// The runs of rows in order; nil if the rows are.
  private mutating func runs(inOrder rows: Span<Row>) -> [HeadOrder.Run]? {
    guard !isInOrder(rows) else { return nil }
    shared = sharedBytes(rows)
    var runs = HeadOrder.sorted(runs(rows))
    // Few have the same beginning; only of these are the whole keys looked at.
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].head == runs[start].head { end += 1 }
      if end - start > 1 {
        runs[start..<end].sort { one, other in
          precedes(rows, one.start, other.start) ?? (one.start < other.start)
        }
      }
      start = end
    }
    return runs
  }

  /// Whether there is nothing to do: holders are taken in order of id, so that many sheets come so.
  private func isInOrder(_ rows: Span<Row>) -> Bool {
    guard !rows.isEmpty else { return true }
    var last = head(rows, 0)
    for place in rows.indices.dropFirst() {
      let next = head(rows, place)
      if next == last {
        if precedes(rows, place, place - 1) == true { return false }
      } else if next < last {
        return false
      }
      last = next
    }
    return true
  }

  private func runs(_ rows: Span<Row>) -> [HeadOrder.Run] {
    var runs: [HeadOrder.Run] = []
    for place in rows.indices {
      if place > 0, isAlike(rows, place - 1, place) {
        runs[runs.count - 1].end = place + 1
      } else {
        runs.append(HeadOrder.Run(head: head(rows, place), start: place, end: place + 1))
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
  private func precedes(_ rows: Span<Row>, _ one: Int, _ other: Int) -> Bool? {
    for key in keys {
      switch key {
      case .text(let text):
        let (left, right) = (text(rows, one), text(rows, other))
        if left != right { return left.utf8.lexicographicallyPrecedes(right.utf8) }
      case .number(let number):
        let (left, right) = (number(rows, one), number(rows, other))
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
  private func sharedBytes(_ rows: Span<Row>) -> Int {
    guard case .text(let text) = keys.first, !rows.isEmpty else { return 0 }
    let first = text(rows, 0)
    let bytes = first.utf8Span.span
    var shared = bytes.count
    for place in rows.indices {
      guard shared > 0 else { return 0 }
      let other = text(rows, place)
      let others = other.utf8Span.span
      var same = 0
      while same < min(shared, others.count), bytes[same] == others[same] { same += 1 }
      shared = same
    }
    return shared
  }

  private static func eight(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
    guard start + 8 > bytes.count else { return bytes.eight(from: start).byteSwapped }
    var eight: UInt64 = 0
    for place in start..<start + 8 {
      eight = eight << 8 | UInt64(place < bytes.count ? bytes[place] : 0)
    }
    return eight
  }
}
