internal import Exchange
internal import Lua

/// A Lua state as rules know it: the vocabulary, the libraries, and nothing else.
enum RuleState {
  static func open(
    _ libraries: [String: RuleSource],
    _ vocabulary: Vocabulary,
    _ factsDay: FactsDay
  ) throws(LuaFault) -> LuaState {
    try LuaState(
      limits: LuaLimits(),
      vocabulary: Word.all.map { $0.hostFunction(vocabulary, factsDay) },
      refused: Word.refused,
      libraries: libraries.mapValues { (file: $0.file, source: $0.textBytes) }
    )
  }
}

/// The day whose facts the question is judged by that is being asked in a state.
///
/// What came later is not known to it (`days.md`, "Overview"). Nil where nobody asks, as in tests of
/// rules.
final class FactsDay {
  var day: Day?
}

extension RuleSource {
  /// The bytes without a byte-order mark.
  var textBytes: [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
