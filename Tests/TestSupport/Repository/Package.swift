package import Foundation

/// The package that is tested: the one place that knows where its folder is.
package enum Package {
  /// Its top folder.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder or file of it.
  package static func path(_ relative: String) -> URL { folder.appending(path: relative) }

  /// The files of one of its folders whose names end so, in order of name; none if the folder is
  /// not there.
  package static func files(
    in relative: String,
    ending: String = ""
  ) -> [(name: String, bytes: [UInt8])] {
    let folder = path(relative)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }
}
