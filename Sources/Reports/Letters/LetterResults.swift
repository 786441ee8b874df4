internal import CSV
internal import Offering

/// Every result sheet as templates can name it, `{{#results.promises}}{{grant_id}}{{/results.promises}}`:
/// of sheets about holders the rows of one, of others all; the cells as in the sheets.
struct LetterResults {
  private let byHolder: [String: [String: [LetterFields]]]
  private let ofAll: LetterFields
  private let names: [String]

  init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    let run = FinishedRun(outcome: outcome, conclusion: conclusion)
    var (byHolder, ofAll): ([String: [String: [LetterFields]]], LetterFields) = ([:], [:])
    var names: [String] = []
    for sheet in ResultSheets.all where sheet.isWritten(for: run) {
      let header = sheet.header(of: run)
      let rows = sheet.cells(of: run).map { Self.fields(header, $0) }
      if let column = header.firstIndex(of: "holder_id") {
        names.append(sheet.name)
        byHolder[sheet.name] = Dictionary(
          grouping: zip(sheet.cells(of: run), rows),
          by: { Self.text($0.0[column]) }
        ).mapValues { $0.map(\.1) }
      } else {
        ofAll[sheet.name] = .list(rows)
      }
    }
    let measures = Measures(outcome: outcome, findings: conclusion.findings).all
    ofAll["measures"] = .fields(
      Dictionary(measures.map { ($0.name, .text($0.value)) }, uniquingKeysWith: { $1 })
    )
    (self.byHolder, self.ofAll, self.names) = (byHolder, ofAll, names)
  }

  /// What a template can name of the results in a letter to a holder.
  func fields(of holder: String) -> LetterField {
    .fields(
      ofAll.merging(names.map { ($0, .list(byHolder[$0]?[holder] ?? [])) }) { $1 }
    )
  }

  private static func fields(_ header: [String], _ cells: [CSVCell]) -> LetterFields {
    Dictionary(zip(header, cells).map { ($0, .text(text($1))) }, uniquingKeysWith: { $1 })
  }

  private static func text(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let text), .plain(let text): text
    }
  }
}
