internal import Findings

/// Text in which nothing is hidden: characters that cannot be seen are shown by number.
///
/// Whatever a sheet holds, nothing of it reaches a terminal as a command.
struct VisibleText: Equatable {
  /// A character as it is shown.
  struct Piece: Equatable {
    var text: String
    /// Whether it stands for one that cannot be seen.
    var isNumber: Bool
    var width: Int
  }

  /// What is shown, character after character.
  var pieces: [Piece]

  init(_ text: String) {
    pieces = text.unicodeScalars.map { scalar in
      guard Shown.isHidden(scalar) else {
        return Piece(text: String(scalar), isNumber: false, width: DisplayWidth.of(scalar))
      }
      let number = Shown.name(scalar)
      return Piece(text: number, isNumber: true, width: number.utf8.count)
    }
  }

  /// How many columns of a terminal it takes.
  var width: Int { pieces.reduce(0) { $0 + $1.width } }

  /// The text without colour.
  var plain: String { pieces.map(\.text).joined() }

  /// The text, its numbers set off.
  func text(_ style: TextStyle) -> String {
    pieces.map { $0.isNumber ? style.inverse($0.text) : $0.text }.joined()
  }

  /// `U+00A0` for a no-break space, and likewise for controls and other invisible characters.
  static func of(_ text: String) -> String { VisibleText(text).plain }
}

extension VisibleText {
  /// The text in at most so many columns.
  ///
  /// What is left out at either end is an ellipsis with the number of characters, `…+120`. The first
  /// invisible character stays in sight.
  func shortened(to most: Int) -> VisibleText {
    guard width > most else { return self }
    let focus = pieces.firstIndex(where: \.isNumber) ?? 0
    // Room for the text, with an ellipsis of four digits at both ends.
    let room = max(1, most - (focus == 0 ? 6 : 12))
    var start = focus
    var used = pieces[focus].width
    // A third of the room stands before the place.
    while start > 0, used + pieces[start - 1].width <= room / 3 + pieces[focus].width {
      start -= 1
      used += pieces[start].width
    }
    if start < 6 { start = 0 }
    return cut(from: start, most)
  }

  private func cut(from start: Int, _ most: Int) -> VisibleText {
    var shown = VisibleText("")
    if start > 0 { shown.pieces += Self.ellipsis(start) }
    var end = start
    while end < pieces.count {
      let after = end + 1 < pieces.count ? Self.width(Self.ellipsis(pieces.count - end - 1)) : 0
      guard shown.width + pieces[end].width + after <= most || end == start else { break }
      shown.pieces.append(pieces[end])
      end += 1
    }
    if end < pieces.count { shown.pieces += Self.ellipsis(pieces.count - end) }
    return shown
  }

  private static func ellipsis(_ count: Int) -> [Piece] { VisibleText("…+\(count)").pieces }

  private static func width(_ pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + $1.width } }
}

/// How many columns of a terminal a character takes.
enum DisplayWidth {
  /// None for a combining mark, two for the wide characters of East Asia and for pictures (Unicode
  /// Standard Annex 11, in its large blocks), else one.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
