import CSV
import Findings

/// What is wrong with any CSV file, whatever stands in its cells: quotes, and rows that are not as long as
/// the header.
enum SheetShape {
  static func findings(_ source: SheetSource) -> [Finding] {
    var findings = SheetFindings()
    source.text.bytes.withSpan { span in
      var reader = source.dialect.reader
      var record = Record()
      guard reader.read(span, into: &record) else { return }
      tellQuotes(record, source, &findings)
      let width = RowShape.filledCount(record, span)
      while reader.read(span, into: &record) {
        tellQuotes(record, source, &findings)
        guard !RowShape.isBlank(record, span), !record.problems.contains(where: \.isBroken) else {
          continue
        }
        tellLength(record, RowShape.filledCount(record, span), width, source, &findings)
      }
    }
    return FindingsByCell.sorted(findings.all)
  }

  private static func tellQuotes(
    _ record: Record,
    _ source: SheetSource,
    _ findings: inout SheetFindings
  ) {
    for problem in record.problems {
      guard let (kind, message) = problem.told else { continue }
      findings.add(kind, source, record, cell: problem.cell, "The cell \(message)")
    }
  }

  private static func tellLength(
    _ record: Record,
    _ filled: Int,
    _ width: Int,
    _ source: SheetSource,
    _ findings: inout SheetFindings
  ) {
    if filled > width {
      let message = "The row has \(filled) cells and the header \(width)."
      findings.add(.rowLong, source, record, cell: width, message)
    } else if record.cells.count < width {
      let message = "The row has \(record.cells.count) cells and the header \(width)."
      findings.add(.rowShort, source, record, cell: record.cells.count, message)
    }
  }
}

extension RecordProblem {
  /// The kind of a quote's problem, and what is said of its cell; nil for spaces, which cost nothing.
  var told: (FindingKind, String)? {
    switch kind {
    case .spaceAroundQuotes: nil
    case .strayQuote: (.quoteStray, "contains a quote but does not begin with one.")
    case .textAfterQuote: (.quoteTextAfter, "continues after its closing quote.")
    case .unclosedQuote(let lines):
      (
        .quoteUnclosed,
        "begins with a quote that is never closed; "
          + (lines > 0
            ? "\(lines) line\(lines == 1 ? "" : "s") below would belong to the cell."
            : "the file ends first.")
      )
    }
  }
}
