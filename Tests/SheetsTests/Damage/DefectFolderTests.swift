import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

@Suite struct DefectFolderTests {
  @Test func `there are many cases, and nothing is wrong with the base`() throws {
    #expect(DefectFolder.all.count > 100)
    let reading = OfferSheets.read(files: try DefectFolder(name: "base").files())
    #expect(reading.findings.map(\.line) == [])
  }

  @Test(arguments: DefectFolder.all)
  func `each defect is found at its cell, and nothing else`(_ folder: DefectFolder) throws {
    let findings = OfferSheets.read(files: try folder.files()).findings
    let found = findings.map { "\($0.place?.address ?? "") \($0.rule)" }
    #expect(try found.sorted() == folder.expected().sorted(), "\(findings.map(\.line))")
    for finding in findings {
      #expect(FindingKind.of(finding.rule)?.findingClass == finding.findingClass)
      #expect(!finding.message.isEmpty && !finding.repair.isEmpty)
    }
  }

  /// A program that reads findings finds the cell by its text.
  @Test func `the value of a finding about a cell is the text of the cell, or nothing`() throws {
    var count = 0
    for folder in DefectFolder.all {
      let files = try folder.files()
      for finding in OfferSheets.read(files: files).findings where !finding.value.isEmpty {
        guard let place = finding.place, place.column != nil, let byte = place.byte,
          let file = files[place.sheet],
          String(validating: file.copy(0, file.count), as: UTF8.self) != nil
        else { continue }
        count += 1
        let rest = file.copy(byte, min(file.count, byte + 2 * finding.value.utf8.count + 40))
        let cell = String(decoding: rest, as: UTF8.self).drop(while: \.isWhitespace)
        let inQuotes = String(cell.dropFirst()).replacing("\"\"", with: "\"")
        let value = finding.value.drop(while: \.isWhitespace)
        #expect(
          cell.hasPrefix(value) || cell.hasPrefix("\"") && inQuotes.hasPrefix(value),
          "\(folder.name): \(finding.line) has the value \(finding.value)"
        )
      }
    }
    #expect(count > 200)
  }

  /// Where something is repaired, there is less to find; where nothing is, no byte is another.
  @Test(arguments: DefectFolder.all)
  func `a repaired copy is better, and healthy cells are as they were`(
    _ folder: DefectFolder
  ) throws {
    let files = try folder.files()
    let repaired = RepairedOffer.of(files: files)
    #expect(repaired.files.map(\.name).sorted() == files.keys.sorted())
    let copy = Dictionary(uniqueKeysWithValues: repaired.files.map { ($0.name, Bytes($0.bytes)) })
    let (old, new) = (OfferSheets.read(files: files), OfferSheets.read(files: copy))
    if repaired.repairs.isEmpty {
      for (name, file) in files {
        #expect(copy[name].map { $0.copy(0, $0.count) } == file.copy(0, file.count))
      }
    } else {
      #expect(new.findings.count < old.findings.count, "\(repaired.repairs)")
    }
    #expect(Set(new.findings.map(\.rule)).isSubset(of: Set(old.findings.map(\.rule))))
    checkHealthy(old.sheets, new.sheets, repaired.repairs)
    #expect(RepairedOffer.of(files: copy).repairs == [])
  }

  /// Every cell that could be read reads as before, in the rows that are still there.
  private func checkHealthy(_ old: OfferSheets?, _ new: OfferSheets?, _ repairs: [Repair]) {
    for (before, after) in zip(old?.all ?? [], new?.all ?? []) {
      let gone = Set(repairs.filter { $0.sheet == before.sheet && $0.new.isEmpty }.map(\.cell))
      let old = before.rowsAsRead.enumerated()
        .filter { !gone.contains("\(before.spreadsheetRow($0.offset))") }.map(\.element)
      let new = after.rowsAsRead
      #expect(old.count == new.count, "\(before.sheet)")
      for (one, other) in zip(old, new) {
        for (cell, copy) in zip(one, other) where cell != "\(CellValue.unreadable)" {
          let isRepaired = repairs.contains { $0.sheet == before.sheet && $0.old == cell }
          #expect(cell == copy || isRepaired, "\(before.sheet)")
        }
      }
    }
  }
}
