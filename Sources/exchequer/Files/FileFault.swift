internal import Glibc

/// A file that cannot be read or written, with why.
struct FileFault: Error {
  /// Why a file cannot be read or written.
  enum Reason: Equatable {
    case missing
    case folder
    /// Neither a file nor a folder: `a pipe`, `a device`, `a socket`.
    case other(kind: String)
    /// It changed each time it was read.
    case changing
    /// It has more bytes than the machine has memory.
    case large(Int)
    /// What the system says, in its own words.
    case reading(String)
    case writing(String)
  }

  let path: String
  let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// A file that could not be opened or read, by the number of the system's error.
  init(reading path: String, _ number: Int32) {
    self.init(path, number == ENOENT ? .missing : .reading(Self.words(number)))
  }

  /// A file that could not be made or written, by the number of the system's error.
  init(writing path: String, _ number: Int32) { self.init(path, .writing(Self.words(number))) }

  /// What is wrong, for people who do not know yet which file it is.
  var message: String { reason == .missing ? "There is no file \(path)." : "\(path) \(predicate)" }

  /// What is wrong, where the file is already named.
  var sentence: String { reason == .missing ? "It is no longer there." : "It \(predicate)" }

  private var predicate: String {
    switch reason {
    case .missing: "is not there."
    case .folder: "is a folder, not a file."
    case .other(let kind): "is \(kind), not a file. Save what it holds as a file."
    case .changing:
      "changed each time it was read. Try again when no other program is writing it."
    case .large(let count): "has \(count) bytes, more than this machine's memory can hold."
    case .reading(let words): "cannot be read: \(words)."
    case .writing(let words): "could not be written: \(words)."
    }
  }

  /// The system's words for an error, to end a sentence: "no space left on device".
  static func words(_ number: Int32) -> String {
    let words = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension FileFault.Reason {
  /// What stands at a path in place of a file, in words, a link not followed; nil if it is one, or nothing
  /// is there.
  static func oddity(at path: String) -> String? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return words(ofKind: status.st_mode)
  }

  /// `a pipe`, of the kind of a file; nil of a file proper.
  private static func words(ofKind mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFLNK: "a link"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  /// Why what stands at a path is no file; nil if it is one.
  init?(ofKindAt path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let number = errno
      self = number == ENOENT ? .missing : .reading(FileFault.words(number))
      return
    }
    guard let kind = Self.words(ofKind: status.st_mode) else { return nil }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .other(kind: kind)
  }

  /// Whether what stands at a path holds nothing that could be replaced: a pipe, or a device of characters
  /// and not of blocks, which is a disk.
  static func flows(at path: String) -> Bool { [S_IFIFO, S_IFCHR].contains(kind(at: path)) }

  /// Whether a pipe stands at a path.
  static func isPipe(at path: String) -> Bool { kind(at: path) == S_IFIFO }

  /// The kind of what a path leads to; nil if nothing is there.
  private static func kind(at path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
