internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import Reports

/// When text is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  /// On a terminal, unless NO_COLOR is set.
  case auto
  case always
  case never

  /// Whether standard output is to be coloured.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(STDOUT_FILENO) == 1
        && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}

/// Where a program prints.
enum Stream {
  case output, error
}

/// Standard output and standard error.
enum Terminal {
  /// Writes all bytes to standard output; where they cannot be written, the program ends.
  ///
  /// If its reader has gone, as that of `| head` does, they are dropped, and the command goes on to its
  /// own end: whether a reader goes before or after the last byte is chance, and no exit hangs on it.
  static func write(_ bytes: [UInt8]) {
    guard let number = NewFile.write(bytes, to: STDOUT_FILENO), number != EPIPE else { return }
    end(failure: number)
  }

  /// Writes all bytes to a stream.
  static func write(_ bytes: [UInt8], on stream: Stream) {
    switch stream {
    case .output: write(bytes)
    case .error: _ = NewFile.write(bytes, to: STDERR_FILENO)
    }
  }

  /// Writes text to standard output.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Whether standard output still goes anywhere: false once the reader of a pipe has gone.
  static var hasReader: Bool {
    var waited = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return unsafe poll(&waited, 1, 0) <= 0 || waited.revents & Int16(POLLERR) == 0
  }

  /// Writes text for people to standard output, its lines no wider than the terminal; where it is none, a line
  /// stays as it is.
  static func write(fitting text: String) {
    write(isatty(STDOUT_FILENO) == 1 ? HangingText.fitted(text, width: width) : text)
  }

  /// How many columns standard output has: those of the terminal, else 100.
  static var width: Int { width(of: STDOUT_FILENO) }

  /// How many columns the terminal has that a file is; 100 if it is none.
  static func width(of file: Int32) -> Int {
    var size = winsize()
    guard unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }

  /// Writes a line to standard error.
  static func complain(_ text: String) {
    _ = NewFile.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows a line on standard error in place of the one shown before; an empty one clears it.
  static func show(_ line: String) {
    _ = NewFile.write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
  }

  /// Opens what the program was started without, so that no file that it opens takes the place of
  /// standard output; what is then written there fails.
  static func openMissing() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// Closes standard output at the end: some file systems say only then that the disk was full.
  static func finish() {
    guard close(STDOUT_FILENO) != 0 else { return }
    end(failure: errno)
  }

  /// Ends the program after a write to standard output that failed.
  private static func end(failure number: Int32) -> Never {
    complain("Standard output could not be written: \(FileFault.words(number)).")
    Program.end(Program.couldNotStart)
  }
}
