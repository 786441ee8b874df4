public import CSV
public import Findings

/// All sheets of an offer folder, read; a sheet that is not there is an empty table.
public struct OfferSheets: Sendable {
  /// The terms of the offer.
  public var offer: OfferTerms
  /// Which row of one sheet another sheet's row names.
  public internal(set) var links = SheetLinks()
  var tables: [String: SheetTable]

  /// Option holders.
  public var holders: SheetTable { table(HoldersSheet.schema) }
  /// Option grants.
  public var grants: SheetTable { table(GrantsSheet.schema) }
  /// Election Forms and Notices received.
  public var forms: SheetTable { table(FormsSheet.schema) }
  /// Options listed on forms.
  public var elections: SheetTable { table(ElectionsSheet.schema) }
  /// Trading days.
  public var prices: SheetTable { table(PricesSheet.schema) }
  /// Steps of named vesting schedules.
  public var schedules: SheetTable { table(SchedulesSheet.schema) }
  /// Tranches of grants with a schedule of their own.
  public var vesting: SheetTable { table(VestingSheet.schema) }
  /// Changes of capitalization and mergers.
  public var events: SheetTable { table(EventsSheet.schema) }
  /// Amendments of the offer.
  public var amendments: SheetTable { table(AmendmentsSheet.schema) }
  /// Other awards.
  public var awards: SheetTable { table(AwardsSheet.schema) }
  /// Exercise notices.
  public var exercises: SheetTable { table(ExercisesSheet.schema) }
  /// Payments with exercises.
  public var payments: SheetTable { table(PaymentsSheet.schema) }
  /// Sales of shares bought by exercise.
  public var sales: SheetTable { table(SalesSheet.schema) }
  /// Periods of service.
  public var service: SheetTable { table(ServiceSheet.schema) }
  /// Defects waived.
  public var waivers: SheetTable { table(WaiversSheet.schema) }
  /// Declared totals.
  public var tieouts: SheetTable { table(TieoutsSheet.schema) }
  /// Rule parameters set for this offer.
  public var policy: SheetTable { table(PolicySheet.schema) }

  /// How many rows of data each sheet that is there has, by file name.
  public var rowCounts: [String: Int] {
    let present = ([offer.table] + tables.values).filter(\.isPresent)
    return Dictionary(present.map { ($0.sheet, $0.rowCount) }, uniquingKeysWith: { $1 })
  }

  /// The table of a sheet.
  public func table(_ schema: SheetSchema) -> SheetTable {
    tables[schema.name] ?? SheetTable(schema)
  }
}

/// For each row of one sheet, the row of another that it names by id; -1 where there is none. Empty
/// where the sheet is not there.
public struct SheetLinks: Sendable {
  /// grants.csv to holders.csv.
  public internal(set) var holderOfGrant: [Int32] = []
  /// forms.csv to holders.csv.
  public internal(set) var holderOfForm: [Int32] = []
  /// elections.csv to forms.csv.
  public internal(set) var formOfElection: [Int32] = []
  /// elections.csv to grants.csv.
  public internal(set) var grantOfElection: [Int32] = []
  /// vesting.csv to grants.csv.
  public internal(set) var grantOfVesting: [Int32] = []
  /// awards.csv to holders.csv.
  public internal(set) var holderOfAward: [Int32] = []
  /// exercises.csv to grants.csv; for a new option's id (`G-1-N`) the grant it replaces.
  public internal(set) var grantOfExercise: [Int32] = []
  /// payments.csv to exercises.csv.
  public internal(set) var exerciseOfPayment: [Int32] = []
  /// sales.csv to exercises.csv.
  public internal(set) var exerciseOfSale: [Int32] = []
  /// service.csv to holders.csv.
  public internal(set) var holderOfService: [Int32] = []

  /// Makes links of nothing.
  public init() {}
}

extension OfferSheets {
  /// Reads the sheets of an offer folder, by file name, and everything that is wrong with them.
  ///
  /// Names match without regard to case. `sheets` is nil only where something is missing without
  /// which nothing can be computed: a required sheet, a required column, or a required term.
  public static func read(
    files: [String: Bytes]
  ) -> (sheets: OfferSheets?, findings: [Finding]) {
    var reading = OfferReading(files: files)
    return reading.read()
  }
}
