// The answers of a hook by its inputs. A hook is asked for every option, or every tranche, and nearly
// always about inputs that it has answered before: there are few prices, roles, dates and types. The
// memory is exact (an input is never taken for another), small, and forgotten as a whole when it is
// full, so that what it holds depends on nothing but the rows that came before.

internal import Exchange

/// What one rule answered, by inputs.
final class DecisionMemory {
  /// A decision, and the number that tells it from every other of the runner's; one reference, since
  /// it is recalled for nearly every row.
  final class Kept {
    let decision: Decision
    let number: Int

    init(_ decision: Decision, _ number: Int) {
      self.decision = decision
      self.number = number
    }
  }

  /// Up to four inputs, each as a number that stands for it alone.
  private struct Inputs: Hashable {
    var first: Int64 = 0
    var second: Int64 = 0
    var third: Int64 = 0
    var fourth: Int64 = 0
    var kinds: UInt32 = 0
    /// The day whose facts they are judged by.
    var day: Day?

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

  /// What a row gives a rule to decide by: at most four values, read before the memory is looked
  /// through, so that nobody else can look at it meanwhile.
  struct Given {
    fileprivate var first = Fact.blank
    fileprivate var second = Fact.blank
    fileprivate var third = Fact.blank
    fileprivate var fourth = Fact.blank

    /// The values of fields; nil if there are more.
    @inline(__always)
    init?(_ fields: ContiguousArray<Int>, _ fact: (Int) -> Fact) {
      guard fields.count <= 4 else { return nil }
      if fields.count > 0 { first = fact(fields[0]) }
      if fields.count > 1 { second = fact(fields[1]) }
      if fields.count > 2 { third = fact(fields[2]) }
      if fields.count > 3 { fourth = fact(fields[3]) }
    }
  }

  private static let most = 4096

  // Open addressing: where the inputs stand whose place it is or was, -1 where none are. At most half
  // are taken, so that they are found at once.
  private var slots: ContiguousArray<Int32> = []
  /// The inputs met, and what was decided for each.
  private var met: ContiguousArray<Inputs> = []
  private var decisions: ContiguousArray<Kept> = []
  /// The last decision for the same inputs by the facts of any day.
  private var onAnyDay: [Inputs: Kept] = [:]
  private var texts: [String: Int64] = [:]
  /// The texts met last, so that the few roles and types there are need no hashing.
  private var recent: [(text: String, number: Int64)] = []
  private static let mostRecent = 6
  private var inputs = Inputs()
  /// What was recalled last: rows that follow each other often have the same inputs.
  private var last: (inputs: Inputs, kept: Kept)?
  private var isKeepable = true

  /// What was decided for a row's inputs by the facts of a day; nil if they are new, or nil themselves.
  func recall(_ given: Given?, factsOf day: Day?) -> Kept? {
    inputs = Inputs()
    inputs.day = day
    isKeepable = false
    guard let given else { return nil }
    // Numbering a text may forget those numbered before.
    isKeepable = true
    guard let first = number(given.first), let second = number(given.second),
      let third = number(given.third), let fourth = number(given.fourth)
    else {
      isKeepable = false
      return nil
    }
    (inputs.first, inputs.second) = (first.number, second.number)
    (inputs.third, inputs.fourth) = (third.number, fourth.number)
    inputs.kinds = first.kind << 24 | second.kind << 16 | third.kind << 8 | fourth.kind
    return kept()
  }

  private func kept() -> Kept? {
    guard isKeepable, !slots.isEmpty else { return nil }
    if let last, last.inputs == inputs { return last.kept }
    let number = slots[slot(of: inputs)]
    guard number >= 0 else { return nil }
    let kept = decisions[Int(number)]
    last = (inputs, kept)
    return kept
  }

  /// The slot that the inputs have, or would have.
  private func slot(of inputs: Inputs) -> Int {
    var place = inputs.place(among: slots.count)
    while slots[place] >= 0, met[Int(slots[place])] != inputs {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// Keeps a decision for the inputs taken.
  ///
  /// - Returns: its number, which is that of the same decision for the same inputs on another day if
  ///   there is one; nil if the inputs are of a kind that is not kept.
  func keep(_ decision: Decision, _ number: Int) -> Int? {
    guard isKeepable else { return nil }
    var anyDay = inputs
    anyDay.day = nil
    let earlier = onAnyDay[anyDay].flatMap { $0.decision == decision ? $0 : nil }
    let kept = earlier ?? Kept(decision, number)
    last = nil
    if decisions.count >= Self.most { forget() }
    if slots.isEmpty { slots = ContiguousArray(repeating: -1, count: 2 * Self.most) }
    let slot = slot(of: inputs)
    if slots[slot] >= 0 {
      decisions[Int(slots[slot])] = kept
    } else {
      slots[slot] = Int32(decisions.count)
      met.append(inputs)
      decisions.append(kept)
    }
    onAnyDay[anyDay] = kept
    return kept.number
  }

  private func forget() {
    last = nil
    slots = []
    met.removeAll(keepingCapacity: true)
    decisions.removeAll(keepingCapacity: true)
    onAnyDay.removeAll(keepingCapacity: true)
  }

  private func number(_ fact: Fact) -> (kind: UInt32, number: Int64)? {
    switch fact {
    case .blank: return (1, 0)
    case .number(let number): return (2, number)
    case .flag(let flag): return (3, flag ? 1 : 0)
    case .text(let text):
      for known in recent where known.text == text { return (4, known.number) }
      if let known = texts[text] {
        meet(text, known)
        return (4, known)
      }
      // Texts are numbered as they come; a decision is kept under these numbers, so both go together.
      if texts.count >= Self.most {
        texts.removeAll(keepingCapacity: true)
        forget()
        recent = []
        // Numbers taken earlier in this row are of texts forgotten now.
        isKeepable = false
      }
      let number = Int64(texts.count)
      texts[text] = number
      return (4, number)
    case .texts: return nil
    }
  }

  private func meet(_ text: String, _ number: Int64) {
    if recent.count >= Self.mostRecent { recent.removeFirst() }
    recent.append((text, number))
  }
}
