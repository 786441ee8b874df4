internal import Exchange
public import Findings
internal import Offering
internal import Sheets

extension Letters {
  /// The terms of offer.csv that letters are not complete without, told once for all letters; nil if there
  /// is nothing to tell.
  public func lacking(in files: [File]) -> Finding? {
    let terms = outcome.sheets.offer
    let missing = OfferTermsSheet.forLetters.filter { terms.text($0.name) == nil }
    guard !files.isEmpty, !missing.isEmpty else { return nil }
    let rows = missing.map { "\($0.name),\"\($0.example)\"" }.joined(separator: "; ")
    return .of(
      .letterTerms,
      at: Place(sheet: OfferTermsSheet.schema.fileName),
      "The letters do not say \(missing.map { Self.untold[$0.name] ?? $0.name }.listed(with: "or")): "
        + "offer.csv has no \(missing.map(\.name).listed(with: "or")).",
      repair: "Add to offer.csv, with what holds for the offer: \(rows)."
    )
  }

  private static let untold = [
    "contact": "whom to ask", "deliver_to": "where forms are delivered",
    "signed_by": "who signs them",
  ]
}
