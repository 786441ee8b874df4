/// Files that are not text in an encoding that is read, told by their first bytes.
enum FileKind: Equatable {
  /// Another format under the name of a CSV file.
  case otherFormat(String)
  /// Text in an encoding that is not read.
  case otherEncoding(String)

  /// What the first bytes say; nil if they say nothing against text.
  static func of(_ bytes: Span<UInt8>) -> FileKind? {
    for (mark, kind) in marks where begins(bytes, mark) { return kind }
    return ofZeroBytes(bytes)
  }

  // UTF-32's little-endian mark begins with UTF-16's, so it comes before that is looked for.
  private static let marks: [([UInt8], FileKind)] = [
    ([0xFF, 0xFE, 0x00, 0x00], .otherEncoding("UTF-32 (low byte first)")),
    ([0x00, 0x00, 0xFE, 0xFF], .otherEncoding("UTF-32 (high byte first)")),
    ([0x2B, 0x2F, 0x76], .otherEncoding("UTF-7")),
    ([0x84, 0x31, 0x95, 0x33], .otherEncoding("GB 18030")),
    ([0xDD, 0x73, 0x66, 0x73], .otherEncoding("UTF-EBCDIC")),
    (
      [0x50, 0x4B, 0x03, 0x04], .otherFormat("an Excel or LibreOffice workbook, or another archive")
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], .otherFormat("an old Excel workbook (.xls)")),
    ([0x25, 0x50, 0x44, 0x46], .otherFormat("a PDF")),
    ([0x1F, 0x8B], .otherFormat("a compressed file (gzip)")),
    (Array("{\\rtf".utf8), .otherFormat("a rich-text document")),
    (Array("<?xml".utf8), .otherFormat("an XML file, perhaps a workbook saved as XML")),
    (Array("<html".utf8), .otherFormat("a web page, perhaps an export named as a sheet")),
    (Array("<!DOC".utf8), .otherFormat("a web page, perhaps an export named as a sheet")),
    (Array("<table".utf8), .otherFormat("a web page, perhaps an export named as a sheet")),
    (Array("PAR1".utf8), .otherFormat("a Parquet file")),
  ]

  private static func begins(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    for index in 0..<mark.count where bytes[index] != mark[index] { return false }
    return true
  }

  /// Looks at the first bytes: UTF-16 without its mark has every other byte zero in Western text;
  /// a tenth of control bytes is no text at all.
  private static func ofZeroBytes(_ bytes: Span<UInt8>) -> FileKind? {
    let looked = min(bytes.count, 4096)
    guard looked > 1, !begins(bytes, [0xFF, 0xFE]), !begins(bytes, [0xFE, 0xFF]) else { return nil }
    var (even, odd, controls) = (0, 0, 0)
    for index in 0..<looked {
      let byte = bytes[index]
      if byte == 0 { if index & 1 == 0 { even += 1 } else { odd += 1 } }
      if byte < 0x20, byte != 0, !(0x09...0x0D).contains(byte) { controls += 1 }
    }
    if max(even, odd) * 4 >= looked, min(even, odd) * 10 < looked {
      let order = odd > even ? "low" : "high"
      return .otherEncoding("UTF-16 without its byte-order mark (\(order) byte first)")
    }
    let isBinary = looked >= 16 && (even + odd + controls) * 10 > looked
    return isBinary ? .otherFormat("a binary file") : nil
  }
}
