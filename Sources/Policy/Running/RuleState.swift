internal import Exchange
internal import Lua

/// A Lua state as rules know it: the vocabulary, the libraries, and nothing else.
enum RuleState {
  static func open(
    _ libraries: [String: RuleSource],
    _ vocabulary: Vocabulary,
    _ factsDay: FactsDay,
    choices: TextChoices? = nil
  ) throws(LuaFault) -> LuaState {
    let kinds = choices != nil
    let words = Word.all.map { $0.hostFunction(vocabulary, factsDay) }
    return try LuaState(
      limits: LuaLimits(),
      vocabulary: words + [choices?.hostFunction].compactMap(\.self),
      refused: Word.refused,
      libraries: libraries.mapValues { library in
        (
          file: library.file,
          source: kinds ? EqualityCalls.of(library.textBytes) : library.textBytes
        )
      },
      kinds: kinds
    )
  }
}

/// The day whose facts the question is judged by that is being asked in a state.
///
/// What came later is not known to it (`days.md`, "Overview"). Nil where nobody asks, as in tests of
/// rules.
final class FactsDay {
  var day: Day?
  /// Whether a word has looked at the offer's calendar or prices since this was last set to no.
  var isOfferRead = false
  /// What a share costs in the test of a rule that is being run; nil where prices.csv says it.
  var prices: MarketPrices?

  /// What the words know, with the prices of the test in the place of the sheet's.
  func known(of vocabulary: Vocabulary) -> Vocabulary {
    prices.map(vocabulary.with) ?? vocabulary
  }
}

extension RuleSource {
  /// The bytes without a byte-order mark.
  var textBytes: [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
