internal import CSV
internal import Findings

/// An impact as a sheet: a row for each rule, total, holder's change and finding that differs.
public enum ImpactSheet {
  /// The sheet as UTF-8.
  public static func bytes(of impact: Impact) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(
      ["kind", "holder_id", "grant_id", "form_id", "what", "before", "after", "because"]
        .map(CSVCell.plain)
    )
    for sheet in impact.sheets { writer.write(row("sheet", what: sheet, "", "", "")) }
    for change in impact.policy {
      let what = change.what == "file" ? change.rule : "\(change.rule).\(change.what)"
      writer.write(row("policy", what: what, change.before, change.after, ""))
    }
    for total in impact.totals {
      writer.write(row("total", what: total.measure, total.before, total.after, ""))
    }
    for change in impact.changes {
      writer.write(
        [
          .plain("change"), .text(change.holderID), .text(change.grantID), .text(change.formID),
        ] + [change.what, change.before, change.after, change.because].map(CSVCell.text)
      )
    }
    for (findings, isNew) in [(impact.appearing, true), (impact.disappearing, false)] {
      for finding in findings {
        let (before, after) = isNew ? ("", finding.message) : (finding.message, "")
        writer.write(row("finding", what: finding.subject, before, after, finding.rule))
      }
    }
    return writer.bytes
  }

  private static func row(
    _ kind: String,
    what: String,
    _ before: String,
    _ after: String,
    _ because: String
  ) -> [CSVCell] {
    [.plain(kind), .plain(""), .plain(""), .plain("")]
      + [what, before, after, because].map(CSVCell.text)
  }
}
