internal import Glibc

/// An interrupted run leaves nothing half-written and ends with 130 (`commands.md`).
enum Interruption {
  /// Ends the program on SIGINT and SIGTERM.
  ///
  /// Results are renamed into place in one step, so that
  /// what is left behind is at most a folder beside DIR that the next run clears away.
  static func watch() {
    for number in [SIGINT, SIGTERM] { _ = signal(number) { _ in _exit(130) } }
    // A reader that went away (`| head`) is a failed write, not a death.
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
