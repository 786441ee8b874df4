import Findings
import Testing

@testable import Reports

@Suite struct FindingsTextTests {
  private func text(_ findings: [Finding], width: Int = 80, showsAll: Bool = false) -> String {
    FindingsText(colour: false, width: width, showsAll: showsAll).text(of: findings)
  }

  @Test func `one finding: place, cause, what, where in its row, repair`() {
    #expect(
      text(Examples.scientific(1)) == """
        error  grants.csv!F2  [cell.scientific]
          shares_granted "1E+06" is in scientific notation.
               type | exercise_price | shares_granted
            2  ISO  | 7.00           | 1E+06
                                       ^^^^^
          Repair: \(FindingKind.cellScientific.repair)

        1 thing stops the run.
        1 error, 0 warnings, 0 notes, 0 waived

        """
    )
  }

  @Test func `what carries no row is shown the one asked for, once for a cell`() {
    var bare = Examples.waived
    bare.waivedBy = ""
    let row = Excerpt(header: ["kind", "name"], cells: ["election", "J. Avery"], marked: 1)
    var asked = 0
    let shown = FindingsText(colour: false, width: 80, showsAll: false) { _ in
      asked += 1
      return row
    }.text(of: Array(repeating: bare, count: 50))
    #expect(asked == FindingsText.mostOfOneCause)
    #expect(shown.split(separator: "\n").count { $0 == "    4  election | J. Avery" } == 1)
    #expect(shown.contains("                  ^^^^^^^^\n"))
  }

  @Test func `a finding in the header shows it once`() {
    var finding = Examples.invisible
    finding.excerpt = Excerpt(header: ["id", "name"], cells: ["id", "name"], marked: 1)
    finding.place?.row = 1
    #expect(
      text([finding]).contains(
        """
            1  id | name
                    ^^^^
        """
      )
    )
  }

  @Test func `one cause many times: the first places, the rest counted and not cut silently`() {
    #expect(
      text(Examples.scientific(120)) == """
        error  grants.csv, column F shares_granted  120 cells  [cell.scientific]
          grants.csv!F2  shares_granted "1E+06" is in scientific notation.
          grants.csv!F3  shares_granted "2E+06" is in scientific notation.
          grants.csv!F4  shares_granted "3E+06" is in scientific notation.
          and 117 more: --all shows them, --format csv makes a sheet of them
               type | exercise_price | shares_granted
            2  ISO  | 7.00           | 1E+06
            3  ISO  | 7.00           | 2E+06
            4  ISO  | 7.00           | 3E+06
                                       ^^^^^
          Repair: \(FindingKind.cellScientific.repair)

        1 thing stops the run.
        120 errors, 0 warnings, 0 notes, 0 waived

        """
    )
  }

  @Test func `with all, every place is there`() {
    let text = text(Examples.scientific(120), showsAll: true)
    for row in 2...121 { #expect(text.contains("grants.csv!F\(row) ")) }
    #expect(!text.contains("more"))
  }

  @Test func `what cannot be seen is named, a waiver is told`() {
    #expect(
      text([Examples.invisible, Examples.waived]) == """
        What stops the run:

        error  holders.csv!A3  [cell.invisible_character]
          holder_id has a no-break space in it.
               holder_id | name
            3  H-U+00A01 | Bell
               ^^^^^^^^^
          Repair: \(FindingKind.cellInvisibleCharacter.repair)

        What else was found:

        note  forms.csv!F4  F-3  [tender.name]
          signed "J. Avery": 100% of it, differs
          Waived by Stock Option Committee.

        1 thing stops the run.
        1 error, 0 warnings, 1 note, 1 waived

        """
    )
  }

  @Test func `a rule file is named with its line`() {
    #expect(text([Examples.rule]).hasPrefix("error  rules/grant_date.lua:12  [grant_date]\n"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func `lines keep to the width, and a long cell says what it leaves out`(width: Int) {
    var finding = Examples.scientific(1)[0]
    finding.excerpt?.cells[1] = String(repeating: "long ", count: 80)
    finding.message += String(repeating: " and so on", count: 30)
    let lines = text([finding], width: width).split(separator: "\n")
    for line in lines.dropFirst() { #expect(line.count <= width, "\(line)") }
    #expect(lines.contains { $0.contains("…+3") && $0.contains("| 1E+06") })
  }

  @Test func `a sheet cannot command the terminal`() {
    var finding = Examples.waived
    (finding.subject, finding.message) = ("\u{1B}[2J", "\u{7}\u{1B}]0;x\u{7}")
    #expect(!text([finding]).unicodeScalars.contains("\u{1B}"))
    #expect(text([finding]).contains("U+001B[2J"))
  }

  @Test func `findings about sheets stand sheet by sheet, then column by column`() {
    let places = [("b.csv", 2, 0), ("a.csv", 9, 1), ("a.csv", 3, 0), ("b.csv", 1, 0)]
    let codes: [FindingKind] = [.cellBlank, .cellBlank, .cellHashes, .cellFormula]
    let findings = zip(places, codes).map { place, code in
      Finding.of(code, at: Place(sheet: place.0, row: place.1, column: place.2), "It is.")
    }
    let order = text(findings).split(separator: "\n").filter { $0.hasPrefix("error") }
    #expect(
      order.map { $0.split(separator: " ")[1] } == ["a.csv!A3", "a.csv!B9", "b.csv!A2", "b.csv!A1"]
    )
  }

  @Test func `what stops the run is told apart from what rules refuse`() {
    let refusals = (1...4).map { number in
      Finding(
        .error,
        .policy,
        of: Speaker("tender.signed"),
        at: Place(sheet: "forms.csv", row: number + 1),
        subject: "F-\(number)",
        "is not signed",
        judgement: Judgement(refuses: "form")
      )
    }
    let text = FindingsText(colour: false)
    #expect(
      text.standing(refusals + Examples.scientific(2))
        == "1 thing stops the run; 4 forms are refused."
    )
    #expect(text.standing([refusals[0]]) == "1 form is refused.")
    // Two rules that refuse one form refuse one thing, wherever their cells are.
    var again = refusals[0]
    again.place?.sheet = "holders.csv"
    #expect(text.standing([refusals[0], again]) == "1 form is refused.")
    #expect(text.standing([Examples.waived]) == "")
  }
}
