internal import CSV
public import Sheets

/// A file's header and rows as data, for `exchequer show --format json` and `csv`.
///
/// Rows in which nothing stands are left out, as they are when the sheet is read.
public enum FileViewData {
  /// `{"encoding","delimiter","header":[...],"rows":[[...]]}` (`commands.md`), one row a line.
  public static func json(_ view: FileView) -> [UInt8] {
    var text = Array("{\n\"encoding\": ".utf8)
    text += JSONString.bytes(of: view.encoding.rawValue)
    text += Array(",\n\"delimiter\": ".utf8) + JSONString.bytes(of: view.delimiter)
    text += Array(",\n\"header\": ".utf8) + list(view.header)
    text += Array(",\n\"rows\": [".utf8)
    var isFirst = true
    view.eachRow { row in
      guard !FileViewRows.isBlank(row) else { return }
      text += Array((isFirst ? "\n" : ",\n").utf8) + list(row.cells)
      isFirst = false
    }
    return text + Array((isFirst ? "]\n}\n" : "\n]\n}\n").utf8)
  }

  /// The same cells as RFC 4180 writes them, in UTF-8, with commas and LF.
  ///
  /// They are the file's own, so that none is defused.
  public static func csv(_ view: FileView) -> [UInt8] {
    var writer = RecordWriter()
    for cell in view.header { writer.write(exactly: cell) }
    writer.endRecord()
    view.eachRow { row in
      guard !FileViewRows.isBlank(row) else { return }
      for cell in row.cells { writer.write(exactly: cell) }
      writer.endRecord()
    }
    return writer.bytes
  }

  private static func list(_ cells: [String]) -> [UInt8] {
    var list: [UInt8] = [UInt8(ascii: "[")]
    for (index, cell) in cells.enumerated() {
      if index > 0 { list += Array(", ".utf8) }
      list += JSONString.bytes(of: cell)
    }
    return list + [UInt8(ascii: "]")]
  }
}

/// Text as a JSON string (RFC 8259, section 7).
enum JSONString {
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F: bytes += escaped(byte)
      default: bytes.append(byte)
      }
    }
    return bytes + [UInt8(ascii: "\"")]
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x0A: return Array("\\n".utf8)
    case 0x0D: return Array("\\r".utf8)
    case 0x09: return Array("\\t".utf8)
    default:
      let digits = String(byte, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }
}
