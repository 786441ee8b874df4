internal import FoundationEssentials

/// Folders as lists of names.
enum Folder {
  /// Whether there is a folder of that path.
  static func exists(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// Whether there is anything of that path.
  static func holdsAnything(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// The names in a folder in the order of their bytes.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A path below another.
  static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path as people are shown it: from the current folder where it lies below that.
  static func shown(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// Whether a path lies in a folder or is the folder.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let inner = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
    let outer = URL(filePath: folder).standardizedFileURL.resolvingSymlinksInPath().pathComponents
    return inner.starts(with: outer)
  }
}
