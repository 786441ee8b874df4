import Exchange

/// A column whose date says from which day what its row states counts.
struct DatedColumn: Sendable {
  /// The sheet, without `.csv`.
  let sheet: String
  /// Its place in the sheet's schema.
  let column: Int
  let name: String
  /// What does not count before that day: `form`.
  let thing: String
  private let isTime: Bool
  /// Whether the day may be one to come: a split that was announced, a leaver who gave notice.
  let mayBePlanned: Bool

  /// In the order in which a row is told: of several dates of it, the first.
  static let all: [DatedColumn] = [
    .init(FormsSheet.schema, FormsSheet.received, "form"),
    .init(FormsSheet.schema, FormsSheet.confirmationSent, "confirmation"),
    .init(AmendmentsSheet.schema, AmendmentsSheet.announced, "amendment"),
    .init(PolicySheet.schema, PolicySheet.adoptedOn, "setting"),
    .init(WaiversSheet.schema, WaiversSheet.approvedOn, "waiver"),
    .init(SentSheet.schema, SentSheet.sent, "letter"),
    .init(PricesSheet.schema, PricesSheet.date, "price"),
    .init(ExercisesSheet.schema, ExercisesSheet.exerciseDate, "exercise"),
    .init(SalesSheet.schema, SalesSheet.saleDate, "sale"),
    .init(AwardsSheet.schema, AwardsSheet.awardDate, "award", mayBePlanned: true),
    .init(EventsSheet.schema, EventsSheet.effectiveDate, "event", mayBePlanned: true),
    .init(HoldersSheet.schema, HoldersSheet.serviceEnd, "end of service", mayBePlanned: true),
    .init(ServiceSheet.schema, ServiceSheet.serviceStart, "period of service", mayBePlanned: true),
    .init(ServiceSheet.schema, ServiceSheet.serviceEnd, "end of service", mayBePlanned: true),
  ]

  private init(
    _ schema: SheetSchema,
    _ column: Column<Day>,
    _ thing: String,
    mayBePlanned: Bool = false
  ) {
    sheet = schema.name
    (self.column, name) = (column.index, column.name)
    self.thing = thing
    self.mayBePlanned = mayBePlanned
    isTime = false
  }

  private init(_ schema: SheetSchema, _ column: Column<Moment>, _ thing: String) {
    sheet = schema.name
    (self.column, name) = (column.index, column.name)
    self.thing = thing
    mayBePlanned = false
    isTime = true
  }

  /// The day in a row, if there is one that can be read.
  func day(_ table: SheetTable, _ row: Int) -> Day? {
    let value = table.value(column, row)
    guard CellValue.isPresent(value) else { return nil }
    return isTime ? Moment(number: value)?.day : Day(number: value)
  }
}
