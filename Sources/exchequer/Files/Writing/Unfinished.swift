internal import FoundationEssentials
internal import Synchronization

/// The files and folders that are being written beside their places; none outlives the program.
enum Unfinished {
  private static let paths = Mutex<Set<String>>([])

  /// Notes a path, which is removed if the program is interrupted.
  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// Puts what is finished into its place; an interruption waits until it stands there.
  static func place<Failure>(_ path: String, _ body: () throws(Failure) -> Void) throws(Failure) {
    try paths.withLock { paths throws(Failure) in
      try body()
      paths.remove(path)
    }
  }

  /// Removes a path that was given up.
  static func remove(_ path: String) {
    paths.withLock { paths in
      guard paths.remove(path) != nil else { return }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Removes everything unfinished and ends the program, so that nothing is begun in between.
  static func removeAll(andEnd end: () -> Never) {
    paths.withLock { paths in
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
      end()
    }
  }
}
