internal import Glibc

/// What a folder is, by whatever path it is reached.
struct FolderIdentity: Equatable {
  /// The file system that it lies on.
  let device: UInt64
  private let number: UInt64

  /// That of the folder at a path; nil if there is none.
  init?(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
