import CSV

/// The code page of Western European and US spreadsheets (Unicode consortium, CP1252.TXT).
enum Windows1252 {
  /// The text of a file; nil if it has one of the five bytes that the code page leaves undefined.
  static func decode(_ file: Bytes) -> DecodedText? {
    var text: [UInt8] = []
    text.reserveCapacity(file.count + file.count / 16)
    var waypoints: [DecodedText.Waypoint] = []
    let isDefined = file.withSpan { span in
      for index in 0..<span.count {
        Waypoints.note(&waypoints, text: text.count, file: index)
        let byte = span[index]
        if byte < 0x80 {
          text.append(byte)
        } else {
          guard let scalar = scalar(byte) else { return false }
          text.append(
            contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
          )
        }
      }
      return true
    }
    guard isDefined else { return nil }
    return DecodedText(
      bytes: Bytes(text),
      start: 0,
      encoding: .windows1252,
      isPlain: false,
      waypoints: waypoints,
      fileCount: file.count
    )
  }

  /// The bytes of a text in UTF-8; nil if it has a character that the code page lacks.
  static func encode(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = byteOfScalar[scalar.value] else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// The byte of a character, also of a control that stands for one that is undefined; nil if it has
  /// none.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    byteOfScalar[scalar.value] ?? (0x80..<0xA0 ~= scalar.value ? UInt8(scalar.value) : nil)
  }

  private static let byteOfScalar: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: (UInt8.min...UInt8.max).compactMap { byte in
      (byte < 0x80 ? Unicode.Scalar(byte) : scalar(byte)).map { ($0.value, byte) }
    }
  )

  /// The character of a byte from 0x80 on; nil if it has none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard byte < 0xA0 else { return Unicode.Scalar(byte) }
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    let value = fromEighty[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static let fromEighty: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
