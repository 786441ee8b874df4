internal import CSV
internal import FoundationEssentials

/// manifest.json of earlier results, read back (`results.md`).
struct ManifestFile: Decodable {
  /// A sheet, library or result with its SHA-256, and of a sheet the rows that were read.
  struct Entry: Decodable {
    let name: String
    let sha256: String
    let rows: Int?
  }

  /// A rule file with its SHA-256.
  struct RuleFile: Decodable {
    let id: String
    let file: String
    let sha256: String
  }

  /// A parameter in force.
  struct Setting: Decodable {
    let rule: String
    let parameter: String
    let value: String
  }

  let program: String
  let version: String
  /// Nil in those of programs that did not name it yet.
  let format: Int?
  let contract: Int?
  let lua: String?
  let asOf: String
  /// Whether something was told because it is dated after the day of the run, the as-of date; nil if nothing.
  let asOfIsToday: Bool?
  let projected: Bool
  let log: String
  /// What `--set` said.
  let set: [String]?
  let sheets: [Entry]
  let rules: [RuleFile]
  let libraries: [Entry]
  let parameters: [Setting]
  let results: [Entry]

  /// A manifest from its bytes; nil if they are none.
  init?(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let read = try? decoder.decode(ManifestFile.self, from: Data(bytes)) else { return nil }
    self = read
  }

  /// The SHA-256 of the manifest of a folder of results: whoever keeps it knows all the rest.
  static func hash(in folder: String) throws -> String { Fingerprint.of(try bytes(in: folder)) }

  /// The ids of the rules that the results of a folder were made with; empty if it holds none.
  static func rules(in folder: String) -> [String] {
    guard let bytes = try? bytes(in: folder) else { return [] }
    return ManifestFile(bytes)?.rules.map(\.id) ?? []
  }

  /// The bytes of the manifest of a folder of results.
  ///
  /// - Throws: a refusal if there is no folder, or no manifest in it that can be read.
  static func bytes(in folder: String) throws -> [UInt8] {
    guard Folder.exists(folder) else { throw Refusal("There is no folder \(folder).") }
    let mark = ResultKind.results.mark
    let bytes: Bytes
    do throws(FileFault) {
      bytes = try WholeFile.read(Folder.path(folder, mark))
    } catch {
      guard error.reason == .missing else { throw error }
      throw Refusal("\(folder) has no \(mark): `exchequer run` did not write it.")
    }
    return bytes.copy(0, bytes.count)
  }
}
