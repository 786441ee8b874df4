package import CSV
import Findings
import Sheets

/// The clean offer of the tests with one sheet replaced, and what must be true of its reading.
package struct FuzzedOffer {
  /// The files that may be replaced; a corpus counts on their order, so a new one goes to the end.
  package static let sheets = ["offer.csv"] + AllSheets.schemas.map(\.fileName)

  private static let clean = CleanOffer.files()

  private let sheet: String
  private let bytes: Bytes
  private let files: [String: Bytes]
  private let read: (sheets: OfferSheets?, findings: [Finding])

  /// Reads it.
  package init(_ sheet: String, _ bytes: Bytes) {
    self.sheet = sheet
    self.bytes = bytes
    var files = Self.clean
    files[sheet] = bytes
    self.files = files
    read = OfferSheets.read(files: files)
  }

  /// Every finding says something, and shows what lies within the sheet.
  package func checkFindings() {
    for finding in read.findings {
      require(!finding.message.isEmpty && !finding.repair.isEmpty, "a finding says nothing")
      if let place = finding.place { check(place) }
      if let excerpt = finding.excerpt { check(excerpt) }
    }
  }

  /// Every cell can be placed and shown, and so can those beside the table.
  package func checkCells() {
    for table in read.sheets?.all ?? [] where table.sheet == sheet {
      for row in -1...table.rowCount {
        for column in -1...table.schema.columns.count {
          check(table.place(row, column))
          if let excerpt = table.excerpt(row, column) { check(excerpt) }
          _ = table.cellText(row, column)
          _ = table.value(column, row)
        }
      }
    }
  }

  /// `exchequer show` shows every row.
  package func checkView() {
    let (view, finding) = FileView.of(sheet, bytes)
    require((view == nil) != (finding == nil), "neither seen nor refused")
    view?.eachRow { row in require(row.number >= 1, "row \(row.number)") }
  }

  /// A repaired copy has no kind of finding that was not there, and nothing left to repair.
  package func checkRepairs() {
    let alone = files.filter { $0.key == sheet || $0.key == Self.sheets[0] }
    let repaired = RepairedOffer.of(files: alone)
    guard repaired.repairs.contains(where: { $0.sheet == sheet }) else { return }
    let copy = Dictionary(uniqueKeysWithValues: repaired.files.map { ($0.name, Bytes($0.bytes)) })
    let again = OfferSheets.read(files: files.merging(copy) { $1 })
    let (old, new) = (Set(read.findings.map(\.rule)), Set(again.findings.map(\.rule)))
    // What a repaired id or date is compared with, it was not compared with before.
    let across: Set<String> = ["id.unknown", "id.duplicate", "dates.reversed", "id.dragged"]
    require(new.subtracting(across).isSubset(of: old), "repairs turn up \(new.subtracting(old))")
  }

  private func check(_ place: Place) {
    require((place.row ?? 1) >= 1 && (place.column ?? 0) >= 0, "\(place)")
    require((place.line ?? 1) >= 1 && (place.lineColumn ?? 1) >= 1, "\(place)")
    guard place.sheet == sheet, let byte = place.byte else { return }
    require(byte >= 0 && byte <= bytes.count, "\(place)")
  }

  private func check(_ excerpt: Excerpt) {
    require(excerpt.header.count == excerpt.cells.count, "\(excerpt)")
    require(excerpt.cells.indices.contains(excerpt.marked), "\(excerpt)")
  }
}
