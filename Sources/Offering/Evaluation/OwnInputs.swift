internal import Findings
internal import Policy
internal import Sheets

/// The columns and terms of an offer's own that its rules read, as the rules declare them, and what is
/// wrong with the declarations (`rules.md`, `reads`).
struct OwnInputs {
  private let inputs: [OwnInput]
  /// The columns, by which the sheets are read.
  let columns: [OwnColumn]
  /// Declarations that contradict the contract's columns, or one another.
  let problems: [Finding]

  init(_ folders: [RuleFolder]) {
    let inputs = RuleSet.ownInputs(of: folders)
    let known = inputs.compactMap(OwnInputs.knownColumn)
    self.inputs = inputs
    columns = inputs.map {
      OwnColumn(sheet: $0.sheet, header: $0.column, kind: $0.type.cellKind(choices: $0.choices))
    }
    problems = known + OwnInputs.contradictions(inputs)
  }

  /// The terms of offer.csv that rules declare.
  var terms: [String] {
    inputs.filter { $0.sheet == OfferTermsSheet.schema.name }.map(\.column)
  }

  private static func schema(of sheet: String) -> SheetSchema? {
    AllSheets.schemas.first { $0.name == sheet }
  }

  /// A declaration of a column, or term, that the contract knows.
  private static func knownColumn(_ input: OwnInput) -> Finding? {
    let name =
      input.sheet == OfferTermsSheet.schema.name
      ? OfferTermsSheet.terms.map(\.name)
        .first { ComparedName.normal($0) == ComparedName.normal(input.column) }
      : schema(of: input.sheet)?.contractName(of: input.column)
    return name.map {
      input.problem(
        "\(input.inWords) is no column of the offer's own: rules know it as \($0).",
        repair: "Take the entry out of reads, and read \($0)."
      )
    }
  }

  /// Declarations that give one column two types.
  private static func contradictions(_ inputs: [OwnInput]) -> [Finding] {
    var first: [OwnField: OwnInput] = [:]
    return inputs.compactMap { input in
      let key = OwnField(sheet: input.sheet, column: input.column)
      guard let other = first[key] else {
        first[key] = input
        return nil
      }
      guard other.type != input.type || other.choices != input.choices,
        other.source.file != input.source.file  // told where the rule itself is read
      else { return nil }
      let (one, two) = (other.typeInWords, input.typeInWords)
      return input.problem(
        "\(input.inWords) is \(two) here, and \(one) in \(other.source.file).",
        repair: "Give it the same type in both rules."
      )
    }
  }

  /// Declared columns and terms that this offer's sheets do not have; of a sheet that is not there, no
  /// rule misses a column.
  func absent(from sheets: OfferSheets) -> [Finding] {
    inputs.compactMap { input in
      if input.sheet == OfferTermsSheet.schema.name {
        return sheets.offer.hasTerm(input.column)
          ? nil : absent(input, "term", in: "offer.csv", among: sheets.offer.furtherTerms)
      }
      guard let table = sheets.table(named: input.sheet), table.isPresent,
        let column = table.schema.ownColumn(input.column), !table.hasColumn(column)
      else { return nil }
      return absent(input, "column", in: table.sheet, among: table.furtherHeaders)
    }
  }

  private func absent(
    _ input: OwnInput,
    _ what: String,
    in sheet: String,
    among names: [String]
  ) -> Finding {
    let near = Nearest.name(to: input.column, among: names)
    let repair =
      near.map { "Did you mean \($0)?" }
      ?? (names.isEmpty
        ? "Add the \(what) to \(sheet)."
        : "Add the \(what) to \(sheet), or name one that is there: "
          + names.map(Shown.visible).joined(separator: ", ") + ".")
    return input.problem(
      "The rule \(input.source.name) reads the \(what) \(input.column), which \(sheet) does not have.",
      repair: repair
    )
  }
}

extension OwnInput {
  /// The type for a sentence: `a date`, `usd`, `text, one of "A", "B"`.
  fileprivate var typeInWords: String {
    choices.isEmpty
      ? type.rawValue
      : "\(type.rawValue), one of " + choices.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension ParameterType {
  /// What the cells of a column of the type hold.
  fileprivate func cellKind(choices: [String]) -> CellKind {
    switch self {
    case .wholeNumber: .whole
    case .days, .months: .number
    case .usd: .money
    case .date: .date
    case .basisPoints: .basisPoints
    case .text, .timeOfDay: choices.isEmpty ? .text : .choice(choices)
    case .texts: .list
    case .yesNo: .yesNo
    case .decimal: .decimal
    }
  }
}
