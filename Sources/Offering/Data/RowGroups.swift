/// The rows of a sheet by the row of another that they belong to: all of them lie in one list, one
/// owner's after the other's.
struct RowGroups: Sendable {
  /// Where each owner's rows begin, and where the last one's end.
  private let starts: [Int32]
  private let rows: [Int32]

  /// Rows in the order in which each owner is to have them; a row without an owner is left out.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - count: how many owners there are.
  ///   - owner: the number of the row's owner, below the count.
  init(_ rows: [Int], _ count: Int, owner: (Int) -> Int?) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for row in rows { if let owner = owner(row) { starts[owner + 1] += 1 } }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: Int(starts[count]))
    for row in rows {
      guard let owner = owner(row) else { continue }
      sorted[Int(next[owner])] = Int32(clamping: row)
      next[owner] += 1
    }
    self.starts = starts
    self.rows = sorted
  }

  /// The rows of an owner.
  subscript(_ owner: Int) -> RowGroup {
    RowGroup(rows: rows, start: Int(starts[owner]), end: Int(starts[owner + 1]))
  }
}

/// The rows of one owner, counted from 0.
struct RowGroup: RandomAccessCollection, Sendable {
  fileprivate let rows: [Int32]
  fileprivate let start: Int
  fileprivate let end: Int

  var startIndex: Int { 0 }
  var endIndex: Int { end - start }

  subscript(_ place: Int) -> Int { Int(rows[start + place]) }
}

/// The same where few have any.
struct FewRows: Sendable {
  private let groups: [Int: [Int]]

  /// Rows in the order in which each owner is to have them; a row without an owner is left out.
  init(_ rows: some Sequence<Int>, owner: (Int) -> Int?) {
    var groups: [Int: [Int]] = [:]
    for row in rows { if let owner = owner(row) { groups[owner, default: []].append(row) } }
    self.groups = groups
  }

  /// The rows of an owner; none of most.
  subscript(_ owner: Int) -> [Int] { groups.isEmpty ? [] : groups[owner] ?? [] }
}
