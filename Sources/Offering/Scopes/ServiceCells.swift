internal import Exchange
internal import Sheets

/// The cells that say when a holder was in service: those of service.csv, where the holder is in it, else
/// those of holders.csv.
struct ServiceCells: Sendable {
  let holders: SheetTable
  let periods: SheetTable

  /// The first day of the first period.
  func start(of holder: HolderSubject) -> CellReference? {
    guard let row = inOrder(holder).first else {
      return holders.reference(holder.row, HoldersSheet.serviceStart.index)
    }
    return periods.reference(row, ServiceSheet.serviceStart.index)
  }

  /// The last day of the last period.
  func end(of holder: HolderSubject) -> CellReference? { end(inOrder(holder).last, holder) }

  /// Why the last period ended.
  func reason(of holder: HolderSubject) -> CellReference? {
    guard let row = inOrder(holder).last else {
      return holders.reference(holder.row, HoldersSheet.endReason.index)
    }
    return periods.reference(row, ServiceSheet.endReason.index)
  }

  /// What the holder is.
  func role(of holder: HolderSubject) -> CellReference? {
    guard let row = holder.datedRole?.row else {
      return holders.reference(holder.row, HoldersSheet.role.index)
    }
    return periods.reference(row, ServiceSheet.role.index)
  }

  /// The cell that decides whether service lasts from a day on: the end of the last period that had begun
  /// by then, or the beginning of the first, if none had.
  func deciding(_ holder: HolderSubject, from day: Day?) -> CellReference? {
    guard let day else { return end(of: holder) }
    guard let first = holder.service.periods.first, first.start <= day else {
      return start(of: holder)
    }
    return end(inOrder(holder).last { ServiceSheet.hasBegun($0, by: day, in: periods) }, holder)
  }

  private func end(_ row: Int?, _ holder: HolderSubject) -> CellReference? {
    guard let row else { return holders.reference(holder.row, HoldersSheet.serviceEnd.index) }
    return periods.reference(row, ServiceSheet.serviceEnd.index)
  }

  private func inOrder(_ holder: HolderSubject) -> [Int] {
    ServiceSheet.inOrder(holder.serviceRows, of: periods)
  }
}
