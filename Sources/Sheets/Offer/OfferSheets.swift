public import CSV
public import Findings

/// All sheets of an offer folder, read; a sheet that is not there is an empty table.
public struct OfferSheets: Sendable {
  /// The terms of the offer.
  public var offer: OfferTerms
  /// Which row of one sheet another sheet's row names.
  public internal(set) var links = SheetLinks()

  /// Option holders.
  public internal(set) var holders: SheetTable
  /// Option grants.
  public internal(set) var grants: SheetTable
  /// Election Forms and Notices received.
  public internal(set) var forms: SheetTable
  /// Options listed on forms.
  public internal(set) var elections: SheetTable
  /// Trading days.
  public internal(set) var prices: SheetTable
  /// Steps of named vesting schedules.
  public internal(set) var schedules: SheetTable
  /// Tranches of grants with a schedule of their own.
  public internal(set) var vesting: SheetTable
  /// Changes of capitalization and mergers.
  public internal(set) var events: SheetTable
  /// Amendments of the offer.
  public internal(set) var amendments: SheetTable
  /// Other awards.
  public internal(set) var awards: SheetTable
  /// Exercise notices.
  public internal(set) var exercises: SheetTable
  /// Payments with exercises.
  public internal(set) var payments: SheetTable
  /// Sales of shares bought by exercise.
  public internal(set) var sales: SheetTable
  /// Periods of service.
  public internal(set) var service: SheetTable
  /// Defects waived.
  public internal(set) var waivers: SheetTable
  /// Declared totals.
  public internal(set) var tieouts: SheetTable
  /// Rule parameters set for this offer.
  public internal(set) var policy: SheetTable

  init(offer: OfferTerms, table: (SheetSchema) -> SheetTable) {
    self.offer = offer
    holders = table(HoldersSheet.schema)
    grants = table(GrantsSheet.schema)
    forms = table(FormsSheet.schema)
    elections = table(ElectionsSheet.schema)
    prices = table(PricesSheet.schema)
    schedules = table(SchedulesSheet.schema)
    vesting = table(VestingSheet.schema)
    events = table(EventsSheet.schema)
    amendments = table(AmendmentsSheet.schema)
    awards = table(AwardsSheet.schema)
    exercises = table(ExercisesSheet.schema)
    payments = table(PaymentsSheet.schema)
    sales = table(SalesSheet.schema)
    service = table(ServiceSheet.schema)
    waivers = table(WaiversSheet.schema)
    tieouts = table(TieoutsSheet.schema)
    policy = table(PolicySheet.schema)
  }
}

extension OfferSheets {
  /// Reads the sheets of an offer folder, by file name, and everything that is wrong with them.
  ///
  /// Names match without regard to case. The result is the same with any `concurrency`. `sheets` is nil only where something is missing without
  /// which nothing can be computed: a required sheet, a required column, or a required term.
  public static func read(
    files: [String: Bytes],
    concurrency: Concurrency = .none
  ) -> (sheets: OfferSheets?, findings: [Finding]) {
    var reading = OfferReading(files: files, concurrency: concurrency)
    return reading.read()
  }
}
