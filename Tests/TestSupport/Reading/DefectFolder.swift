package import CSV
import Testing
import Foundation

// Tests/Defects: a folder a case, with one defect each (or none). It holds only the sheets that differ
// from the offer in Tests/Defects/base, and expected.txt with the findings that there must be, one a
// line as `sheet!cell code`; lines with # say what the case is about. absent.txt names sheets of the
// base that are not there. A new case needs no code.

package struct DefectFolder: Sendable, CustomTestStringConvertible {
  /// The folder's name.
  package let name: String

  /// A case by its folder's name.
  package init(name: String) { self.name = name }

  static let root = Package.path("Tests/Defects")

  /// All cases.
  package static let all: [DefectFolder] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(atPath: root.appending(path: "\(name)/expected.txt").path)
    }.sorted().map { DefectFolder(name: $0) }
  }()

  package var testDescription: String { name }

  /// The offer's files: the base's, with this folder's in their place.
  package func files() throws -> [String: Bytes] {
    var files = Self.sheets("base")
    for absent in try lines("absent.txt") { files[absent] = nil }
    return files.merging(Self.sheets(name)) { $1 }
  }

  /// The findings that there must be.
  package func expected() throws -> [String] { try lines("expected.txt") }

  /// What the case is about.
  package func about() throws -> String {
    let path = Self.root.appending(path: "\(name)/expected.txt")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }.joined(separator: " ")
  }

  /// The sheets that are the case's own, by name.
  package var ownFiles: [String: Bytes] { Self.sheets(name) }

  private func lines(_ file: String) throws -> [String] {
    let path = Self.root.appending(path: name).appending(path: file)
    guard file == "expected.txt" || FileManager.default.fileExists(atPath: path.path) else {
      return []
    }
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  private static func sheets(_ name: String) -> [String: Bytes] {
    let sheets = Package.files(in: "Tests/Defects/\(name)")
      .filter { $0.name.lowercased().hasSuffix(".csv") }
    return Dictionary(uniqueKeysWithValues: sheets.map { ($0.name, Bytes($0.bytes)) })
  }
}
