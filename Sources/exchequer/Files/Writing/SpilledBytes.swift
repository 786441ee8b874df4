internal import Glibc
internal import Offering
internal import Synchronization

/// Bytes that are kept on the disk until they are read: a file without a name, which nobody else sees and
/// which is gone with the program, however that ends.
final class SpilledBytes: DecisionLogPart {
  private struct State {
    var file: Int32
    var fault: FileFault?
  }

  private let place: String
  private let state: Mutex<State>

  /// An empty file on the disk of a path.
  init(beside path: String) {
    let above = Folder.above(path)
    let isThere = Folder.exists(above)
    place = NewFile.unfinishedName(
      beside: isThere ? path : Folder.path(Folder.temporary, "exchequer")
    )
    let file = unsafe open(place, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let fault = file < 0 ? FileFault(writing: place, errno) : nil
    if file >= 0 { unsafe unlink(place) }
    state = Mutex(State(file: file, fault: fault))
  }

  deinit {
    let file = state.withLock(\.file)
    if file >= 0 { close(file) }
  }

  func write(_ bytes: [UInt8]) {
    state.withLock { state in
      guard state.fault == nil, let number = NewFile.write(bytes, to: state.file) else { return }
      state.fault = FileFault(writing: place, number)
    }
  }

  func read(_ hand: ([UInt8]) throws -> Void) throws {
    let (file, fault) = state.withLock { ($0.file, $0.fault) }
    if let fault { throw fault }
    var (place, bytes) = (0, [UInt8](repeating: 0, count: 1 << 20))
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(file, $0.baseAddress, $0.count, place)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(reading: self.place, errno) }
      guard count > 0 else { return }
      place += count
      try hand(count == bytes.count ? bytes : Array(bytes.prefix(count)))
    }
  }
}
