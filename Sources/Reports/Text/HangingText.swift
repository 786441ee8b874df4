/// Text on a terminal, no line of it wider than the terminal is.
public enum HangingText {
  /// The text with every line that is too wide broken at its spaces; what is left of it goes on below its
  /// last column, which two spaces set off, or a little further in than the line begins.
  public static func fitted(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { fitted(line: $0, max(20, width)) }.joined(separator: "\n")
  }

  private static func fitted(line: Substring, _ width: Int) -> String {
    guard columns(line) > width else { return String(line) }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let indent = lastColumn(of: words, within: width)
    var lines: [String] = []
    var (current, used) = ("", 0)
    for (place, word) in words.enumerated() {
      let room = columns(word)
      if used + 1 + room > width, used > indent {
        lines.append(current)
        (current, used) = (String.spaces(indent), indent)
        // Spaces at the break are the break.
        if word.isEmpty { continue }
      } else if place > 0, !(used == indent && !lines.isEmpty) {
        current += " "
        used += 1
      }
      current += word
      used += room
    }
    return (lines + [current]).map(withoutTrailingSpaces).joined(separator: "\n")
  }

  /// Where the last column of a line begins, in the first three fifths of the width.
  private static func lastColumn(of words: [Substring], within width: Int) -> Int {
    var (place, start, leading) = (0, 0, 0)
    var (isBegun, isSetOff) = (false, false)
    for word in words {
      if word.isEmpty {
        isSetOff = true
      } else {
        if !isBegun { leading = place }
        if isBegun, isSetOff, place <= width * 3 / 5 { start = place }
        (isBegun, isSetOff) = (true, false)
      }
      place += columns(word) + 1
    }
    return start > 0 ? start : min(leading + 2, width / 2)
  }

  /// How many columns text takes: colours take none.
  private static func columns(_ text: Substring) -> Int {
    var (count, isColour) = (0, false)
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isColour = true
      } else if isColour {
        isColour = scalar != "m"
      } else {
        count += DisplayWidth.of(scalar)
      }
    }
    return count
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
