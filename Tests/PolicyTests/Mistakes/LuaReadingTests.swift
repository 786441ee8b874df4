import Lua
import TestSupport
import Testing

@testable import Policy

/// What the program reads of a rule file against what Lua makes of it: both refuse the same files.
struct LuaReadingTests {
  /// Complaints of Lua's that are about meaning, not about how the file is written.
  private static let meanings = [
    "label", "goto", "const", "break", "outside a vararg", "limit", "too many", "chunk has",
    "unknown attribute", "multiple to-be-closed",
  ]

  private func luaRefuses(_ bytes: [UInt8]) throws -> Bool? {
    let state = try LuaState(
      limits: LuaLimits(),
      vocabulary: [],
      refused: [:],
      libraries: [:]
    )
    do throws(LuaFault) {
      _ = try state.run(bytes, file: "a.lua")
    } catch {
      guard error.kind == .syntax else { return false }
      return Self.meanings.contains { error.message.contains($0) } ? nil : true
    }
    return false
  }

  @Test func `every rule shipped is read`() {
    for source in ShippedRules.folder.rules + ShippedRules.folder.libraries {
      let reading = LuaReading(accepted: source.bytes)
      #expect(reading.block != nil, "\(source.file): \(reading.mistakes)")
      #expect(RuleKinds.mistakes(library: source.bytes) == [])
    }
  }

  @Test(arguments: 0..<12)
  func `a changed word is refused by both or by neither`(seed: Int) throws {
    var random = SplitMix(seed)
    let sources = ShippedRules.folder.rules
    for _ in 0..<25 {
      let source = sources[random.pick(0...(sources.count - 1))].bytes
      let bytes = changed(source, &random)
      guard let isRefused = try luaRefuses(bytes) else { continue }
      let reading = LuaReading(accepted: bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(reading.mistakes.isEmpty == !isRefused, "\(reading.mistakes)\n\(text)")
      if isRefused { #expect(!LuaReading(refused: bytes).mistakes.isEmpty, "\(text)") }
    }
  }

  /// The file with a word taken out, put in twice, put elsewhere, or another in its place.
  private func changed(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let tokens = LuaTokens.of(bytes)
    let (one, other) = (
      tokens[random.pick(0...(tokens.count - 1))], tokens[random.pick(0...(tokens.count - 1))]
    )
    var changed = bytes
    let word = Array(bytes[one.bytes])
    switch random.pick(0...4) {
    case 0: changed.removeSubrange(one.bytes)
    case 1: changed.insert(contentsOf: [0x20] + word + [0x20], at: other.bytes.lowerBound)
    case 2: changed.replaceSubrange(other.bytes, with: word)
    case 3:
      let signs = ["=", "end", "(", ")", "{", "}", ",", "then", "if", "and", "..", "=="]
      let sign = signs[random.pick(0...(signs.count - 1))]
      changed.replaceSubrange(one.bytes, with: sign.utf8)
    default:
      let signs = ["!=", "\u{201C}", "?", "+=", "\u{2014}", "$", "else if", "\"", "--", "1,000"]
      let sign = " " + signs[random.pick(0...(signs.count - 1))] + " "
      changed.insert(contentsOf: sign.utf8, at: one.bytes.lowerBound)
    }
    return changed
  }
}
