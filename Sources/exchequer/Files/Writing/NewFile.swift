internal import Glibc

/// Files made afresh: none that is there is ever opened for writing, but for pipes and devices.
enum NewFile {
  /// Makes a file of these bytes.
  ///
  /// - Throws: why it could not be written whole, a file of that path included.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let file = try open(path)
    let failure = write(bytes, to: file)
    // Some file systems say only at the end that the disk was full.
    let closing = close(file) == 0 ? nil : errno
    if let number = failure ?? closing {
      unsafe unlink(path)
      throw FileFault(writing: path, number)
    }
  }

  /// Opens a file that is not there yet.
  static func open(_ path: String) throws(FileFault) -> Int32 {
    let file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileFault(writing: path, errno) }
    return file
  }

  /// Writes bytes into a pipe or device that is there; the one case in which what is there is opened.
  ///
  /// What a reader who has gone did not want is dropped, as on standard output.
  static func stream(_ bytes: [UInt8], into path: String) throws(FileFault) {
    let file = unsafe Glibc.open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw FileFault(writing: path, errno) }
    defer { close(file) }
    if let number = write(bytes, to: file), number != EPIPE {
      throw FileFault(writing: path, number)
    }
  }

  /// Writes all bytes to an open file.
  ///
  /// - Returns: the number of the system's error if that failed.
  static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
        continue
      }
      let number = written == 0 ? EIO : errno
      guard number == EINTR || number == EAGAIN else { return number }
      if number == EAGAIN { wait(for: file) }
    }
    return nil
  }

  /// Makes a folder and those above it that are not there.
  static func makeFolder(_ path: String) throws(FileFault) {
    guard !Folder.exists(path) else { return }
    let above = Folder.above(path)
    if above != path { try makeFolder(above) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileFault(writing: path, errno)
    }
  }

  /// Makes an empty folder beside a path, on the same disk, which an interruption removes.
  static func makeUnfinishedFolder(beside path: String) throws(FileFault) -> String {
    try makeFolder(Folder.above(path))
    while true {
      let fresh = unfinishedName(beside: path)
      if unsafe mkdir(fresh, 0o777) == 0 {
        Unfinished.add(fresh)
        return fresh
      }
      guard errno == EEXIST else { throw FileFault(writing: path, errno) }
    }
  }

  /// A name beside a path that no other program uses; a killed one of the same process number may
  /// have left one.
  static func unfinishedName(beside path: String) -> String {
    "\(path).new-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  }

  /// Waits until an output that was full takes more.
  private static func wait(for file: Int32) {
    var waited = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&waited, 1, -1)
  }
}
