internal import Synchronization

/// A large value that is handed on: who takes it has the only one.
final class TakenOnce<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: Value) { self.value = Mutex(value) }

  /// What a look at the value comes to; nil once it is taken.
  func look<Seen: Sendable>(_ body: (Value) throws -> Seen) rethrows -> Seen? {
    try value.withLock { try $0.map(body) }
  }

  /// The value the first time, then nil.
  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
