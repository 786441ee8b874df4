internal import CSV
internal import Crypto
internal import FoundationEssentials

/// SHA-256, as the manifest writes it.
enum Fingerprint {
  /// The digest of bytes in 64 hexadecimal digits.
  static func of(_ bytes: [UInt8]) -> String { digits(SHA256.hash(data: bytes)) }

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
