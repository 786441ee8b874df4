internal import Exchange
import Findings

/// A column, or a term of offer.csv, that one offer has besides those of the contract, as the rules of
/// that offer declare it (`rules.md`, `reads`).
public struct OwnColumn: Hashable, Sendable {
  /// The sheet without its ending, `holders`; `offer` for a term.
  public let sheet: String
  /// The header, or the name of the term, as the rule writes it.
  public let header: String
  /// What its cells hold.
  public let kind: CellKind

  /// Makes a column.
  public init(sheet: String, header: String, kind: CellKind) {
    self.sheet = sheet
    self.header = header
    self.kind = kind
  }

  /// The header as headers are compared.
  public var comparedHeader: String { ComparedName.normal(header) }
}

extension [OwnColumn] {
  /// Those of a sheet, each header once.
  func of(_ sheet: String) -> [OwnColumn] {
    filter { $0.sheet == sheet }.uniqued(by: \.comparedHeader)
  }
}

/// What stands in a cell of a column of the offer's own, or in a term.
public enum OwnValue: Equatable, Sendable {
  /// Nothing, or nothing that can be read.
  case blank
  /// A number of the column's kind.
  case number(Int64)
  /// A text.
  case text(String)
  /// Texts, the blanks around each taken off.
  case texts([String])

  /// The word that a number stands for, its place among those that can stand there.
  static func choice(_ place: Int64, of words: [String]) -> OwnValue {
    words.indices.contains(Int(place)) ? .text(words[Int(place)]) : .blank
  }
}

extension SheetSchema {
  /// The schema with an offer's own columns after those of the contract.
  func adding(_ own: [OwnColumn]) -> SheetSchema {
    let further = own.of(name)
    guard !further.isEmpty else { return self }
    return SheetSchema(
      name,
      isRequired: isRequired,
      meaning,
      key: key,
      distinct: distinct,
      columns: columns + further.map(ColumnDeclaration.init),
      contractColumns: contractColumns
    )
  }

  /// The columns of the offer's own, by their places.
  public var ownColumns: Range<Int> { contractColumns..<columns.count }

  /// The place of a column of the offer's own, found as headers are found.
  public func ownColumn(_ header: String) -> Int? {
    columnOfName[ComparedName.normal(header)].flatMap { ownColumns.contains($0) ? $0 : nil }
  }

  /// The contract's name for a header: a column's name, or another that finance uses for it; nil if the
  /// contract has none.
  public func contractName(of header: String) -> String? {
    let normal = ComparedName.normal(header)
    let place = columnOfName[normal] ?? columnOfAlias[normal]
    return place.flatMap { $0 < contractColumns ? columns[$0].name : nil }
  }
}

extension ColumnDeclaration {
  /// The declaration of an offer's own column.
  convenience init(_ own: OwnColumn) {
    self.init(
      name: own.header,
      kind: own.kind,
      presence: .optional,
      meaning: "A column of the offer's own.",
      example: "",
      aliases: [],
      likely: [],
      isAboveZero: false
    )
  }
}

extension SheetTable {
  /// What stands in a cell of a column of the offer's own.
  public func ownValue(_ column: Int, _ row: Int) -> OwnValue {
    guard let number = present(column, row) else { return .blank }
    switch schema.columns[column].kind {
    case .id, .text, .word: return .text(text(number))
    case .list: return .texts(CellText.list(text(number)))
    case .choice(let words): return .choice(number, of: words)
    default: return .number(number)
    }
  }

  /// The headers of the sheet that are none of the contract's columns.
  public var furtherHeaders: [String] { (source?.extras ?? []).map(\.name) }
}
