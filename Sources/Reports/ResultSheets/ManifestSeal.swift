internal import Sheets

/// What manifest.json is written by, so that a reader of another time knows what it reads.
public enum ManifestFormat {
  /// The number of the form that the file has: its fields and its seal.
  public static let number = 2
  /// The version of the contract that the results keep to.
  public static let contract = Contract.version
}

/// The last field of manifest.json: the SHA-256 of all that stands above it (H4).
///
/// A file cannot hold its own hash, so that the seal is made of what precedes it. With it no byte of a
/// manifest can change unseen; whoever changes it on purpose and seals it anew is found by the hash of
/// the whole file, which the auditor keeps.
public enum ManifestSeal {
  private static let opening = Array(",\n  \"seal\" : \"".utf8)
  private static let closing = Array("\"\n}\n".utf8)
  private static let digits = 64

  /// An object of JSON as `JSONText` writes it, with the seal as its last field.
  static func sealed(_ document: [UInt8], _ digest: ([UInt8]) -> String) -> [UInt8] {
    let body = Array(document.dropLast("\n}\n".utf8.count))
    return body + opening + Array(digest(body).utf8) + closing
  }

  /// Whether a manifest is, to the byte, what was sealed.
  ///
  /// - Parameters:
  ///   - manifest: the whole file.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  /// - Returns: whether no byte of it was changed.
  public static func isUnbroken(_ manifest: [UInt8], _ digest: ([UInt8]) -> String) -> Bool {
    let body = Array(manifest.dropLast(opening.count + digits + closing.count))
    return manifest == body + opening + Array(digest(body).utf8) + closing
  }

  /// What a seal says of the file that it closes.
  public enum State: Sendable {
    /// No byte has changed.
    case whole
    /// It was written before there were seals.
    case none
    /// It was changed.
    case broken
  }

  /// What the seal says of a file.
  ///
  /// - Parameters:
  ///   - file: the whole file.
  ///   - format: the number of its form, as it says itself; programs before the format 2 wrote none,
  ///     and no seal.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  /// - Returns: whether the file is as it was sealed.
  public static func state(
    of file: [UInt8],
    format: Int?,
    _ digest: ([UInt8]) -> String
  ) -> State {
    if isUnbroken(file, digest) { return .whole }
    return format == nil && !isThere(in: file) ? .none : .broken
  }

  /// Whether a file has a seal at all.
  static func isThere(in file: [UInt8]) -> Bool {
    file.dropLast(digits + closing.count).suffix(opening.count).elementsEqual(opening)
  }
}
