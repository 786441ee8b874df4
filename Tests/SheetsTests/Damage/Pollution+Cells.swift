import Findings

// What spreadsheets and people do to single cells and rows of a sheet that holds numbers and dates.

extension Pollution {
  static let ofNumbersAndDates: [Pollution] = [
    Pollution(name: "the only date of a sheet, with the day first", isNamed: true) {
      rows,
      row,
      cell in
      rows.joined().count { isDate($0) } == 1 ? changed(rows, row, cell, dayFirst) : nil
    },
    Pollution(name: "a date with the day first") { rows, row, cell in
      rows.joined().count { isDate($0) } > 1 ? changed(rows, row, cell, dayFirst) : nil
    },
    Pollution(name: "a year of two digits") { rows, row, cell in
      changed(rows, row, cell) { isDate($0) ? String($0.dropFirst(2)) : nil }
    },
    Pollution(name: "a day as a serial number") { rows, row, cell in
      changed(rows, row, cell) { isDate($0) ? "37026" : nil }
    },
    Pollution(name: "a decimal comma") { rows, row, cell in
      changed(rows, row, cell) {
        $0.wholeMatch(of: #/\d+\.\d+/#) == nil
          ? nil : "\"\($0.replacing(".", with: ","))\""
      }
    },
    Pollution(name: "a point between thousands") { rows, row, cell in
      changed(rows, row, cell) {
        $0.wholeMatch(of: #/\d{4,6}/#) == nil ? nil : $0.dropLast(3) + "." + $0.suffix(3)
      }
    },
    Pollution(name: "another currency") { rows, row, cell in
      changed(rows, row, cell) { $0.wholeMatch(of: #/\d+\.\d+/#) == nil ? nil : "€\($0)" }
    },
    Pollution(name: "scientific notation") { rows, row, cell in
      changed(rows, row, cell) { $0.wholeMatch(of: #/\d+000/#) == nil ? nil : "1.2E+04" }
    },
    Pollution(name: "parentheses") { rows, row, cell in
      guard rows[row][0] != "house_rule" else { return nil }
      return changed(rows, row, cell) {
        $0.wholeMatch(of: #/[1-9][\d.]*/#) == nil ? nil : "(\($0))"
      }
    },
    Pollution(name: "an id in small letters", mayChangeCell: true, isNamed: true) {
      rows,
      row,
      cell in
      changed(rows, row, cell) {
        $0.wholeMatch(of: #/[A-Z]-\d+(-N)?/#) == nil ? nil : $0.lowercased()
      }
    },
    Pollution(name: "a formula") { rows, row, cell in
      changed(rows, row, cell) { $0.isEmpty ? nil : "=F3" }
    },
    Pollution(name: "an error of the spreadsheet") { rows, row, cell in
      changed(rows, row, cell) { $0.isEmpty ? nil : "#REF!" }
    },
  ]

  static let ofRows: [Pollution] = [
    Pollution(name: "a row written twice", mayBeWarned: true) { rows, row, cell in
      // What adopts and what waives, rules read: a second row is found with them, as the tests of quiet damage
      // hold. An own term nobody reads.
      let isOfRules = rows[0].contains { ["adopted_on", "approved_by"].contains($0) }
      guard cell == 0, !isOfRules, rows[row][0] != "house_rule" else { return nil }
      return rows[...row] + [rows[row]] + rows[(row + 1)...]
    },
    Pollution(name: "a total") { rows, row, cell in
      guard row == rows.count - 1, cell == 0, rows[0].count > 3 else { return nil }
      return rows + [["Total"] + Array(repeating: "", count: rows[0].count - 2) + ["17000"]]
    },
    Pollution(name: "a line break lost") { rows, row, cell in
      guard cell == 0, row + 1 < rows.count else { return nil }
      return rows[..<row] + [rows[row] + rows[row + 1]] + rows[(row + 2)...]
    },
    Pollution(name: "a line break put in", mayBeWarned: true) { rows, row, cell in
      guard cell > 0 else { return nil }
      let halves = [Array(rows[row][..<cell]), Array(rows[row][cell...])]
      return rows[..<row] + halves + rows[(row + 1)...]
    },
    Pollution(name: "a blank column") { rows, row, cell in
      guard row == 1 else { return nil }
      return rows.map { $0[..<cell] + [""] + $0[cell...] }
    },
    Pollution(name: "a header misspelt", mayBeWarned: true) { rows, row, cell in
      guard row == 1, rows[0].indices.contains(cell) else { return nil }
      var rows = rows
      rows[0][cell] = String(rows[0][cell].dropLast())
      return rows
    },
  ]

  private static func dayFirst(_ text: String) -> String? {
    guard isDate(text) else { return nil }
    let (year, rest) = (text.prefix(4), text.dropFirst(10))
    return "\(text.dropFirst(8).prefix(2))/\(text.dropFirst(5).prefix(2))/\(year)\(rest)"
  }

  private static func isDate(_ text: String) -> Bool {
    text.wholeMatch(of: #/\d{4}-\d\d-\d\d( \d\d:\d\d)?/#) != nil
  }
}
