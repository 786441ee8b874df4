internal import FoundationEssentials
internal import Reports

/// What a folder of results holds.
struct ResultKind {
  /// The file that tells a folder of this kind from any other, and lists what was written.
  let mark: String
  /// What the files are, for people.
  let contents: String
  /// Whether earlier files of the kind may be replaced; if not, the folder must be new or empty.
  let isReplaced: Bool

  /// The result sheets of `run`.
  static let results = ResultKind(mark: "manifest.json", contents: "results", isReplaced: true)
  /// The letters of `letters`.
  static let letters = ResultKind(mark: "letters.json", contents: "letters", isReplaced: true)
  /// What only a new folder takes: an offer folder's sheets, templates.
  static func fresh(_ contents: String) -> ResultKind {
    ResultKind(mark: "", contents: contents, isReplaced: false)
  }
}

/// What a folder's own list says was written: `manifest.json`, `letters.json`.
struct WrittenList {
  /// The SHA-256 of each file by name.
  let files: [String: String]
  /// Whether the list itself is as it was written; one from before there were seals is taken to be.
  let isWhole: Bool

  /// A list from its bytes; nil if they are none.
  init?(_ bytes: [UInt8]) {
    struct Document: Decodable {
      struct File: Decodable {
        let name: String
        let sha256: String
      }
      let format: Int?
      let results: [File]
    }
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      return nil
    }
    files = Dictionary(
      document.results.map { ($0.name, $0.sha256) },
      uniquingKeysWith: { first, _ in first }
    )
    isWhole = ManifestSeal.state(of: bytes, format: document.format, Fingerprint.of) != .broken
  }
}
