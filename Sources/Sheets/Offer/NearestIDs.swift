import Findings

extension SheetTable {
  /// The ids of the sheet that one not known may be meant to be, the nearest first.
  ///
  /// Of a sheet with few rows every id is compared, of a large one only likely slips are looked up.
  public func nearestIDs(to id: String, atMost count: Int = 3) -> [String] {
    guard let key = schema.key else { return [] }
    guard rowCount <= 20_000 else { return NearID.find(id, in: self).map { [$0] } ?? [] }
    let wanted = Array(id.lowercased().utf8)
    let near = order.compactMap { row -> (id: String, distance: Int)? in
      let other = text(value(key, Int(row)))
      return Nearest.distance(
        wanted,
        Array(other.lowercased().utf8),
        most: max(1, wanted.count / 2)
      )
      .map { (other, $0) }
    }
    guard let least = near.map(\.distance).min() else { return [] }
    return near.filter { $0.distance == least }.prefix(count).map(\.id)
  }
}

/// Which id of another sheet a row may mean that names one that is not there.
enum MeantID {
  // So many options are each compared with a line.
  private static let mostCompared = 20_000

  /// The id; nil if none is near, or only one that other rows mean.
  static func find(_ ids: UnknownIDs, _ row: Int) -> String? {
    guard let id = ids.table[ids.column, row] else { return nil }
    if let slip = NearID.slip(id, in: ids.target) { return slip }
    let states =
      ids.table.schema.name == ElectionsSheet.schema.name
      && ids.target.schema.name == GrantsSheet.schema.name
      && ElectionsSheet.stated.allSatisfy { CellValue.isPresent(ids.table.value($0.line, row)) }
    if states, ids.target.rowCount <= mostCompared { return withTerms(of: row, ids) }
    guard NearID.isAlone(id, in: ids.target), let near = NearID.find(id, in: ids.target),
      // In a list that counts up, the next id is no slip of the one before.
      CountedID(near).next != id, CountedID(id).next != near,
      let named = ids.target.row(ofID: near), isFree(Int32(clamping: named), ids, row)
    else { return nil }
    return near
  }

  /// The only option that has the terms that a line states, if no other line names it.
  private static func withTerms(of row: Int, _ ids: UnknownIDs) -> String? {
    let fitting = (0..<ids.target.rowCount).filter { grant in
      ElectionsSheet.stated.allSatisfy {
        ids.target.value($0.grant, grant) == ids.table.value($0.line, row)
      }
    }
    guard fitting.count == 1, let grant = fitting.first, let key = ids.target.schema.key,
      !ids.links.contains(Int32(clamping: grant))
    else { return nil }
    return ids.target.text(ids.target.value(key, grant))
  }

  /// Whether no other row names a row, or the one above or below does, as those of one form or holder do.
  private static func isFree(_ named: Int32, _ ids: UnknownIDs, _ row: Int) -> Bool {
    !ids.links.contains(named)
      || [row - 1, row + 1].contains { ids.links.indices.contains($0) && ids.links[$0] == named }
  }
}
