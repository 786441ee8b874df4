/// The inputs that libFuzzer found worth keeping (Tests/Fuzz), and others made of them.
package enum KeptCorpus {
  /// The inputs of a target, by name.
  package static func inputs(of target: String) -> [[UInt8]] {
    Package.files(in: "Tests/Fuzz/corpus/\(target)").map(\.bytes)
  }

  /// So many inputs, each made of a kept one by a few changes, the same ones in every run.
  package static func mutated(_ inputs: [[UInt8]], count: Int, keeping head: Int) -> [[UInt8]] {
    var random = SplitMix(count)
    return (0..<count).compactMap { _ in
      guard var input = inputs.randomElement(using: &random) else { return nil }
      for _ in 0..<random.pick(1...4) { change(&input, after: head, &random) }
      return input
    }
  }

  private static func change(_ input: inout [UInt8], after head: Int, _ random: inout SplitMix) {
    guard input.count > head else { return }
    let index = random.pick(head...(input.count - 1))
    switch random.pick(0...3) {
    case 0: input.remove(at: index)
    case 1: input.insert(TroubledBytes.one(&random), at: index)
    case 2: input[index] = TroubledBytes.one(&random)
    default:
      let end = min(input.count, index + random.pick(1...40))
      input.insert(contentsOf: input[index..<end], at: random.pick(head...index))
    }
  }
}

/// The bytes that readers of sheets stumble over: quotes, delimiters, line ends, formulas, and bytes
/// that are not UTF-8.
package enum TroubledBytes {
  private static let all = Array("0\u{0},;\"\n\r=-é\t #".utf8) + [0xFF, 0xEF, 0xC3, 0x80]

  /// One of them.
  package static func one(_ random: inout SplitMix) -> UInt8 {
    all.randomElement(using: &random) ?? 0
  }
}
