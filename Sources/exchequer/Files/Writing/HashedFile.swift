internal import Crypto
internal import Glibc
internal import Reports

/// A new file that is hashed while it is written.
final class HashedFile: ResultFile {
  private let path: String
  private let file: Int32
  private var hash = SHA256()
  private var isOpen = true

  /// Begins a file where none stands.
  init(_ path: String) throws(FileFault) {
    self.path = path
    file = try NewFile.open(path)
  }

  deinit { if isOpen { close(file) } }

  func write(_ bytes: [UInt8]) throws {
    if let number = NewFile.write(bytes, to: file) { throw FileFault(writing: path, number) }
    hash.update(data: bytes)
  }

  func finish() throws -> String {
    isOpen = false
    // Some file systems say only at the end that the disk was full.
    guard close(file) == 0 else { throw FileFault(writing: path, errno) }
    return Fingerprint.digits(hash.finalize())
  }
}
