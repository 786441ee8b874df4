import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

// Each case of Tests/Defects again, written otherwise: in another encoding, with other line ends, other
// separators, further down. What is found does not depend on it.

/// Another way to write the sheets of a case.
struct Variant: Sendable, CustomTestStringConvertible {
  let name: String
  /// By how many rows everything below the header moves down.
  var rows = 0
  /// Whether a row that is too long is another case then: `12,000` without quotes is one of commas.
  var isOfSeparators = false
  /// What may be found besides of a sheet that is written so.
  var besides = ""
  /// The sheet's bytes, written otherwise; nil if that would make another case of it.
  let write: @Sendable (String) -> [UInt8]?

  var testDescription: String { name }

  static let all: [Variant] = [
    Variant(name: "UTF-8 with a mark") { Encoding.utf8WithMark.encode($0) },
    Variant(name: "UTF-16, little end first") { Encoding.utf16LittleEndian.encode($0) },
    Variant(name: "UTF-16, big end first") { Encoding.utf16BigEndian.encode($0) },
    Variant(name: "Windows-1252") { text in
      text.unicodeScalars.allSatisfy { $0.value < 0x80 } ? Encoding.windows1252.encode(text) : nil
    },
    Variant(name: "CR and LF") { text in
      text.contains("\r") ? nil : Array(text.replacing("\n", with: "\r\n").utf8)
    },
    // A short last cell may have been cut off with it.
    Variant(name: "no last line end", besides: "file.cut_off") { text in
      text.hasSuffix("\n") && !text.hasSuffix("\n\n") ? Array(text.dropLast().utf8) : nil
    },
    Variant(name: "tabs", isOfSeparators: true) { separated($0, by: "\t") },
    Variant(name: "semicolons", isOfSeparators: true) { separated($0, by: ";") },
    Variant(name: "blank rows below the header", rows: 2) { text in
      guard let end = text.firstIndex(where: \.isNewline), !text.hasPrefix("sep="),
        !text[..<end].contains("\""), text[..<end].contains(where: { ",;\t".contains($0) })
      else { return nil }
      let newline = String(text[end])
      return Array((text[...end] + newline + newline + text[text.index(after: end)...]).utf8)
    },
  ]

  /// Other separators, where no comma is anything else.
  private static func separated(_ text: String, by separator: Character) -> [UInt8]? {
    guard !text.contains(where: { "\";\t|".contains($0) }) else { return nil }
    return Array(String(text.map { $0 == "," ? separator : $0 }).utf8)
  }
}

@Suite struct DefectVariantTests {
  @Test(arguments: Variant.all)
  func `a defect is found however the sheet is written`(_ variant: Variant) throws {
    var count = 0
    for folder in DefectFolder.all where !Self.isAboutWriting(folder.name) {
      var files = try folder.files()
      var moved: Set<String> = []
      for (name, bytes) in folder.ownFiles {
        guard let text = Self.text(bytes), let other = variant.write(text),
          !variant.isOfSeparators
            || !folder.name.hasPrefix("row-long")
              && !folder.name.hasPrefix("row-surplus")
        else { continue }
        files[name] = Bytes(other)
        moved.insert(name)
      }
      guard !moved.isEmpty else { continue }
      count += 1
      let expected = try folder.expected().map { line in
        let isMoved = moved.contains { line.hasPrefix("\($0)!") }
        return isMoved ? Self.moved(line, variant.rows) : line
      }
      let found = OfferSheets.read(files: files).findings
        .map { "\($0.place?.address ?? "") \($0.rule)" }
        .filter {
          variant.besides.isEmpty || expected.contains($0) || !$0.hasSuffix(variant.besides)
        }
      #expect(found.sorted() == expected.sorted(), "\(folder.name)")
    }
    #expect(count > 50)
  }

  /// Cases of files whose writing is the defect, or what is read without one.
  private static func isAboutWriting(_ name: String) -> Bool {
    ["file-", "clean-", "decimals-", "quote-unclosed"].contains { name.hasPrefix($0) }
      || ["broken-utf8", "title", "header-missing", "place-after"].contains { name.contains($0) }
  }

  private static func text(_ bytes: Bytes) -> String? {
    let text = String(validating: bytes.copy(0, bytes.count), as: UTF8.self)
    return text.flatMap { $0.hasPrefix("\u{FEFF}") ? nil : $0 }
  }

  /// `grants.csv!C2 code`, some rows further down; what stands in the header stays.
  private static func moved(_ line: String, _ rows: Int) -> String {
    guard rows > 0, let mark = line.firstIndex(of: "!"), let space = line.firstIndex(of: " ") else {
      return line
    }
    let address = line[line.index(after: mark)..<space]
    let letters = address.prefix(while: \.isLetter)
    guard let row = Int(address.dropFirst(letters.count)), row > 1 else { return line }
    return line[...mark] + letters + "\(row + rows)" + line[space...]
  }
}
