import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// No input, however broken, crashes: random bytes, every sheet cut off anywhere, and every byte of
/// a sheet changed.
@Suite struct RobustnessTests {
  @Test(arguments: CleanOffer.texts.keys.sorted())
  func surviveEveryChangedByte(_ sheet: String) {
    let clean = Array((CleanOffer.texts[sheet] ?? "").utf8)
    var random = SplitMix(clean.count)
    for index in clean.indices {
      var bytes = clean
      bytes[index] = TroubledBytes.one(&random)
      check(sheet, bytes, alone: !index.isMultiple(of: 11))
    }
  }

  @Test(arguments: CleanOffer.texts.keys.sorted())
  func surviveEveryCut(_ sheet: String) {
    let clean = Array((CleanOffer.texts[sheet] ?? "").utf8)
    for index in stride(from: 0, to: clean.count, by: 7) {
      check(sheet, Array(clean[..<index]), alone: false)
    }
  }

  @Test(arguments: 0..<200)
  func surviveRandomBytes(_ seed: Int) {
    var random = SplitMix(seed)
    let count = Int.random(in: 0...400, using: &random)
    let bytes = (0..<count).map { _ in
      seed.isMultiple(of: 2)
        ? UInt8.random(in: 0...255, using: &random)
        : TroubledBytes.one(&random)
    }
    let header = Array("grant_id,holder_id,grant_date,type,exercise_price,shares_granted\n".utf8)
    check("grants.csv", bytes)
    check("grants.csv", header + bytes)
    check("offer.csv", Array("term,value,source\n".utf8) + bytes, alone: false)
  }

  /// Every place lies within the sheet, and every finding says something.
  ///
  /// A sheet is mostly read by itself, and now and then with all others.
  private func check(_ sheet: String, _ bytes: [UInt8], alone: Bool = true) {
    for finding in alone ? RobustnessTests.alone(sheet, bytes) : CleanOffer.findings(sheet, bytes) {
      let isSaid = !finding.message.isEmpty && !finding.repair.isEmpty
      #expect(isSaid, "\(finding.line)")
      guard let byte = finding.place?.byte, finding.place?.sheet == sheet else { continue }
      let isWithin = byte >= 0 && byte <= bytes.count
      #expect(isWithin, "\(finding.line)")
    }
  }

  private static func alone(_ sheet: String, _ bytes: [UInt8]) -> [Finding] {
    let schema = AllSheets.schemas.first { $0.fileName == sheet } ?? OfferTermsSheet.schema
    return SheetReader(schema, sheet: sheet).read(Bytes(bytes)).findings
  }
}
