package import Foundation
import Testing

/// A folder that is gone when the test is done with it.
package final class Scratch {
  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "exchequer-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of something in it.
  package func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Copies a folder of the package into it.
  package func copy(_ relative: String, as name: String) throws -> String {
    try FileManager.default.copyItem(at: Package.path(relative), to: folder.appending(path: name))
    return path(name)
  }

  /// Writes a file into it.
  package func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  /// Replaces text that must be there in a file of it.
  package func edit(_ name: String, _ old: String, _ new: String) throws {
    let file = folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(name) does not hold \(old)")
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
  }

  /// The text of a file of it.
  package func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
