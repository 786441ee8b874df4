internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc

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

/// Standard output and standard error.
enum Terminal {
  /// Writes all bytes to standard output, or ends quietly if nobody reads them any more.
  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes text to standard output.
  static func write(_ text: String) { write(Array(text.utf8)) }

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
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows a line on standard error in place of the one shown before; an empty one clears it.
  static func show(_ line: String) {
    write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
