internal import Findings

/// The lines of a rule file, for places and for what a reader is shown of them.
struct SourceLines {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  /// The lines of a file's text, ended as Lua ends them.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let isEnd = byte == 0x0A || (byte == 0x0D && next != 0x0A)
      if isEnd { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// How many lines there are, the one after the last line end counted only if it holds something.
  var count: Int { starts.count - (starts.last == bytes.count && starts.count > 1 ? 1 : 0) }

  /// The bytes of a line, from 1, without its end; nil if there is no such line.
  private func range(_ line: Int) -> Range<Int>? {
    guard line >= 1, line <= starts.count else { return nil }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return starts[line - 1]..<end
  }

  /// The text of a line, from 1.
  func text(_ line: Int) -> String? {
    range(line).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The text between two bytes of the file.
  func text(_ part: Range<Int>) -> String {
    String(decoding: bytes[wholeCharacters(part)], as: UTF8.self)
  }

  /// A piece of the file with the characters whole that it begins and ends in.
  private func wholeCharacters(_ part: Range<Int>) -> Range<Int> {
    let part = part.clamped(to: 0..<bytes.count)
    var (start, end) = (part.lowerBound, part.upperBound)
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// The line of a byte, from 1.
  func line(of byte: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The number of a byte's character in its line, from 1.
  func column(of byte: Int) -> Int {
    range(line(of: byte)).map { characters(before: byte, $0) + 1 } ?? 1
  }

  /// How many characters stand before a byte in its line.
  private func characters(before byte: Int, _ line: Range<Int>) -> Int {
    let end = min(max(byte, line.lowerBound), line.upperBound)
    return String(decoding: bytes[line.lowerBound..<end], as: UTF8.self).unicodeScalars.count
  }

  /// The place of a piece of the file; of a piece over several lines, the part on its first.
  func place(_ file: String, _ part: Range<Int>) -> Place {
    let part = wholeCharacters(part)
    let line = line(of: part.lowerBound)
    guard let range = range(line) else { return Place(sheet: file, line: line) }
    return Place(
      sheet: file,
      line: line,
      lineColumn: characters(before: part.lowerBound, range) + 1,
      endLine: line,
      endColumn: characters(before: part.upperBound, range) + 1,
      byte: part.lowerBound
    )
  }

  /// A line as a reader is shown it, without the spaces before it; the place's columns are marked.
  func excerpt(_ place: Place) -> Excerpt? {
    guard let number = place.line, let text = text(number) else { return nil }
    let indent = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    let shown = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(indent)))
    guard !shown.trimmed.isEmpty else { return nil }
    let part = place.lineColumn.map { start in
      max(0, start - 1 - indent)..<max(start - indent, (place.endColumn ?? start + 1) - 1 - indent)
    }
    return Excerpt(line: shown.replacing("\t", with: " "), part: part)
  }
}
