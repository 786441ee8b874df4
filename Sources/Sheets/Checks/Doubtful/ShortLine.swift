import CSV
import Findings

/// A line of an Election Form that lost a cell: what stands behind it is one column too far to the left,
/// and every number of it can be read there.
struct ShortLine {
  private let elections: SheetTable
  private let grants: SheetTable
  private let notation: Notation
  private let row: Int
  private let texts: [String]
  /// The row of its option.
  private let grant: Int

  /// Nil if the row has as many cells as the header.
  init?(_ sheets: OfferTables, _ row: Int) {
    (elections, grants) = (sheets.elections, sheets.grants)
    (notation, self.row) = (sheets.notation, row)
    guard let source = elections.source else { return nil }
    let record = source.record(at: elections.content.rows.offsets[row])
    guard record.cells.count < source.header.count else { return nil }
    texts = record.cells.indices.map { source.content(record, $0) }
    grant = Int(sheets.links.grantOfElection[row])
  }

  /// That a cell is missing, and which, where the option shows it.
  var finding: Finding {
    let lost = lostColumn
    let column = lost ?? ElectionsSheet.sharesTendered.index
    let count = elections.source?.header.count ?? 0
    return elections.finding(
      .rowShort,
      row,
      column,
      subject: elections[ElectionsSheet.grantID, row] ?? "",
      "The row has \(texts.count) cells and the header \(count); a cell is missing"
        + (lost.map { ", probably \(elections.schema.columns[$0].name)." }
          ?? ", and shares_tendered is blank.")
    )
  }

  /// The only one of the four columns that state an option without which the others state this one.
  private var lostColumn: Int? {
    guard grant >= 0, grant < grants.rowCount else { return nil }
    let likely = ElectionsSheet.numbers.filter { lost in
      ElectionsSheet.stated.allSatisfy { column, other in
        column == lost || reads(column, column > lost ? -1 : 0) == grants.value(other, grant)
      }
    }
    return likely.count == 1 ? likely.first : nil
  }

  /// What the cell of a column, or one before it, is read as under that column.
  private func reads(_ column: Int, _ step: Int) -> Int64? {
    guard let cell = elections.source?.cellOfColumn[column], texts.indices.contains(cell + step)
    else { return nil }
    let patient = PatientCell(elections.schema.columns[column].kind, notation)
    guard case .number(let number) = patient.read(Array(texts[cell + step].utf8)).worth else {
      return nil
    }
    return number
  }
}
