import Exchange
import Findings
import Policy
import Sheets
import TestSupport
import Testing

@testable import Offering
@testable import Reports

@Suite struct ExplanationTextTests {
  private static var explanation: Explanation {
    var form = ExplanationStep(
      "2003-03-17 09:05",
      .form,
      about: ["F-1", "G-1"],
      "Form F-1 is received"
    )
    form.place = Place(sheet: "forms.csv", row: 2)
    form.rules = [
      record("tender.timely", .pass), record("tender.name", .fail),
      record("tender.other", .notApplicable),
    ]
    var table = ExplanationTable(("lists", .text), ("tendered", .count), ("price", .money))
    table.rows = [
      [.text("G-1"), .number(1_500), .number(12_345_600)], [.text("G-20"), .blank, .blank],
    ]
    form.tables = [table]
    form.result = "Refused by tender.name."
    let other = ExplanationStep("2003-03-18 10:00", .form, about: ["F-2"], "Form F-2 is received")
    let options = ExplanationStep("2003-02-28", .options, "The holder has 1 option")
    let grant = ExplanationStep("2001-01-02", .grant, about: ["G-1"], "Option G-1 is granted")
    return Explanation(holderID: "H-1", name: "Ann Ames", steps: [grant, options, form, other])
  }

  private static func record(_ rule: String, _ outcome: Outcome) -> RuleRecord {
    RuleRecord(
      rule: rule,
      file: rule + ".lua",
      scope: "form",
      identity: "F-1",
      hook: "",
      outcome: outcome,
      message: outcome == .fail ? "signed \"A\", not \"B\"" : "",
      seen: [
        SeenValue(
          "name",
          .text,
          .text("Ann Ames"),
          at: CellReference(Place(sheet: "forms.csv", row: 2, column: 5))
        ),
        SeenValue("days", .number, .number(5), isParameter: true),
      ]
    )
  }

  private func subject(_ kind: ExplanationSubject.Kind, _ id: String) -> ExplanationSubject {
    ExplanationSubject(kind: kind, id: id, holderID: "H-1", ids: [id])
  }

  @Test func `a form's explanation has what each rule saw, and the cells`() {
    let text = ExplanationText(colour: false, company: "Alpha Technologies Group, Inc.")
      .text(of: Self.explanation, about: subject(.form, "F-1"))
    #expect(
      text == """
        form F-1 of H-1, Ann Ames

        2003-03-17 09:05  Form F-1 is received  forms.csv row 2
          passed    tender.timely  name "Ann Ames" (forms.csv!F2)  days 5
          FAILED    tender.name
                    It says: signed "A", not "B"
                    name "Ann Ames" (forms.csv!F2)  days 5
          lists  tendered      price
          G-1       1,500  $1,234.56
          G-20      blank      blank
          => Refused by tender.name.

        """
    )
  }

  @Test(arguments: [
    (ExplanationSubject.Kind.holder, "H-1", ["options", "form", "form"]),
    (.grant, "G-1", ["grant", "form"]), (.form, "F-2", ["form"]), (.award, "A-1", []),
  ])
  func `a explanation tells what concerns the one asked about`(
    kind: ExplanationSubject.Kind,
    id: String,
    steps: [String]
  ) {
    #expect(Self.explanation.steps(about: subject(kind, id)).map(\.kind.rawValue) == steps)
  }

  @Test func `the day of the policy stands once, and where a rule answers by another`() {
    let days = ["2003-03-31", "2003-04-01", "2003-03-31"].map(Day.init)
    let rules = days.enumerated().map { number, day in
      var record = Self.record("rule.\(number)", .pass)
      record.policyDay = day
      return record
    }
    var form = ExplanationStep("2003-03-17 09:05", .form, about: ["F-1"], "Form F-1 is received")
    form.rules = rules
    let explanation = Explanation(holderID: "H-1", name: "Ann Ames", steps: [form])
    let text = ExplanationText(colour: false, company: "Alpha Technologies Group, Inc.").text(
      of: explanation,
      about: subject(.form, "F-1")
    )
    #expect(text.contains("Rules answer by the policy of 2003-03-31, unless another day is named."))
    #expect(text.split(separator: "\n").filter { $0.contains("2003-03-31") }.count == 1, "\(text)")
    #expect(
      text.split(separator: "\n").filter { $0.contains("by the policy of 2003-04-01") }.count == 1
    )
  }

  @Test func `JSON has numbers as numbers and amounts as texts`() {
    let bytes = ExplanationJSON.bytes(of: Self.explanation, about: subject(.form, "F-1"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""rows":[["G-1",1500,"1234.56"],["G-20",null,null]]"#))
    #expect(text.contains(#"{"name":"name","value":"Ann Ames","cell":"forms.csv!F2"}"#))
    #expect(text.contains(#"{"name":"days","value":5,"from":"parameter"}"#))
  }

  @Test func `lines are at most 100 columns wide, however long an item is`() {
    let long = Array(repeating: "word", count: 60).joined(separator: " ")
    let lines =
      ExplanationLines.wrapped(["short", long], indent: 2, further: 12)
      + ExplanationLines.paragraph(long, indent: 4, further: 6)
    #expect(lines.hasOnly { $0.count <= 100 })
    #expect(lines.count == 8)
  }
}
