internal import Glibc
internal import Offering
internal import Synchronization

/// Bytes that are kept on the disk until they are read: a file without a name, which nobody else sees and
/// which is gone with the program, however that ends.
final class SpilledBytes: DecisionLogPart {
  private let place: String
  private let file: Int32
  private let fault: Mutex<FileFault?>

  /// An empty file on the disk of a path.
  init(beside path: String) {
    let above = Folder.above(path)
    let isThere = Folder.exists(above)
    place = NewFile.unfinishedName(
      beside: isThere ? path : Folder.path(Folder.temporary, "exchequer")
    )
    file = unsafe open(place, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    fault = Mutex(file < 0 ? FileFault(writing: place, errno) : nil)
    if file >= 0 { unsafe unlink(place) }
  }

  deinit {
    if file >= 0 { close(file) }
  }

  func write(_ bytes: [UInt8]) {
    fault.withLock { fault in
      guard fault == nil, let number = NewFile.write(bytes, to: file) else { return }
      fault = FileFault(writing: place, number)
    }
  }

  func read(_ hand: ([UInt8]) throws -> Void) throws {
    if let fault = fault.withLock({ $0 }) { throw fault }
    var (offset, bytes) = (0, [UInt8](repeating: 0, count: 1 << 20))
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(file, $0.baseAddress, $0.count, offset)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(reading: place, errno) }
      guard count > 0 else { return }
      offset += count
      try hand(count == bytes.count ? bytes : Array(bytes.prefix(count)))
    }
  }
}
