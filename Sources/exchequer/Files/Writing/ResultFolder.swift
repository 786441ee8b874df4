internal import CFiles
internal import CSV
internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// What a folder of results holds.
struct ResultKind {
  /// The file that tells a folder of this kind from any other, and lists what was written.
  let mark: String
  /// What the files are, for people.
  let contents: String
  /// Whether earlier files of the kind may be replaced; if not, the folder must be new or empty.
  let isReplaced: Bool

  /// The result sheets of `run`.
  static let results = ResultKind(mark: "manifest.json", contents: "results", isReplaced: true)
  /// The letters of `letters`.
  static let letters = ResultKind(mark: "letters.json", contents: "letters", isReplaced: true)
  /// What only a new folder takes: an offer folder's sheets, templates.
  static func fresh(_ contents: String) -> ResultKind {
    ResultKind(mark: "", contents: contents, isReplaced: false)
  }
}

/// A folder that a command writes: it holds either what was there or the new files, whole
/// (`commands.md`).
struct ResultFolder {
  let destination: Destination
  let kind: ResultKind

  /// A folder to write.
  ///
  /// - Throws: a refusal if it holds anything that the program did not write, or, unless `force` is
  ///   given, anything that was changed since.
  init(_ destination: Destination, _ kind: ResultKind, force: Bool = false) throws {
    self.destination = destination
    self.kind = kind
    let (path, place) = (destination.path, destination.place)
    guard !destination.isStandardOutput else {
      throw Refusal("These \(kind.contents) are several files; give a folder for them, not -.")
    }
    guard Folder.holdsAnything(place) else { return }
    guard Folder.exists(place) else { throw Refusal("\(path) is a file, not a folder.") }
    let names = try Folder.names(in: place)
    let written = kind.isReplaced ? writtenFiles() : nil
    guard let written else {
      try refuseStrangers(names)
      return
    }
    try refuseStrangers(names.filter { $0 != kind.mark && written[$0] == nil })
    if !force { try refuseChanged(names, written) }
  }

  private func refuseStrangers(_ names: [String]) throws {
    guard let stranger = names.first else { return }
    let path = destination.path
    throw Refusal(
      (kind.isReplaced
        ? "\(path) holds files that exchequer did not write, such as \(stranger).\n"
        : "\(path) is not empty: it holds \(stranger).\n")
        + "Give a new or empty folder"
        + (kind.isReplaced ? ", or one of earlier \(kind.contents)." : ".")
    )
  }

  /// Refuses a folder in which a person has changed what was written.
  private func refuseChanged(_ names: [String], _ written: [String: String]) throws {
    let changed = try names.filter { name in
      guard let digest = written[name] else { return false }
      return try Fingerprint.of(WholeFile.read(Folder.path(destination.place, name))) != digest
    }
    guard !changed.isEmpty else { return }
    throw Refusal(
      "\(changed.map { Folder.path(destination.path, $0) }.joined(separator: ", ")) "
        + "\(changed.count == 1 ? "was" : "were") changed after exchequer wrote "
        + "\(changed.count == 1 ? "it" : "them"). Nothing was written.\n"
        + "Give another folder, or --force to replace the changed \(kind.contents)."
    )
  }

  /// The files that the mark of an earlier run lists, with their SHA-256; nil without a mark.
  private func writtenFiles() -> [String: String]? {
    struct Mark: Decodable {
      struct File: Decodable {
        let name: String
        let sha256: String
      }
      let results: [File]
    }
    guard let bytes = try? WholeFile.read(Folder.path(destination.place, kind.mark)),
      let mark = try? JSONDecoder().decode(Mark.self, from: Data(bytes.copy(0, bytes.count)))
    else { return nil }
    return Dictionary(
      mark.results.map { ($0.name, $0.sha256) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Writes files into a fresh folder beside the path and renames it into place.
  func replace(with files: [(name: String, bytes: [UInt8])]) throws {
    try replace { fresh in try write(files, into: fresh) }
  }

  /// Lets `write` fill a fresh folder beside the path and renames it into place.
  func replace(_ write: (_ fresh: String) throws -> Void) throws {
    do {
      let fresh = try NewFile.makeUnfinishedFolder(beside: destination.place)
      defer { Unfinished.remove(fresh) }
      try write(fresh)
      try Unfinished.place(fresh) { () throws(FileFault) in try exchange(fresh) }
    } catch let fault as FileFault {
      guard case .writing(let words) = fault.reason else { throw fault }
      throw Refusal("The \(kind.contents) could not be written to \(destination.path): \(words).")
    }
  }

  private func write(_ files: [(name: String, bytes: [UInt8])], into folder: String) throws {
    let failures = Mutex<[FileFault]>([])
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      do throws(FileFault) {
        try NewFile.write(files[index].bytes, to: Folder.path(folder, files[index].name))
      } catch { failures.withLock { $0.append(error) } }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
  }

  /// Puts the fresh folder into place: in one step where the file system can, so that no moment is
  /// without results; else one after the other.
  private func exchange(_ fresh: String) throws(FileFault) {
    let place = destination.place
    guard Folder.holdsAnything(place) else { return try move(fresh, place) }
    // An empty folder is filled where it is: someone may have it open, as `init .` does.
    guard !isEmpty(place) else { return try fill(place, from: fresh) }
    var old = fresh
    if unsafe exchequer_exchange_paths(fresh, place) != 0 {
      old = NewFile.unfinishedName(beside: place)
      try move(place, old)
      do throws(FileFault) {
        try move(fresh, place)
      } catch {
        // Nothing was written: what was there before stays there.
        try? move(old, place)
        throw error
      }
    }
    try? FileManager.default.removeItem(atPath: old)
  }

  private func isEmpty(_ folder: String) -> Bool {
    (try? Folder.names(in: folder).isEmpty) ?? false
  }

  private func fill(_ place: String, from fresh: String) throws(FileFault) {
    for name in try Folder.names(in: fresh) {
      try move(Folder.path(fresh, name), Folder.path(place, name))
    }
    try? FileManager.default.removeItem(atPath: fresh)
  }

  private func move(_ from: String, _ to: String) throws(FileFault) {
    guard unsafe rename(from, to) == 0 else { throw FileFault(writing: destination.path, errno) }
  }
}
