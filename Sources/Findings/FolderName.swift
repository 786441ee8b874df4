/// A folder as it was typed, and the name that findings keep instead, so that the same input gives the
/// same bytes from every folder (H4).
public struct FolderName: Hashable, Sendable {
  /// As it stands before the names of its files, with the slash: `/home/ann/offer/`.
  public let typed: String
  /// What stands there in files that are kept; empty for names relative to the folder.
  public let kept: String

  /// Makes a name.
  public init(typed: String, kept: String = "") {
    self.typed = typed
    self.kept = kept
  }
}

extension [FolderName] {
  /// A text with the folders' names in the place of what was typed, where a path begins with it; of two
  /// that begin at one place the longer counts.
  func kept(in text: String) -> String {
    var (left, rest) = ("", Substring(text))
    // What follows a folder at once lies in it.
    var isInFolder = false
    while let (folder, range) = first(in: rest) {
      let before = rest[..<range.lowerBound]
      let isWithin = before.unicodeScalars.last.map(Self.isOfPath) ?? isInFolder
      left += before + (isWithin ? folder.typed : folder.kept)
      rest = rest[range.upperBound...]
      isInFolder = true
    }
    return left + rest
  }

  private func first(in text: Substring) -> (FolderName, Range<Substring.Index>)? {
    let found = compactMap { folder in text.firstRange(of: folder.typed).map { (folder, $0) } }
    return found.min { one, other in
      (one.1.lowerBound, other.1.upperBound) < (other.1.lowerBound, one.1.upperBound)
    }
  }

  private static func isOfPath(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains(letter)
  }
}

extension Finding {
  /// The finding as files keep it: with folders by their names, however they were typed.
  public func kept(_ folders: [FolderName]) -> Finding {
    guard !folders.isEmpty, findingClass == .rule || place?.sheet.contains("/") == true else {
      return self
    }
    var finding = self
    finding.place?.sheet = folders.kept(in: place?.sheet ?? "")
    finding.value = folders.kept(in: value)
    finding.message = folders.kept(in: message)
    finding.repair = folders.kept(in: repair)
    return finding
  }
}
