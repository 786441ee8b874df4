import Findings

/// A sheet of the contract: its file, what a row of it is, and its columns.
public struct SheetSchema: Sendable {
  /// The file without its ending, `grants`.
  public let name: String
  /// Whether an offer folder must have it.
  public let isRequired: Bool
  /// What there is one row for, "an option grant".
  public let meaning: String
  /// Its columns; a `Column` key's index is its place here.
  public let columns: [ColumnDeclaration]
  /// The column that names a row, no two alike; nil if rows have no name.
  public let key: Int?
  /// The columns in which no two rows are alike, by checks of repeated rows where the sheet has no key;
  /// empty if two rows may be.
  public let distinct: [Int]
  /// How many of the columns are the contract's; those after them are the offer's own.
  let contractColumns: Int

  /// The columns by name and by alias, as headers are compared; the first of equals.
  let columnOfName: [String: Int]
  let columnOfAlias: [String: Int]

  /// The file name, `grants.csv`.
  public var fileName: String { name + ".csv" }

  init(
    _ name: String,
    isRequired: Bool,
    _ meaning: String,
    key: Int? = nil,
    distinct: [Int]? = nil,
    columns: [ColumnDeclaration],
    contractColumns: Int? = nil
  ) {
    self.contractColumns = contractColumns ?? columns.count
    self.name = name
    self.isRequired = isRequired
    self.meaning = meaning
    self.key = key
    self.distinct = distinct ?? key.map { [$0] } ?? []
    self.columns = columns
    let places = columns.enumerated()
    columnOfName = Dictionary(places.map { (ComparedName.normal($0.element.name), $0.offset) }) {
      first,
      _ in first
    }
    columnOfAlias = Dictionary(
      places.flatMap { place in
        place.element.aliases.map { (ComparedName.normal($0), place.offset) }
      }
    ) { first, _ in first }
  }

  /// Whether a column has prices of one share; what is paid may be any sum.
  func isPrice(_ column: Int) -> Bool {
    columns[column].kind == .money && columns[column] !== PaymentsSheet.amount.declaration
  }

  /// Whether a row of totals reads as a row of the sheet: its first cell holds any name, and the others figures.
  var readsTotals: Bool { [PlansSheet.schema.name, SchedulesSheet.schema.name].contains(name) }

  /// The place of a column by its contract name.
  public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// A sheet's declaration: typed keys to its columns and the schema made of them.
public protocol SheetDeclaration {
  /// The schema.
  static var schema: SheetSchema { get }
}

/// A sheet that is read because its file is in this folder (`Sources/Lists`).
protocol ListedSheet: SheetDeclaration, SendableMetatype {
  /// Where it comes among the sheets of the contract: lower places come first.
  static var place: Int { get }
}
