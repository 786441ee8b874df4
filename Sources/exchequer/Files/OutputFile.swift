internal import FoundationEssentials
internal import Glibc

/// One file that a command writes: either the old one or the new one, whole.
struct OutputFile {
  let path: String

  /// Writes the bytes beside the path and renames them into place.
  func replace(with bytes: [UInt8]) throws {
    try replace { try Data(bytes).write(to: URL(filePath: $0)) }
  }

  /// Lets `write` make a file beside the path and renames it into place.
  func replace(_ write: (String) throws -> Void) throws {
    if Folder.exists(path) {
      throw Refusal("\(path) is a folder. Give the name of a file to write.")
    }
    let fresh = "\(path).new-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    do {
      try write(fresh)
    } catch let error as CocoaError {
      throw Refusal(
        "\(path) could not be written: \(error)\nGive a file in a folder that is there."
      )
    }
    guard unsafe rename(fresh, path) == 0 else {
      throw Refusal("\(path) could not be written.")
    }
  }
}
