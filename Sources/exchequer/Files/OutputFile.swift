internal import FoundationEssentials

/// One file that a command writes: either the old one or the new one, whole.
struct OutputFile {
  let path: String

  /// Writes the bytes beside the path and renames them into place.
  func replace(with bytes: [UInt8]) throws {
    if Folder.exists(path) {
      throw Refusal(
        "\(path) is a folder. Give the name of a file to write, such as \(path)/report.html."
      )
    }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal(
        "\(path) could not be written: \(error)\nGive a file in a folder that is there and can be written."
      )
    }
  }
}
