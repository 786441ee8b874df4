internal import Exchange
internal import Lua

/// Takes the values that a rule answers a hook with, checking their number and kinds; what they
/// must be besides (a business day, a ratio above zero) the core checks.
enum AnswerReading {
  /// What is wrong with an answer, as in "is \"4\", but a whole number is due".
  struct Problem: Error, Equatable {
    var message: String
  }

  /// The facts of an answer, one for each value that is due.
  static func read(
    _ values: [LuaValue],
    _ answers: [HookDescription.Answer]
  ) throws(Problem) -> [Fact] {
    let given = values.count - values.reversed().prefix { $0 == .none }.count
    guard given <= answers.count else {
      throw Problem(message: "has \(given) values, but \(due(answers)) is due")
    }
    guard given > 0 || answers.allSatisfy(\.mayBeLeftOut) else {
      throw Problem(message: "is nothing, but \(due(answers)) is due (is a return missing?)")
    }
    var facts: [Fact] = []
    for (index, answer) in answers.enumerated() {
      let value = index < values.count ? values[index] : .none
      facts.append(try read(value, answer, ofSeveral: answers.count > 1))
    }
    return facts
  }

  private static func read(
    _ value: LuaValue,
    _ answer: HookDescription.Answer,
    ofSeveral: Bool
  ) throws(Problem) -> Fact {
    if value == .none, answer.mayBeLeftOut { return .blank }
    let read = answer.kinds.lazy.compactMap { kind in
      Fact(value, as: kind).flatMap { $0 != .blank && isPossible($0, kind) ? $0 : nil }
    }
    guard let fact = read.first else {
      let subject = subject(value, answer, ofSeveral)
      throw Problem(message: "\(subject), but \(answer.expectation) is due")
    }
    if case .text(let text) = fact, !answer.choices.isEmpty, !answer.choices.contains(text) {
      let choices = answer.choices.map { "\"\($0)\"" }.joined(separator: ", ")
      let subject = subject(value, answer, ofSeveral)
      throw Problem(message: "\(subject), but one of \(choices) is due")
    }
    return fact
  }

  private static func subject(
    _ value: LuaValue,
    _ answer: HookDescription.Answer,
    _ ofSeveral: Bool
  ) -> String {
    ofSeveral ? "has \(value.words) as \(answer.name)" : "is \(value.words)"
  }

  private static func isPossible(_ fact: Fact, _ kind: ValueKind) -> Bool {
    guard case .number(let number) = fact else { return true }
    switch kind {
    case .date: return Day(number: number) != nil
    case .time: return Moment(number: number) != nil
    default: return number != .min  // The sheets' sign for a blank.
    }
  }

  private static func due(_ answers: [HookDescription.Answer]) -> String {
    let needed = answers.filter { !$0.mayBeLeftOut }
    guard needed.count > 1 else { return (needed.first ?? answers.first)?.expectation ?? "nothing" }
    return needed.map { "\($0.name) (\($0.expectation))" }.joined(separator: " and ")
  }
}
