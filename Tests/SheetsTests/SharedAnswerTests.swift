import CSV
import Exchange
import Findings
import TestSupport
import Testing

@testable import Sheets

/// What many rows share is asked once, and the answers are those of each row by itself.
@Suite struct SharedAnswerTests {
  private static let words = [
    "a", "b", "ab", "abcdefgh", "abcdefghi", "abcdefghj", "Director", "director", "\"a\"\"b\"", "é",
    "e\u{301}", "engineering", "engineerinh",
  ]

  @Test(arguments: 0..<20)
  func `a text has the answer that it has alone`(_ seed: Int) {
    var random = SplitMix(seed)
    let names = (0..<300).map { number in
      // More than there is room for.
      random.pick(0...2) == 0
        ? "name \(random.pick(0...400))" : Self.words.randomElement(using: &random) ?? "\(number)"
    }
    let table = Self.holders(names)
    var asked = 0
    var answers = TextAnswers(table) { text in
      asked += 1
      return text.utf8.count
    }
    for row in 0..<table.rowCount {
      let value = table.value(HoldersSheet.holderName.index, row)
      // The first of two texts that are the same is asked about, however it is written.
      let count = table.text(value).utf8.count
      #expect(answers[value] == count || table.text(value) == "é")
    }
    #expect(asked < table.rowCount)
  }

  @Test func `the answer to the question asked last is kept, and no other`() {
    var asked: [Int] = []
    var last = LastAnswer<Int, Int>()
    let answers = [1, 1, 2, 2, 1, 3].map { question in
      last.answer(question) {
        asked.append($0)
        return $0 * 10
      }
    }
    #expect(answers == [10, 10, 20, 20, 10, 30])
    #expect(asked == [1, 2, 1, 3])
  }

  /// Against each row compared with each other one.
  @Test(arguments: 0..<20)
  func `rows that say the same are found, and no others`(_ seed: Int) {
    var random = SplitMix(seed)
    let rows = (0..<200).map { _ in
      [
        "H-\(random.pick(1...3))", "2001-01-0\(random.pick(1...2))",
        ["ISO", "NQSO"][random.pick(0...1)],
        "\(random.pick(1...2)).5",
        "\([100, 9_000_000_000][random.pick(0...1)] + random.pick(0...1))",
        ["", "2011-01-01"][random.pick(0...1)],
        ["", "Ann", "Ann Lee of Leeds"][random.pick(0...2)],
      ]
    }
    let header =
      "grant_id,holder_id,grant_date,type,exercise_price,shares_granted,expires,name_on_agreement"
    let lines = rows.enumerated().map { "G-\($0)," + $1.joined(separator: ",") }
    let bytes = Bytes(Array(([header] + lines).joined(separator: "\n").utf8))
    let table = SheetReader(GrantsSheet.schema, sheet: "grants.csv").read(bytes).table
    let holders = rows.map { Int32($0[0].utf8.last ?? 0) }
    let columns = GrantsSheet.grantDate.index..<table.schema.columns.count
    let alike = rows.indices.filter { row in
      rows.indices.contains { $0 != row && rows[$0] == rows[row] }
    }
    #expect(AlikeRows.rows(table, [holders], columns) == alike)
  }

  private static func holders(_ names: [String]) -> SheetTable {
    let lines = names.enumerated().map { "H-\($0),\($1),employee" }
    let text = (["holder_id,name,role"] + lines).joined(separator: "\n")
    return SheetReader(HoldersSheet.schema, sheet: "holders.csv").read(Bytes(Array(text.utf8)))
      .table
  }
}
