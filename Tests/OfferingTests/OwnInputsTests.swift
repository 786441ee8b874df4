import Findings
import Offering
import Policy
import TestSupport
import Testing

/// Columns and terms of an offer's own as typed inputs (version 2, 4: `reads`).
struct OwnInputsTests {
  /// A holder who tenders an option, with a column and a rule about it.
  private static func offer(
    _ type: String,
    _ cell: String,
    _ body: String,
    level: String = "hard",
    further: String = ""
  ) -> TestOffer {
    TestOffer().holder("H-1").grant("G-1", 100, ["expires": "2011-05-15"])
      .tender("F-1", [Line("G-1", 100)]).close("2003-10-03", "1.50")
      .column("holders", "Own Column", cell)
      .rule(
        "own.rule",
        """
        return { id = "own.rule", title = "T", citation = "C", scope = "holder",
          level = "\(level)", message = "{own} does not do",
          reads = { own = { sheet = "holders", column = "own_column", type = "\(type)" } },
          \(further)
          check = function(own) \(body) end, }
        """
      )
  }

  /// A type, what stands in the cell, and what a rule can say of it that is true.
  static let values: [(type: String, cell: String, holds: String)] = [
    ("whole number", "1,500", "return own == 1500"),
    ("whole number", "-3", "return own == 0 - 3"),
    ("usd", "$4.125", "return own == usd \"4.125\""),
    ("usd", "12 1/2", "return own == usd \"12.50\""),
    ("date", "5/15/2001", "return own == date \"2001-05-15\""),
    ("days", "20", "return own == 20"),
    ("months", "6", "return own == 6"),
    ("basis points", "11000", "return own == 11000"),
    ("basis points", "110%", "return own == 11000"),
    ("text", " Yes ", "return own == \"Yes\""),
    ("list of text", "FR; DE", "return #own == 2 and own[2] == \"DE\""),
    ("yes/no", "YES", "return own"),
    ("yes/no", "0", "return not own"),
    ("decimal", "1.25", "return own == decimal \"1.25\""),
    ("decimal", "-0.0001", "return own == 0 - 1"),
  ]

  @Test(arguments: values.indices)
  func `a cell is read by its type, as finance writes it`(_ index: Int) async throws {
    let (type, cell, holds) = Self.values[index]
    let run = try await Self.offer(type, cell, holds).run()
    #expect(run.findings("own.rule").isEmpty, "\(type) \(cell): \(run.complaints)")
    #expect(try run.determinations() == ["F-1,G-1,H-1,100,accepted,100,"])
  }

  /// A type, and a cell that is none of it, with the code of the finding.
  static let misfits: [(type: String, cell: String, code: String)] = [
    ("whole number", "1.5", "cell.fraction_of_a_share"), ("usd", "5.2S", "cell.not_money"),
    ("date", "2001-02-30", "cell.impossible_date"), ("days", "-1", "cell.below_zero"),
    ("basis points", "1.5", "cell.fraction_of_a_share"), ("yes/no", "maybe", "cell.not_yes_or_no"),
    ("decimal", "1.23456", "cell.too_many_decimals"), ("decimal", "$1", "cell.not_a_number"),
    ("text", "=A1", "cell.formula"), ("list of text", "#REF!", "cell.spreadsheet_error"),
  ]

  @Test(arguments: misfits.indices)
  func `a cell that is not of the type is a finding on the cell`(_ index: Int) async throws {
    let (type, cell, code) = Self.misfits[index]
    let run = try await Self.offer(type, cell, "return true").run()
    let found = run.allFindings.filter { $0.severity == .error }
    #expect(found.map(\.rule) == [code], "\(type) \(cell): \(run.complaints)")
    #expect(found.first?.place?.address == "holders.csv!M2")
    #expect(found.first?.message.hasPrefix("own_column") == true)
    #expect(run.sheets.isEmpty)
  }

  @Test func `a blank is not evaluated, and refuses`() async throws {
    let run = try await Self.offer("yes/no", "", "return not own").run()
    let finding = try run.finding("own.rule")
    #expect(finding.message == "not evaluated: own is blank")
    #expect(finding.place?.address == "holders.csv!M2")
    #expect(try run.determinations() == ["F-1,G-1,H-1,100,rejected,0,own.rule"])
  }

  @Test func `a blank that may be one is handed over`() async throws {
    let further = "optional = { \"own\" },"
    let run = try await Self.offer("yes/no", "", "return own == nil", further: further).run()
    #expect(try run.determinations() == ["F-1,G-1,H-1,100,accepted,100,"])
  }

  @Test func `when fails closed on a blank of one`() async throws {
    let further = "when = { own = false },"
    let run = try await Self.offer("yes/no", "", "return true", further: further).run()
    #expect(try run.finding("own.rule").message == "not evaluated: own is blank")
  }

  @Test func `a finding cites the cell`() async throws {
    let run = try await Self.offer("yes/no", "Yes", "return not own").run()
    let finding = try run.finding("own.rule")
    #expect(finding.message == "yes does not do" && finding.place?.address == "holders.csv!M2")
  }

  @Test func `a column that the sheet lacks ends the run, with the nearest header`() async throws {
    var offer = Self.offer("yes/no", "no", "return not own")
    offer.sheets["holders"]?.columns.removeLast()
    offer = offer.column("holders", "Own Colunm", "no")
    let run = try await offer.run()
    guard case .brokenRules = run.conclusion.ending else {
      return #expect(Bool(false), "\(run.complaints)")
    }
    let finding = try run.finding("own.rule")
    #expect(
      finding.message
        == "The rule own.rule reads the column own_column, which holders.csv does not have."
    )
    #expect(finding.repair == "Did you mean Own Colunm?")
    #expect(finding.place?.sheet == "own/own.rule.lua" && finding.place?.line == 3)
  }

  @Test func `a term is read by its type, and missed by its name`() async throws {
    let rule = """
      return { id = "own.rule", title = "T", citation = "C", scope = "grant", level = "hard",
        message = "{exercise_price} is under {minimum_price}",
        reads = { minimum_price = { sheet = "offer", type = "usd" } },
        check = function(exercise_price, minimum_price) return exercise_price >= minimum_price end,
      }
      """
    let offer = TestOffer().holder("H-1").grant("G-1", 100, ["expires": "2011-05-15"])
      .tender("F-1", [Line("G-1", 100)]).close("2003-10-03", "1.50").rule("own.rule", rule)
    let run = try await offer.term("Minimum Price", "4.01").run()
    #expect(try run.finding("own.rule").message == "4.00 is under 4.01")
    let read = try await offer.term("minimum_price", "4.00").run()
    #expect(read.findings("own.rule").isEmpty && !read.sheets.isEmpty)
    let missed = try await offer.term("minimum_prise", "4.00").run()
    #expect(try missed.finding("own.rule").repair == "Did you mean minimum_prise?")
    let broken = try await offer.term("minimum_price", "four").run()
    #expect(broken.allFindings.contains { $0.rule == "cell.not_money" } && broken.sheets.isEmpty)
  }

  @Test func `two rules that give one column two types do not load`() async throws {
    let other = """
      return { id = "own.second", title = "T", citation = "C", scope = "holder", level = "hard",
        message = "no", reads = { OWN_COLUMN = { sheet = "holders", type = "text" } },
        check = function(OWN_COLUMN) return OWN_COLUMN ~= "x" end, }
      """
    let run = try await Self.offer("yes/no", "no", "return not own").rule("own.second", other).run()
    let finding = try run.finding("own.second")
    #expect(
      finding.message
        == "OWN_COLUMN in holders.csv is text here, and yes/no in own/own.rule.lua."
    )
  }

  /// Every scope with every sheet whose row its rules know.
  static let readable: [(scope: String, sheet: String)] =
    RuleInspection.scopes.flatMap { scope in scope.sheets.map { (scope.name, $0) } }

  @Test func `each scope reads its own sheet first, and the terms last`() {
    for scope in RuleInspection.scopes where scope.name != "offer" {
      #expect(scope.sheets.count > 1 && scope.sheets.last == "offer", "\(scope.name)")
    }
    #expect(Self.readable.count >= 40)
  }

  @Test(arguments: readable.indices)
  func `a column is read in every scope that knows its row`(_ index: Int) async throws {
    let (scope, sheet) = Self.readable[index]
    let offer =
      sheet == "offer"
      ? EveryRowTests.offer.term("own", "right") : EveryRowTests.offer.column(sheet, "own", "right")
    let rule = """
      return { id = "own.rule", title = "T", citation = "C", scope = "\(scope)",
        level = "advisory", message = "{own}",
        reads = { own = { sheet = "\(sheet)", type = "text" } },
        check = function(own) return own ~= "right" end, }
      """
    let run = try await offer.rule("own.rule", rule).run(asOf: "2004-06-01")
    let rows = EveryRowTests.rows.first { $0.scope == scope }?.count
    let found = run.findings("own.rule")
    #expect(found.count == rows && found.allSatisfy { $0.message == "right" }, "\(run.complaints)")
    #expect(found.hasOnly { $0.place?.sheet == sheet + ".csv" })
  }
}
