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
