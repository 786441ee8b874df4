internal import Glibc

/// What tells one saved version of a file from the next.
struct FileStamp: Equatable {
  /// How many bytes the file has.
  let size: Int

  private let modified: [Int]
  private let changed: [Int]
  private let device: UInt64
  private let number: UInt64

  /// How long a save may stay invisible: the kernel dates files by its own clock, which ticks every
  /// 1 to 10 milliseconds, so that two saves within a tick have one date.
  private static let tick = 20_000_000

  /// The stamp of a file, or nil if there is none of that path.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether two paths lead to one file.
  static func isOneFile(_ one: String, _ other: String) -> Bool {
    guard let one = FileStamp(one), let other = FileStamp(other) else { return false }
    return one.device == other.device && one.number == other.number
  }

  /// The stamp of an open file.
  init?(file: Int32) {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The stamp of an open file once a later save is sure to change it, or nil if the file was saved
  /// while that was waited for.
  init?(settledFile file: Int32) {
    guard let stamp = FileStamp(file: file) else { return nil }
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let age = (now.tv_sec &- stamp.changed[0]) &* 1_000_000_000 &+ now.tv_nsec &- stamp.changed[1]
    if (0..<Self.tick).contains(age) { usleep(UInt32(Self.tick - age) / 1000 + 1) }
    guard FileStamp(file: file) == stamp else { return nil }
    self = stamp
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
