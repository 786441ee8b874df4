import CSV
import Findings

/// A sheet each of whose rows is in quotes as a whole, header and all.
enum WrappedSheet {
  /// The sheet without these quotes; nil if it is not one.
  static func unwrapped(_ name: String, _ file: Bytes, _ schema: SheetSchema) -> RepairedSheet? {
    guard let text = try? TextDecoding.decode(file), text.encoding == .utf8 else { return nil }
    let finder = DialectFinder(schema: schema, text: text)
    guard finder.find().score == 0, finder.findsWrappedHeader() else { return nil }
    var bytes = file.copy(0, text.start)
    file.withSpan { span in
      var reader = RecordReader(delimiter: Byte.comma, position: text.start)
      var record = Record()
      while reader.read(span, into: &record) {
        for (index, cell) in record.cells.enumerated() {
          if index > 0 { bytes.append(Byte.comma) }
          let content = file.copy(cell.start, cell.end)
          bytes += cell.hasDoubledQuotes ? Quotes.single(content) : content
        }
        bytes += file.copy(record.end, reader.position)
      }
    }
    let kind = FindingKind.quoteWholeRow
    let repair = Repair(sheet: name, cell: "", old: "", new: "", reason: kind.title)
    return RepairedSheet(bytes: bytes, repairs: [repair])
  }
}
