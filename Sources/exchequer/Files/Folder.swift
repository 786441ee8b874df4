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

  /// Whether a path lies in a folder or is the folder, by whatever links either is reached.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    real(path).pathComponents.starts(with: real(folder).pathComponents)
  }

  /// Where a path leads, link by link; the end of it need not be there yet.
  ///
  /// `..` is above what a link leads to, as it is for the system.
  private static func real(_ path: String) -> URL {
    let whole =
      path.hasPrefix("/") ? path : Self.path(FileManager.default.currentDirectoryPath, path)
    return whole.split(separator: "/").reduce(URL(filePath: "/")) { reached, name in
      switch name {
      case ".": reached
      case "..": reached.deletingLastPathComponent()
      default: reached.appending(path: String(name)).resolvingSymlinksInPath()
      }
    }
  }
}
