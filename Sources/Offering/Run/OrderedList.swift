internal import Sheets
internal import Synchronization

/// A list of rows that is put in order on whatever thread is free, together with others.
final class OrderedList<Row: Sendable>: Sendable {
  private enum State {
    case unordered(RowChunks<Row>)
    case ordered(OrderedRows<Row>)
  }

  private let state: Mutex<State>
  private let order: @Sendable (RowChunks<Row>) -> OrderedRows<Row>

  init(_ rows: RowChunks<Row>, _ order: @escaping @Sendable (RowChunks<Row>) -> OrderedRows<Row>) {
    state = Mutex(.unordered(rows))
    self.order = order
  }

  /// Puts the rows in order, unless that is done.
  func settle() { _ = rows }

  /// The rows in order, which is made now if nobody has.
  var rows: OrderedRows<Row> {
    state.withLock { state in
      switch state {
      case .ordered(let rows): return rows
      case .unordered(let rows):
        let ordered = order(rows)
        state = .ordered(ordered)
        return ordered
      }
    }
  }
}

extension Concurrency {
  /// Does several things, all of them before it returns.
  func settle(_ jobs: [@Sendable () -> Void]) {
    perform(jobs.count) { jobs[$0]() }
  }
}
