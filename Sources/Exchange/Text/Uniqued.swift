extension Sequence {
  /// The elements of which none before has the same key, in order.
  public func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in order.
  public var uniqued: [Element] { uniqued { $0 } }
}
