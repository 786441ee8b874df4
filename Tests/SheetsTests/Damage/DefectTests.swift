import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

// One defect a case: in a clean offer, one piece of one sheet is replaced. `▸` in the new text marks
// the place where the finding must land; it is taken out before the sheet is read. The offer must
// have that finding and no other.

struct Defect: Sendable, CustomTestStringConvertible {
  var kind: FindingKind
  var sheet: String
  var old: String
  var new: String
  var cell: String

  init(_ kind: FindingKind, _ sheet: String, _ old: String, _ new: String, _ cell: String) {
    (self.kind, self.sheet, self.old, self.new, self.cell) = (kind, sheet + ".csv", old, new, cell)
  }

  var testDescription: String { "\(kind.code): \(sheet) \(new)" }

  /// The sheet's bytes, and the offset of the mark in them.
  var marked: (bytes: [UInt8], mark: Int?) {
    var text = Array((CleanOffer.texts[sheet] ?? "").utf8)
    if let place = Defect.find(Array(old.utf8), in: text) {
      text.replaceSubrange(place..<place + old.utf8.count, with: Array(new.utf8))
    }
    let mark = Array("▸".utf8)
    guard let place = Defect.find(mark, in: text) else { return (text, nil) }
    text.removeSubrange(place..<place + mark.count)
    return (text, place)
  }

  static func find(_ piece: [UInt8], in text: [UInt8]) -> Int? {
    guard !piece.isEmpty, text.count >= piece.count else { return nil }
    return (0...(text.count - piece.count)).first { Array(text[$0..<$0 + piece.count]) == piece }
  }
}

@Suite struct DefectTests {
  @Test(arguments: Defects.all)
  func isReportedAtItsCellAndNothingElse(_ defect: Defect) throws {
    #expect(CleanOffer.texts[defect.sheet]?.contains(defect.old) == true)
    let (bytes, mark) = defect.marked
    let findings = CleanOffer.findings(defect.sheet, bytes)
    #expect(findings.map(\.rule) == [defect.kind.code], "\(findings.map(\.line))")
    let finding = try #require(findings.first)
    #expect(finding.place?.sheet == defect.sheet)
    #expect(finding.place?.cell == defect.cell)
    if let mark { #expect(finding.place?.byte == mark) }
    if let mark { #expect(Position.of(mark, in: bytes) == Position(finding.place)) }
    #expect(finding.findingClass == .data)
    #expect(!finding.message.isEmpty && !finding.repair.isEmpty)
  }
}

/// A physical line and the character in it, counted the slow way.
struct Position: Equatable {
  var line: Int
  var character: Int

  init(_ place: Place?) { (line, character) = (place?.line ?? 0, place?.lineColumn ?? 0) }

  init(line: Int, character: Int) { (self.line, self.character) = (line, character) }

  static func of(_ byte: Int, in bytes: [UInt8]) -> Position {
    let before = String(decoding: bytes[..<byte], as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    return Position(line: lines.count, character: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }
}
