public import CSV
public import Findings

/// All sheets of an offer folder, read; a sheet that is not there is an empty table.
///
/// One reference, inlined: sheets are named at every cell that is read, and a copy of all of them would cost
/// more than the cell.
public final class OfferSheets: Sendable {
  /// The terms of the offer.
  public let offer: OfferTerms
  @usableFromInline let tables: OfferTables

  init(offer: OfferTerms, tables: OfferTables) {
    self.offer = offer
    self.tables = tables
  }

  /// Which row of one sheet another sheet's row names.
  @inlinable public var links: SheetLinks { tables.links }

  /// The table of a sheet.
  package subscript(_ sheet: any SheetDeclaration.Type) -> SheetTable { tables[sheet] }

  /// Option holders.
  @inlinable public var holders: SheetTable { tables.holders }
  /// Option grants.
  @inlinable public var grants: SheetTable { tables.grants }
  /// Election Forms and Notices received.
  @inlinable public var forms: SheetTable { tables.forms }
  /// Options listed on forms.
  @inlinable public var elections: SheetTable { tables.elections }
  /// Trading days.
  @inlinable public var prices: SheetTable { tables.prices }
  /// Steps of named vesting schedules.
  @inlinable public var schedules: SheetTable { tables.schedules }
  /// Tranches of grants with a schedule of their own.
  @inlinable public var vesting: SheetTable { tables.vesting }
  /// Changes of capitalization and mergers.
  @inlinable public var events: SheetTable { tables.events }
  /// Amendments of the offer.
  @inlinable public var amendments: SheetTable { tables.amendments }
  /// Other awards.
  @inlinable public var awards: SheetTable { tables.awards }
  /// Exercise notices.
  @inlinable public var exercises: SheetTable { tables.exercises }
  /// Payments with exercises.
  @inlinable public var payments: SheetTable { tables.payments }
  /// Sales of shares bought by exercise.
  @inlinable public var sales: SheetTable { tables.sales }
  /// Periods of service.
  @inlinable public var service: SheetTable { tables.service }
  /// Defects waived.
  @inlinable public var waivers: SheetTable { tables.waivers }
  /// Declared totals.
  @inlinable public var tieouts: SheetTable { tables.tieouts }
  /// Rule parameters set for this offer.
  @inlinable public var policy: SheetTable { tables.policy }
  /// Plans that options are granted under, besides that of offer.csv.
  @inlinable public var plans: SheetTable { tables.plans }

  /// Every sheet, offer.csv first.
  public var all: [SheetTable] { [offer.table] + tables.all }

  /// The sheet of a name without `.csv`; nil if the program knows none.
  public func table(named name: String) -> SheetTable? { all.first { $0.schema.name == name } }

  /// How many rows of data each sheet that is there has, by file name.
  public var rowCounts: [String: Int] {
    Dictionary(
      all.filter(\.isPresent).map { ($0.sheet, $0.rowCount) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

extension OfferSheets {
  /// Reads the sheets of an offer folder, by file name, and everything that is wrong with them.
  ///
  /// `own` are the columns and terms that rules read besides the contract's, read as those are. Names
  /// match without regard to case. The result is the same with any `concurrency`. `sheets` is
  /// nil only where something is missing without which nothing can be computed: a required sheet, a
  /// required column, or a required term.
  public static func read(
    files: [String: Bytes],
    own: [OwnColumn] = [],
    concurrency: Concurrency = .none
  ) -> (sheets: OfferSheets?, findings: [Finding]) {
    var reading = OfferReading(files: files, own: own, concurrency: concurrency)
    return reading.read()
  }

  /// The sheets of an offer folder that are there, offer.csv first, whether or not anything can be
  /// computed from them.
  public static func tables(of files: [String: Bytes]) -> [SheetTable] {
    var reading = OfferReading(files: files, concurrency: .none)
    let tables = reading.readTables()
    return ([tables.offer].compactMap(\.self) + tables.all).filter(\.isPresent)
  }
}
