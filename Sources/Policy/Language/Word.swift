internal import Exchange
internal import Lua

/// A word of the rule language that Swift carries out: one table feeds the rules, their book and
/// the editor's completion (`rules.md`, "Vocabulary").
struct Word {
  /// A type as the editor's library writes it.
  enum Kind: String {
    case date = "Date"
    case time = "Time"
    case money = "Money"
    case whole = "integer"
    case text = "string"
    case flag = "boolean"
    case list = "string[]"
    case any = "any"
  }

  /// What stands in the parentheses.
  struct Argument {
    var name: String
    var kind: Kind
    var mayBeLeftOut = false
  }

  var name: String
  var arguments: [Argument]
  var answer: Kind
  /// Whether the answer may be `nil`.
  var mayBeNil = false
  /// Whether the answer is of the kind that the first two values have over the third.
  var isProportion = false
  /// One sentence for the person who writes a rule.
  var meaning: String
  var body: Body

  /// What a word does.
  enum Body {
    /// It answers from the values that it is given, and from nothing else.
    case ofValues(@Sendable (WordArguments) throws(HostFault) -> LuaValue)
    /// It looks at the offer's calendar or prices as well, and is heard doing so.
    case ofOffer(@Sendable (Vocabulary, WordArguments) throws(HostFault) -> LuaValue)
  }

  init(
    _ name: String,
    _ arguments: [(String, Kind)],
    _ answer: Kind,
    mayBeNil: Bool = false,
    isProportion: Bool = false,
    _ meaning: String,
    _ body: Body
  ) {
    self.name = name
    self.arguments = arguments.map { Argument(name: $0.0, kind: $0.1) }
    self.answer = answer
    self.mayBeNil = mayBeNil
    self.isProportion = isProportion
    self.meaning = meaning
    self.body = body
  }

  /// A word that answers from its values alone.
  init(
    _ name: String,
    _ arguments: [(String, Kind)],
    _ answer: Kind,
    isProportion: Bool = false,
    _ meaning: String,
    body: @escaping @Sendable (WordArguments) throws(HostFault) -> LuaValue
  ) {
    self.init(name, arguments, answer, isProportion: isProportion, meaning, .ofValues(body))
  }

  /// A word that looks at the offer.
  init(
    _ name: String,
    _ arguments: [(String, Kind)],
    _ answer: Kind,
    mayBeNil: Bool = false,
    _ meaning: String,
    body: @escaping @Sendable (Vocabulary, WordArguments) throws(HostFault) -> LuaValue
  ) {
    self.init(name, arguments, answer, mayBeNil: mayBeNil, meaning, .ofOffer(body))
  }

  /// Whether it makes a value of a text, as in `usd "12.50"`: what is no such text is seen before a
  /// row first comes to it.
  var readsText: Bool { arguments.map(\.kind) == [.text] }

  /// The word as Lua calls it.
  func hostFunction(_ vocabulary: Vocabulary, _ factsDay: FactsDay) -> HostFunction {
    HostFunction(
      name,
      arguments: arguments.count...arguments.count,
      takes: arguments.map(\.kind.luaKind),
      answers: isProportion ? .proportion : answer.luaKind,
      spoken(vocabulary, factsDay)
    )
  }

  /// What is done when a rule says it.
  private func spoken(
    _ vocabulary: Vocabulary,
    _ factsDay: FactsDay
  ) -> ([LuaValue]) -> Result<LuaValue, HostFault> {
    let name = name
    switch body {
    case .ofValues(let body):
      return { values in
        do throws(HostFault) {
          return .success(try body(WordArguments(word: name, values: values)))
        } catch { return .failure(error) }
      }
    case .ofOffer(let body):
      let word = SpokenWord(self)
      return { values in
        factsDay.isOfferRead = true
        do throws(HostFault) {
          let given = WordArguments(word: name, values: values, factsDay: factsDay.day)
          let known = factsDay.known(of: vocabulary)
          guard let heard = known.heard else { return .success(try body(known, given)) }
          return .success(
            try heard.hear(word, values) { () throws(HostFault) in try body(known, given) }
          )
        } catch { return .failure(error) }
      }
    }
  }
}

/// The values that a rule hands to a word, taken with a plain sentence where one does not fit.
struct WordArguments {
  var word: String
  var values: [LuaValue]
  /// What came after this day is not known to who asks; nil if nobody does.
  var factsDay: Day?

  private static let ordinals = ["first", "second", "third", "fourth"]

  private func fault(_ index: Int, _ due: String) -> HostFault {
    let ordinal = index < 4 ? WordArguments.ordinals[index] : "next"
    let found = index < values.count ? values[index].words : "nothing"
    return HostFault(message: "\(word): the \(ordinal) value must be \(due), not \(found)")
  }

  func whole(_ index: Int) throws(HostFault) -> Int64 {
    guard index < values.count, case .integer(let number) = values[index] else {
      throw fault(index, "a whole number")
    }
    return number
  }

  func text(_ index: Int, _ due: String = "text in quotes") throws(HostFault) -> String {
    guard index < values.count, case .text(let text) = values[index] else {
      throw fault(index, due)
    }
    return text
  }

  func day(_ index: Int) throws(HostFault) -> Day {
    guard index < values.count, case .integer(let number) = values[index],
      let day = Day(number: number)
    else { throw fault(index, "a date") }
    return day
  }

  func moment(_ index: Int) throws(HostFault) -> Moment {
    guard index < values.count, case .integer(let number) = values[index],
      let moment = Moment(number: number)
    else { throw fault(index, "a time") }
    return moment
  }

  func texts(_ index: Int) throws(HostFault) -> [String] {
    guard index < values.count, case .table(let table) = values[index], table.fields.isEmpty else {
      throw fault(index, "a list of texts")
    }
    var texts: [String] = []
    for element in table.elements {
      guard case .text(let text) = element else { throw fault(index, "a list of texts") }
      texts.append(text)
    }
    return texts
  }

  func rounding(_ index: Int) throws(HostFault) -> Rounding {
    let due = "\"up\", \"down\" or \"half\""
    guard let rounding = Rounding(rawValue: try text(index, due)) else { throw fault(index, due) }
    return rounding
  }
}

extension LuaValue {
  /// The value in words for a sentence that says what was found.
  var words: String {
    switch self {
    case .none: "nothing (nil)"
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): "\(number), a number with a fraction"
    case .text(let text): "\"\(text)\""
    case .table: "a table"
    case .function: "a function"
    }
  }
}

extension Word.Kind {
  /// The kind as a state with kinds knows it.
  var luaKind: LuaKind {
    switch self {
    case .money: .money
    case .date: .date
    case .time: .time
    case .whole: .plain
    case .text, .flag, .list, .any: .any
    }
  }
}
