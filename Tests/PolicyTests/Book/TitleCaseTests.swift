import Testing

@testable import Policy

@Suite struct TitleCaseTests {
  private static let parameters = [
    parameter("schedule", .text("")), parameter("set", .text("annual-3")),
    parameter("no", .flag(false)), parameter("years", .number(7), .wholeNumber),
    parameter("none", .number(0), .wholeNumber), parameter("names", .texts(["a", "b"])),
    parameter("nobody", .texts([])),
    parameter("source", .text("none"), choices: ["none", "commencement"]),
    parameter("since", .text("commencement"), choices: ["none", "commencement"]),
  ]

  private static func parameter(
    _ name: String,
    _ value: Fact,
    _ type: ParameterType = .text,
    choices: [String] = []
  ) -> Parameter {
    Parameter(
      name: name,
      type: type,
      defaultValue: value,
      value: value,
      setting: nil,
      minimum: nil,
      maximum: nil,
      choices: choices,
      note: ""
    )
  }

  @Test(arguments: [
    ("{schedule?by {schedule}|as before}", "as before"),
    ("{set?by {set}|as before}", "by annual-3"),
    ("{no?yes}", ""), ("{none?some|no limit}", "no limit"), ("{names?some|none}", "some"),
    ("{nobody?some|none}", "none"),
    ("lasts {years:year}{director?, a director's {years}}", "lasts 7 years"),
    ("{years?a {director?b {years}|c}|d}", "a c"), ("{director?x|y}", "y"),
    ("not closed {director?x", "not closed {director?x"),
    ("{set=annual-3?it is|it is not}", "it is"), ("{set=monthly?it is|it is not}", "it is not"),
    ("{other=x?it is|it is not}", "it is"),
    ("{source=none?no day|a day}", "no day"), ("{since=none?no day|a day}", "a day"),
    // It has a value, if only that one.
    ("{source?a day|no day}", "a day"),
  ])
  func `words stand where a parameter is set, or where they concern the reader`(
    title: String,
    words: String
  ) {
    #expect(TitleText.filled(title, Self.parameters, for: []) == words)
  }

  @Test func `words for some stand where it is for everybody, and where they are concerned`() {
    let title = "all{director?, directors}{owner?, owners}"
    #expect(TitleText.filled(title, []) == "all, directors, owners")
    #expect(TitleText.filled(title, [], for: [.owner]) == "all, owners")
  }

  @Test func `names that are neither parameters nor cases are found, within words too`() {
    let title = "{set?{other}|{year:x}}{somebody?}{incentive?}"
    #expect(TitleText.unknownNames(title, Self.parameters) == ["other", "year", "somebody"])
  }

  @Test func `a value that a parameter cannot have is found`() {
    let title = "{source=none?a|b}{source=nothing?a|b}{set=any?a|b}{unset=none?a|b}"
    #expect(TitleText.unknownNames(title, Self.parameters) == ["source=nothing", "unset=none"])
  }
}
