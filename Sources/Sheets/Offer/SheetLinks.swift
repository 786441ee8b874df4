/// For each row of one sheet, the row of another that it names by id; -1 where there is none.
///
/// Empty where the sheet is not there. One reference, shared by all who look a row up.
public final class SheetLinks: Sendable {
  /// grants.csv to holders.csv.
  public let holderOfGrant: [Int32]
  /// forms.csv to holders.csv.
  public let holderOfForm: [Int32]
  /// elections.csv to forms.csv.
  public let formOfElection: [Int32]
  /// elections.csv to the options of grants.csv, and behind these to those of awards.csv.
  public let grantOfElection: [Int32]
  /// vesting.csv to grants.csv.
  public let grantOfVesting: [Int32]
  /// awards.csv to holders.csv.
  public let holderOfAward: [Int32]
  /// exercises.csv to the same; for a new option's id (`G-1-N`) the one it replaces.
  public let grantOfExercise: [Int32]
  /// payments.csv to exercises.csv.
  public let exerciseOfPayment: [Int32]
  /// sales.csv to exercises.csv.
  public let exerciseOfSale: [Int32]
  /// service.csv to holders.csv.
  public let holderOfService: [Int32]

  /// grants.csv to the first row of its schedule in schedules.csv.
  public let scheduleOfGrant: [Int32]

  /// The grants that name a schedule that is not there.
  let grantsOfUnknownSchedule: [Int]

  /// For each column that names rows of another sheet by id, the ids that are not there.
  let unknown: [UnknownIDs]

  init(
    holderOfGrant: [Int32] = [],
    holderOfForm: [Int32] = [],
    formOfElection: [Int32] = [],
    grantOfElection: [Int32] = [],
    grantOfVesting: [Int32] = [],
    holderOfAward: [Int32] = [],
    grantOfExercise: [Int32] = [],
    exerciseOfPayment: [Int32] = [],
    exerciseOfSale: [Int32] = [],
    holderOfService: [Int32] = [],
    scheduleOfGrant: [Int32] = [],
    grantsOfUnknownSchedule: [Int] = [],
    unknown: [UnknownIDs] = []
  ) {
    self.holderOfGrant = holderOfGrant
    self.holderOfForm = holderOfForm
    self.formOfElection = formOfElection
    self.grantOfElection = grantOfElection
    self.grantOfVesting = grantOfVesting
    self.holderOfAward = holderOfAward
    self.grantOfExercise = grantOfExercise
    self.exerciseOfPayment = exerciseOfPayment
    self.exerciseOfSale = exerciseOfSale
    self.holderOfService = holderOfService
    self.scheduleOfGrant = scheduleOfGrant
    self.grantsOfUnknownSchedule = grantsOfUnknownSchedule
    self.unknown = unknown
  }
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
