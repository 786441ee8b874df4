internal import Exchange

/// A letter to a holder about one event.
struct Letter {
  let kind: LetterKind
  /// The day of its event.
  let day: Day
  /// What tells it from others of its kind and day: a form, an amendment; empty if nothing has to.
  var event = ""
  /// What its template can name, besides what every letter can.
  let fields: LetterFields
  /// What it gives, takes or refuses, line by line, where something later can change that; else empty.
  var substance: [String] = []
  /// The day on which policy that reaches back made it so; nil if it was so on the day of its event.
  var adopted: Day?
  /// What it is, where that is not what others of its kind are.
  var title: String?
  /// The letter's date.
  var date: Day { adopted ?? day }
}

/// What writes the letters of a kind to a holder: a type of its own beside its template.
protocol LetterMaking {
  /// The words, with the fields that they name.
  static var template: String { get }

  /// Those to whom such a letter is due since the offer's last step, found without writing one; where it is
  /// kept what was sent, since any.
  static func due(_ offer: LetterOccasions) -> [LetterDue]

  init(all: Correspondence, holder: Correspondence.Recipient)

  /// The letters whose occasion has come by as-of.
  var letters: [Letter] { get }
}
