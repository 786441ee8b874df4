import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// Plain rows are read in one walk, others cell by cell; nobody can tell.
@Suite struct PlainRowsTests {
  static let rows = [
    "G-1,H-1,1999-04-05,ISO,3.5,1200,0,0,annual-4,1999-05-01,2009-04-05,Ann Lee",
    "G-2,H-2,4/5/1999,NQSO,$12.50,1200,,,,,,",
    "G-3,H-1,1999-04-05,ISO,0.0001,9007199254740992,12,3,x,,,Bo B. Bo, Jr",
    "12345678,87654321,2003-02-28,ISO,99999.9999,1,1,0,a,2003-02-28,2013-02-28,a b c d e f g h i",
  ]

  /// A row whose first cell stands in quotes is read cell by cell.
  @Test(arguments: 0..<200)
  func aRowReadsTheSameInOneWalkAndCellByCell(_ seed: Int) {
    var random = SplitMix(seed)
    let lines = (0..<12).map { _ in
      Self.changed(Self.rows.randomElement(using: &random) ?? "", &random)
    }
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? ""
    let plain = Self.read(lines.map { $0 + end })
    let quoted = Self.read(
      lines.map { line in
        let cells = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = cells.first, !first.isEmpty, !line.contains("\""), !first.contains(" ")
        else { return line + end }
        return "\"\(first)\"" + line.dropFirst(first.count) + end
      }
    )
    #expect(plain.table.rowsAsRead == quoted.table.rowsAsRead)
    #expect(plain.findings.map(\.message) == quoted.findings.map(\.message))
  }

  private static func changed(_ row: String, _ random: inout SplitMix) -> String {
    var bytes = Array(row.utf8)
    for _ in 0..<random.pick(0...2) where !bytes.isEmpty {
      let place = random.pick(0...bytes.count - 1)
      // A quote more would change what later quotes end, and so more than its row.
      let other = Array(",; +-.$/0159Ee:#=\t\u{7F}".utf8).randomElement(using: &random) ?? 0
      switch random.pick(0...2) {
      case 0: bytes[place] = other
      case 1: bytes.remove(at: place)
      default: bytes.insert(other, at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ lines: [String]) -> SheetReader.Outcome {
    let header =
      "grant_id,holder_id,grant_date,type,exercise_price,shares_granted,shares_exercised,"
      + "shares_cancelled,schedule,vesting_start,expires,name_on_agreement\n"
    let bytes = Bytes(Array((header + lines.joined()).utf8))
    return SheetReader(GrantsSheet.schema, sheet: "grants.csv").read(bytes)
  }
}
