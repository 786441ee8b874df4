import CSV
import Findings

// How the file was read, where that is worth knowing.
extension RowReader {
  /// Notes the encoding where it is not certain, and rows above the header.
  mutating func noteReading(_ header: Record) {
    if source.text.encoding == .windows1252 { noteCodePage() }
    guard source.dialect.hasTitleRows else { return }
    let title = source.title.map { ": " + Shown.quoted($0) } ?? ""
    findings.add(
      .fileTitleRows,
      source,
      header,
      value: source.title ?? "",
      "The header of \(source.sheet) is row \(header.row); the rows above it were skipped\(title)."
    )
  }

  /// A person sees at a glance whether names came out right, and a program does not: some are shown.
  private mutating func noteCodePage() {
    let read = foreignTexts(atMost: Self.mostShown)
    let shown = read.map { "\(Place.letters($0.cell))\($0.row) \(Shown.quoted($0.text))" }
    let isOdd = read.contains { CodePage.isUnlikely($0.text) }
    findings.add(
      .of(
        .fileWindows1252,
        severity: isOdd ? .warning : nil,
        at: Place(sheet: source.sheet, line: 1, lineColumn: 1, byte: 0),
        value: read.first?.text ?? "",
        "\(source.sheet) is read as Windows-1252"
          + (shown.isEmpty ? "." : ", such as \(shown.joined(separator: ", "))."),
        repair: isOdd
          ? "The names look as if the file were in another code page: save it as CSV UTF-8." : nil
      )
    )
  }

  private static let mostShown = 3
  // Of more names a few more tell nothing.
  private static let mostRead = 20_000

  /// The first cells with letters that are not ASCII, each text once, unlikely ones before the others.
  private func foreignTexts(atMost most: Int) -> [(row: Int, cell: Int, text: String)] {
    var (odd, found): ([(row: Int, cell: Int, text: String)], [(row: Int, cell: Int, text: String)])
    (odd, found) = ([], [])
    for row in 0..<min(rows.count, Self.mostRead) where odd.count < most {
      let record = record(row)
      for cell in record.cells.indices {
        let text = source.content(record, cell)
        guard text.utf8.contains(where: { $0 >= 0x80 }),
          !(odd + found).contains(where: { $0.text == text })
        else { continue }
        if CodePage.isUnlikely(text) {
          odd.append((record.row, cell, text))
        } else if found.count < most {
          found.append((record.row, cell, text))
        }
      }
    }
    return Array((odd + found).prefix(most))
  }
}

/// Text in a code page of eight bits.
enum CodePage {
  // Signs that no name of these languages has beside a letter: `£ukasz` is Łukasz of another code page.
  private static let signs: Set<Unicode.Scalar> = Set(
    "\u{201A}\u{192}\u{2020}\u{2021}\u{2C6}\u{2030}\u{2DC}¡¢£¤¥¦¨¬¯±²³¶¸¹¼½¾¿÷×".unicodeScalars
  )

  /// Whether a text is unlikely to be Western European: three letters in a row that are not ASCII, or a
  /// sign beside a letter, as no name of these languages has them, come of another code page.
  static func isUnlikely(_ text: String) -> Bool {
    var length = 0
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isForeign = !scalar.isASCII && !Blanks.isBlank(scalar.value)
      length = isForeign ? length + 1 : 0
      if length > 2 || isSign(scalar, beside: last) || isSign(last, beside: scalar) { return true }
      last = scalar
    }
    return false
  }

  private static func isSign(_ sign: Unicode.Scalar?, beside other: Unicode.Scalar?) -> Bool {
    guard let sign, let other else { return false }
    return signs.contains(sign) && other.properties.isAlphabetic && !signs.contains(other)
  }
}

extension SheetSource {
  /// What stands in the first row above the header; nil if there is none.
  var title: String? {
    guard dialect.hasTitleRows else { return nil }
    var reader = dialect.reader(at: text.start)
    var record = Record()
    return text.bytes.withSpan { span in
      while reader.position < dialect.headerOffset, reader.read(span, into: &record) {
        let cells = record.cells.indices.map { content(record, $0) }.filter { !$0.isEmpty }
        if !cells.isEmpty { return cells.joined(separator: " ") }
      }
      return nil
    }
  }
}
