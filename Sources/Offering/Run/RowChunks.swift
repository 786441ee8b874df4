/// A list of rows that is added to, holder by holder, until it may be long: it lies in pieces, so that
/// adding to it never moves what is there.
struct RowChunks<Row: Sendable>: Sequence, Sendable {
  /// So many rows a piece has at most.
  private static var most: Int { RowPlace.most }

  private var full: [[Row]] = []
  private var last: [Row] = []
  /// How many rows lie in the full pieces.
  private var before = 0

  init(_ rows: [Row] = []) { self += rows }

  /// How many rows there are.
  var count: Int { before + last.count }

  /// The rows, piece by piece.
  var pieces: [[Row]] { last.isEmpty ? full : full + [last] }

  /// All rows, side by side.
  var rows: [Row] { full.isEmpty ? last : full.joined() + last }

  func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }

  /// Takes away all rows after the first so many.
  mutating func keep(_ count: Int) {
    while count < before, let piece = full.popLast() {
      before -= piece.count
      last = piece
    }
    last.removeLast(Swift.max(0, last.count - (count - before)))
  }

  /// Changes all rows where they lie.
  mutating func change(_ body: (inout Row) -> Void) {
    for piece in full.indices {
      for row in full[piece].indices { body(&full[piece][row]) }
    }
    for row in last.indices { body(&last[row]) }
  }

  mutating func append(_ row: Row) {
    makeRoom()
    last.append(row)
  }

  static func += (chunks: inout RowChunks, rows: [Row]) {
    guard !rows.isEmpty else { return }
    if chunks.count == 0, rows.count <= most { return chunks.last = rows }
    if chunks.last.count + rows.count <= most { return chunks.last += rows }
    for row in rows { chunks.append(row) }
  }

  static func += (chunks: inout RowChunks, later: RowChunks) {
    for piece in later.full { chunks.close(with: piece) }
    chunks += later.last
  }

  private mutating func makeRoom() {
    guard last.count >= Self.most else { return }
    close()
    last.reserveCapacity(Self.most)
  }

  /// Ends the piece at hand, and adds another as it is.
  private mutating func close(with piece: [Row]) {
    close()
    before += piece.count
    full.append(piece)
  }

  /// Ends the piece at hand.
  private mutating func close() {
    guard !last.isEmpty else { return }
    before += last.count
    full.append(last)
    last = []
  }
}

/// Where a row lies among pieces: half a word, since there may be one for each of many millions.
@usableFromInline
struct RowPlace: Equatable, Sendable {
  @inlinable static var bits: Int { 14 }
  /// So many rows a piece has at most.
  @inlinable static var most: Int { 1 << bits }

  @usableFromInline let code: UInt32

  /// The place of a row in a piece; of more rows than four thousand million none is left.
  @inlinable init(piece: Int, row: Int) { code = UInt32(clamping: piece << Self.bits | row) }

  /// The piece.
  @inlinable var piece: Int { Int(code) >> Self.bits }
  /// The row in it.
  @inlinable var row: Int { Int(code) & (Self.most - 1) }

  /// The place so many rows later in the piece.
  func advanced(by rows: Int) -> RowPlace { RowPlace(piece: piece, row: row + rows) }
}
