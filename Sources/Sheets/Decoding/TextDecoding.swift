import CSV

// Which encoding a file has is decided once, from its mark or, without one, from its bytes: UTF-8 if
// it is that, else Windows-1252 if it can be. Nothing else is guessed.

/// Turns the bytes of a file into text.
enum TextDecoding {
  /// Why a file cannot be read as text.
  enum Refusal: Error, Equatable {
    case empty
    case notText(String)
    case encoding(String)
  }

  static func decode(_ file: Bytes) throws(Refusal) -> DecodedText {
    let kind = file.withSpan { FileKind.of($0) }
    switch kind {
    case .otherFormat(let name): throw .notText(name)
    case .otherEncoding(let name): throw .encoding(name)
    case nil: break
    }
    let head = file.copy(0, 3)
    if head.starts(with: [0xFF, 0xFE]) { return utf16(file, .utf16LittleEndian) }
    if head.starts(with: [0xFE, 0xFF]) { return utf16(file, .utf16BigEndian) }
    let hasMark = head == [0xEF, 0xBB, 0xBF]
    if file.count == (hasMark ? 3 : 0) { throw .empty }
    return try eightBit(file, start: hasMark ? 3 : 0, hasMark: hasMark)
  }

  private static func eightBit(
    _ file: Bytes,
    start: Int,
    hasMark: Bool
  ) throws(Refusal) -> DecodedText {
    let profile = file.withSpan { ByteProfile($0, from: start) }
    let isPlain = !profile.hasHighBytes && !profile.hasZeroBytes
    let utf8 = DecodedText(bytes: file, start: start, encoding: .utf8, isPlain: isPlain)
    guard profile.hasHighBytes, !hasMark else { return utf8 }
    let census = file.withSpan { UTF8Sequences.census($0, from: start) }
    // A few bad bytes among good sequences are damage; the other way round it is another encoding.
    if census.strays == 0 || census.sequences >= census.strays { return utf8 }
    guard let text = Windows1252.decode(file) else {
      throw .encoding("neither UTF-8 nor Windows-1252")
    }
    return text
  }

  private static func utf16(_ file: Bytes, _ encoding: TextEncoding) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(file.count)
    var waypoints: [DecodedText.Waypoint] = []
    file.withSpan { span in
      var index = 2
      while index < span.count {
        Waypoints.note(&waypoints, text: text.count, file: index)
        let (scalar, length) = UTF16Units.scalar(span, index, encoding)
        text.append(
          contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        )
        index += length
      }
    }
    return DecodedText(
      bytes: Bytes(text),
      start: 0,
      encoding: encoding,
      isPlain: false,
      waypoints: waypoints,
      fileCount: file.count
    )
  }
}

/// Where characters of a converted text begin, noted every so often.
enum Waypoints {
  private static let spacing = 4096

  static func note(_ waypoints: inout [DecodedText.Waypoint], text: Int, file: Int) {
    if text >= (waypoints.last?.text ?? -spacing) + spacing {
      waypoints.append(DecodedText.Waypoint(text: text, file: file))
    }
  }
}

/// UTF-16 code units.
enum UTF16Units {
  /// The character at an offset and its length in bytes; U+FFFD for a surrogate without its
  /// partner, and for half a unit at the end.
  static func scalar(
    _ span: Span<UInt8>,
    _ index: Int,
    _ encoding: TextEncoding
  ) -> (Unicode.Scalar, Int) {
    guard let unit = unit(span, index, encoding) else { return ("\u{FFFD}", 1) }
    guard (0xD800...0xDFFF).contains(unit) else { return (Unicode.Scalar(unit) ?? "\u{FFFD}", 2) }
    guard unit < 0xDC00, let low = self.unit(span, index + 2, encoding),
      (0xDC00...0xDFFF).contains(low)
    else { return ("\u{FFFD}", 2) }
    let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", 4)
  }

  private static func unit(_ span: Span<UInt8>, _ index: Int, _ encoding: TextEncoding) -> UInt16? {
    guard index + 1 < span.count else { return nil }
    let (first, second) = (UInt16(span[index]), UInt16(span[index + 1]))
    return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }
}
