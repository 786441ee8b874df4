/// The sheets of the contract (`sheets.md`).
public enum AllSheets {
  /// The sheets that have columns, in the order of the contract; offer.csv, which has terms, is
  /// `OfferTermsSheet`.
  public static let schemas: [SheetSchema] = [
    HoldersSheet.schema, GrantsSheet.schema, FormsSheet.schema, ElectionsSheet.schema,
    PricesSheet.schema, SchedulesSheet.schema, VestingSheet.schema, EventsSheet.schema,
    AmendmentsSheet.schema, AwardsSheet.schema, ExercisesSheet.schema, PaymentsSheet.schema,
    SalesSheet.schema, ServiceSheet.schema, WaiversSheet.schema, TieoutsSheet.schema,
    PolicySheet.schema, PlansSheet.schema,
  ]
}
