/// The tables of an offer folder, all but its terms, and what they name in one another.
struct OfferTables: Sendable {
  var links = SheetLinks()
  /// The terms of the offer; nil if they cannot be read.
  var terms: OfferTerms?
  /// How the sheets write dates and decimals.
  var notation = Notation()
  let holders: SheetTable
  let grants: SheetTable
  let forms: SheetTable
  let elections: SheetTable
  let prices: SheetTable
  let schedules: SheetTable
  let vesting: SheetTable
  let events: SheetTable
  let amendments: SheetTable
  let awards: SheetTable
  let exercises: SheetTable
  let payments: SheetTable
  let sales: SheetTable
  let service: SheetTable
  let waivers: SheetTable
  let tieouts: SheetTable
  let policy: SheetTable
  let plans: SheetTable

  init(_ table: (SheetSchema) -> SheetTable) {
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
    plans = table(PlansSheet.schema)
  }

  /// Every table, in the order of the contract.
  var all: [SheetTable] {
    [
      holders, grants, forms, elections, prices, schedules, vesting, events, amendments, awards,
      exercises, payments, sales, service, waivers, tieouts, policy, plans,
    ]
  }
}
