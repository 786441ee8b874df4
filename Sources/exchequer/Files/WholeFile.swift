internal import CSV
internal import Glibc

/// Files read once, whole, as they were.
///
/// The bytes are a copy of the program's own: a save in place changes nothing in them, and their
/// hash is that of what was read.
enum WholeFile {
  /// How often a file that changed while it was read is read again.
  private static let mostRepeats = 3
  /// How long the first wait before reading again is; each later one is twice as long.
  private static let firstWait: UInt32 = 50_000

  /// The bytes of a file.
  ///
  /// A pipe, a device or a folder is refused without being opened, since reading one could wait for
  /// ever.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isListed: whether its folder has just listed it; a file that is then gone is being
  ///     replaced, and is looked for again.
  /// - Returns: the bytes, all of one save.
  /// - Throws: why it cannot be read, or that it changed each time it was read.
  static func read(_ path: String, isListed: Bool = false) throws(FileFault) -> Bytes {
    try steadily(path, isListed: isListed) { file, size throws(FileFault) in
      let memory = try FileMemory(count: size, path)
      return try memory.fill(from: file, path) ? memory.taken() : nil
    }
  }

  /// What is made of a file's bytes, all of one save.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isListed: as of `read`.
  ///   - make: is given the open file and how many bytes it has; nil if it had fewer.
  /// - Returns: what was made.
  /// - Throws: why it cannot be read, or that it changed each time it was read.
  static func steadily<Made>(
    _ path: String,
    isListed: Bool = false,
    make: (_ file: Int32, _ size: Int) throws(FileFault) -> Made?
  ) throws(FileFault) -> Made {
    var missing: FileFault?
    for attempt in 0...mostRepeats {
      if attempt > 0 { usleep(firstWait << UInt32(attempt - 1)) }
      do {
        missing = nil
        if let made = try makeIfSteady(path, make) { return made }
      } catch  where isListed && error.reason == .missing { missing = error }
    }
    throw missing ?? FileFault(path, .changing)
  }

  /// The bytes of what a person names on the command line: a file, a pipe, which is read to its end, or
  /// `-`, standard input.
  ///
  /// A shell gives a pipe for `<(command)`. A folder has only files: no sheet or rule is a pipe.
  static func readNamed(_ path: String) throws(FileFault) -> Bytes {
    if path == Destination.standard { return try readToEnd(STDIN_FILENO, "Standard input") }
    guard FileFault.Reason.isPipe(at: path) else { return try read(path) }
    let pipe = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard pipe >= 0 else { throw FileFault(reading: path, errno) }
    defer { close(pipe) }
    return try readToEnd(pipe, path)
  }

  private static func readToEnd(_ file: Int32, _ name: String) throws(FileFault) -> Bytes {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(reading: name, errno) }
      guard count > 0 else { return Bytes(bytes) }
      bytes += piece.prefix(count)
    }
  }

  /// What is made of a file, or nil if it changed in the meantime.
  private static func makeIfSteady<Made>(
    _ path: String,
    _ make: (_ file: Int32, _ size: Int) throws(FileFault) -> Made?
  ) throws(FileFault) -> Made? {
    if let kind = FileFault.Reason(ofKindAt: path) { throw FileFault(path, kind) }
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw FileFault(reading: path, errno) }
    defer { close(file) }
    guard let stamp = FileStamp(settledFile: file), let made = try make(file, stamp.size),
      FileStamp(file: file) == stamp, FileStamp(path) == stamp
    else { return nil }
    return made
  }
}

/// Memory for the bytes of a file, given back when nothing points into them any more.
private struct FileMemory: ~Copyable {
  private let address: Int
  private let count: Int

  /// Memory for so many bytes; more than the machine has are refused.
  init(count: Int, _ path: String) throws(FileFault) {
    let machine = sysconf(Int32(_SC_PHYS_PAGES)).multipliedReportingOverflow(
      by: sysconf(Int32(_SC_PAGESIZE))
    )
    guard machine.overflow || count < machine.partialValue,
      let memory = unsafe malloc(max(count, 1))
    else { throw FileFault(path, .large(count)) }
    address = Int(bitPattern: memory)
    self.count = count
  }

  deinit { Self.free(address) }

  /// Reads the file from its beginning; whether it had as many bytes as expected.
  func fill(from file: Int32, _ path: String) throws(FileFault) -> Bool {
    var done = 0
    while done < count {
      let place = unsafe UnsafeMutableRawPointer(bitPattern: address + done)
      let read = unsafe Glibc.read(file, place, count - done)
      if read < 0 && errno == EINTR { continue }
      guard read >= 0 else { throw FileFault(reading: path, errno) }
      guard read > 0 else { return false }
      done += read
    }
    return true
  }

  /// The bytes; the memory is theirs from now on.
  consuming func taken() -> Bytes {
    let address = address
    let start = unsafe UnsafePointer<UInt8>(bitPattern: address)
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    discard self
    return unsafe Bytes(region: buffer) { Self.free(address) }
  }

  private static func free(_ address: Int) {
    unsafe Glibc.free(UnsafeMutableRawPointer(bitPattern: address))
  }
}
