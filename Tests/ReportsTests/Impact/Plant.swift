import CSV
import Exchange
import Offering
import Policy
import Sheets
import TestSupport

/// One change of an offer's inputs, made to see whether `impact` tells all that it does, and why.
struct Plant: CustomStringConvertible {
  /// What `impact` has to name as the cause.
  let name: String
  /// The offer with it.
  let request: Request

  var description: String { name }

  /// A changed cell for each column that the sheets of an offer have or may have, the first row that can
  /// be changed; nothing for a column of ids, which would name other rows.
  static func cells(_ request: Request) -> [(column: String, plants: [Plant])] {
    AllSheets.schemas.flatMap { schema -> [(column: String, plants: [Plant])] in
      guard let bytes = request.files[schema.fileName] else { return [] }
      let table = CSVTable(bytes)
      return schema.columns.map { column in
        (
          "\(schema.name).\(column.name)",
          table.rows.indices.prefix(4).flatMap { row in
            Self.values(column, table, row).map { value in
              var changed = table
              changed.set(column.name, row, value)
              return Plant(
                name: "\(schema.fileName)!\(changed.address(column.name, row))",
                request: request.with(schema.fileName, changed.bytes)
              )
            }
          }
        )
      }
    } + terms(request)
  }

  /// A changed value for each term of offer.csv.
  private static func terms(_ request: Request) -> [(column: String, plants: [Plant])] {
    guard let bytes = request.files["offer.csv"] else { return [] }
    let table = CSVTable(bytes)
    return table.rows.indices.map { row in
      let value = table.cell("value", row)
      var changed = table
      changed.set("value", row, Self.next(value))
      return (
        "offer.\(table.cell("term", row))",
        [
          Plant(
            name: "offer.csv!\(changed.address("value", row))",
            request: request.with("offer.csv", changed.bytes)
          )
        ]
      )
    }
  }

  /// Values to put in place of a cell, the likeliest to be allowed first.
  private static func values(_ column: ColumnDeclaration, _ table: CSVTable, _ row: Int) -> [String]
  {
    let value = table.cell(column.name, row)
    let others = table.rows.indices.map { table.cell(column.name, $0) }.filter { $0 != value }
    switch column.kind {
    case .id: return Array(others.filter { !$0.isEmpty }.prefix(1))
    case .choice(let words), .word(let words): return words.filter { $0 != value }
    case .yesNo: return [value == "yes" ? "no" : "yes"]
    default: return value.isEmpty ? [column.example] : [Self.next(value), Self.last(value)]
    }
  }

  /// A value a little above.
  private static func next(_ value: String) -> String { moved(value, by: 1) }
  /// A value a little below.
  private static func last(_ value: String) -> String { moved(value, by: -1) }

  private static func moved(_ value: String, by step: Int) -> String {
    if let day = Day(String(value.prefix(10))) {
      return "\(day.advanced(by: step))" + value.dropFirst(10)
    }
    if let number = Int(value) { return "\(max(0, number + step))" }
    if let amount = Money(written: value) {
      return "\(Money(tenThousandths: amount.tenThousandths + Int64(step) * 100))"
    }
    return value + " again"
  }

  /// Another value of each parameter, and each level.
  static func parameters(_ request: Request, _ rules: RuleSet) -> [(
    column: String, plants: [Plant]
  )] {
    rules.rules.flatMap { rule -> [(column: String, plants: [Plant])] in
      let parameters = rule.heading.parameters.map { parameter -> (String, [String]) in
        let value = parameter.value.text(as: parameter.type.kind)
        let words = parameter.choices.filter { $0 != value }
        return (
          parameter.name, words.isEmpty ? [moved(value, by: 1), moved(value, by: -1)] : words
        )
      }
      let level =
        if case .check = rule { [("level", Level.allCases.map(\.rawValue))] } else {
          [(String, [String])]()
        }
      return (parameters + level).map { name, values in
        (
          "\(rule.id).\(name)",
          values.map { value in
            var changed = request
            changed.settings = [PolicySetting(rule: rule.id, parameter: name, value: value)]
            return Plant(name: "\(rule.id).\(name)", request: changed)
          }
        )
      }
    }
  }

  /// Each rule's text: a check that never passes, an answer in other words.
  static func texts(_ request: Request) -> [(column: String, plants: [Plant])] {
    request.ruleFolders.flatMap(\.rules).map { source in
      let text = String(decoding: source.bytes, as: UTF8.self)
      let edits = [
        ("return {", "return {"), ("  message  = \"", "  message  = \"Now: "),
      ]
      let stubborn = text.replacing(/check    = function\([^)]*\)/) {
        "\($0.output) if true then return false end"
      }
      let texts = [
        stubborn, text.replacing(edits[1].0, with: edits[1].1), "-- read again\n" + text,
      ]
      return (
        "rule \(source.name)",
        texts.filter { $0 != text }.map { changed in
          var request = request
          request.ruleFolders.append(
            RuleFolder(rules: [
              RuleSource(
                file: "new/\(source.name).lua",
                bytes: Array(changed.utf8),
                isShipped: true
              )
            ])
          )
          return Plant(name: source.name, request: request)
        }
      )
    }
  }
}

extension Request {
  fileprivate func with(_ file: String, _ bytes: [UInt8]) -> Request {
    var request = self
    request.files[file] = Bytes(bytes)
    return request
  }
}

/// A sheet of plain CSV, read and written again: what a test changes cells in.
struct CSVTable {
  private(set) var header: [String]
  private(set) var rows: [[String]]

  init(_ bytes: Bytes) { self.init(bytes.copy(0, bytes.count)) }

  init(_ bytes: [UInt8]) {
    var records: [[String]] = [[]]
    var (cell, isQuoted, isNew) = ([UInt8](), false, true)
    func end() {
      records[records.count - 1].append(String(decoding: cell, as: UTF8.self)); cell = []
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        if !isQuoted, index > 0, bytes[index - 1] == byte, !isNew { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: end()
      case UInt8(ascii: "\r") where !isQuoted: break
      case UInt8(ascii: "\n") where !isQuoted:
        end()
        records.append([])
      default: cell.append(byte)
      }
      isNew = !isQuoted && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n"))
    }
    if !cell.isEmpty { end() }
    records = records.filter { !$0.isEmpty && $0 != [""] }
    header = records.first ?? []
    rows = Array(records.dropFirst())
  }

  func cell(_ column: String, _ row: Int) -> String {
    guard let place = header.firstIndex(of: column), rows[row].indices.contains(place) else {
      return ""
    }
    return rows[row][place]
  }

  mutating func set(_ column: String, _ row: Int, _ value: String) {
    if !header.contains(column) { header.append(column) }
    let place = header.firstIndex(of: column) ?? 0
    while rows[row].count < header.count { rows[row].append("") }
    rows[row][place] = value
    for index in rows.indices { while rows[index].count < header.count { rows[index].append("") } }
  }

  /// Puts a value where an address says, such as `D34`.
  mutating func set(at address: String, _ value: String) {
    guard let letter = address.utf8.first, let row = Int(address.dropFirst()) else { return }
    let place = Int(letter) - Int(UInt8(ascii: "A"))
    guard header.indices.contains(place), rows.indices.contains(row - 2) else { return }
    set(header[place], row - 2, value)
  }

  /// Where a cell stands.
  func address(_ column: String, _ row: Int) -> String {
    let place = header.firstIndex(of: column) ?? 0
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))) + "\(row + 2)"
  }

  var bytes: [UInt8] {
    var writer = RecordWriter()
    for row in [header] + rows { writer.write(row.map(CSVCell.plain)) }
    return writer.bytes
  }
}
