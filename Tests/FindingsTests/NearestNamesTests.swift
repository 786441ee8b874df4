import Findings
import TestSupport
import Testing

/// Names are found near by fewer comparisons, and the same ones as by all of them.
struct NearestNamesTests {
  /// How many letters change from one text to another, computed plainly: changes, insertions, deletions and
  /// exchanges of neighbours.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...other.count), count: one.count + 1)
    for row in 1..<(one.count + 1) {
      table[row][0] = row
      for column in 1..<(other.count + 1) {
        let change = table[row - 1][column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)
        var cost = min(change, table[row - 1][column] + 1, table[row][column - 1] + 1)
        if row > 1, column > 1, one[row - 1] == other[column - 2],
          one[row - 2] == other[column - 1]
        {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[one.count][other.count]
  }

  private static func nearest(_ wanted: String, _ names: [String], within limit: Int?) -> String? {
    let most = limit ?? max(1, wanted.count / 3)
    let near = names.map { ($0, distance(Array(wanted), Array($0))) }.filter { $0.1 <= most }
    guard let least = near.map(\.1).min() else { return nil }
    let nearest = near.filter { $0.1 == least }
    return nearest.count == 1 ? nearest[0].0 : nil
  }

  @Test(arguments: 0..<40)
  func `the same name is near as by comparing all letters of all`(seed: Int) {
    var random = SplitMix(seed)
    func name() -> String {
      let stem = random.pick("g", "grant", "")
      let length = random.pick(1...9)
      return stem + (0..<length).map { _ in random.pick("0", "1", "2", "a", "g", "é") }.joined()
    }
    let names = Set((0..<random.pick(1...60)).map { _ in name() }).sorted()
    let prepared = NearestNames(names)
    for _ in 0..<60 {
      let wanted = random.chance(25) ? names[random.pick(0...names.count - 1)] : name()
      let limit: Int? = random.pick(nil, nil, 1, 2, 4)
      #expect(
        prepared.name(to: wanted, within: limit) == Self.nearest(wanted, names, within: limit)
      )
      let others = names.filter { $0 != wanted }
      #expect(
        prepared.name(to: wanted, orItself: false) == Self.nearest(wanted, others, within: nil)
      )
    }
  }
}
