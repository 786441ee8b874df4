/// The kinds of letters, in the order of the offer's life; OFFER/templates/NAME.mustache replaces the
/// template of one.
public enum LetterKind: String, Sendable, CaseIterable {
  /// The sheet of paper around a letter.
  case page
  /// Confirmation of Receipt, one a form (A10).
  case receipt
  /// Notice of everything that a form was refused for (§4).
  case defect
  /// Notice of an extension of the offer (A7).
  case `extension`
  /// Notice that the offer was terminated (A11).
  case termination
  /// Notice of what was accepted for exchange (E1, §6).
  case acceptance
  /// Promise to Grant (E3).
  case promise
  /// The balancing options (E2).
  case balancing
  /// An award put off to the new grant date (E9).
  case deferredAward = "deferred_award"
  /// The new option's terms (E6).
  case newOption = "new_option"
  /// What the end of service leaves of the options (B5).
  case departure

  /// The kinds that go to a holder.
  public static var letters: [LetterKind] { allCases.filter { $0 != .page } }

  /// Its place in the order of the offer's life.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The file that it is written to and replaced by, `receipt.mustache`.
  public var fileName: String { rawValue + ".mustache" }

  /// The template that the program comes with.
  public var template: String { making?.template ?? LetterFrame.page }

  /// What writes it; nil of the paper.
  var making: (any LetterMaking.Type)? {
    switch self {
    case .page: nil
    case .receipt: ReceiptLetter.self
    case .defect: DefectLetter.self
    case .extension: ExtensionLetter.self
    case .termination: TerminationLetter.self
    case .acceptance: AcceptanceLetter.self
    case .promise: PromiseLetter.self
    case .balancing: BalancingLetter.self
    case .deferredAward: DeferredAwardLetter.self
    case .newOption: NewOptionLetter.self
    case .departure: DepartureLetter.self
    }
  }

  /// What it is, for titles and lists: `Confirmation of Receipt`.
  public var title: String {
    switch self {
    case .page: "page"
    case .receipt: "Confirmation of Receipt"
    case .defect: "Notice of a defect"
    case .extension: "Notice of extension"
    case .termination: "Notice of termination"
    case .acceptance: "Notice of acceptance"
    case .promise: "Promise to Grant"
    case .balancing: "Balancing options"
    case .deferredAward: "Deferred award"
    case .newOption: "New options"
    case .departure: "End of service"
    }
  }

  /// What several of them are called, in a list of what is to be written.
  var titleOfSeveral: String {
    switch self {
    case .receipt: "Confirmations of Receipt"
    case .defect: "Notices of a defect"
    case .extension: "Notices of extension"
    case .termination: "Notices of termination"
    case .acceptance: "Notices of acceptance"
    case .promise: "Promises to Grant"
    case .balancing, .departure, .page: title
    case .deferredAward: "Deferred awards"
    case .newOption: "Terms of the new options"
    }
  }
}
