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
  /// elections.csv to the options of grants.csv, and behind these to those of awards.csv.
  public internal(set) var grantOfElection: [Int32] = []
  /// vesting.csv to grants.csv.
  public internal(set) var grantOfVesting: [Int32] = []
  /// awards.csv to holders.csv.
  public internal(set) var holderOfAward: [Int32] = []
  /// exercises.csv to the same; for a new option's id (`G-1-N`) the one it replaces.
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

  /// For each column that names rows of another sheet by id, the ids that are not there.
  var unknown: [UnknownIDs] = []

  init() {}
}

extension [Int32] {
  /// The row of another sheet that a row names; nil where it names none.
  package func row(_ index: Int) -> Int? {
    guard indices.contains(index), self[index] >= 0 else { return nil }
    return Int(self[index])
  }
}

extension SheetLinks {
  /// The row of holders.csv whose option bears a number; nil if there is none.
  ///
  /// An option of grants.csv is numbered by its row, one of awards.csv by its row behind all of these.
  package func holder(ofOption number: Int) -> Int? {
    let grants = holderOfGrant.count
    return number < grants ? holderOfGrant.row(number) : holderOfAward.row(number - grants)
  }
}
