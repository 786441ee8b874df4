import Policy
import Testing

struct MessageTemplateTests {
  private static let values: [String: NamedFact] = [
    "price": NamedFact("price", .money, .number(9_500)),
    "day": NamedFact("day", .date, .number(12_111)),
    "moment": NamedFact("moment", .time, .number(60)),
    "plain": NamedFact("plain", .number, .number(12_500)),
    "shares": NamedFact("shares", .count, .number(1_592_376)),
    "flag": NamedFact("flag", .yesNo, .flag(true)),
    "list": NamedFact("list", .texts, .texts(["FR", "JP"])),
    "none": NamedFact("none", .texts, .texts([])),
    "blank": NamedFact("blank", .money, .blank),
    "text": NamedFact("text", .text, .text("ISO")),
  ]

  static let cases: [(String, String)] = [
    ("at {price}", "at 0.95"),
    ("at {price:usd}", "at 0.95"),
    ("{day} {day:date}", "2003-02-28 2003-02-28"),
    ("{moment}", "1970-01-01 01:00"),
    ("{plain} {plain:usd} {plain:date} {plain:time}", "12500 1.25 2004-03-23 1970-01-09 16:12"),
    ("{shares} shares", "1,592,376 shares"),
    ("{flag}, {list}, {none}, {blank}, {text}", "yes, FR, JP, none, blank, ISO"),
    ("{{price}", "{price}"),
    ("{ price }", "0.95"),
    ("{unknown}", "{unknown}"),
    ("", ""),
    ("é {text} ü", "é ISO ü"),
  ]

  @Test(arguments: cases)
  func printsValuesByTheirKind(_ row: (template: String, text: String)) throws {
    let template = try MessageTemplate(row.template)
    #expect(template.rendered { MessageTemplateTests.values[$0] } == row.text)
  }

  @Test(arguments: [
    ("{price", "no } after it"), ("{}", "no name"), ("{price:money}", "not a way to print"),
    ("{:date}", "no name"),
  ])
  func aBrokenMessageIsTold(_ row: (template: String, says: String)) throws {
    let problem = try #require(throws: MessageTemplate.Problem.self) {
      try MessageTemplate(row.template)
    }
    #expect(problem.message.contains(row.says))
  }

  @Test func namesAreTheValuesItPrints() throws {
    #expect(try MessageTemplate("{a} {b:usd} {a} {{c}").names == ["a", "b"])
  }
}
