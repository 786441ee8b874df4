/// A list of rows that is added to, holder by holder, until it may be long: it lies in pieces, so that
/// adding to it never moves what is there.
struct RowChunks<Row: Sendable>: Sequence, Sendable {
  private static var most: Int { 1 << 14 }

  private var full: [[Row]] = []
  private var last: [Row]
  /// How many rows lie in the full pieces.
  private var before = 0

  init(_ rows: [Row] = []) { last = rows }

  /// How many rows there are.
  var count: Int { before + last.count }

  /// Takes away all rows after the first so many.
  mutating func keep(_ count: Int) {
    while count < before, let piece = full.popLast() {
      before -= piece.count
      last = piece
    }
    last.removeLast(Swift.max(0, last.count - (count - before)))
  }

  func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }

  /// All rows, side by side.
  var rows: [Row] { full.isEmpty ? last : full.joined() + last }

  /// All rows, side by side, which are no longer here then: not twice in memory.
  mutating func take() -> [Row] {
    guard !full.isEmpty else {
      defer { last = [] }
      return last
    }
    var rows: [Row] = []
    rows.reserveCapacity(full.reduce(last.count) { $0 + $1.count })
    var pieces = Array((full + [last]).reversed())
    self = RowChunks()
    while let piece = pieces.popLast() { rows += piece }
    return rows
  }

  mutating func append(_ row: Row) {
    makeRoom(for: 1)
    last.append(row)
  }

  static func += (chunks: inout RowChunks, rows: [Row]) {
    guard !rows.isEmpty else { return }
    guard chunks.count > 0 else { return chunks.last = rows }
    chunks.makeRoom(for: rows.count)
    chunks.last += rows
  }

  static func += (chunks: inout RowChunks, later: RowChunks) {
    for piece in later.full { chunks.close(with: piece) }
    chunks += later.last
  }

  private mutating func makeRoom(for count: Int) {
    guard last.count + count > Self.most, !last.isEmpty else { return }
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
