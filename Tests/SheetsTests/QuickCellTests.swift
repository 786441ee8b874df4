import CSV
import Exchange
import TestSupport
import Testing

@testable import Sheets

/// The quick path gives what the patient path gives, or nothing.
@Suite struct QuickCellTests {
  static let kinds: [CellKind] = [
    .id, .text, .date, .time, .money, .count, .yesNo, .choice(OptionType.words),
    .word(["fax", "hand"]),
  ]

  static let seeds = [
    "2003-02-28", "2/28/2003", "12/1/2003", "2003-03-31 17:00", "0.95", "$1,234.50", "12,000",
    "1592376", "G-1001", "Jordan A. Avery", "yes", "ISO", "fax", "1.5924E+06", "9007199254740993",
    "=SUM(A1)", "#REF!", "99999999999999.9999", "1899-12-31", "Err:502", "e", "0000001",
    "-0.00", "(0)",
  ]

  @Test(arguments: seeds)
  func agreesWithThePatientPath(_ seed: String) {
    var random = SplitMix(seed.utf8.count)
    for round in 0..<400 {
      let text = round == 0 ? Array(seed.utf8) : QuickCellTests.change(Array(seed.utf8), &random)
      for kind in QuickCellTests.kinds { check(text, kind) }
    }
  }

  private func check(_ text: [UInt8], _ kind: CellKind) {
    for order in DateOrder.allCases where !text.isEmpty && text.first != 0x20 && text.last != 0x20 {
      let columns = QuickColumns(
        QuickCellTests.schema(kind),
        [0],
        Notation(dates: order),
        Byte.comma
      )
      let quick = columns.read(0, text.span, 0, text.count)
      guard quick != CellValue.unreadable else { continue }
      let patient = PatientCell(kind: kind, order: order).read(text)
      let expected = isText(kind) ? CellReading.text : .number(quick)
      let isSpan = !isText(kind) || quick == PackedText.pack(0, text.count)
      let isSame = patient == expected && isSpan
      #expect(isSame, "\(kind) \(String(decoding: text, as: UTF8.self))")
    }
  }

  /// A number is read as far as it goes, and is the one of the cell that ends there.
  @Test(arguments: seeds)
  func aNumberEndsWhereItsCellDoes(_ seed: String) {
    var random = SplitMix(seed.utf8.count)
    for _ in 0..<400 {
      let text = QuickCellTests.change(Array(seed.utf8), &random)
      guard !text.isEmpty else { continue }
      let rest = text + Array("\(["", ";", ",5", "x"].randomElement(using: &random) ?? "")".utf8)
      for hasCommas in [true, false] {
        let count = QuickCell.count(rest.span, 0, rest.count, hasCommas: hasCommas)
        if count.value != CellValue.unreadable {
          let alone = QuickCell.count(rest.span, 0, count.end)
          #expect(count.value == alone)
        }
        let money = QuickCell.money(rest.span, 0, rest.count, hasCommas: hasCommas)
        if money.value != CellValue.unreadable {
          let alone = QuickCell.money(rest.span, 0, money.end, hasCommas: hasCommas)
          #expect(money.value == alone.value && money.end == alone.end)
        }
      }
    }
  }

  private func isText(_ kind: CellKind) -> Bool {
    switch kind {
    case .id, .text, .word: true
    default: false
    }
  }

  private static func schema(_ kind: CellKind) -> SheetSchema {
    SheetSchema(
      "test",
      isRequired: false,
      "a test",
      columns: [Column<String>(0, "x", kind, .optional, "", example: "").declaration]
    )
  }

  /// One to three bytes changed, taken out or put in.
  static func change(_ text: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let letters = Array("0123456789-/:.,$ ()%=+ET#aé".utf8)
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let letter = letters.randomElement(using: &random) ?? 0x30
      let place = Int.random(in: 0...text.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where place < text.count: text[place] = letter
      case 1 where place < text.count: text.remove(at: place)
      default: text.insert(letter, at: place)
      }
    }
    return text
  }
}
