public import Findings

extension OfferSheets {
  /// The slice of the row that a place names, as `SheetTable.excerpt`; where the whole row is meant,
  /// around its first cell.
  ///
  /// Nil where the place is in no sheet of the offer. Found from the row's number alone, so that
  /// findings need carry no more than their place until they are shown.
  public func excerpt(at place: Place) -> Excerpt? {
    guard let number = place.row, let table = all.first(where: { $0.sheet == place.sheet }) else {
      return nil
    }
    return table.excerpt(spreadsheetRow: number, cell: place.column ?? 0)
  }
}

extension SheetTable {
  /// The slice around a cell, by the row as a spreadsheet counts it and the cell's column there.
  func excerpt(spreadsheetRow number: Int, cell: Int) -> Excerpt? {
    let numbers = content.rows.numbers
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
    }
    guard let source, low < numbers.count, Int(numbers[low]) == number, cell >= 0 else {
      return nil
    }
    return source.excerpt(source.record(at: content.rows.offsets[low]), cell: cell)
  }
}
