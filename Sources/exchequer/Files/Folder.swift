internal import FoundationEssentials
internal import Glibc

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
  static func names(in path: String) throws(FileFault) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw FileFault(path, .reading("its names cannot be listed"))
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder for what is not to last.
  static var temporary: String { FileManager.default.temporaryDirectory.path }

  /// A path below another.
  static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path as people are shown it: from the current folder where it lies below that.
  static func shown(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// The folder that a resolved path lies in; of `/`, itself.
  static func above(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// A path from the root on, without links, `.` and `..`, as far as it is there; the rest may still
  /// have to be made.
  static func resolved(_ path: String) -> String {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return whole.split(separator: "/").reduce("/") { folder, name in
      switch name {
      case ".": return folder
      case "..": return above(folder)
      default:
        let next = self.path(folder, String(name))
        guard let real = unsafe realpath(next, nil) else {
          // A link whose file is not there yet leads to where the file will be.
          // One of a ring of links leads nowhere.
          guard errno == ENOENT,
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: next)
          else { return next }
          return resolved(target.hasPrefix("/") ? target : self.path(folder, target))
        }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
      }
    }
  }
}
