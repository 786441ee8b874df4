internal import CSV
internal import FoundationEssentials

/// manifest.json of earlier results, read back (`results.md`).
struct ManifestFile: Decodable {
  /// A sheet, rule file or result with its SHA-256.
  struct Entry: Decodable {
    let name: String
    let sha256: String
  }

  /// A rule file with its SHA-256.
  struct RuleFile: Decodable {
    let id: String
    let sha256: String
  }

  /// A parameter in force.
  struct Setting: Decodable {
    let rule: String
    let parameter: String
    let value: String
  }

  let version: String
  let asOf: String
  let projected: Bool?
  let log: String?
  let sheets: [Entry]
  let rules: [RuleFile]
  let libraries: [Entry]?
  let parameters: [Setting]
  let results: [Entry]

  /// Reads the manifest of a folder of results.
  ///
  /// - Throws: a refusal if there is no folder, no manifest in it, or none that can be read.
  static func read(in folder: String) throws -> ManifestFile {
    guard Folder.exists(folder) else { throw Refusal("There is no folder \(folder).") }
    let mark = ResultKind.results.mark
    let path = Folder.path(folder, mark)
    do {
      let bytes = try WholeFile.read(path)
      return try decoded(Data(bytes.copy(0, bytes.count)), path)
    } catch let fault as FileFault where fault.reason == .missing {
      throw Refusal("\(folder) has no \(mark): `exchequer run` did not write it.")
    }
  }

  /// A manifest from its bytes.
  static func decoded(_ data: Data, _ path: String) throws -> ManifestFile {
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(ManifestFile.self, from: data)
    } catch {
      throw Refusal("\(path) cannot be read as a manifest of exchequer: it was changed or cut off.")
    }
  }
}
