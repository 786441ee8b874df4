internal import CSV

/// An impact as a sheet: a row for the day, for each input and for each cell of a result that differs.
public enum ImpactSheet {
  private static let columns = [
    "kind", "holder_id", "grant_id", "form_id", "sheet", "row", "what", "before", "after",
    "because",
  ]

  /// The sheet as UTF-8.
  public static func bytes(of impact: Impact) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(columns.map(CSVCell.plain))
    writer.write(row("as_of", what: "", after: "\(impact.asOf)"))
    for input in impact.inputs {
      let starts = input.startsOn.map { "from \($0)" } ?? ""
      writer.write(
        row("input", what: input.name, before: input.before, after: input.after, because: starts)
      )
    }
    for change in impact.changes {
      let cells = [
        change.holderID, change.grantID, change.formID, change.sheet, change.row, change.what,
        change.before, change.after, change.because,
      ]
      writer.write([.plain(change.isWording ? "wording" : "change")] + cells.map(CSVCell.text))
    }
    return writer.bytes
  }

  private static func row(
    _ kind: String,
    what: String,
    before: String = "",
    after: String,
    because: String = ""
  ) -> [CSVCell] {
    [.plain(kind)] + ["", "", "", "", "", what, before, after, because].map(CSVCell.text)
  }
}
