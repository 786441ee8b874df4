internal import CSV
internal import Reports

/// A folder of letter templates, NAME.mustache each.
///
/// In force are the program's own, then those of `templates` in the data folder, then the offer's.
struct TemplateFolder {
  let path: String

  /// The folder `templates` of an offer.
  ///
  /// - Throws: a refusal if there are templates where they lay before, in `letters`.
  static func of(offer: String) throws -> TemplateFolder {
    let old = Folder.path(offer, "letters")
    if Folder.exists(old), try Folder.names(in: old).contains(where: { $0.hasSuffix(".mustache") })
    {
      throw Refusal(
        "The templates of letters are read from \(Folder.path(offer, "templates")). "
          + "Rename the folder \(old) to it."
      )
    }
    return TemplateFolder(path: Folder.path(offer, "templates"))
  }

  /// The most bytes of a template.
  private static let mostBytes = 1 << 20

  /// The templates in force besides the program's own: those installed with it, and the folder's, by
  /// what they are.
  func readInForce() throws -> [LetterKind: String] {
    let installed = try DataFolder.path().map {
      TemplateFolder(path: Folder.path($0, "templates"))
    }
    return try (installed?.read() ?? [:]).merging(read()) { $1 }
  }

  /// The templates in the folder by what they are; none if there is no folder.
  private func read() throws -> [LetterKind: String] {
    guard Folder.exists(path) else { return [:] }
    var texts: [LetterKind: String] = [:]
    for name in try Folder.names(in: path) where name.hasSuffix(".mustache") {
      let file = Folder.path(path, name)
      guard let kind = LetterKind.allCases.first(where: { $0.fileName == name }) else {
        let known = LetterKind.allCases.map(\.fileName).joined(separator: ", ")
        throw Refusal("There is no letter that \(file) could replace. There are: \(known).")
      }
      let bytes = try WholeFile.read(file, isListed: true)
      guard bytes.count <= Self.mostBytes else {
        throw Refusal("The template \(file) is larger than a megabyte.")
      }
      texts[kind] = bytes.text(0, bytes.count)
    }
    return texts
  }

  /// Writes the program's own templates into a new or empty folder.
  static func writeDefaults(to path: String, offers: [String], quiet: Bool) throws {
    let destination = try Destination(path, option: "--templates", offers: offers)
    try ResultFolder(destination, .fresh("templates")).replace(
      with: LetterKind.allCases.map { ($0.fileName, Array($0.template.utf8)) }
    )
    if !quiet {
      Terminal.write("\(path) has the templates. Keep those that you change in OFFER/templates.\n")
    }
  }
}
