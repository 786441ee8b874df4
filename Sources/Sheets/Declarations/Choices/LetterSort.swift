/// What a letter that was sent is, as sent.csv words it.
///
/// Its words are those of letters.csv, so that the rows of it can be copied.
public enum LetterSort: String, SheetChoice {
  /// A Confirmation of Receipt: its row does nothing, since forms.csv tells it (`confirmation_sent`).
  case receipt
  /// Notice of everything that a form was refused for.
  case defect
  /// Notice of an extension of the offer.
  case `extension`
  /// Notice that the offer was terminated.
  case termination
  /// Notice of what was accepted, and what was not.
  case acceptance
  /// Promise to Grant.
  case promise
  /// The balancing options.
  case balancing
  /// An award put off to the new grant date.
  case deferredAward = "deferred_award"
  /// The new options' terms.
  case newOption = "new_option"
  /// What the end of service leaves of the options.
  case departure
}
