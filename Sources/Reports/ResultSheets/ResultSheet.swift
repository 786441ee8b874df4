internal import CSV
internal import Exchange
internal import Offering
internal import Policy

/// A result sheet: its file name, its columns in the order of the contract, and its bytes.
protocol ResultSheet: Sendable {
  /// The file's name, `determinations.csv`.
  var fileName: String { get }
  /// The names of its columns, in order, those that rules add at the end.
  func header(for outcome: OfferOutcome) -> [String]
  /// Writes its rows, in order.
  func write(_ outcome: OfferOutcome, to writer: inout RecordWriter)
  /// Its rows as cells, for a workbook.
  func rows(of outcome: OfferOutcome) -> [[CSVCell]]
  /// Whether it is among the results at all.
  func isWritten(for outcome: OfferOutcome) -> Bool
}

extension ResultSheet {
  /// Always, unless a sheet says otherwise.
  func isWritten(for outcome: OfferOutcome) -> Bool { true }

  /// The sheet as it is written: UTF-8, LF, comma, a header row (`results.md`).
  func bytes(of outcome: OfferOutcome) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(header(for: outcome).map(CSVCell.plain))
    write(outcome, to: &writer)
    return writer.bytes
  }
}

/// A column of a result sheet: its name and how a row fills it.
struct ResultColumn<Row>: Sendable {
  let name: String
  /// The cell, for a workbook.
  let cell: @Sendable (Row) -> CSVCell
  /// Writes the cell without a text between, since sheets of a million rows are written.
  let write: @Sendable (Row, inout RecordWriter) -> Void

  /// Text of people, which is defused where a spreadsheet would run it.
  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, cell: { .text(value($0)) }, write: { $1.write(text: value($0)) })
  }

  /// A word of the program's own.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, cell: { .plain(value($0)) }, write: { $1.write(exactly: value($0)) })
  }

  /// A whole number.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Int64) -> Self {
    Self(name: name, cell: { .plain("\(value($0))") }, write: { $1.write(number: value($0)) })
  }

  /// A day.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Day) -> Self {
    Self(name: name, cell: { .plain("\(value($0))") }) { row, writer in
      let (year, month, day) = value(row).parts
      writer.write(plain: { bytes in
        Digits.append(Int64(year), width: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Digits.append(Int64(month), width: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Digits.append(Int64(day), width: 2, to: &bytes)
      })
    }
  }

  /// An exact amount, with two to four decimals as `Money` prints it.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Money) -> Self {
    Self(name: name, cell: { .plain("\(value($0))") }) { row, writer in
      let amount = value(row).tenThousandths
      // Amounts below zero and odd ten-thousandths are rare enough for their text.
      guard amount >= 0, amount % 100 == 0 else {
        return writer.write(exactly: value(row).description)
      }
      writer.write(plain: { bytes in
        Digits.append(amount / Money.scale, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        Digits.append(amount % Money.scale / 100, width: 2, to: &bytes)
      })
    }
  }

  /// A column that a rule adds.
  static func further(
    _ column: FurtherColumn,
    _ value: @escaping @Sendable (Row) -> Fact
  ) -> Self {
    let cell = { @Sendable (row: Row) -> CSVCell in
      switch value(row) {
      case .blank: .plain("")
      case .text(let text): .text(text)
      case let other: .plain(other.text(as: column.kind))
      }
    }
    return Self(name: column.name, cell: cell) { row, writer in
      switch cell(row) {
      case .text(let text): writer.write(text: text)
      case .plain(let text): writer.write(exactly: text)
      }
    }
  }

  /// A sheet of these columns with a row for each value.
  static func bytes(_ columns: [Self], _ rows: [Row]) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(columns.map { .plain($0.name) })
    for row in rows {
      for column in columns { column.write(row, &writer) }
      writer.endRecord()
    }
    return writer.bytes
  }
}

/// A result sheet with one row for each value of a list of the outcome.
struct ListSheet<Row: Sendable>: ResultSheet {
  let fileName: String
  private let name: String
  let list: @Sendable (OfferOutcome) -> [Row]
  let columns: [ResultColumn<Row>]
  let condition: @Sendable (OfferOutcome) -> Bool
  /// The values of the columns that rules add; nil for a sheet that has none.
  private let further: (@Sendable (Row) -> [Fact])?

  /// A sheet to which rules may add columns.
  init(
    _ name: String,
    _ list: @escaping @Sendable (OfferOutcome) -> [Row],
    where condition: @escaping @Sendable (OfferOutcome) -> Bool = { _ in true },
    _ columns: [ResultColumn<Row>]
  ) where Row: ExtensibleRow {
    self.init(name, list, where: condition, columns, further: \.further)
  }

  /// A sheet of these columns only.
  init(
    _ name: String,
    _ list: @escaping @Sendable (OfferOutcome) -> [Row],
    where condition: @escaping @Sendable (OfferOutcome) -> Bool = { _ in true },
    _ columns: [ResultColumn<Row>],
    further: (@Sendable (Row) -> [Fact])? = nil
  ) {
    self.name = name
    self.further = further
    fileName = name + ".csv"
    self.list = list
    self.condition = condition
    self.columns = columns
  }

  func isWritten(for outcome: OfferOutcome) -> Bool { condition(outcome) }

  func header(for outcome: OfferOutcome) -> [String] { all(for: outcome).map(\.name) }

  func rows(of outcome: OfferOutcome) -> [[CSVCell]] {
    let columns = all(for: outcome)
    return list(outcome).map { row in columns.map { $0.cell(row) } }
  }

  func write(_ outcome: OfferOutcome, to writer: inout RecordWriter) {
    let columns = all(for: outcome)
    for row in list(outcome) {
      for column in columns { column.write(row, &writer) }
      writer.endRecord()
    }
  }

  private func all(for outcome: OfferOutcome) -> [ResultColumn<Row>] {
    guard let further, let added = outcome.furtherColumns[name] else { return columns }
    return columns
      + added.enumerated().map { index, column in
        .further(column) { row in
          let facts = further(row)
          return facts.indices.contains(index) ? facts[index] : .blank
        }
      }
  }
}

/// Every result sheet that comes from the outcome alone; summary.csv, findings.csv and manifest.json
/// also tell of the run.
enum ResultSheets {
  /// The sheets in the order of the contract.
  static let all: [any ResultSheet] = [
    determinations, cancellations, balancingOptions, promises, newGrants, vesting,
    limit, pool, exercises, tax,
  ]
}
