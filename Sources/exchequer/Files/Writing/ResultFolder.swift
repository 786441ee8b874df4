internal import CFiles
internal import CSV
internal import Dispatch
internal import FoundationEssentials
internal import Glibc
internal import Synchronization

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
    try refuseUnreplaceable()
    guard Folder.holdsAnything(place) else { return }
    guard Folder.exists(place) else { throw Refusal("\(path) is a file, not a folder.") }
    try refuseReadOnly()
    let names = try Folder.names(in: place)
    guard let list = try list(names) else {
      try refuseOthers(names)
      return
    }
    try refuseOthers(names.filter { $0 != kind.mark && list.files[$0] == nil })
    try refuseOddities(names)
    if !force { try refuseChanged(names, list) }
  }

  private func refuseOthers(_ names: [String]) throws {
    guard let other = names.first else { return }
    let path = destination.path
    throw Refusal(
      (kind.isReplaced
        ? "\(path) holds files that exchequer did not write, such as \(other).\n"
        : "\(path) is not empty: it holds \(other).\n")
        + "Give a new or empty folder"
        + (kind.isReplaced ? ", or one of earlier \(kind.contents)." : ".")
    )
  }

  /// Refuses a folder in which something that is no file stands in the place of one: what it leads to
  /// would be lost with it, `--force` or not.
  private func refuseOddities(_ names: [String]) throws {
    for name in names {
      guard let kind = FileFault.Reason.oddity(at: Folder.path(destination.place, name)) else {
        continue
      }
      throw Refusal(
        "\(Folder.path(destination.path, name)) is \(kind), not a file that exchequer wrote. Nothing was "
          + "written.\nGive another folder, or take it away."
      )
    }
  }

  /// Refuses a folder in which a person has changed what was written, the list of it included.
  private func refuseChanged(_ names: [String], _ list: WrittenList) throws {
    let changed = try names.filter { name in
      if name == kind.mark { return !list.isWhole }
      guard let digest = list.files[name] else { return false }
      return try Fingerprint.ofFile(Folder.path(destination.place, name)) != digest
    }
    guard !changed.isEmpty else { return }
    throw Refusal(
      "\(changed.map { Folder.path(destination.path, $0) }.joined(separator: ", ")) "
        + "\(changed.count == 1 ? "was" : "were") changed after exchequer wrote "
        + "\(changed.count == 1 ? "it" : "them"). Nothing was written.\n"
        + "Give another folder, or --force to replace the changed \(kind.contents)."
    )
  }

  /// The list of an earlier run; nil if there is none.
  ///
  /// - Throws: a refusal if there is one that cannot be read: then nobody knows what was written.
  private func list(_ names: [String]) throws -> WrittenList? {
    guard kind.isReplaced, names.contains(kind.mark) else { return nil }
    try refuseOddities([kind.mark])
    let bytes = try WholeFile.read(Folder.path(destination.place, kind.mark))
    if let list = WrittenList(bytes.copy(0, bytes.count)) { return list }
    throw Refusal(
      "\(Folder.path(destination.path, kind.mark)) is not a list that exchequer wrote: it was changed or cut "
        + "off. Nothing was written.\nGive a new or empty folder."
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
      try keepRights(fresh)
      try Unfinished.place(fresh) { () throws(FileFault) in try exchange(fresh) }
    } catch let fault as FileFault {
      guard case .writing(let words) = fault.reason else { throw fault }
      throw Refusal("The \(kind.contents) could not be written to \(destination.path): \(words).")
    }
  }

  /// Refuses a folder that cannot be replaced whole, before anything is computed: a mount point, or one whose
  /// own folder takes no new one.
  private func refuseUnreplaceable() throws {
    let (place, above) = (destination.place, Folder.above(destination.place))
    guard Folder.exists(above) else { return }
    let below = "Give a folder below it, such as \(Folder.path(destination.path, kind.contents))."
    if Folder.exists(place), FolderIdentity(place)?.device != FolderIdentity(above)?.device {
      throw Refusal(
        "\(destination.path) is a mount point, and a folder of \(kind.contents) is replaced whole.\n"
          + below
      )
    }
    guard unsafe access(above, W_OK) != 0 else { return }
    throw Refusal(
      "The \(kind.contents) could not be written to \(destination.path): a new folder is made beside it, "
        + "and \(Folder.shown(above)) takes none (\(FileFault.words(errno)))."
        + (Folder.exists(place) ? "\n\(below)" : "")
    )
  }

  /// Refuses a folder in which nothing may be written: it is not replaced either.
  private func refuseReadOnly() throws {
    guard unsafe access(destination.place, W_OK) != 0 else { return }
    throw Refusal(
      "The \(kind.contents) could not be written to \(destination.path): \(FileFault.words(errno))."
    )
  }

  /// Gives the fresh folder and its files the rights of those that they replace; a file that was not
  /// there before has those of the list.
  private func keepRights(_ fresh: String) throws(FileFault) {
    let place = destination.place
    guard let rights = FileRights(of: place), !isEmpty(place) else { return }
    let others = FileRights(of: Folder.path(place, kind.mark))
    for name in try Folder.names(in: fresh) {
      let old = FileRights(of: Folder.path(place, name)) ?? others
      old?.give(to: Folder.path(fresh, name))
    }
    rights.give(to: fresh)
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
