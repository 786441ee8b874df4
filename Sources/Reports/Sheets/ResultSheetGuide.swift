/// What `exchequer sheets --results` prints: the result sheets and their columns, from the declarations
/// that write them.
public struct ResultSheetGuide {
  private let style: TextStyle

  /// A guide with or without colour.
  public init(colour: Bool) { style = TextStyle(colour: colour) }

  /// Every sheet with what one row is, and then its columns.
  public var text: String { ResultSheets.all.map { text(of: $0) }.joined() }

  /// The sheet of a name, with or without `.csv`; nil if there is none.
  public func text(of name: String) -> String? {
    let wanted = SheetContracts.sheetName(name)
    return ResultSheets.all.first { $0.name == wanted }.map { text(of: $0) }
  }

  private func text(of sheet: some ResultSheet) -> String {
    let columns = sheet.columnNames.joined(separator: ", ")
    return style.bold(sheet.fileName) + "  one row for \(sheet.meaning)\n  \(columns)\n"
  }
}
