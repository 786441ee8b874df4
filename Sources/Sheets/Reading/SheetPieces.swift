import CSV
import Synchronization

// A large sheet is cut at line ends and its pieces are read side by side. A line end may stand within
// quotes, where no record begins; so what a piece read counts only if the one before it ended just
// where it begins. If not, the sheet is read again in one piece: quotes over lines are rare.

/// Reads the rows of a sheet, in pieces if it is large.
struct SheetPieces {
  let source: SheetSource
  let start: RecordReader
  let makeReader: @Sendable () -> RowReader

  /// A piece below this size is not worth a thread.
  static let least = 1 << 20

  /// So many bytes tell how long lines are.
  private static let sample = 1 << 16

  private struct Piece: Sendable {
    var rows: RowReader
    var end: RecordReader
  }

  /// Reads all rows, cut before the first line that begins at or after each of `cuts`.
  func read(cuts: [Int], _ concurrency: Concurrency) -> RowReader {
    let begins = self.begins(cuts)
    guard begins.count > 1 else { return readWhole() }
    let pieces = Mutex<[Piece?]>(Array(repeating: nil, count: begins.count))
    let isVoid = Atomic(false)
    concurrency.perform(begins.count) { index in
      let limit = index + 1 < begins.count ? begins[index + 1] : Int.max
      let first = index == 0 ? start : reader(begins[index])
      let piece = readPiece(from: first, to: limit) { isVoid.load(ordering: .relaxed) }
      // Then a cut was within quotes, and what others read from there is no rows.
      if limit < Int.max, piece.end.position != limit { isVoid.store(true, ordering: .relaxed) }
      pieces.withLock { $0[index] = piece }
    }
    let read = pieces.withLock { pieces in
      defer { pieces = [] }
      return pieces
    }
    return join(read, begins) ?? readWhole()
  }

  /// Where to cut a sheet for so many threads.
  func cuts(_ width: Int) -> [Int] {
    let size = source.text.bytes.count - start.position
    let count = min(width, size / SheetPieces.least)
    guard count > 1 else { return [] }
    return (1..<count).map { start.position + size / count * $0 }
  }

  private func reader(_ position: Int) -> RecordReader {
    RecordReader(delimiter: start.delimiter, position: position, row: 0, line: 0)
  }

  /// The first line begin at or after each cut, the sheet's own first.
  private func begins(_ cuts: [Int]) -> [Int] {
    var begins = [start.position]
    source.text.bytes.withSpan { span in
      for cut in cuts {
        var index = max(cut, start.position + 1)
        while index < span.count, !isBegin(span, index) { index += 1 }
        if index < span.count, index > begins[begins.count - 1] { begins.append(index) }
      }
    }
    return begins
  }

  private func isBegin(_ span: Span<UInt8>, _ index: Int) -> Bool {
    let (before, here) = (span[index - 1], span[index])
    return before == Byte.lineFeed
      || (before == Byte.carriageReturn && here != Byte.lineFeed)
  }

  private func readWhole() -> RowReader { readPiece(from: start, to: .max) { false }.rows }

  /// Reads a piece, or gives it up once it is known to be none.
  private func readPiece(
    from start: RecordReader,
    to limit: Int,
    unless isVoid: () -> Bool
  ) -> Piece {
    var piece = Piece(rows: makeReader(), end: start)
    source.text.bytes.withSpan { span in
      // The first piece has the others added to it.
      let end = start.position == self.start.position ? span.count : min(limit, span.count)
      piece.rows.rows.reserve(likelyRows(span, start.position, end))
      var record = Record()
      while piece.end.position < limit, !isVoid() {
        if piece.rows.readPlain(span, &piece.end) { continue }
        guard piece.end.read(span, into: &record) else { break }
        piece.rows.read(record, span)
      }
    }
    return piece
  }

  /// How many rows a part of the sheet has, by its first lines, and a few more.
  private func likelyRows(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let sample = min(end, start + SheetPieces.sample)
    guard start < sample else { return 0 }
    var lines = 1
    for index in start..<sample where span[index] == Byte.lineFeed { lines += 1 }
    return (end - start) / max(1, (sample - start) / lines) * 21 / 20
  }

  /// The pieces as one; nil if one did not end where the next begins.
  private func join(_ pieces: consuming [Piece?], _ begins: [Int]) -> RowReader? {
    // Each is taken out, so that none is copied because two hold it.
    var rest = Array((consume pieces).reversed())
    guard var whole = rest.popLast() ?? nil else { return nil }
    for begin in begins.dropFirst() {
      guard let next = rest.popLast() ?? nil, whole.end.position == begin else { return nil }
      whole.rows.append(next.rows, rows: whole.end.row, lines: whole.end.line)
      whole.end = RecordReader(
        delimiter: whole.end.delimiter,
        position: next.end.position,
        row: whole.end.row + next.end.row,
        line: whole.end.line + next.end.line
      )
    }
    return whole.rows
  }
}

extension RowReader {
  /// Adds what a reader of the next piece read, its rows and lines counted from 0.
  mutating func append(_ next: RowReader, rows: Int, lines: Int) {
    if hasEnded { return }
    hasEnded = next.hasEnded
    surplus += next.surplus.map { row in
      var row = row
      row.row += self.rows.count
      return row
    }
    self.rows.append(next.rows, rows: rows, lines: lines)
    findings.append(next.findings, rows: rows, lines: lines, unnamed: unnamedTold)
    unnamedTold.formUnion(next.unnamedTold)
    evidence.formUnion(next.evidence)
    spacedQuotes.append(next.spacedQuotes, rows: rows)
    wrappedRows.append(next.wrappedRows, rows: rows)
  }
}
