import Foundation
import TestSupport

/// The result sheets as the samples have recorded them.
enum RecordedSheets {
  /// Every sheet with its columns, without those that a sample's own rules add.
  static func all() throws -> [(name: String, columns: [String])] {
    var sheets: [(name: String, columns: [String])] = []
    for sample in ["alpha-2003", "exercises-and-taxes"] {
      let folder = Package.path("samples/\(sample)/expected")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      for name in names where name.hasSuffix(".csv") && !sheets.contains(where: { $0.name == name })
      {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let header = text.prefix { $0 != "\n" }
        sheets.append((name, header.split(separator: ",").map(String.init)))
      }
    }
    return sheets
  }
}
