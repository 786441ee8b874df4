internal import CSV
internal import Glibc

/// One file that a command writes: either the old one or the new one, whole.
///
/// Standard output (`-`), a device and a pipe hold nothing that could be replaced: they are written to.
struct OutputFile {
  let destination: Destination
  /// What the file is, for people: `report`.
  let contents: String
  /// How each file of the kind begins.
  let beginning: [UInt8]
  /// Whether whoever runs the command names the file.
  private let isNamed: Bool
  /// Whether the command has a `--force`.
  private let canForce: Bool
  /// Whether what is written flows away, as into a pipe.
  private let flows: Bool

  /// A file to write.
  ///
  /// - Parameters:
  ///   - destination: where.
  ///   - contents: what it is, for people.
  ///   - beginning: how each file of the kind begins; one that begins otherwise is someone else's.
  ///   - force: whether someone else's file may be replaced; nil if the command cannot be told.
  ///   - isNamed: whether whoever runs the command names the file, and can name another.
  /// - Throws: a refusal if something stands there that is not to be replaced.
  init(
    _ destination: Destination,
    contents: String,
    beginning: [UInt8],
    force: Bool?,
    isNamed: Bool = true
  ) throws {
    self.isNamed = isNamed
    self.destination = destination
    self.contents = contents
    self.beginning = beginning
    canForce = force != nil
    flows = destination.isStandardOutput || FileFault.Reason.flows(at: destination.path)
    if !flows { try refuseOthers(force: force ?? false) }
  }

  private func refuseOthers(force: Bool) throws {
    let path = destination.path
    switch FileFault.Reason(ofKindAt: destination.place) {
    case .missing: return
    case .folder: throw Refusal("\(path) is a folder. Give the name of a file to write.")
    case .other(let kind):
      throw Refusal("\(path) is \(kind), not a file. Give the name of a file to write.")
    case .some(let reason): throw FileFault(path, reason)
    case nil:
      guard !force else { return }
      let old = try WholeFile.read(destination.place)
      guard old.count == 0 || old.copy(0, beginning.count) == beginning else {
        throw Refusal(
          "\(path) is there and is not a \(contents).\n\(repair)"
        )
      }
    }
  }

  private var repair: String {
    switch (isNamed, canForce) {
    case (true, true): "Give another name, or --force to replace it."
    case (true, false): "Give another name."
    case (false, true): "Move it away, or give --force to replace it."
    case (false, false): "Move it away."
    }
  }

  /// Writes the bytes beside the path and renames them into place.
  func replace(with bytes: [UInt8]) throws {
    if flows { return try stream(bytes) }
    try replace { fresh in try NewFile.write(bytes, to: fresh) }
  }

  /// Lets `write` make a file beside the path and renames it into place.
  func replace(_ write: (String) throws -> Void) throws {
    if flows { return try stream(writtenBy: write) }
    let fresh = NewFile.unfinishedName(beside: destination.place)
    Unfinished.add(fresh)
    defer { Unfinished.remove(fresh) }
    do {
      try write(fresh)
      FileRights(of: destination.place)?.give(to: fresh)
      try Unfinished.place(fresh) { () throws(FileFault) in
        guard unsafe rename(fresh, destination.place) == 0 else {
          throw FileFault(writing: destination.path, errno)
        }
      }
    } catch let fault as FileFault {
      guard case .writing(let words) = fault.reason else { throw fault }
      throw Refusal("\(destination.path) could not be written: \(words).")
    }
  }

  private func stream(_ bytes: [UInt8]) throws {
    if destination.isStandardOutput { return Terminal.write(bytes) }
    do throws(FileFault) {
      try NewFile.stream(bytes, into: destination.path)
    } catch {
      guard case .writing(let words) = error.reason else { throw error }
      throw Refusal("\(destination.path) could not be written: \(words).")
    }
  }

  /// What can only be made as a file is made in a folder of its own, and then copied.
  private func stream(writtenBy write: (String) throws -> Void) throws {
    let folder = try NewFile.makeUnfinishedFolder(
      beside: Folder.path(Folder.temporary, "exchequer")
    )
    defer { Unfinished.remove(folder) }
    let file = Folder.path(folder, "file")
    try write(file)
    let bytes = try WholeFile.read(file)
    try stream(bytes.copy(0, bytes.count))
  }
}
