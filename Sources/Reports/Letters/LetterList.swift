/// letters.json: what a run of `letters` wrote, by which the next run knows its own folder.
public struct LetterList {
  private struct Document: Encodable {
    let program: String
    let format: Int
    let asOf: String
    let results: [File]

    enum CodingKeys: String, CodingKey {
      case program
      case format
      case asOf = "as_of"
      case results
    }
  }

  private struct File: Encodable {
    let name: String
    let sha256: String
    let sent: String?
  }

  private let document: Document

  /// The list of files written for an as-of day, each with its SHA-256 and the day it was sent, if it was.
  public init(asOf: String, files: [(name: String, sha256: String, sent: String?)]) {
    document = Document(
      program: "exchequer",
      format: ManifestFormat.number,
      asOf: asOf,
      results: files.map { File(name: $0.name, sha256: $0.sha256, sent: $0.sent) }
    )
  }

  /// The list as JSON, with its seal.
  ///
  /// - Parameter digest: SHA-256 as 64 hexadecimal digits.
  /// - Returns: the bytes of letters.json.
  /// - Throws: a fault of the program's own, if it cannot be encoded.
  public func bytes(_ digest: ([UInt8]) -> String) throws -> [UInt8] {
    ManifestSeal.sealed(try JSONText.bytes(of: document), digest)
  }
}
