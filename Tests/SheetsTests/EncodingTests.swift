import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

@Suite struct EncodingTests {
  /// Every encoding, delimiter and line end that is read, in one sheet with accents, quotes and
  /// line breaks in cells.
  @Test(arguments: Encoding.allCases, [",", ";", "\t"])
  func aCleanSheetReadsTheSame(_ encoding: Encoding, _ delimiter: String) throws {
    for end in ["\n", "\r\n", "\r"] {
      for mark in ["", "sep=\(delimiter)\(end)"] {
        let text =
          mark + EncodingTests.holders.replacing("|", with: delimiter).replacing("\n", with: end)
        let bytes = encoding.encode(text)
        let (sheets, findings) = OfferSheets.read(
          files: CleanOffer.files(replacing: ["holders.csv": bytes])
        )
        let expected = encoding == .windows1252 ? ["file.windows_1252"] : []
        #expect(findings.map(\.rule) == expected, "\(findings.map(\.line))")
        let holders = try #require(sheets).holders
        #expect(holders[HoldersSheet.holderName, 0] == "Renée Avery")
        #expect(holders[HoldersSheet.holderName, 1]?.filter { !$0.isNewline } == "Bell, \"Rob\"in")
        #expect(holders.place(1, 3).address == "holders.csv!D3")
      }
    }
  }

  static let holders = """
    holder_id|name|role|service_start|group|jurisdiction
    H-101|Renée Avery|employee|1998-06-01|officers|DE
    H-102|"Bell, ""Rob""
    in"|consultant|1999-01-15||FR
    """

  /// The offset in the file is the one in the file's own encoding.
  @Test(arguments: Encoding.allCases)
  func theByteIsThatOfTheFile(_ encoding: Encoding) throws {
    let text = EncodingTests.holders.replacing("|", with: ";")
    let before = text.replacing("1999-01-15", with: "▸").split(separator: "▸")[0]
    let bytes = encoding.encode(text.replacing("1999-01-15", with: "soon"))
    let findings = CleanOffer.findings("holders.csv", bytes).filter { $0.severity == .error }
    let place = try #require(findings.first?.place)
    #expect(place.byte == encoding.encode(String(before)).count)
    #expect(place.cell == "D3")
    #expect((place.line, place.lineColumn) == (4, 16))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], FindingKind.fileEncoding),
      ([0x50, 0x4B, 3, 4, 0], .fileNotText),
      (Array("%PDF-1.4".utf8), .fileNotText), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .fileNotText),
      ([], .fileEmpty), ([0xEF, 0xBB, 0xBF], .fileEmpty),
      (Array("sale_id".utf8).flatMap { [$0, 0] }, .fileEncoding),
      (Array("sale_id".utf8).flatMap { [0, $0] }, .fileEncoding),
      ([0x61, 0x81, 0x8D, 0x0A], .fileEncoding),
      (Array("sale_id|exercise_id|sale_date|shares|price\n".utf8), .fileDelimiter),
      (Array("\n\n\n".utf8), .headerMissing),
    ] as [([UInt8], FindingKind)]
  )
  func whatIsNoTextIsRefusedByName(_ bytes: [UInt8], _ kind: FindingKind) {
    #expect(CleanOffer.findings("sales.csv", bytes).map(\.rule) == [kind.code])
  }

  @Test func aBrokenByteAmongGoodTextIsACellsProblem() throws {
    var bytes = Array(
      (CleanOffer.texts["holders.csv"] ?? "").replacing("Avery", with: "Avéry").utf8
    )
    let place = try #require(Defect.find(Array("Robin".utf8), in: bytes))
    bytes[place] = 0xE9
    let findings = CleanOffer.findings("holders.csv", bytes)
    #expect(findings.map(\.rule) == ["cell.broken_text"])
    #expect(findings.first?.place?.cell == "B3")
  }
}

/// The encodings that are read, written here the slow way.
enum Encoding: CaseIterable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

  func encode(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: text.unicodeScalars.map { UInt8($0.value) }
    }
  }
}
