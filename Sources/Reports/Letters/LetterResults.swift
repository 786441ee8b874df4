internal import CSV
internal import Offering

/// Every result sheet as templates can name it, `{{#results.promises}}{{grant_id}}{{/results.promises}}`:
/// of sheets about holders the rows of one, of others all; the cells as in the sheets.
struct LetterResults {
  private let byHolder: [String: [String: [LetterFields]]]
  private let ofAll: LetterFields

  init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    let run = FinishedRun(outcome: outcome, conclusion: conclusion)
    var (byHolder, ofAll): ([String: [String: [LetterFields]]], LetterFields) = ([:], [:])
    for sheet in ResultSheets.all where sheet.isWritten(for: run) {
      let header = sheet.header(of: run)
      let rows = sheet.cells(of: run)
      if let column = header.firstIndex(of: "holder_id") {
        byHolder[sheet.name] = Dictionary(grouping: rows) { $0[column].shown }
          .mapValues { own in own.map { Self.fields(header, $0) } }
      } else {
        ofAll[sheet.name] = .list(rows.map { Self.fields(header, $0) })
      }
    }
    let measures = Measures(outcome: outcome, findings: conclusion.findings).all
    ofAll["measures"] = .fields(
      Dictionary(measures.map { ($0.name, .text($0.value)) }, uniquingKeysWith: { $1 })
    )
    (self.byHolder, self.ofAll) = (byHolder, ofAll)
  }

  /// What a template can name of the results in a letter to a holder.
  func fields(of holder: String) -> LetterField {
    .fields(ofAll.merging(byHolder.mapValues { LetterField.list($0[holder] ?? []) }) { $1 })
  }

  private static func fields(_ header: [String], _ cells: [CSVCell]) -> LetterFields {
    Dictionary(zip(header, cells).map { ($0, .text($1.shown)) }, uniquingKeysWith: { $1 })
  }
}
