internal import CSV
internal import FoundationEssentials
internal import Reports

/// A folder of letter templates, NAME.mustache each.
struct TemplateFolder {
  let path: String

  /// The most bytes of a template.
  private static let mostBytes = 1 << 20

  /// The templates in the folder by what they are; none if there is no folder.
  func read() throws -> [LetterKind: String] {
    guard Folder.exists(path) else { return [:] }
    var texts: [LetterKind: String] = [:]
    for name in try Folder.names(in: path) where name.hasSuffix(".mustache") {
      let file = Folder.path(path, name)
      guard let kind = LetterKind.allCases.first(where: { $0.fileName == name }) else {
        let known = LetterKind.allCases.map(\.fileName).joined(separator: ", ")
        throw Refusal("There is no letter that \(file) could replace. There are: \(known).")
      }
      guard let bytes = MappedFile.read(file), bytes.count <= Self.mostBytes else {
        throw Refusal("The template \(file) cannot be read, or is larger than a megabyte.")
      }
      texts[kind] = bytes.text(0, bytes.count)
    }
    return texts
  }

  /// Writes the program's own templates, but not over a file that is there.
  func writeDefaults(quiet: Bool) throws {
    for kind in LetterKind.allCases where Folder.holdsAnything(Folder.path(path, kind.fileName)) {
      throw Refusal(
        "\(Folder.path(path, kind.fileName)) is there already; nothing was written.\n"
          + "Give --templates a new or empty folder."
      )
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for kind in LetterKind.allCases {
        let file = Folder.path(path, kind.fileName)
        try Data(kind.template.utf8).write(to: URL(filePath: file))
      }
    } catch {
      throw Refusal("The templates could not be written to \(path): \(error)")
    }
    if !quiet {
      Terminal.write(
        "\(path) has the templates. Keep those that you change in OFFER/letters.\n"
      )
    }
  }
}
