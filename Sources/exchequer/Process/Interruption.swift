internal import Dispatch
internal import Glibc
internal import Synchronization

/// An interrupted run leaves nothing half-written, and ends as shells say that a signal ended it
/// (`commands.md`).
enum Interruption {
  /// What the number of a signal is added to.
  private static let base: Int32 = 128

  // Kept for as long as the program runs: a source that is let go watches no more.
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Ends the program on SIGINT, SIGTERM and SIGHUP.
  static func watch() {
    // A queue of its own: the threads that do the work are all taken.
    let queue = DispatchQueue(label: "interruption")
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let wasIgnored = unsafe unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == 1
      // Whoever started the program with `nohup` wants it to outlive its terminal.
      if number == SIGHUP, wasIgnored { continue }
      sources.withLock { sources in
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { Unfinished.removeAll { _exit(base + number) } }
        source.resume()
        sources.append(source)
      }
    }
    // A reader that went away (`| head`) and a limit of file sizes are failed writes, not a death.
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }
}
