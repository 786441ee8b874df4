internal import Sheets
internal import Synchronization

/// A value that is made on whatever thread is free, together with others.
final class ParallelValue<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Makes it, unless that is done.
  func settle() {
    let value = make()
    made.withLock { if $0 == nil { $0 = value } }
  }

  /// The value, made now if nobody has.
  var value: Value { made.withLock { $0 } ?? make() }
}

extension Concurrency {
  /// Makes several values, all of them before it returns.
  func settle(_ jobs: [@Sendable () -> Void]) {
    perform(jobs.count) { jobs[$0]() }
  }
}
