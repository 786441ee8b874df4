/// What `exchequer sheets --results` prints: the result sheets and their columns, from the declarations
/// that write them.
public struct ResultSheetGuide {
  private let style: TextStyle

  /// A guide with or without colour.
  public init(colour: Bool) { style = TextStyle(colour: colour) }

  /// Every sheet with what one row is, and then its columns.
  public var text: String {
    ResultSheets.all.map { sheet in
      heading(sheet) + "\n  \(sheet.columnNames.joined(separator: ", "))\n"
    }.joined()
      + "\nexchequer sheets --results NAME says what each column means, such as: "
      + "exchequer sheets --results promises\n"
  }

  /// What the columns of the sheet of a name mean, with or without `.csv`; nil if there is none.
  public func text(of name: String) -> String? {
    let wanted = SheetContracts.sheetName(name)
    return ResultSheets.all.first { $0.name == wanted }.map { text(of: $0) }
  }

  private func heading(_ sheet: some ResultSheet) -> String {
    style.bold(sheet.fileName) + "  one row for \(sheet.meaning)"
  }

  private func text(of sheet: some ResultSheet) -> String {
    let columns = sheet.explainedColumns
    let width = columns.map(\.name.count).max() ?? 0
    let lines = columns.map { column in
      "  " + style.bold(column.name.padded(to: width)) + "  " + column.meaning
        + (column.kind.words.map { style.faint(" One of: \($0).") } ?? "") + "\n"
    }
    return heading(sheet) + "\n\n" + lines.joined()
  }
}

extension ColumnKind {
  /// The words that its cells may have; nil if they may have any.
  fileprivate var words: String? {
    guard case .words(let words) = self, words != ["yes", "no"] else { return nil }
    return words.joined(separator: ", ")
  }
}
