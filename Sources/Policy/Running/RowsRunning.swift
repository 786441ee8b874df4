public import Exchange
internal import Lua

/// Which of several rows are known to pass a check.
public struct PassingRows {
  /// Whether each passes; of a row that does not it is not known why.
  public private(set) var passes: [Bool] = []
  // Made once, for the rows of one holder after the other.
  fileprivate var answers = FlagAnswers()
  fileprivate var asked: [Int] = []

  /// No rows.
  public init() {}

  /// Begins with so many rows, of which none has been asked anything.
  public mutating func begin(_ count: Int) {
    passes.removeAll(keepingCapacity: true)
    passes.append(contentsOf: repeatElement(true, count: count))
  }

  /// Takes none of them for one that passes.
  public mutating func giveUp() { for row in passes.indices { passes[row] = false } }

  /// Takes what a check says of the rows asked, and what it cannot be asked of for none that passes.
  fileprivate mutating func take() {
    var next = 0
    for row in passes.indices where passes[row] {
      let isAsked = next < asked.count && asked[next] == row
      passes[row] = isAsked && answers[next] == true
      if isAsked { next += 1 }
    }
  }
}

extension RuleRunner {
  /// Asks a check about several rows in one call, if it runs straight through and is about every row.
  ///
  /// A row that is not known to pass is then asked by itself, which says what becomes of it.
  ///
  /// - Parameters:
  ///   - rule: a check of the runner's set.
  ///   - scope: the scope that the rows belong to.
  ///   - facts: the day whose facts the rows are judged by.
  ///   - rows: those that pass what they were asked before; of these, the ones stay that pass the check too.
  ///   - fact: the value of the scope's field at a position, of a row.
  /// - Returns: false if the check has to be asked row by row.
  /// - Throws: if the run must end (exit 2).
  public func judge(
    _ rule: CheckRule,
    in scope: ScopeIdentity,
    factsOf facts: Day? = nil,
    _ rows: inout PassingRows,
    _ fact: (_ row: Int, _ field: Int) -> Fact
  ) throws(RuleFault) -> Bool {
    let call = try call(rule.index, rule.heading, scope)
    guard call.isAlwaysAsked, rule.level != .off, let entry = call.entry else { return false }
    factsDay.day = facts
    arguments.removeAll()
    rows.asked.removeAll(keepingCapacity: true)
    for row in rows.passes.indices where rows.passes[row] {
      let before = arguments.count
      if calls.add(to: arguments, call, { fact(row, $0) }) == nil {
        rows.asked.append(row)
      } else {
        arguments.keep(before)
      }
    }
    do throws(LuaFault) {
      let isAsked = try state.callForFlags(entry, arguments, rows: rows.asked.count, &rows.answers)
      if isAsked { rows.take() }
      return isAsked
    } catch { throw RuleFault(error, rule: rule.id, rule.heading.source) }
  }
}
