/// The holder whom a row of a result sheet is about.
public struct RowHolder: Sendable {
  /// The holder's id.
  public let id: String
  /// The holder's row in holders.csv, where the name stands.
  public var row: Int { Int(place) }
  /// The same in half a word, since every row of a result sheet has one.
  private let place: Int32

  init(id: String, row: Int) {
    self.id = id
    place = Int32(clamping: row)
  }
}

/// A row of a result sheet that is about a holder.
public protocol HolderRow {
  /// The holder.
  var holder: RowHolder { get }
}

extension HolderRow {
  /// The holder's id.
  public var holderID: String { holder.id }
}

extension HolderSubject {
  /// The holder as rows of result sheets have one.
  var ofRow: RowHolder { RowHolder(id: id, row: row) }
}
