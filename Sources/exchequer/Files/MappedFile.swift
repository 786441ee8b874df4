internal import CSV
internal import Glibc

/// Files as bytes, mapped rather than copied.
enum MappedFile {
  /// The bytes of a file, or nil if it cannot be read as one.
  static func read(_ path: String) -> Bytes? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let count = Int(status.st_size)
    guard count > 0 else { return Bytes([]) }
    guard let region = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0),
      unsafe region != MAP_FAILED
    else { return nil }
    let start = unsafe region.assumingMemoryBound(to: UInt8.self)
    let buffer = unsafe UnsafeBufferPointer(start: start, count: count)
    let address = Int(bitPattern: region)
    return unsafe Bytes(region: buffer) {
      unsafe _ = munmap(UnsafeMutableRawPointer(bitPattern: address), count)
    }
  }
}
