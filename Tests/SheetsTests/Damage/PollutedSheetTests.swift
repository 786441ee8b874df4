import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

// Every kind of damage, in every sheet, at every row and cell, under every separator: nothing of it may
// change what is read without an error. What is read as before may have a warning, or none.

/// A kind of damage that people and spreadsheets do.
struct Pollution: Sendable, CustomTestStringConvertible {
  let name: String
  /// Whether the damaged cell itself may read otherwise, with a warning.
  var mayChangeCell = false
  /// Whether a warning is enough: no reader can tell the damage from what was meant.
  var mayBeWarned = false
  /// Whether the page "What sheets alone cannot show" names it.
  var isNamed = false
  /// What stands between the cells.
  var delimiters = [",", ";", "\t"]
  /// Spoils a sheet's rows, whose cells are as they stand in the file; nil if there is nothing to do.
  let spoil: @Sendable (_ rows: [[String]], _ row: Int, _ cell: Int) -> [[String]]?

  var testDescription: String { name }

  static let all =
    ofQuotesAndBlanks
    + (ofNumbersAndDates + ofRows).map { pollution in
      var pollution = pollution
      // A number reads the same between tabs as between semicolons.
      pollution.delimiters = [",", ";"]
      return pollution
    }

  static let ofQuotesAndBlanks: [Pollution] = [
    Pollution(name: "a blank cell put in") { rows, row, cell in
      var rows = rows
      rows[row].insert("", at: cell)
      return rows
    },
    Pollution(name: "blank cells at the end of a row") { rows, row, cell in
      guard cell == 0 else { return nil }
      var rows = rows
      rows[row] += ["", ""]
      return rows
    },
    Pollution(name: "a cell lost", mayBeWarned: true) { rows, row, cell in
      var rows = rows
      rows[row].remove(at: cell)
      return rows
    },
    Pollution(name: "a stray quote", mayChangeCell: true) { rows, row, cell in
      changed(rows, row, cell) { $0.count > 1 ? "\($0.prefix(1))\"\($0.dropFirst(1))" : nil }
    },
    Pollution(name: "a space before a quote") { rows, row, cell in
      changed(rows, row, cell) { $0.contains("\"") ? " " + $0 : " \"\($0)\" " }
    },
    Pollution(name: "a quote never closed") { rows, row, cell in
      changed(rows, row, cell) { $0.contains("\"") ? nil : "\"" + $0 }
    },
    Pollution(name: "text after a quote") { rows, row, cell in
      changed(rows, row, cell) { $0.contains("\"") ? $0 + "x" : "\"\($0)\"x" }
    },
    Pollution(name: "another dash") { rows, row, cell in
      changed(rows, row, cell) {
        $0.contains(#/\d-\d/#) ? $0.replacing("-", with: "\u{2010}") : nil
      }
    },
    Pollution(name: "a character without width") { rows, row, cell in
      changed(rows, row, cell) { $0.count > 1 ? "\($0.prefix(1))\u{200B}\($0.dropFirst(1))" : nil }
    },
    Pollution(name: "a digit of another script") { rows, row, cell in
      changed(rows, row, cell) {
        $0.wholeMatch(of: #/[0-9.]+/#) == nil ? nil : $0.replacing("1", with: "\u{FF11}")
      }
    },
    Pollution(name: "an apostrophe between thousands") { rows, row, cell in
      changed(rows, row, cell) {
        $0.wholeMatch(of: #/[0-9]{4,6}/#) == nil ? nil : $0.dropLast(3) + "\u{2019}" + $0.suffix(3)
      }
    },
    Pollution(name: "a row in quotes") { rows, row, cell in
      guard cell == 0 else { return nil }
      var rows = rows
      let whole = rows[row].joined(separator: separator)
      rows[row] = ["\"" + whole.replacing("\"", with: "\"\"") + "\""]
      return rows
    },
    Pollution(name: "the header again") { rows, row, cell in
      guard cell == 0 else { return nil }
      var rows = rows
      rows.insert(rows[0], at: row + 1)
      return rows
    },
  ]

  /// Stands for the separator in a cell that holds several.
  static let separator = "\u{1}"

  static func changed(
    _ rows: [[String]],
    _ row: Int,
    _ cell: Int,
    _ change: (String) -> String?
  ) -> [[String]]? {
    guard let changed = change(rows[row][cell]), changed != rows[row][cell] else { return nil }
    var rows = rows
    rows[row][cell] = changed
    return rows
  }
}

@Suite struct PollutedSheetTests {
  private static let sheets = CleanOffer.texts.keys.sorted()

  @Test(arguments: Pollution.all)
  func `no damage changes what is read without an error`(_ pollution: Pollution) {
    var count = 0
    for sheet in Self.sheets {
      for delimiter in pollution.delimiters {
        count += check(pollution, sheet, delimiter)
      }
    }
    #expect(count > 7)
  }

  /// Whether the page says that nothing shows the damage.
  private static func isNamed(_ pollution: Pollution) -> Bool {
    page.contains("| \(pollution.name) |")
  }

  @Test func `what the page names stays silent, and it names all of it`() {
    for pollution in Pollution.all where pollution.isNamed {
      #expect(Self.isNamed(pollution), "the page does not name \(pollution.name)")
      let isSilent = Self.sheets.contains { isSilentSomewhere(pollution, $0) }
      #expect(isSilent, "\(pollution.name) is told: the page need not name it")
    }
  }

  /// Whether the damage changes what is read of a sheet, in one of its cells, and nothing tells it.
  private func isSilentSomewhere(_ pollution: Pollution, _ sheet: String) -> Bool {
    let rows = Self.rows(sheet, ",")
    let clean = Self.read(sheet, rows, ",")
    return rows.indices.dropFirst().contains { row in
      rows[row].indices.contains { cell in
        guard let spoiled = pollution.spoil(rows, row, cell) else { return false }
        let dirty = Self.read(sheet, spoiled, ",")
        return !dirty.hasError && !dirty.says(moreThan: clean)
          && dirty.values(without: (-1, nil)) != clean.values(without: (-1, nil))
      }
    }
  }

  private static let page =
    Package.files(in: "Sources/exchequer/Documentation.docc", ending: ".md")
    .first { $0.name == "sheets.md" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""

  private func check(_ pollution: Pollution, _ sheet: String, _ delimiter: String) -> Int {
    let rows = Self.rows(sheet, delimiter)
    let clean = Self.read(sheet, rows, delimiter)
    var count = 0
    for row in rows.indices.dropFirst() {
      for cell in rows[row].indices {
        guard let spoiled = pollution.spoil(rows, row, cell) else { continue }
        count += 1
        let dirty = Self.read(sheet, spoiled, delimiter)
        let isTold = dirty.hasError || (pollution.mayBeWarned && dirty.says(moreThan: clean))
        let column = pollution.mayChangeCell ? cell : nil
        let isSame =
          dirty.values(without: (row - 1, column)) == clean.values(without: (row - 1, column))
        let isUnchanged =
          dirty.values(without: (-1, nil)) == clean.values(without: (-1, nil))
        // A cell that reads otherwise is told too.
        let isHealed = isUnchanged || dirty.hasError || dirty.says(moreThan: clean)
        // What the page names may read otherwise in its own cell, and nowhere else.
        let isExcused =
          pollution.isNamed && Self.isNamed(pollution)
          && dirty.values(without: (row - 1, cell)) == clean.values(without: (row - 1, cell))
        #expect(
          (isTold || isSame) && isHealed || isExcused,
          "\(sheet) \(delimiter.debugDescription) row \(row + 1) cell \(cell): \(spoiled[row])"
        )
      }
    }
    return count
  }

  /// The clean sheet's rows, with the cells as they are to stand in the file.
  private static func rows(_ sheet: String, _ delimiter: String) -> [[String]] {
    let bytes = Bytes(Array((CleanOffer.texts[sheet] ?? "").utf8))
    let reading = CSVReading(bytes, delimiter: Byte.comma)
    return reading.records.map { record in
      record.cells.map { cell in
        let text = bytes.text(cell.start, cell.end)
        return cell.isQuoted || text.contains(delimiter) ? "\"\(text)\"" : text
      }
    }
  }

  private static func read(_ sheet: String, _ rows: [[String]], _ delimiter: String) -> Reading {
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
      .replacing(Pollution.separator, with: delimiter)
    let files = CleanOffer.files(replacing: [sheet: Array(text.utf8)])
    let (sheets, findings) = OfferSheets.read(files: files)
    return Reading(sheet: sheet, sheets: sheets, findings: findings)
  }

  /// What was read of a sheet.
  private struct Reading {
    let sheet: String
    let sheets: OfferSheets?
    let findings: [Finding]

    var hasError: Bool { findings.contains { $0.severity == .error } }

    /// Whether something is found that another reading does not find.
    func says(moreThan other: Reading) -> Bool {
      !Set(findings.map(\.line)).isSubset(of: Set(other.findings.map(\.line)))
    }

    /// The values of all cells but one.
    func values(without hidden: (row: Int, cell: Int?)) -> [[String]] {
      guard let table = sheets?.all.first(where: { $0.sheet == sheet }) else { return [] }
      return (0..<table.rowCount).map { row in
        table.schema.columns.indices.map { column in
          let isHidden = row == hidden.row && hidden.cell == table.source?.cellOfColumn[column]
          let value = table.value(column, row)
          if isHidden, hidden.cell != nil { return "hidden" }
          switch table.schema.columns[column].kind {
          case .id, .text, .word: return CellValue.isPresent(value) ? table.text(value) : "\(value)"
          default: return "\(value)"
          }
        }
      }
    }
  }
}
