import Exchange
import Findings
import Policy
import TestSupport
import Testing

struct SettingTests {
  private static let source = Loading.check(
    """
    params = {
      least = { type = "whole number", default = 1, min = 0, max = 10 },
      price = { type = "usd", default = usd "1.00" },
      day = { type = "date", default = date "2003-04-01" },
      share = { type = "basis points", default = 200 },
      way = { type = "text", default = "a", choices = { "a", "b" } },
      free = { type = "text", default = "a" },
      ways = { type = "list of text", default = { "fax" } },
      strict = { type = "yes/no", default = false },
    },
    """
  )

  private func setting(_ parameter: String, _ value: String, rule: String = "a") -> PolicySetting {
    let place = Place(sheet: "policy.csv", row: 2, column: 0)
    let valuePlace = Place(sheet: "policy.csv", row: 2, column: 2)
    return PolicySetting(
      rule: rule,
      parameter: parameter,
      value: value,
      place: place,
      valuePlace: valuePlace
    )
  }

  static let good: [(parameter: String, value: String, fact: Fact)] = [
    ("least", "10", .number(10)),
    ("least", " 0 ", .number(0)),
    ("price", "$1,234.50", .number(12_345_000)),
    ("price", "0.0001", .number(1)),
    ("price", "-3", .number(-30_000)),
    ("day", "1970-01-02", .number(1)),
    ("share", "11000", .number(11_000)),
    ("share", "110%", .number(11_000)),
    ("share", "2.5%", .number(250)),
    ("way", "b", .text("b")),
    ("free", "", .text("")),
    ("ways", "fax; hand", .texts(["fax", "hand"])),
    ("ways", "fax,hand", .texts(["fax", "hand"])),
    ("strict", "Yes", .flag(true)),
    ("strict", "no", .flag(false)),
  ]

  @Test(arguments: good)
  func aValueIsReadByType(_ row: (parameter: String, value: String, fact: Fact)) throws {
    let set = setting(row.parameter, row.value)
    let (rules, findings) = Loading.load(SettingTests.source, settings: [set])
    #expect(findings == [])
    #expect(rules?.parameter("a", row.parameter) == row.fact)
    let parameters = try #require(rules?.rule("a")?.heading.parameters)
    #expect(parameters.first { $0.name == row.parameter }?.setting == set)
  }

  static let bad: [(rule: String, parameter: String, value: String, says: String, cell: String)] = [
    ("a", "least", "11", "above the greatest allowed, 10", "C2"),
    ("a", "least", "-1", "below the least allowed, 0", "C2"),
    ("a", "least", "1.5", "not a whole number", "C2"),
    ("a", "least", "", "is blank", "C2"),
    ("a", "least", "1,2", "not a whole number", "C2"),
    ("a", "least", "99999999999999999999", "not a whole number", "C2"),
    ("a", "price", "1.00001", "four decimals", "C2"),
    ("a", "price", "x", "not an amount", "C2"),
    ("a", "price", "--1", "not an amount", "C2"),
    ("a", "day", "4/1/2003", "a date such as 2003-04-01", "C2"),
    ("a", "day", "2003-02-29", "a date such as", "C2"),
    ("a", "share", "0.001%", "basis points", "C2"),
    ("a", "way", "c", "which is not a choice", "C2"),
    ("a", "strict", "maybe", "not yes or no", "C2"),
    ("a", "leest", "1", "no parameter named leest", "A2"),
    ("aa", "least", "1", "There is no rule named aa", "A2"),
    ("a", "level", "sotf", "sotf is not a level", "C2"),
  ]

  @Test(arguments: bad)
  func aBadSettingIsAFindingAtItsCell(
    _ row: (rule: String, parameter: String, value: String, says: String, cell: String)
  ) throws {
    let set = setting(row.parameter, row.value, rule: row.rule)
    let (rules, findings) = Loading.load(SettingTests.source, settings: [set])
    let finding = try #require(findings.first)
    #expect(finding.message.contains(row.says), "\(finding.message)")
    #expect(finding.findingClass == .data && finding.severity == .error)
    #expect(finding.place?.cell == row.cell)
    #expect(!finding.repair.isEmpty)
    #expect(rules?.parameter("a", "least") == .number(1))
  }

  @Test func aLaterSettingWins() throws {
    let settings = [setting("least", "2"), setting("least", "3"), setting("level", "off")]
    let rules = try #require(Loading.load(SettingTests.source, settings: settings).rules)
    #expect(rules.parameter("a", "least") == .number(3))
    #expect(rules.checks.first?.level == .off)
    #expect(rules.checks.first?.defaultLevel == .soft)
  }

  @Test func aRuleThatIsOffSpeaksOfNoRow() throws {
    let settings = [setting("level", "off")]
    let rules = try #require(Loading.load(SettingTests.source, settings: settings).rules)
    let runner = try RuleRunner(rules, vocabulary: Vocabulary())
    let row = Row("grant", ["outstanding": .number(0)])
    #expect(try runner.evaluate(rules.checks[0], row).outcome == .notApplicable)
  }

  @Test func theRuleSeesTheValueInForce() throws {
    let rules = try #require(
      ShippedRules.load(settings: [
        PolicySetting(rule: "grant_date", parameter: "counting", value: "same_day")
      ])
    )
    let day = try #require(Day(2003, 4, 1))
    let row = Row("offer", ["cancellation": .number(Int64(day.number))])
    let due = try #require(Day(2003, 10, 2))
    #expect(
      try DecisionTests.decide("grant_date", rules, row)
        == .answered([.number(Int64(due.number)), .blank], rule: "grant_date")
    )
  }

  @Test func aParameterThatIsNotThereIsBlank() throws {
    let rules = try #require(Loading.load(SettingTests.source).rules)
    #expect(rules.parameter("a", "x") == .blank)
    #expect(rules.parameter("x", "least") == .blank)
  }
}
