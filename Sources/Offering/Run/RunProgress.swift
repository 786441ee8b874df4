internal import Synchronization

/// How far a run has come, to be looked at from another thread while it goes on.
public final class RunProgress: Sendable {
  private let settled = Atomic<Int>(0)
  private let due = Atomic<Int>(0)

  /// Nothing done yet.
  public init() {}

  /// The options whose holders are settled.
  public var done: Int { settled.load(ordering: .relaxed) }
  /// The options of all holders; 0 while the sheets are read.
  public var total: Int { due.load(ordering: .relaxed) }

  func begin(_ options: Int) {
    settled.store(0, ordering: .relaxed)
    due.store(options, ordering: .relaxed)
  }

  func advance(by options: Int) { settled.wrappingAdd(options, ordering: .relaxed) }
}
