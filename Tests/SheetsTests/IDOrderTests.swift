import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// Ids in any order, of any length, some of them there twice: those that rise from row to row are taken
/// another way than others.
@Suite struct IDOrderTests {
  @Test(arguments: 0..<200)
  func idsAreOrderedFoundAndThereOnce(_ seed: Int) {
    var random = SplitMix(seed)
    // Few letters, so that many begin alike and some are the same.
    var ids = (0..<random.pick(1...40)).map { _ in
      let beginning = random.pick("", "ABABABABABABABABAB")
      return beginning + (0..<random.pick(1...12)).map { _ in random.pick("A", "B", "C") }.joined()
    }
    if seed % 2 == 0 { ids.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    if seed % 4 == 0 { ids = ids.reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
    let rows = ids.map { "\($0),Jo,employee,1998-06-01\n" }
    let text = "holder_id,name,role,service_start\n" + rows.joined()
    let outcome = SheetReader(HoldersSheet.schema, sheet: "holders.csv").read(
      Bytes(Array(text.utf8))
    )
    let order = ids.indices.sorted {
      ids[$0] == ids[$1] ? $0 < $1 : ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8)
    }
    #expect(outcome.table.order.map(Int.init) == order)
    for id in ids { #expect(outcome.table.row(ofID: id) == ids.firstIndex(of: id)) }
    for id in ["D", "ABABABABD", "ABCABCABD"] {
      #expect(outcome.table.row(ofID: id) == nil)
    }
    let twice = outcome.findings.filter { $0.rule == FindingKind.idDuplicate.code }
    #expect(twice.count == ids.count - Set(ids).count)
  }
}
