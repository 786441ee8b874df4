/// For each row of one sheet, the row of another that it names by id; -1 where there is none.
///
/// Empty where the sheet is not there.
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

  /// grants.csv to the first row of its schedule in schedules.csv.
  public internal(set) var scheduleOfGrant: [Int32] = []

  /// The grants that name a schedule that is not there.
  var grantsOfUnknownSchedule: [Int] = []

  init() {}
}
