import TestSupport
import Testing

@testable import Offering

@Suite struct HolderSetTests {
  @Test(arguments: 0..<20)
  func `holders are there once, in the order in which they were added`(_ seed: Int) {
    var random = SplitMix(seed)
    var (set, plain): (HolderSet, [Int]) = (HolderSet(), [])
    for _ in 0..<random.pick(0...60) {
      let row = random.pick(0...30)
      set.insert(RowHolder(id: "H-\(row)", row: row))
      if !plain.contains(row) { plain.append(row) }
    }
    #expect(set.all.map(\.row) == plain)
    #expect(set.all.map(\.id) == plain.map { "H-\($0)" })
    #expect(set.count == plain.count)
    for row in 0...40 {
      #expect(set.contains(RowHolder(id: "", row: row)) == plain.contains(row))
    }
  }
}
