internal import Findings

/// A name without case and accents, as people ask for it.
struct FoldedName: Equatable {
  private let words: [String]

  init(_ name: String) {
    words = name.split { $0.isWhitespace || $0 == "," }.map { word in
      String(word.flatMap(Self.plain)).lowercased()
    }
  }

  /// A letter without its marks: `e` for `\u{E9}`, which Unicode names LATIN SMALL LETTER E WITH ACUTE.
  private static func plain(_ character: Character) -> [Character] {
    character.unicodeScalars.compactMap { scalar in
      if scalar.properties.generalCategory == .nonspacingMark { return nil }
      guard !scalar.isASCII, let name = scalar.properties.name,
        let end = name.firstRange(of: " WITH "),
        let letter = name[..<end.lowerBound].split(separator: " ").last, letter.count == 1
      else { return Character(scalar) }
      return letter.first
    }
  }

  /// Whether each word of another begins a word of this one.
  func contains(_ part: FoldedName) -> Bool {
    !part.words.isEmpty
      && part.words.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
  }

  /// Whether a word of another is nearly one of this one.
  func isLike(_ other: FoldedName) -> Bool {
    other.words.contains { word in
      word.utf8.count > 2 && Nearest.name(to: word, among: words) != nil
    }
  }
}
