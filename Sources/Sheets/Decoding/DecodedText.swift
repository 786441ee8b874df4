public import CSV

/// The text of a file as UTF-8, with the way back to the bytes of the file.
public struct DecodedText: Sendable {
  /// The text, UTF-8; the file's own bytes wherever they are that already.
  public let bytes: Bytes
  /// Where the text begins, after a byte-order mark.
  public let start: Int
  /// How the file was encoded.
  public let encoding: TextEncoding
  /// Whether all of it is ASCII without zero bytes.
  let isPlain: Bool
  // Of a text that was converted: every so often, where a character begins in the text and where in
  // the file.
  private let waypoints: [Waypoint]
  // Half a character at the end of a file counts as a whole one, which is past it.
  private let fileCount: Int

  struct Waypoint: Sendable {
    var text: Int
    var file: Int
  }

  init(
    bytes: Bytes,
    start: Int,
    encoding: TextEncoding,
    isPlain: Bool,
    waypoints: [Waypoint] = [],
    fileCount: Int? = nil
  ) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
    self.isPlain = isPlain
    self.waypoints = waypoints
    self.fileCount = fileCount ?? bytes.count
  }

  /// The offset in the file of an offset in the text, counted from the last waypoint before it.
  func originalOffset(_ offset: Int) -> Int {
    guard encoding != .utf8, var point = waypoints.first else { return offset }
    var (low, high) = (0, waypoints.count)
    while low < high {
      let middle = (low + high) / 2
      if waypoints[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    if low > 0 { point = waypoints[low - 1] }
    return bytes.withSpan { span in
      var file = point.file
      for index in point.text..<max(point.text, min(offset, span.count)) {
        file += encoding.fileBytes(forLeadByte: span[index])
      }
      return min(file, fileCount)
    }
  }
}

/// How a file's text is encoded.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Windows-1252, the code page of Western European and US spreadsheets.
  case windows1252 = "Windows-1252"

  /// How many bytes in the file the character has that begins, in UTF-8, with this byte; 0 for a
  /// byte that begins none.
  func fileBytes(forLeadByte byte: UInt8) -> Int {
    guard byte & 0xC0 != 0x80 else { return 0 }
    switch self {
    case .utf8, .windows1252: return 1
    case .utf16LittleEndian, .utf16BigEndian: return byte >= 0xF0 ? 4 : 2
    }
  }
}
