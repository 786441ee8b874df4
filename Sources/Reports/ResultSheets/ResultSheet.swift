internal import CSV
internal import Exchange
internal import Offering

/// A result sheet: its file name, its columns in the order of the contract, and its bytes.
protocol ResultSheet: Sendable {
  /// The file's name, `determinations.csv`.
  var fileName: String { get }
  /// The names of its columns, in order.
  var header: [String] { get }
  /// Writes its rows, in order.
  func write(_ outcome: OfferOutcome, to writer: inout RecordWriter)
  /// Whether it is among the results at all.
  func isWritten(for outcome: OfferOutcome) -> Bool
}

extension ResultSheet {
  /// Always, unless a sheet says otherwise.
  func isWritten(for outcome: OfferOutcome) -> Bool { true }

  /// The sheet as it is written: UTF-8, LF, comma, a header row (`results.md`).
  func bytes(of outcome: OfferOutcome) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(header.map(CSVCell.plain))
    write(outcome, to: &writer)
    return writer.bytes
  }
}

/// A column of a result sheet: its name and how a row fills it.
struct ResultColumn<Row>: Sendable {
  let name: String
  let write: @Sendable (Row, inout RecordWriter) -> Void

  /// Text of people, which is defused where a spreadsheet would run it.
  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name) { $1.write(text: value($0)) }
  }

  /// A word of the program's own.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name) { $1.write(exactly: value($0)) }
  }

  /// A whole number.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Int64) -> Self {
    Self(name: name) { $1.write(number: value($0)) }
  }

  /// A day.
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Day) -> Self {
    Self(name: name) { row, writer in
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
    Self(name: name) { row, writer in
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
  let list: @Sendable (OfferOutcome) -> [Row]
  let columns: [ResultColumn<Row>]
  let condition: @Sendable (OfferOutcome) -> Bool

  init(
    _ name: String,
    _ list: @escaping @Sendable (OfferOutcome) -> [Row],
    where condition: @escaping @Sendable (OfferOutcome) -> Bool = { _ in true },
    _ columns: [ResultColumn<Row>]
  ) {
    fileName = name + ".csv"
    self.list = list
    self.condition = condition
    self.columns = columns
  }

  func isWritten(for outcome: OfferOutcome) -> Bool { condition(outcome) }

  var header: [String] { columns.map(\.name) }

  func write(_ outcome: OfferOutcome, to writer: inout RecordWriter) {
    for row in list(outcome) {
      for column in columns { column.write(row, &writer) }
      writer.endRecord()
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
