internal import Exchange

/// Up to four inputs of a rule, each as a number that stands for it alone.
struct RuleInputs: Hashable {
  /// The number of an input, with what kind of value it stands for.
  typealias Number = (kind: UInt32, number: Int64)

  private var first: Int64 = 0
  private var second: Int64 = 0
  private var third: Int64 = 0
  private var fourth: Int64 = 0
  /// The kinds of the inputs, eight bits each; none is 0.
  private var kinds: UInt32 = 1
  /// The day whose facts they are judged by.
  var day: Day?

  init(factsOf day: Day?) { self.day = day }

  /// Adds an input, of which there are three already at most.
  mutating func add(_ input: Number) {
    (first, second, third, fourth) = (input.number, first, second, third)
    kinds = kinds << 8 | input.kind
  }

  /// A place below a power of two, the same for the same inputs.
  func place(among count: Int) -> Int {
    var mark = mixed(UInt64(kinds), first)
    mark = mixed(mark, second)
    mark = mixed(mark, third)
    mark = mixed(mark, fourth)
    mark = mixed(mark, Int64(day?.number ?? 0))
    return Int(truncatingIfNeeded: mark >> 32) & (count - 1)
  }

  private func mixed(_ mark: UInt64, _ number: Int64) -> UInt64 {
    (mark ^ mark >> 32 ^ UInt64(bitPattern: number)) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// The numbers that stand for the inputs of one rule.
private struct InputNumbers {
  private static let mostTexts = 4096
  /// The texts met last are looked at first, so that the few roles and types there are need no hashing.
  private static let mostRecent = 6
  private static let mostLists = 4

  private var texts: [String: Int64] = [:]
  private var recent: [(text: String, number: Int64)] = []
  private var lists: [[String]] = []
  /// Whether a text came that there is no number left for.
  private(set) var isFull = false

  /// The number of a value; nil if there is none.
  mutating func number(of fact: Fact) -> RuleInputs.Number? {
    switch fact {
    case .blank: return (1, 0)
    case .number(let number): return (2, number)
    case .flag(let flag): return (3, flag ? 1 : 0)
    case .text(let text): return number(of: text).map { (4, $0) }
    case .texts(let list): return number(of: list).map { (5, $0) }
    }
  }

  private mutating func number(of text: String) -> Int64? {
    for known in recent where known.text == text { return known.number }
    if let known = texts[text] {
      if recent.count >= Self.mostRecent { recent.removeFirst() }
      recent.append((text, known))
      return known
    }
    guard texts.count < Self.mostTexts else {
      isFull = true
      return nil
    }
    let number = Int64(texts.count)
    texts[text] = number
    return number
  }

  /// Lists are terms of the offer, of which there are few.
  private mutating func number(of list: [String]) -> Int64? {
    if let known = lists.firstIndex(of: list) { return Int64(known) }
    guard lists.count < Self.mostLists else { return nil }
    lists.append(list)
    return Int64(lists.count - 1)
  }
}

/// Values by the inputs of a rule.
///
/// The memory is exact (an input is never taken for another), small, and forgotten as a whole when it is
/// full, so that what it holds depends on nothing but the rows that came before.
struct InputMemory<Value> {
  /// The most inputs that a rule can have, to be kept.
  static var mostFields: Int { 4 }

  private let most: Int
  private var numbers = InputNumbers()
  /// What is kept, one beside the other.
  private var kept: ContiguousArray<(inputs: RuleInputs, value: Value)> = []
  // Open addressing: a power of two of places, at most half of them taken, so that inputs are found at once;
  // each has the number of what is kept there, which few bytes tell, or none.
  private var places: ContiguousArray<Int32> = []
  private static var none: Int32 { -1 }
  /// How many inputs are kept.
  var count: Int { kept.count }
  /// How often everything was forgotten.
  private(set) var timesForgotten = 0

  /// A memory of so many inputs at most.
  init(most: Int) { self.most = most }

  /// The number of a value among the inputs of the rule; nil if it is of a kind that is not kept.
  mutating func number(of fact: Fact) -> RuleInputs.Number? {
    if let number = numbers.number(of: fact) { return number }
    guard numbers.isFull else { return nil }
    // What is kept is kept under numbers, so both go together; and so do those taken earlier in this row.
    forget()
    numbers = InputNumbers()
    return nil
  }

  /// What is kept for inputs.
  func value(for inputs: RuleInputs) -> Value? {
    guard !places.isEmpty else { return nil }
    let number = places[place(of: inputs)]
    return number == Self.none ? nil : kept[Int(number)].value
  }

  /// Keeps a value for inputs.
  mutating func keep(_ value: Value, for inputs: RuleInputs) {
    if count >= most { forget() }
    if 2 * count >= places.count { makeRoom() }
    let place = place(of: inputs)
    let number = places[place]
    if number == Self.none {
      places[place] = Int32(truncatingIfNeeded: kept.count)
      kept.append((inputs, value))
    } else {
      kept[Int(number)].value = value
    }
  }

  /// The place that inputs have, or would have.
  private func place(of inputs: RuleInputs) -> Int {
    var place = inputs.place(among: places.count)
    while places[place] != Self.none, kept[Int(places[place])].inputs != inputs {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func makeRoom() {
    places = ContiguousArray(repeating: Self.none, count: max(64, 2 * places.count))
    for number in kept.indices {
      places[place(of: kept[number].inputs)] = Int32(truncatingIfNeeded: number)
    }
  }

  private mutating func forget() {
    (kept, places) = ([], [])
    timesForgotten += 1
  }
}
