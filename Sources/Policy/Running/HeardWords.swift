public import Exchange
internal import Lua

/// The prices from which a word answered: cells of prices.csv.
public struct PricesRead: Hashable, Sendable {
  /// A column of prices.csv.
  public enum Column: String, Sendable {
    /// The date, where the answer is a trading day.
    case date
    /// The close.
    case close
    /// The high.
    case high
    /// The low.
    case low
  }

  /// The column.
  public let column: Column
  /// The first trading day whose price counts.
  public let first: Day
  /// The last one; the same where there is one only.
  public let last: Day
  /// The last day about which the word was asked.
  ///
  /// Where it is later than what is known, the latest price known took the place of later ones.
  public let through: Day
  /// The business days from the first through the last day that prices.csv lacks, where the word counts
  /// trading days: if the market was open on one, the answer is another.
  public var skipped: [Day] = []
}

/// What a word of the rule language was asked of the offer's calendar or prices, and what it answered.
public struct HeardWord: Hashable, Sendable {
  /// The word, such as `closing_price`.
  public let word: String
  /// What it was given, as people write it.
  public let given: [String]
  /// What it answered; nil where it answered nothing.
  public let answer: String?
  /// The prices that it answered from; nil if it answered from none.
  public let prices: PricesRead?

  /// Makes an answer of a word.
  public init(word: String, given: [String], answer: String?, prices: PricesRead? = nil) {
    (self.word, self.given, self.answer, self.prices) = (word, given, answer, prices)
  }

  /// It as a rule writes it: `closing_price(2003-10-03)`.
  public var call: String { "\(word)(\(given.joined(separator: ", ")))" }
}

/// Hears what rules learn of the offer through words rather than inputs, so that their decisions can be
/// told and replayed with it (H5).
///
/// One a thread: it is told of every call in the thread's own Lua state.
public final class HeardWords: @unchecked Sendable {
  /// A call of a word, not put into words until somebody asks for them.
  private struct Call: Equatable {
    let word: SpokenWord
    let given: [LuaValue]
    let answer: LuaValue
    let prices: PricesRead?
  }

  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.
  @safe @exclusivity(unchecked) private var calls: [Call] = []
  /// Whether one of the words heard answered from prices.
  public private(set) var hasHeardPrices = false
  /// Whether nothing was heard and no price missed: asked for every question, and so nobody else's to look at.
  @safe @exclusivity(unchecked) private var isSilent = true
  /// What was heard for each answer, by the number that tells it from every other of the thread's.
  private var ofAnswers: [Int: [HeardWord]] = [:]
  /// From the first of these numbers to the last, since few answers ask words.
  private var numbers: Range<Int>?
  /// The answers of an earlier run, where it is being replayed.
  private let told: [HeardWord]?
  /// Whether the word at hand has looked at the calendar or the prices.
  @safe @exclusivity(unchecked) private var isAsked = false
  /// The prices from which the word at hand answers.
  @safe @exclusivity(unchecked) private var prices: PricesRead?
  /// Whether the word at hand asks for a price.
  @safe @exclusivity(unchecked) private var asksForPrice = false
  /// The first call since this was last asked that wanted a price and found none; a rule that goes on
  /// with nil may fail by it.
  public private(set) var unpriced: String?
  /// Whether words that answer from no price are not heard.
  private let hearsPricesOnly: Bool
  /// What was put into words last: a rule asks the same of a million rows.
  private var last: (call: Call, heard: HeardWord)?

  /// Hears a run; of words about the calendar only where somebody asks for them.
  public init(pricesOnly: Bool = false) { (told, hearsPricesOnly) = (nil, pricesOnly) }

  /// Tells again what an earlier run heard.
  public init(telling told: [HeardWord]) { (self.told, hearsPricesOnly) = (told, false) }

  /// Hears the same run on another thread.
  func another() -> HeardWords { HeardWords(pricesOnly: hearsPricesOnly) }

  /// Takes what was heard since this was last asked.
  public func take() -> [HeardWord] {
    guard !isSilent else { return [] }
    defer { forget() }
    return calls.map(inWords)
  }

  /// Takes what was heard when the answer of that number was given: now, or when it was computed, since
  /// an answer that is remembered asks no words again.
  public func take(ofAnswer number: Int?) -> [HeardWord] {
    guard !isSilent, !calls.isEmpty else {
      // As nearly every answer: it asked nothing, now or before.
      forget()
      guard let number, let numbers, numbers.contains(number) else { return [] }
      return ofAnswers[number] ?? []
    }
    let now = take()
    guard let number else { return now }
    ofAnswers[number] = now
    let known = numbers ?? number..<number
    numbers = min(known.lowerBound, number)..<max(known.upperBound, number + 1)
    return now
  }

  /// Forgets what was heard.
  public func forget() {
    guard !isSilent else { return }
    calls.removeAll(keepingCapacity: true)
    (hasHeardPrices, unpriced, isSilent) = (false, nil, true)
  }

  /// Notes that the word at hand looks at the calendar or the prices.
  func note() { isAsked = true }

  /// Notes the prices from which the word at hand answers.
  func note(_ read: PricesRead?) { (prices, asksForPrice) = (read, true) }

  /// What a word answers; one that looks at the offer is heard, or answered as it was told.
  func hear(
    _ word: SpokenWord,
    _ given: [LuaValue],
    _ body: () throws(HostFault) -> LuaValue
  ) throws(HostFault) -> LuaValue {
    (isAsked, prices, asksForPrice) = (false, nil, false)
    let answer = try body()
    if asksForPrice, prices == nil, unpriced == nil {
      isSilent = false
      unpriced = HeardWord(word: word.name, given: texts(of: given, to: word), answer: nil).call
    }
    guard isAsked, !hearsPricesOnly || prices != nil else { return answer }
    guard let told else {
      isSilent = false
      if prices != nil { hasHeardPrices = true }
      calls.append(Call(word: word, given: given, answer: answer, prices: prices))
      return answer
    }
    let texts = texts(of: given, to: word)
    guard let known = told.first(where: { $0.word == word.name && $0.given == texts }) else {
      let call = HeardWord(word: word.name, given: texts, answer: nil).call
      throw HostFault(message: "it is not known what \(call) answered")
    }
    guard let text = known.answer else { return .none }
    return Fact(written: text, as: word.answer)?.luaValue ?? .none
  }

  /// What a word was given, as people write it.
  private func texts(of given: [LuaValue], to word: SpokenWord) -> [String] {
    zip(given, word.takes).map { $0.text(as: $1) ?? "" }
  }

  /// What a word answered, as people write it; made once for the same words.
  private func inWords(_ call: Call) -> HeardWord {
    if let last, last.call == call { return last.heard }
    let heard = HeardWord(
      word: call.word.name,
      given: texts(of: call.given, to: call.word),
      answer: call.answer.text(as: call.word.answer),
      prices: call.prices
    )
    last = (call, heard)
    return heard
  }
}

/// A word that is heard: its name and kinds in one reference, since it is kept with every call.
final class SpokenWord: Equatable {
  let name: String
  /// The kinds of the values that it is given.
  let takes: [ValueKind]
  /// The kind of its answer.
  let answer: ValueKind

  init(_ word: Word) {
    name = word.name
    takes = word.arguments.map(\.kind.valueKind)
    answer = word.answer.valueKind
  }

  static func == (one: SpokenWord, other: SpokenWord) -> Bool { one === other }
}

extension Word.Kind {
  /// The kind of value that such a word takes or gives.
  fileprivate var valueKind: ValueKind {
    switch self {
    case .date: .date
    case .time: .time
    case .money: .money
    case .whole: .count
    case .flag: .yesNo
    case .list: .texts
    case .text, .any: .text
    }
  }
}

extension LuaValue {
  /// The value as people write it; nil for nothing.
  fileprivate func text(as kind: ValueKind) -> String? {
    switch self {
    case .integer(let number): Fact.number(number).text(as: kind)
    case .flag(let flag): Fact.flag(flag).text(as: .yesNo)
    case .text(let text): text
    case .none: nil
    case .number, .table, .function: words
    }
  }
}

extension Fact {
  /// The value that a text of `text(as:)` stands for; nil if it stands for none of that kind.
  ///
  /// A text is taken as it stands, white space included.
  public init?(written text: String, as kind: ValueKind) {
    if kind == .text {
      self = .text(text)
    } else if let fact = try? FactReading.read(text, as: kind) {
      self = fact
    } else {
      return nil
    }
  }
}
