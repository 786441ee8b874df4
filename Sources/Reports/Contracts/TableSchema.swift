internal import Sheets

/// A sheet's columns as a frictionless Table Schema, generated from the declaration that reads or
/// writes it.
///
/// Of an input sheet it describes cells as they are written in `sheets.md` and as spreadsheets save
/// them, with thousands separators and `$`. Notations that are read besides, such as `8 1/4` and
/// `5:00 PM`, are not in it.
struct TableSchema {
  let value: JSONValue

  /// The schema of an input sheet, whose header may lack optional columns and have others.
  init(_ schema: SheetSchema) {
    let key = schema.key.map { schema.columns[$0].name }
    // A key of a column that is not there refuses the whole sheet.
    let distinct = schema.distinct.map { schema.columns[$0] }.filter { $0.presence != .optional }
      .map(\.name)
    value = .object([
      "$schema": .text("https://datapackage.org/profiles/2.0/tableschema.json"),
      "fields": .list(schema.columns.map { Self.field($0, isKey: $0.name == key) }),
      "fieldsMatch": .text("partial"),
      "primaryKey": distinct.isEmpty ? nil : .texts(distinct),
      "missingValues": .texts([""]),
    ])
  }

  /// The schema of a result sheet, to which rules may add columns after the last.
  init(_ sheet: some ResultSheet) {
    value = .object([
      "$schema": .text("https://datapackage.org/profiles/2.0/tableschema.json"),
      "fields": .list(sheet.fields),
      "fieldsMatch": .text(sheet.scope == nil ? "exact" : "subset"),
      "primaryKey": sheet.tellsRowsApart ? .texts(sheet.key) : nil,
      "missingValues": .texts([""]),
    ])
  }

  private static func field(_ column: ColumnDeclaration, isKey: Bool) -> JSONValue {
    let form = CellForm(column.kind)
    return .object([
      "name": .text(column.name),
      "type": .text(form.type),
      "format": form.format.map(JSONValue.text),
      "groupChar": form.hasThousands ? .text(",") : nil,
      "bareNumber": form.hasCurrency ? .flag(false) : nil,
      "trueValues": column.kind == .yesNo ? .texts(CellForm.yes) : nil,
      "falseValues": column.kind == .yesNo ? .texts(CellForm.no) : nil,
      "description": .text(column.meaning),
      // frictionless reads an example without regard to the separators that the field allows.
      "example": .text(
        form.type == "number" ? column.example.filter { !",$".contains($0) } : column.example
      ),
      "constraints": constraints(column, form, isKey: isKey),
    ])
  }

  private static func constraints(
    _ column: ColumnDeclaration,
    _ form: CellForm,
    isKey: Bool
  ) -> JSONValue? {
    let all: JSONValue = .object([
      "required": column.presence == .required ? .flag(true) : nil,
      "unique": isKey ? .flag(true) : nil,
      "enum": form.words.isEmpty ? nil : .texts(form.words),
      "pattern": form.pattern.map(JSONValue.text),
      // A price has four decimals at most.
      "minimum": column.isAboveZero ? .text("0.0001") : form.minimum.map(JSONValue.number),
    ])
    return all == .object([JSONValue.Field]()) ? nil : all
  }
}

/// How a kind of cell is said in a Table Schema.
private struct CellForm {
  static let yes = ["yes", "Yes", "YES", "y", "Y", "true", "True", "TRUE", "1"]
  static let no = ["no", "No", "NO", "n", "N", "false", "False", "FALSE", "0"]

  private static let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
  private static let part = "[0-9][0-9,]*(\\.[0-9]+)?"
  private static let number = "-?\(part)"

  var type = "string"
  var format: String?
  var hasThousands = false
  var hasCurrency = false
  var words: [String] = []
  var pattern: String?
  var minimum: Int64?

  init(_ kind: CellKind) {
    switch kind {
    case .id: pattern = "\\S+"
    case .text, .word, .list: break
    case .choice(let words): self.words = words
    case .date: (type, format) = ("date", "default")
    // The contract's 24:00 is no time of a Table Schema.
    case .time, .deadline:
      pattern = "\(Self.day) ([01][0-9]|2[0-3]):[0-5][0-9]|\(Self.day) 24:00"
    case .money: (type, hasThousands, hasCurrency, minimum) = ("number", true, true, 0)
    // frictionless reads thousands separators in numbers only, not in integers.
    case .count, .number: (type, hasThousands, minimum) = ("number", true, 0)
    case .whole, .decimal: (type, hasThousands) = ("number", true)
    case .yesNo: type = "boolean"
    case .fraction: pattern = "[0-9]+/[0-9]+|\(Self.part)%?"
    case .percent: pattern = "\(Self.number)%"
    case .figure, .basisPoints: pattern = "\(Self.number)%?"
    }
  }
}

extension ResultSheet {
  /// Its columns, the holder's name too, as fields of a Table Schema.
  fileprivate var fields: [JSONValue] {
    let own = columns.map { column in
      let form = column.kind.form
      let isNumber = ["integer", "number"].contains(form.type)
      let constraints: JSONValue = .object([
        "required": column.mayBeBlank ? nil : .flag(true),
        "enum": form.words.isEmpty ? nil : .texts(form.words),
        "pattern": column.form.map(JSONValue.text),
        "minimum": isNumber && !column.mayBeNegative ? .number(0) : nil,
      ])
      return JSONValue.object([
        "name": .text(column.name),
        "type": .text(form.type),
        "description": column.meaning.isEmpty ? nil : .text(column.meaning),
        "constraints": constraints == .object([JSONValue.Field]()) ? nil : constraints,
      ])
    }
    let others = explainedColumns.dropFirst(columns.count).map { column in
      JSONValue.object([
        "name": .text(column.name), "type": .text("string"), "description": .text(column.meaning),
      ])
    }
    return own + others
  }
}

extension ColumnKind {
  /// The type of a Table Schema, and the words of a list.
  fileprivate var form: (type: String, words: [String]) {
    switch self {
    case .plain: ("string", [])
    case .words(let words): ("string", words)
    case .count, .year: ("integer", [])
    case .amount: ("number", [])
    case .day: ("date", [])
    }
  }
}
