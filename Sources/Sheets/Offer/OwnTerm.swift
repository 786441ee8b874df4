/// A term of offer.csv that is not one of the contract's, as a rule declares it, with its value.
public struct OwnTerm: Sendable {
  /// How the rule declares it.
  public let column: OwnColumn
  /// Its value; blank if the term is not there.
  public let value: OwnValue

  init(_ column: OwnColumn, _ value: TermValue) {
    self.column = column
    switch (value, column.kind) {
    case (.number(let place), .choice(let words)): self.value = .choice(place, of: words)
    case (.number(let number), _): self.value = .number(number)
    case (.text(let text), _): self.value = .text(text)
    case (.texts(let texts), _): self.value = .texts(texts)
    case (.absent, _), (.blank, _), (.days, _), (.unreadable, _): self.value = .blank
    }
  }

  /// The terms among the columns, without an offer.
  static func absent(_ own: [OwnColumn]) -> [OwnTerm] {
    own.of(OfferTermsSheet.schema.name).map { OwnTerm($0, .absent) }
  }
}

extension TermDeclaration {
  /// The declaration of a term of the offer's own.
  init(_ own: OwnColumn) {
    self.init(
      name: own.header,
      kind: .cell(own.kind),
      isRequired: false,
      meaning: "A term of the offer's own.",
      example: ""
    )
  }
}
