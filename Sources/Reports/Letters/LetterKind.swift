/// The templates of letters, by name: OFFER/letters/NAME.mustache replaces one.
public enum LetterKind: String, Sendable, CaseIterable {
  /// The sheet of paper around a holder's letters.
  case page
  /// Confirmation of Receipt, one a form (A10).
  case receipt
  /// Notice of a defect.
  case defect
  /// Promise to Grant (E3).
  case promise
  /// The new option's terms (E6).
  case newOption = "new_option"
  /// The balancing options (E2).
  case balancing
  /// What the end of service leaves of the options (B5).
  case departure

  /// The file that it is written to and replaced by, `receipt.mustache`.
  public var fileName: String { rawValue + ".mustache" }

  /// The template that the program comes with.
  public var template: String {
    switch self {
    case .page: LetterTexts.page
    case .receipt: LetterTexts.receipt
    case .defect: LetterTexts.defect
    case .promise: LetterTexts.promise
    case .newOption: LetterTexts.newOption
    case .balancing: LetterTexts.balancing
    case .departure: LetterTexts.departure
    }
  }
}
