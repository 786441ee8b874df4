internal import Synchronization

/// A large value that is handed on: who takes it has the only one.
final class TakenOnce<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: Value) { self.value = Mutex(value) }

  /// The value the first time, then nil.
  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
