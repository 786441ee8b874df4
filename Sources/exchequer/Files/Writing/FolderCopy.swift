internal import CSV

/// A folder to be copied with all that lies in it, no byte of it changed.
///
/// It is read whole before anything is written, so that a file that cannot be read leaves no half of a copy.
struct FolderCopy {
  /// The folders within, each after the one that it lies in, and the files, by path from the folder above.
  private var folders: [String]
  private var files: [(path: String, bytes: [UInt8])] = []

  /// Reads a folder; nil if there is none.
  ///
  /// - Throws: a fault, if a file cannot be read.
  init?(of path: String, as name: String) throws {
    guard Folder.exists(path) else { return nil }
    folders = [name]
    try read(path, name)
  }

  private mutating func read(_ path: String, _ name: String, depth: Int = 0) throws {
    // Links can lead back to a folder above.
    guard depth < 16 else { throw Refusal("\(path) lies too deep to be copied.") }
    for entry in try Folder.names(in: path) {
      let (source, target) = (Folder.path(path, entry), Folder.path(name, entry))
      if Folder.exists(source) {
        folders.append(target)
        try read(source, target, depth: depth + 1)
      } else {
        let bytes = try WholeFile.read(source, isListed: true)
        files.append((target, bytes.copy(0, bytes.count)))
      }
    }
  }

  /// Writes the copy into a folder.
  func write(into place: String) throws {
    for folder in folders { try NewFile.makeFolder(Folder.path(place, folder)) }
    for file in files { try NewFile.write(file.bytes, to: Folder.path(place, file.path)) }
  }
}
