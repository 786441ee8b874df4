internal import Dispatch
internal import Glibc
internal import Synchronization

/// An interrupted run leaves nothing half-written and ends with 130 (`commands.md`).
enum Interruption {
  /// How the program ends when it is interrupted.
  private static let code: Int32 = 130

  // Kept for as long as the program runs: a source that is let go watches no more.
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Ends the program on SIGINT and SIGTERM.
  static func watch() {
    // A queue of its own: the threads that do the work are all taken.
    let queue = DispatchQueue(label: "interruption")
    for number in [SIGINT, SIGTERM] {
      _ = signal(number, SIG_IGN)
      sources.withLock { sources in
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { Unfinished.removeAll { _exit(code) } }
        source.resume()
        sources.append(source)
      }
    }
    // A reader that went away (`| head`) and a limit of file sizes are failed writes, not a death.
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }
}
