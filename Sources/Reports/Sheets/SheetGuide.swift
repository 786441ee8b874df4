internal import Sheets

/// What `exchequer sheets` prints: the sheets and their columns, from the declarations that read
/// them.
public struct SheetGuide {
  private let style: TextStyle

  /// A guide with or without colour.
  public init(colour: Bool) { style = TextStyle(colour: colour) }

  /// Every sheet, a line each.
  public var overview: String {
    let schemas = AllSheets.files
    let width = schemas.map(\.fileName.count).max() ?? 0
    let lines = schemas.map { schema in
      let need = schema.isRequired ? "required" : "optional"
      return "\(schema.fileName.padded(to: width))  \(need)  one row for \(schema.meaning)"
    }
    return lines.joined(separator: "\n")
      + "\n\nexchequer sheets NAME shows a sheet's columns, such as: exchequer sheets grants\n"
  }

  /// A sheet's columns, or nil if there is no sheet of that name, with or without `.csv`.
  public func columns(of name: String) -> String? {
    let wanted = SheetContracts.sheetName(name)
    let schemas = AllSheets.files
    guard let schema = schemas.first(where: { $0.name == wanted }) else { return nil }
    let columns = schema.columns.map {
      Line(
        name: $0.name,
        need: $0.presence.word,
        kind: $0.kind.word,
        meaning: $0.meaning,
        example: $0.example
      )
    }
    let heading = style.bold(schema.fileName) + ": one row for \(schema.meaning)\n\n"
    let terms = schema.name == OfferTermsSheet.schema.name ? termsText : ""
    return heading + table(columns) + terms
  }

  private struct Line {
    let name: String
    let need: String
    let kind: String
    let meaning: String
    let example: String
  }

  private var termsText: String {
    let terms = OfferTermsSheet.terms.map {
      Line(
        name: $0.name,
        need: $0.isRequired ? "required" : "optional",
        kind: $0.kind.word,
        meaning: $0.meaning,
        example: $0.example
      )
    }
    return "\n" + style.bold("The terms that the program knows; any other is kept for the rules.")
      + "\n\n" + table(terms)
  }

  private func table(_ lines: [Line]) -> String {
    let (name, need, kind) = (
      lines.map(\.name.count).max() ?? 0, lines.map(\.need.count).max() ?? 0,
      lines.map(\.kind.count).max() ?? 0
    )
    return lines.map { line in
      "  " + style.bold(line.name.padded(to: name)) + "  " + line.need.padded(to: need) + "  "
        + line.kind.padded(to: kind) + "  " + line.meaning
        + style.faint(" Example: \(line.example)")
        + "\n"
    }.joined()
  }
}

extension Presence {
  /// The presence in a word or two.
  var word: String {
    switch self {
    case .required: "required"
    case .requiredMayBeBlank: "required, may be blank"
    case .optional: "optional"
    }
  }
}

extension CellKind {
  /// The kind in words for people.
  var word: String {
    switch self {
    case .id: "id"
    case .text: "text"
    case .word(let words): "text: \(words.joined(separator: ", ")), ..."
    case .choice(let words): words.joined(separator: " | ")
    case .date: "date"
    case .time, .deadline: "time"
    case .money: "money"
    case .count: "count"
    case .number: "whole number"
    case .yesNo: "yes/no"
    case .fraction: "fraction"
    case .percent: "percent"
    case .figure: "number or percent"
    case .whole: "whole number"
    case .decimal: "decimal"
    case .basisPoints: "basis points"
    case .list: "texts with ; between"
    }
  }
}

extension TermDeclaration.Kind {
  /// The kind in words for people.
  var word: String {
    switch self {
    case .cell(let kind): kind.word
    case .dates: "dates with ; between"
    case .texts: "texts with ; between"
    case .timeZone: "time zone"
    }
  }
}
