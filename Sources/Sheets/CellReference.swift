public import Findings

/// A cell of a table, whose place in the file is worked out only when someone asks.
///
/// A rule's inputs have such a cell each, row after row, and nearly none of them is ever told.
public struct CellReference: Sendable {
  private enum Target {
    case cell(SheetTable, row: Int, column: Int?)
    case known(Place)
  }

  private let target: Target

  init(table: SheetTable, row: Int, column: Int?) {
    target = .cell(table, row: row, column: column)
  }

  /// A cell whose place is known already.
  public init(_ place: Place) { target = .known(place) }

  /// Where the cell stands, in all the ways that a finding tells it.
  public var place: Place {
    switch target {
    case .cell(let table, let row, let column): table.place(row, column)
    case .known(let place): place
    }
  }

  /// The sheet and cell, `grants.csv!F12`, without reading the file again.
  public var address: String {
    switch target {
    case .known(let place): return place.address
    case .cell(let table, let row, let column):
      guard row >= 0, row < table.rowCount else { return table.sheet }
      let cells = table.source?.cellOfColumn ?? []
      let cell = column.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
      return Place(sheet: table.sheet, row: table.spreadsheetRow(row), column: cell).address
    }
  }

  /// What stands in the cell, as it stands there; empty where there is no such cell.
  public var text: String {
    guard case .cell(let table, let row, let column) = target, let column else { return "" }
    return table.cellText(row, column)
  }
}

extension SheetTable {
  /// A reference to a cell, or to a row where no column is given.
  public func reference(_ row: Int, _ column: Int? = nil) -> CellReference {
    CellReference(table: self, row: row, column: column)
  }
}

extension OfferTerms {
  /// A reference to a term's value; to the sheet where the term is not there.
  public func reference(of term: String) -> CellReference {
    table.reference(row(term) ?? -1, OfferTermsSheet.value.index)
  }

  /// The cell of a term that the sheet has; nil where it lacks the term.
  public func statedReference(of term: String) -> CellReference? {
    row(term).map { table.reference($0, OfferTermsSheet.value.index) }
  }
}
