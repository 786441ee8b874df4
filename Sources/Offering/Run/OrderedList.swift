internal import Sheets
internal import Synchronization

/// A list of rows that is put in order on whatever thread is free, together with others.
///
/// The unordered list is given up for the ordered one: there are never all lists twice.
final class OrderedList<Row: Sendable>: Sendable {
  private enum State {
    case unordered([Row])
    case ordered([Row])
  }

  private let state: Mutex<State>
  private let order: @Sendable ([Row]) -> [Row]

  /// Takes the rows out of a list.
  init(_ rows: inout [Row], _ order: @escaping @Sendable ([Row]) -> [Row]) {
    state = Mutex(.unordered(rows))
    self.order = order
    rows = []
  }

  /// Puts the rows in order, unless that is done.
  func settle() { _ = rows }

  /// The rows in order, which is made now if nobody has.
  var rows: [Row] {
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
