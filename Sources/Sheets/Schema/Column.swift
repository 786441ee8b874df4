import Findings

/// What the cells of a column hold; each is read to one 64-bit number.
public enum CellKind: Hashable, Sendable {
  /// Text without spaces that names a row.
  case id
  /// Any text.
  case text
  /// Text, for which some words are known and others allowed.
  case word([String])
  /// One of these words, whatever their case; the number is its place among them.
  case choice([String])
  /// A day; the number is `Day.number`.
  case date
  /// A minute on the offer's wall clock; the number is `Moment.number`.
  case time
  /// A minute at which something ends; 00:00 is 24:00 of the day before, which is the last one.
  case deadline
  /// An amount of dollars; the number is ten-thousandths of one.
  case money
  /// Whole shares, none below zero.
  case count
  /// A small whole number, none below zero.
  case number
  /// yes or no; 1 or 0.
  case yesNo
  /// A part of a whole, `1/3`, `33.3%`, `0.25`; the number is a packed `Ratio`.
  case fraction
  /// A percentage, `2%`; the number is basis points.
  case percent
  /// A declared figure, a number or a percentage; the number is ten-thousandths of what is written.
  case figure
  /// A whole number, also below zero.
  case whole
  /// A number with up to four decimals; the number is ten-thousandths of what is written.
  case decimal
  /// Basis points, `11000` or `110%`.
  case basisPoints
  /// Texts with `;` between them.
  case list

  /// Whether few texts make a cell of it, so that one that does was likely meant for it.
  var isExact: Bool {
    switch self {
    case .yesNo, .choice, .date, .time, .deadline: true
    case .id, .text, .word, .list, .money, .count, .number, .fraction, .percent, .figure, .whole,
      .decimal, .basisPoints:
      false
    }
  }

  /// Whether its cells are texts, so that the number of one says where it lies.
  var isText: Bool {
    switch self {
    case .id, .text, .word, .list: true
    case .choice, .date, .time, .deadline, .money, .count, .number, .yesNo, .fraction, .percent,
      .figure, .whole, .decimal, .basisPoints:
      false
    }
  }
}

/// Whether a column must be there, and its cells filled.
public enum Presence: Sendable {
  /// The column must be there, and no cell of it may be blank.
  case required
  /// The column must be there; a cell may be blank.
  case requiredMayBeBlank
  /// The column may be left out, and a cell of it may be blank.
  case optional
}

/// Everything there is to say about a column, in one place: the reader, `exchequer sheets`, `init`
/// and the rules' documentation take it from here.
///
/// One reference: columns are named at every cell that is read, and a copy of all this would cost
/// more than the cell.
public final class ColumnDeclaration: Sendable {
  /// The name in the contract, `exercise_price`.
  public let name: String
  /// What its cells hold.
  public let kind: CellKind
  /// Whether it must be there.
  public let presence: Presence
  /// One sentence on what a cell means.
  public let meaning: String
  /// A cell as one would write it.
  public let example: String
  /// Other headers that finance uses for it.
  public let aliases: [String]
  /// Headers of columns that likely mean the same, in another form: a reader of them is warned.
  ///
  /// One in small letters is also looked for as a word of a header. A word that other headers have too, such
  /// as `Term`, is none of these.
  public let likely: [String]
  /// Whether a number in it is above zero.
  public let isAboveZero: Bool

  init(
    name: String,
    kind: CellKind,
    presence: Presence,
    meaning: String,
    example: String,
    aliases: [String],
    likely: [String],
    isAboveZero: Bool
  ) {
    self.name = name
    self.kind = kind
    self.presence = presence
    self.meaning = meaning
    self.example = example
    self.aliases = aliases
    self.likely = likely
    self.isAboveZero = isAboveZero
  }
}

extension ColumnDeclaration {
  /// Whether a header likely means the column: by a name that is known, or by a word of it.
  func isLikely(_ header: String) -> Bool {
    let normal = ComparedName.normal(header)
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" }
    return likely.contains { name in
      words.contains { $0 == name } || ComparedName.normal(name) == normal
    }
  }
}

/// A typed key to a column of one sheet: `grants[GrantsSheet.exercisePrice, row]` is a `Money?`.
public struct Column<Value>: Sendable {
  /// Its place in the schema, which is its place in a `SheetTable`.
  public let index: Int
  /// What there is to say about it.
  public let declaration: ColumnDeclaration

  /// Its name in the contract.
  public var name: String { declaration.name }

  init(
    _ index: Int,
    _ name: String,
    _ kind: CellKind,
    _ presence: Presence,
    _ meaning: String,
    example: String,
    aliases: [String] = [],
    likely: [String] = [],
    isAboveZero: Bool = false
  ) {
    self.index = index
    declaration = ColumnDeclaration(
      name: name,
      kind: kind,
      presence: presence,
      meaning: meaning,
      example: example,
      aliases: aliases,
      likely: likely,
      isAboveZero: isAboveZero
    )
  }
}

/// One of a fixed set of words; a cell's number is its place among them.
public protocol SheetChoice: RawRepresentable<String>, CaseIterable, Sendable {}

extension SheetChoice {
  /// The word as the contract spells it.
  public var word: String { rawValue }

  /// The words, in the order of their numbers.
  public static var words: [String] { allCases.map(\.rawValue) }

  /// The number of a cell that has the word.
  var number: Int64 { Self.words.firstIndex(of: word).map(Int64.init) ?? CellValue.blank }

  /// The choice of a cell's number; nil if there is none.
  @inlinable
  public init?(number: Int64) {
    let all = Self.allCases
    guard number >= 0, number < Int64(all.count) else { return nil }
    self = all[all.index(all.startIndex, offsetBy: Int(number))]
  }
}

/// An exact figure that a tie-out declares, a number or a percentage.
public struct Figure: Hashable, Comparable, Sendable {
  /// Ten-thousandths of what is written: 88% is 880000, 1,592,376 is 15923760000.
  public let tenThousandths: Int64

  /// Makes a figure.
  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// Orders by value.
  public static func < (one: Figure, other: Figure) -> Bool {
    one.tenThousandths < other.tenThousandths
  }
}
