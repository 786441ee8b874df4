/// A seeded source of numbers, the same ones for the same seed (SplitMix64, Steele, Lea and Flood
/// 2014).
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range.
  package mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// One of several.
  package mutating func pick<Value>(_ values: Value...) -> Value {
    values[pick(0...(values.count - 1))]
  }

  /// Yes, in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { pick(1...100) <= percent }
}
