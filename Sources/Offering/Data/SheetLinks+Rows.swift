internal import Sheets

extension [Int32] {
  /// The row of another sheet that a row names; nil where it names none.
  func row(_ index: Int) -> Int? {
    guard indices.contains(index), self[index] >= 0 else { return nil }
    return Int(self[index])
  }
}

extension SheetLinks {
  /// The row of holders.csv whose option bears a number; nil if there is none.
  ///
  /// An option of grants.csv is numbered by its row, one of awards.csv by its row behind all of these.
  func holder(ofOption number: Int) -> Int? {
    let grants = holderOfGrant.count
    return number < grants ? holderOfGrant.row(number) : holderOfAward.row(number - grants)
  }
}
