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

/// Holders whom rows of result sheets are about, each once, in the order in which they were added.
public struct HolderSet: Sendable {
  /// The holders.
  public private(set) var all: [RowHolder] = []
  /// Whether the holder of a row of holders.csv is among them, as far as the rows go.
  private var isIn: [Bool] = []

  /// No holders yet.
  public init() {}

  /// How many there are.
  public var count: Int { all.count }

  /// Adds a holder, who may be among them.
  public mutating func insert(_ holder: RowHolder) {
    guard !contains(holder) else { return }
    if holder.row >= isIn.count {
      isIn += [Bool](repeating: false, count: max(holder.row + 1 - isIn.count, isIn.count))
    }
    // No row lies before the first.
    if holder.row >= 0 { isIn[holder.row] = true }
    all.append(holder)
  }

  /// Adds the holders whom rows are about.
  @inlinable
  public mutating func insert(_ rows: OrderedRows<some HolderRow>) {
    rows.forEach { rows, place in insert(rows[place].holder) }
  }

  /// Whether a holder is among them.
  public func contains(_ holder: RowHolder) -> Bool {
    isIn.indices.contains(holder.row) && isIn[holder.row]
  }
}
