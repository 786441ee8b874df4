public import CSV

/// The text of a file as UTF-8, with the way back to the bytes of the file.
public struct DecodedText: Sendable {
  /// The text, UTF-8; the file's own bytes wherever they are that already.
  public let bytes: Bytes
  /// Where the text begins, after a byte-order mark.
  public let start: Int
  /// How the file was encoded.
  public let encoding: TextEncoding
  /// The file's bytes.
  let original: Bytes

  /// The offset in the file of an offset in the text.
  func originalOffset(_ offset: Int) -> Int { offset }
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
}
