/// A cell of a record: where its content lies in the bytes, without the quotes around it.
public struct Cell: Equatable, Sendable {
  /// The offset of the content's first byte.
  public var start: Int
  /// The offset after its last byte.
  public var end: Int
  /// Whether it stands in quotes.
  public var isQuoted: Bool
  /// Whether the content has doubled quotes that mean one each.
  public var hasDoubledQuotes: Bool

  /// Makes a cell.
  public init(start: Int, end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
    self.start = start
    self.end = end
    self.isQuoted = isQuoted
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  /// The offset of the cell as it stands in the file, its opening quote included.
  public var outerStart: Int { isQuoted ? start - 1 : start }

  /// Whether nothing stands in it.
  public var isEmpty: Bool { start == end }
}

/// What is wrong with the quotes of a cell.
public struct RecordProblem: Equatable, Sendable {
  /// The kinds of it.
  public enum Kind: Equatable, Sendable {
    /// A quote opens the cell and nothing closes it; closed further down, it would have swallowed
    /// so many line breaks. The cell is read to its line's end, the quote being a character of it.
    case unclosedQuote(swallowedLines: Int)
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote
    /// Spaces stand before the opening quote or after the closing one; the cell is read without them.
    case spaceAroundQuotes
    /// Something other than spaces stands between the closing quote and the next delimiter.
    case textAfterQuote
  }

  /// What is wrong.
  public var kind: Kind
  /// The cell's index in the record.
  public var cell: Int
  /// The offset of the quote: the opening one, the stray one, or the closing one.
  public var offset: Int

  /// Makes a problem.
  public init(_ kind: Kind, cell: Int, offset: Int) {
    self.kind = kind
    self.cell = cell
    self.offset = offset
  }
}

/// One record; a reader fills the same one again and again.
public struct Record: Sendable {
  /// The offset of its first byte.
  public internal(set) var start = 0
  /// The offset after its last byte, before the line break.
  public internal(set) var end = 0
  /// The row as a spreadsheet counts it: blank lines count, line breaks within quotes do not.
  public internal(set) var row = 0
  /// The physical line it begins on.
  public internal(set) var line = 0
  /// Its cells: at least one, an empty one on a blank line.
  public internal(set) var cells: [Cell] = []
  /// What is wrong with its quotes.
  public internal(set) var problems: [RecordProblem] = []

  /// Makes a record to be filled.
  public init() {}

  /// Whether the line is blank.
  public var isBlank: Bool { cells.count == 1 && start == end }
}
