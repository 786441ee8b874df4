internal import Sheets
internal import Synchronization

/// A list of rows that is put in order on whatever thread is free, together with others.
///
/// The list is put in order where it lies: there are never all lists twice.
final class OrderedList<Row: Sendable>: Sendable {
  private enum State {
    case unordered(RowChunks<Row>)
    case ordered([Row])
  }

  private let state: Mutex<State>
  private let order: @Sendable (inout [Row]) -> Void

  /// Takes the rows out of a list.
  init(_ rows: inout RowChunks<Row>, _ order: @escaping @Sendable (inout [Row]) -> Void) {
    state = Mutex(.unordered(rows))
    self.order = order
    rows = RowChunks()
  }

  /// Puts the rows in order, unless that is done.
  func settle() { _ = rows }

  /// The rows in order, which is made now if nobody has.
  var rows: [Row] {
    state.withLock { state in
      switch state {
      case .ordered(let rows): return rows
      case .unordered(var pieces):
        state = .ordered([])
        var rows = pieces.take()
        order(&rows)
        state = .ordered(rows)
        return rows
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
