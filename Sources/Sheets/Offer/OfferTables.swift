/// The tables of an offer folder, all but its terms, and what they name in one another.
@usableFromInline
struct OfferTables: Sendable {
  @usableFromInline var links = SheetLinks()
  /// The terms of the offer; nil if they cannot be read.
  var terms: OfferTerms?
  /// offer.csv as it stands; nil if it is not there.
  var offer: SheetTable?
  /// How the sheets write dates and decimals.
  var notation = Notation()
  @usableFromInline let holders: SheetTable
  @usableFromInline let grants: SheetTable
  @usableFromInline let forms: SheetTable
  @usableFromInline let elections: SheetTable
  @usableFromInline let prices: SheetTable
  @usableFromInline let schedules: SheetTable
  @usableFromInline let vesting: SheetTable
  @usableFromInline let events: SheetTable
  @usableFromInline let amendments: SheetTable
  @usableFromInline let awards: SheetTable
  @usableFromInline let exercises: SheetTable
  @usableFromInline let payments: SheetTable
  @usableFromInline let sales: SheetTable
  @usableFromInline let service: SheetTable
  @usableFromInline let waivers: SheetTable
  @usableFromInline let tieouts: SheetTable
  @usableFromInline let policy: SheetTable
  @usableFromInline let plans: SheetTable

  /// Every table by the name of its sheet, those that have a name of their own here too.
  private let byName: [String: SheetTable]

  init(_ table: (SheetSchema) -> SheetTable) {
    let byName = Dictionary(AllSheets.schemas.map { ($0.name, table($0)) }) { first, _ in first }
    func of(_ sheet: any SheetDeclaration.Type) -> SheetTable {
      byName[sheet.schema.name] ?? SheetTable(sheet.schema)
    }
    holders = of(HoldersSheet.self)
    grants = of(GrantsSheet.self)
    forms = of(FormsSheet.self)
    elections = of(ElectionsSheet.self)
    prices = of(PricesSheet.self)
    schedules = of(SchedulesSheet.self)
    vesting = of(VestingSheet.self)
    events = of(EventsSheet.self)
    amendments = of(AmendmentsSheet.self)
    awards = of(AwardsSheet.self)
    exercises = of(ExercisesSheet.self)
    payments = of(PaymentsSheet.self)
    sales = of(SalesSheet.self)
    service = of(ServiceSheet.self)
    waivers = of(WaiversSheet.self)
    tieouts = of(TieoutsSheet.self)
    policy = of(PolicySheet.self)
    plans = of(PlansSheet.self)
    self.byName = byName
  }

  /// The table of a sheet.
  subscript(_ sheet: any SheetDeclaration.Type) -> SheetTable {
    byName[sheet.schema.name] ?? SheetTable(sheet.schema)
  }

  /// Every table, in the order of the contract.
  var all: [SheetTable] { AllSheets.schemas.compactMap { byName[$0.name] } }
}
