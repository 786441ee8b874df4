import Lua
import Policy

/// Calls the check of `tender.lookback` again and again and says the seconds.
///
/// Usage: LuaCall state|rule|four|rows CALLS. `state` is the protected call alone; `rule` fetches the
/// inputs from a row as well; `four` is a rule of four inputs, and `rows` the same asked about 512 rows at once.
@main
struct LuaCall {
  static let check = """
    return {
      id = "lookback", title = "A title", citation = "Section 2", scope = "row", level = "soft",
      message = "{lookback_tendered} of {lookback_outstanding}",
      check = function(tendered, lookback_tendered, lookback_outstanding)
        return tendered == 0 or lookback_tendered == lookback_outstanding
      end,
      tests = {
        { name = "a", tendered = 0, lookback_tendered = 0, lookback_outstanding = 1, expect = true },
        { name = "b", tendered = 1, lookback_tendered = 0, lookback_outstanding = 1, expect = false },
      },
    }
    """

  static let four = """
    return {
      id = "lookback", title = "A title", citation = "Section 2", scope = "row", level = "soft",
      message = "{tendered} of {outstanding}",
      check = function(tendered, outstanding, form_price, price)
        return tendered <= outstanding and form_price == price
      end,
      tests = {
        { name = "a", tendered = 1, outstanding = 1, form_price = 2, price = 2, expect = true },
        { name = "b", tendered = 1, outstanding = 1, form_price = 2, price = 3, expect = false },
      },
    }
    """

  static func main() throws {
    let calls = CommandLine.arguments.count > 2 ? Int64(CommandLine.arguments[2]) ?? 0 : 0
    let clock = ContinuousClock()
    let passed: Int64
    let elapsed: Duration
    let began: ContinuousClock.Instant
    switch CommandLine.arguments.dropFirst().first {
    case "rule":
      let names = ["tendered", "lookback_tendered", "lookback_outstanding"]
      let (runner, rule) = try makeRunner(check, names)
      began = clock.now
      passed = try ask(runner, rule, calls)
    case let asked? where ["four", "rows"].contains(asked):
      let (runner, rule) = try makeRunner(
        four,
        ["tendered", "outstanding", "form_price", "price"]
      )
      began = clock.now
      passed = try asked == "rows" ? judge(runner, rule, calls) : ask(runner, rule, calls)
    default:
      let (state, function) = try makeState()
      began = clock.now
      passed = try call(state, function, calls)
    }
    elapsed = clock.now - began
    guard passed == calls else { throw Wrong.answer }
    print(
      "seconds \(Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds))"
    )
  }

  enum Wrong: Error { case answer, rule }

  static func makeState() throws -> (LuaState, LuaFunction) {
    let state = try LuaState(limits: LuaLimits(), vocabulary: [], refused: [:], libraries: [:])
    guard case .table(let table) = try state.run(Array(check.utf8), file: "lookback.lua"),
      case .function(let function)? = table.fields["check"]
    else { throw Wrong.rule }
    return (state, function)
  }

  static func call(_ state: LuaState, _ function: LuaFunction, _ calls: Int64) throws -> Int64 {
    let arguments = LuaArguments()
    var passed: Int64 = 0
    for number in 0..<calls {
      arguments.removeAll()
      arguments.append(number)
      arguments.append(number &+ 7)
      arguments.append(number &+ 7)
      if case .flag(true) = try state.callForFlag(function.entry, arguments, results: 2) {
        passed += 1
      }
    }
    return passed
  }

  static func makeRunner(_ check: String, _ names: [String]) throws -> (RuleRunner, CheckRule) {
    let (rules, _) = RuleSet.load(
      folders: [
        RuleFolder(
          rules: [RuleSource(file: "rules/lookback.lua", bytes: Array(check.utf8))],
          libraries: []
        )
      ],
      scopes: [ScopeDescription("row", fields: names.map { Field($0, .count, "a number") })],
      hooks: [],
      vocabulary: Vocabulary(),
      isPartial: true
    )
    guard let rules, let rule = rules.checks.first else { throw Wrong.rule }
    return (try RuleRunner(rules, vocabulary: Vocabulary()), rule)
  }

  static func ask(_ runner: RuleRunner, _ rule: CheckRule, _ calls: Int64) throws -> Int64 {
    var passed: Int64 = 0
    for number in 0..<calls {
      let evaluation = try runner.evaluate(rule, in: runner.rules.scopes[0].identity) {
        .number($0 == 0 ? number : number &+ 7)
      }
      if evaluation.outcome == .pass { passed += 1 }
    }
    return passed
  }

  static func judge(_ runner: RuleRunner, _ rule: CheckRule, _ calls: Int64) throws -> Int64 {
    var (passed, first): (Int64, Int64) = (0, 0)
    var rows = PassingRows()
    while first < calls {
      let count = min(512, calls - first)
      rows.begin(Int(count))
      let isAsked = try runner.judge(rule, in: runner.rules.scopes[0].identity, &rows) {
        row,
        field in
        .number(field == 0 ? first &+ Int64(row) : first &+ Int64(row) &+ 7)
      }
      guard isAsked else { throw Wrong.answer }
      passed += Int64(rows.passes.count { $0 })
      first += count
    }
    return passed
  }
}
