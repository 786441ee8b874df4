/// What `verify --format json` prints.
public struct VerificationJSON {
  private let value: JSONValue

  /// The document.
  ///
  /// - Parameters:
  ///   - folder: the folder of results, as it was named.
  ///   - offer: the offer that was run afresh; nil if none was.
  ///   - contents: the results' as-of day and how many files the manifest lists; nil if it cannot be read.
  ///   - manifest: the manifest's own hash.
  ///   - differences: what differs.
  public init(
    folder: String,
    offer: String?,
    contents: (asOf: String, files: Int)?,
    manifest: String,
    differences: [VerifiedDifference]
  ) {
    value = .object([
      "whole": .flag(differences.isEmpty),
      "folder": .text(folder),
      "offer": offer.map(JSONValue.text),
      "as_of": contents.map { .text($0.asOf) },
      "files": contents.map { .number(Int64($0.files)) },
      "manifest": .text(manifest),
      "differences": .list(
        differences.map { difference in
          .object([
            "kind": .text(difference.kind.rawValue),
            "text": .text(difference.text),
            "rows": difference.rows.isEmpty ? nil : .texts(difference.rows),
          ])
        }
      ),
    ])
  }

  /// The document as UTF-8, ending in a line break.
  public var bytes: [UInt8] { value.bytes }
}
