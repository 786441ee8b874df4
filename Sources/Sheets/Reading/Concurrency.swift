internal import Synchronization

/// How work is spread over threads.
///
/// The sheets know none: a caller that has threads lends them, and the result is the same to the
/// byte with any number.
public struct Concurrency: Sendable {
  /// Into how many pieces a large sheet is cut.
  public let width: Int
  /// Calls the body once with each number below the count, all done when it returns.
  public let perform: @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// Lends threads.
  public init(
    width: Int,
    perform: @escaping @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void
  ) {
    self.width = width
    self.perform = perform
  }

  /// One piece after the other, on the caller's thread.
  public static let none = Concurrency(width: 1) { count, body in
    for index in 0..<count { body(index) }
  }
}

extension Concurrency {
  /// What the body makes of each number below the count, in their order.
  func map<Made: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Made) -> [Made] {
    let all = Mutex<[Made?]>(Array(repeating: nil, count: count))
    perform(count) { number in
      let made = body(number)
      all.withLock { $0[number] = made }
    }
    return all.withLock { $0.compactMap(\.self) }
  }
}
