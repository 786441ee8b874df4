import TestSupport
import Testing

@testable import Offering

/// Rows are in the order that comparing their texts byte by byte gives, whatever the texts.
@Suite struct RowOrderTests {
  private struct Row: Equatable {
    let first: String
    let second: String
    let number: Int
    /// Where it stood, to tell rows alike.
    let place: Int
  }

  /// The texts that ids of a sheet are made of: short ones, long ones with much in common, ones that
  /// begin alike, ones outside ASCII.
  private static let stems = ["", "G", "G-", "COMPANY-PLAN-1994-GRANT-", "é", "G1-N", "\0"]

  private func made(_ count: Int, _ random: inout SplitMix) -> [Row] {
    let stem = Self.stems[random.pick(0...Self.stems.count - 1)]
    return (0..<count).map { place in
      let number = random.pick(0...count)
      let ending = random.pick("", "-N", "-N-ISO", " ", "~", "\0", "-OF-THE-OLD-PLAN")
      return Row(
        first: "\(stem)\(number)\(ending)",
        second: "\(random.pick(0...2))",
        number: random.pick(-2...2),
        place: place
      )
    }
  }

  /// Rows as two threads leave them, in pieces of their own.
  private func pieces(_ rows: [Row]) -> RowChunks<Row> {
    var pieces = RowChunks<Row>()
    let half = rows.count / 2
    for row in rows.prefix(half) { pieces.append(row) }
    pieces += RowChunks(Array(rows.dropFirst(half)))
    return pieces
  }

  private func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 300, 2000, 40_000])
  func byTexts(_ count: Int) {
    for seed in 0..<(count > 2000 ? 2 : 20) {
      var random = SplitMix(seed)
      let rows = made(count, &random)
      let expected = rows.sorted {
        if $0.first != $1.first { return precedes($0.first, $1.first) }
        if $0.second != $1.second { return precedes($0.second, $1.second) }
        return $0.place < $1.place
      }
      let ordered = RowOrder.ordered(pieces(rows), by: { $0[$1].first }, { $0[$1].second })
      #expect(Array(ordered) == expected)
    }
  }

  @Test(arguments: [3, 64, 500])
  func byTextNumberAndText(_ count: Int) {
    for seed in 0..<20 {
      var random = SplitMix(seed)
      let rows = made(count, &random)
      let expected = rows.sorted {
        if $0.second != $1.second { return precedes($0.second, $1.second) }
        if $0.number != $1.number { return $0.number < $1.number }
        if $0.first != $1.first { return precedes($0.first, $1.first) }
        return $0.place < $1.place
      }
      let ordered = RowOrder.ordered(
        pieces(rows),
        by: .text { $0[$1].second },
        .number { $0[$1].number },
        .text { $0[$1].first }
      )
      #expect(Array(ordered) == expected)
    }
  }
}
