import Findings
import Policy
import Testing

/// A broken rule file, the line that a finding must name, and words that it must say.
struct BrokenRule: CustomTestStringConvertible, Sendable {
  var source: String
  var line: Int?
  var says: String
  var repair: String

  init(_ lines: String, _ line: Int?, _ says: String, repair: String = "") {
    source = lines
    self.line = line
    self.says = says
    self.repair = repair
  }

  var testDescription: String { says }

  /// Four lines that every check has, then the lines of the case, from line 5 on.
  static func check(
    _ lines: String,
    _ line: Int,
    _ says: String,
    repair: String = ""
  ) -> BrokenRule {
    let head = """
      return {
        id = "a", title = "T", citation = "S",
        scope = "grant", level = "soft",
        message = "{outstanding} left",
      """
    return BrokenRule(head + "\n" + lines, line, says, repair: repair)
  }
}

private let passing = "check = function(outstanding) return outstanding > 0 end,"

struct LoadErrorTests {
  static let syntax: [BrokenRule] = [
    .check(
      "effective = { until = date \"2003-01-01\" },\n\(passing)\n}",
      5,
      "until is a word of Lua itself",
      repair: "to = date"
    ),
    .check(
      "effective = { from = date \"2003-01-01\", until = date \"2003-02-01\" },\n\(passing)\n}",
      5,
      "until is a word of Lua itself",
      repair: "to = date"
    ),
    .check("check = function(outstanding) goto x return true end,\n}", 5, "visible label"),
  ]

  static let words: [BrokenRule] = [
    .check(
      "check = function(outstanding)\nreturn outstanding > tendered end,\n}",
      6,
      "tendered is used here, but the function does not take it",
      repair: "function(tendered, ...)"
    ),
    .check(
      "check = function(outstanding) return outstanding > usdd \"1\" end,\n}",
      5,
      "no word, input or local name usdd",
      repair: "usd?"
    ),
    .check(
      "check = function(outstanding) total = 1 return true end,\n}",
      5,
      "total would be remembered",
      repair: "local total"
    ),
    .check(
      "check = function(outstanding)\nreturn os.time() > 0 end,\n}",
      6,
      "os.time is refused: a rule knows no clock"
    ),
    .check(
      "check = function(outstanding) return string.rep(\"x\", 9) == \"\" end,\n}",
      5,
      "string.rep is refused: it can fill the memory"
    ),
    .check(
      "check = function(outstanding) return io.open(\"x\") end,\n}",
      5,
      "io.open is refused: a rule reads no files"
    ),
    .check(
      "check = function(outstanding) return pcall(outstanding) end,\n}",
      5,
      "pcall is refused: an error in a rule must be seen"
    ),
    .check(
      "check = function(outstanding) return math.random() > 1 end,\n}",
      5,
      "math.random is refused: a rule knows no chance"
    ),
    .check(
      "check = function(outstanding) return load(\"x\") end,\n}",
      5,
      "load is refused: a rule cannot reach"
    ),
    .check(
      "tests = { { name = \"x\", expect = true, grant_date = date \"2003-02-30\" } },\n}",
      5,
      "\"2003-02-30\" is not a calendar date"
    ),
    .check(
      "params = { n = { type = \"usd\", default = usd \"x\" } },\n}",
      5,
      "usd \"x\" is not an amount"
    ),
  ]

  static let table: [BrokenRule] = [
    .check("titel = \"x\",\n\(passing)\n}", 5, "no entry named titel", repair: "title?"),
    .check("\(passing)\nnote = 5,\n}", 6, "note must be text in quotes, not 5"),
    .check("\(passing)\nnote = \"a\",\nnote = \"b\",\n}", 7, "note stands twice"),
    .check("check = true,\n}", 5, "check must be a function, not true"),
    .check(
      "check = function(outstandin) return true end,\n}",
      5,
      "The rule reads outstandin",
      repair: "outstanding?"
    ),
    .check("check = function(...) return true end,\n}", 5, "takes \"...\""),
    .check("\(passing)\nhook = \"grant_date\",\n}", 6, "has both check and hook"),
    .check("\(passing)\nvalue = function() end,\n}", 6, "value does not belong in a check"),
    .check(
      "optional = { \"outstandin\" },\n\(passing)\n}",
      5,
      "no field named outstandin",
      repair: "outstanding?"
    ),
    .check(
      "effective = { form = date \"2003-01-01\" },\n\(passing)\n}",
      5,
      "no entry named form",
      repair: "from?"
    ),
    .check(
      "effective = { [\"until\"] = date \"2003-01-01\" },\n\(passing)\n}",
      5,
      "until is a word of Lua itself",
      repair: "to = date"
    ),
    .check(
      "effective = { from = date \"2003-02-01\", to = date \"2003-01-01\" },\n\(passing)\n}",
      5,
      "which is before 2003-02-01"
    ),
    BrokenRule(
      "return {\nid = \"b\", title = \"T\", citation = \"S\", scope = \"grant\", level = \"soft\",\nmessage = \"m\",\n\(passing)\n}",
      2,
      "The id is b, but the file is named a.lua"
    ),
    BrokenRule(
      "return {\nid = \"a\", title = \"T\", citation = \"S\", level = \"soft\",\nmessage = \"m\",\nscope = \"grants\",\n\(passing)\n}",
      4,
      "no scope named grants",
      repair: "grant?"
    ),
    BrokenRule(
      "return {\nid = \"a\", scope = \"grant\",\nlevel = \"sotf\",\nmessage = \"m\",\n\(passing)\n}",
      3,
      "sotf is not a level",
      repair: "soft?"
    ),
    BrokenRule(
      "return {\nid = \"a\", scope = \"grant\", level = \"soft\",\n\(passing)\n}",
      nil,
      "The rule has no message"
    ),
    BrokenRule(
      "return {\nid = \"a\", scope = \"grant\", level = \"soft\",\nmessage = \"{outstanding\",\n\(passing)\n}",
      3,
      "no } after it"
    ),
    BrokenRule(
      "return {\nid = \"a\", scope = \"grant\", level = \"soft\",\nmessage = \"{grant_date:day}\",\n\(passing)\n}",
      3,
      "\"day\" is not a way to print"
    ),
    BrokenRule("return { id = \"a\" }", 1, "not clear what kind of rule"),
    BrokenRule("return 5", 1, "The file returns 5, not a table"),
    BrokenRule("local t = 1", 1, "The file returns nothing"),
    BrokenRule("", nil, "The file is empty"),
    BrokenRule(" \n\n", nil, "The file is empty"),
  ]

  static let whenAndParameters: [BrokenRule] = [
    .check("when = { typ = \"ISO\" },\n\(passing)\n}", 5, "when names typ", repair: "type?"),
    .check("when = {\ntype = \"IS\" },\n\(passing)\n}", 6, "type is never IS", repair: "ISO?"),
    .check("when = { type = 5 },\n\(passing)\n}", 5, "when.type must be text in quotes, not 5"),
    .check(
      "when = { outstanding = { from = 5, below = 5 } },\n\(passing)\n}",
      5,
      "is met by nothing"
    ),
    .check("when = { outstanding = { from = 5, to = 6 } },\n\(passing)\n}", 5, "no entry named to"),
    .check(
      "when = { in_lookback = { from = 5 } },\n\(passing)\n}",
      5,
      "must be a value, a list of values"
    ),
    .check(
      "params = { n = { type = \"dayz\", default = 3 } },\n\(passing)\n}",
      5,
      "dayz is not a type",
      repair: "days?"
    ),
    .check("params = { n = { type = \"days\" } },\n\(passing)\n}", 5, "params.n has no default"),
    .check(
      "params = { n = { type = \"days\", default = \"3\" } },\n\(passing)\n}",
      5,
      "must be a whole number, not \"3\""
    ),
    .check(
      "params = { n = { type = \"days\", default = 3, min = 5 } },\n\(passing)\n}",
      5,
      "is 3, which is below the least allowed, 5"
    ),
    .check(
      "params = { n = { type = \"text\", default = \"a\", choices = { \"b\" } } },\n\(passing)\n}",
      5,
      "is a, which is not a choice"
    ),
    .check(
      "params = { n = { type = \"days\", default = 3, maxi = 5 } },\n\(passing)\n}",
      5,
      "no entry named maxi",
      repair: "max?"
    ),
    .check("params = { 5 },\n\(passing)\n}", 5, "an entry without a name"),
  ]

  static let testEntries: [BrokenRule] = [
    .check(
      "\(passing)\ntests = { { expect = false, outstandng = 1 } },\n}",
      6,
      "A test gives outstandng",
      repair: "outstanding?"
    ),
    .check("\(passing)\ntests = {\n{ expect = 1 } },\n}", 7, "The test expects 1"),
    .check(
      "\(passing)\ntests = {\n{ expect = true, outstanding = \"1\" } },\n}",
      7,
      "outstanding as \"1\", which is not a whole number"
    ),
    .check("\(passing)\ntests = { 5 },\n}", 6, "Each test must be a table"),
  ]

  @Test(arguments: syntax + words + table + whenAndParameters + testEntries)
  func theFindingNamesLineAndCause(_ broken: BrokenRule) throws {
    let (rules, findings) = Loading.load(broken.source)
    #expect(rules == nil)
    let finding = try #require(
      findings.first { $0.message.contains(broken.says) },
      "\(findings.map(\.message))"
    )
    #expect(finding.severity == .error && finding.findingClass == .rule && finding.rule == "a")
    #expect(finding.place?.sheet == "rules/a.lua")
    #expect(finding.place?.line == broken.line)
    #expect(broken.repair.isEmpty || finding.repair.contains(broken.repair), "\(finding.repair)")
  }

  @Test func aFileTellsAllItsProblemsAtOnce() {
    let (_, findings) = Loading.load(
      "return {\nid = \"b\",\nscope = \"grant\",\nlevel = \"x\",\nmesage = \"\",\n\(passing)\n}"
    )
    #expect(findings.compactMap(\.place?.line).sorted() == [2, 4, 5])
    #expect(findings.contains { $0.message == "The rule has no message." })
  }
}
