import Exchange
import Testing

// What people do to a sheet that leaves every cell of it readable: no reader can see it in the cell.

/// A kind of damage after which every cell still reads as one of its column.
struct QuietDamage: Sendable, CustomTestStringConvertible {
  /// Its name on the page "What sheets alone cannot show".
  let name: String
  /// A sheet spoiled in a column, once at each place that can be spoiled so, a place in its middle first.
  let spoilings: @Sendable (_ rows: [[String]], _ column: Int) -> [[[String]]]

  var testDescription: String { name }

  static let all: [QuietDamage] = [
    QuietDamage(name: "two numbers exchanged") { exchanged($0, $1, isNumber) },
    QuietDamage(name: "two dates exchanged") { exchanged($0, $1, isDate) },
    QuietDamage(name: "two words exchanged") { exchanged($0, $1, isWord) },
    QuietDamage(name: "a date a year later") { rows, column in
      changed(rows, column) { text in
        guard isDate(text), let year = Int(text.prefix(4)) else { return nil }
        return "\(year + 1)" + text.dropFirst(4)
      }
    },
    QuietDamage(name: "another day") { rows, column in
      changed(rows, column) { text in
        guard isDate(text), let day = Day(iso: text.prefix(10)) else { return nil }
        return day.advanced(by: 3).description + text.dropFirst(10)
      }
    },
    QuietDamage(name: "a number ten times as large") { changed($0, $1, tenfold) },
    QuietDamage(name: "a number a little larger") { changed($0, $1, larger) },
    QuietDamage(name: "a cell emptied") { rows, column in
      changed(rows, column) { $0.isEmpty ? nil : "" }
    },
    QuietDamage(name: "a row left out") { rows, column in
      guard column == 0, rows.count > 2 else { return [] }
      return order(rows).map { row in
        var rows = rows
        rows.remove(at: row)
        return rows
      }
    },
    QuietDamage(name: "a row written twice") { rows, column in
      column == 0 ? rows.dropFirst().map { rows + [$0] } : []
    },
    QuietDamage(name: "all rows left out") { rows, column in
      column == 0 ? [[rows[0]]] : []
    },
    QuietDamage(name: "a column left out") { rows, column in
      [rows.map { row in row.indices.filter { $0 != column }.map { row[$0] } }]
    },
  ]

  private static func tenfold(_ text: String) -> String? {
    guard isNumber(text) else { return nil }
    let parts = text.split(separator: ".")
    guard parts.count == 2, let first = parts[1].first else { return text + "0" }
    let rest = parts[1].count > 1 ? String(parts[1].dropFirst()) : "0"
    return "\(parts[0])\(first).\(rest)"
  }

  /// The last digit one higher, and of a 9 a 1.
  private static func larger(_ text: String) -> String? {
    guard isNumber(text), let last = text.last?.wholeNumberValue else { return nil }
    return "\(text.dropLast())\(last == 9 ? 1 : last + 1)"
  }

  /// The rows without the header, from the middle on.
  private static func order(_ rows: [[String]]) -> [Int] {
    let half = max(1, rows.count / 2)
    return Array(half..<max(half, rows.count)) + Array(1..<half)
  }

  /// The sheet with the change in one cell, for each cell that it applies to.
  private static func changed(
    _ rows: [[String]],
    _ column: Int,
    _ change: (String) -> String?
  ) -> [[[String]]] {
    order(rows).compactMap { row in
      guard rows[row].indices.contains(column), let text = change(rows[row][column]),
        text != rows[row][column]
      else { return nil }
      var rows = rows
      rows[row][column] = text
      return rows
    }
  }

  /// The sheet with two different cells of a kind each in the row of the other: the first of them and
  /// every other one, the last first.
  private static func exchanged(
    _ rows: [[String]],
    _ column: Int,
    _ isOfKind: (String) -> Bool
  ) -> [[[String]]] {
    let there = rows.indices.dropFirst().filter {
      rows[$0].indices.contains(column) && isOfKind(rows[$0][column])
    }
    guard let first = there.first else { return [] }
    return there.reversed().filter { rows[$0][column] != rows[first][column] }.map { other in
      var spoiled = rows
      (spoiled[first][column], spoiled[other][column]) = (rows[other][column], rows[first][column])
      return spoiled
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: #/[1-9]\d*(\.\d+)?/#) != nil
  }

  private static func isDate(_ text: String) -> Bool {
    text.wholeMatch(of: #/\d{4}-\d\d-\d\d( \d\d:\d\d)?/#) != nil
  }

  private static func isWord(_ text: String) -> Bool {
    text.wholeMatch(of: #/[A-Za-z][A-Za-z_ .]+/#) != nil
  }
}

extension Day {
  /// The day written as year, month and day.
  fileprivate init?(iso text: Substring) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(parts[0], parts[1], parts[2])
  }
}
