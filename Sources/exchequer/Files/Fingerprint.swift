internal import CSV
internal import Crypto
internal import FoundationEssentials
internal import Glibc

/// SHA-256, as the manifest writes it.
enum Fingerprint {
  /// The digest of bytes in 64 hexadecimal digits.
  static func of(_ bytes: [UInt8]) -> String { digits(SHA256.hash(data: bytes)) }

  /// The digest of a file, read piece by piece: a log can be larger than the memory.
  ///
  /// - Throws: why it cannot be read, or that it changed each time it was read.
  static func ofFile(_ path: String) throws(FileFault) -> String {
    try WholeFile.steadily(path) { file, size throws(FileFault) in
      var hash = SHA256()
      var piece = [UInt8](repeating: 0, count: 1 << 18)
      var done = 0
      while done < size {
        let count = unsafe piece.withUnsafeMutableBytes {
          unsafe read(file, $0.baseAddress, $0.count)
        }
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw FileFault(reading: path, errno) }
        guard count > 0 else { return nil }
        hash.update(data: piece.prefix(count))
        done += count
      }
      return digits(hash.finalize())
    }
  }

  /// The digest of a file's bytes.
  static func of(_ bytes: Bytes) -> String {
    var hash = SHA256()
    bytes.withSpan { span in
      unsafe span.bytes.withUnsafeBytes { buffer in unsafe hash.update(bufferPointer: buffer) }
    }
    return digits(hash.finalize())
  }

  /// A digest as 64 hexadecimal digits.
  static func digits(_ digest: SHA256Digest) -> String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
