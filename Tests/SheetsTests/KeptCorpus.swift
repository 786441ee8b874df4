import Foundation

/// The inputs that libFuzzer found worth keeping (Tests/Fuzz), and others made of them.
enum KeptCorpus {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/corpus")

  /// The inputs of a target, by name.
  static func inputs(of target: String) -> [[UInt8]] {
    let folder = root.appending(path: target)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map(Array.init)
    }
  }

  /// So many inputs, each made of a kept one by a few changes, the same ones in every run.
  static func mutated(_ inputs: [[UInt8]], count: Int, keeping head: Int) -> [[UInt8]] {
    var random = Seeded(UInt64(count))
    return (0..<count).compactMap { _ in
      guard var input = inputs.randomElement(using: &random) else { return nil }
      for _ in 0..<Int.random(in: 1...4, using: &random) { change(&input, after: head, &random) }
      return input
    }
  }

  private static let letters = Array("0\u{0},;\"\n\r=-é\t #".utf8) + [0xFF, 0xEF, 0xC3, 0x80]

  private static func change(_ input: inout [UInt8], after head: Int, _ random: inout Seeded) {
    guard input.count > head else { return }
    let index = Int.random(in: head..<input.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: input.remove(at: index)
    case 1: input.insert(letters.randomElement(using: &random) ?? 0, at: index)
    case 2: input[index] = letters.randomElement(using: &random) ?? 0
    default:
      let end = min(input.count, index + Int.random(in: 1...40, using: &random))
      input.insert(contentsOf: input[index..<end], at: Int.random(in: head...index, using: &random))
    }
  }
}
