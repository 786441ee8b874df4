internal import CFiles
internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// A folder that a command writes: it holds either what was there or the new files, whole
/// (`commands.md`).
struct ResultFolder {
  let path: String
  /// The file that tells a folder of this kind from any other, and lists what was written.
  var mark = Self.manifest
  /// What the files are, for people.
  var contents = "results"
  /// Whether earlier files of the kind may be replaced; if not, the folder must be new or empty.
  var isReplaced = true

  /// The file that lists the results of a run.
  static let manifest = "manifest.json"

  /// Refuses a folder that holds anything that no run wrote, and one in the offer's own, to which
  /// nothing is ever written (`commands.md`).
  func refuseStrangers(offer: String) throws {
    guard !Folder.isInside(path, offer) else {
      throw Refusal(
        "\(path) lies in the offer folder \(offer), to which nothing is ever written.\n"
          + "Give --out a folder elsewhere."
      )
    }
    guard Folder.holdsAnything(path) else { return }
    guard Folder.exists(path) else { throw Refusal("\(path) is a file, not a folder.") }
    let names = try Folder.names(in: path)
    guard !names.isEmpty else { return }
    let known = isReplaced ? try writtenNames() : []
    let strangers = names.filter { !known.contains($0) }
    guard strangers.isEmpty else {
      throw Refusal(
        (isReplaced
          ? "\(path) holds files that exchequer did not write, such as \(strangers[0]).\n"
          : "\(path) is not empty: it holds \(strangers[0]).\n")
          + "Give --out a new or empty folder"
          + (isReplaced ? ", or one of earlier \(contents)." : ".")
      )
    }
  }

  /// The names that the mark of an earlier run lists.
  private func writtenNames() throws -> Set<String> {
    struct Manifest: Decodable {
      struct Sheet: Decodable {
        let name: String
      }
      let results: [Sheet]
    }
    let manifest = Folder.path(path, mark)
    guard let data = FileManager.default.contents(atPath: manifest),
      let read = try? JSONDecoder().decode(Manifest.self, from: data)
    else { return [] }
    return Set(read.results.map(\.name) + [mark])
  }

  /// Writes files into a fresh folder beside the path and renames it into place.
  func replace(with files: [(name: String, bytes: [UInt8])]) throws {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let fresh = "\(trimmed).new-\(getpid())"
    let old = "\(trimmed).old-\(getpid())"
    do {
      try FileManager.default.createDirectory(atPath: fresh, withIntermediateDirectories: true)
      let failures = Mutex<[any Error]>([])
      DispatchQueue.concurrentPerform(iterations: files.count) { index in
        do {
          try write(files[index].bytes, to: Folder.path(fresh, files[index].name))
        } catch { failures.withLock { $0.append(error) } }
      }
      if let failure = failures.withLock({ $0.first }) { throw failure }
      if Folder.holdsAnything(trimmed) {
        try exchange(fresh, trimmed, old)
      } else {
        try FileManager.default.moveItem(atPath: fresh, toPath: trimmed)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: fresh)
      throw Refusal("The \(contents) could not be written to \(path): \(error)")
    }
  }

  /// Swaps the two folders in one step where the file system can, so that no moment is without
  /// results; else one after the other.
  private func exchange(_ fresh: String, _ place: String, _ old: String) throws {
    if unsafe exchequer_exchange_paths(fresh, place) == 0 {
      try FileManager.default.removeItem(atPath: fresh)
      return
    }
    try FileManager.default.moveItem(atPath: place, toPath: old)
    try FileManager.default.moveItem(atPath: fresh, toPath: place)
    try FileManager.default.removeItem(atPath: old)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }
}
