internal import Exchange

/// The terms of offer.csv: for each, what there is to say about it.
package enum OfferTermsSheet: SheetDeclaration {
  package static let term = Column<String>(
    0,
    "term",
    .text,
    .required,
    "The name of a term of the offer.",
    example: "commencement",
    aliases: ["Name", "Item"]
  )

  package static let value = Column<String>(
    1,
    "value",
    .text,
    .requiredMayBeBlank,
    "What the term is.",
    example: "2003-02-28",
    aliases: ["Setting"]
  )

  package static let source = Column<String>(
    2,
    "source",
    .text,
    .optional,
    "Where it is written.",
    example: "cover",
    aliases: ["Reference", "Citation"]
  )

  package static let schema = SheetSchema(
    "offer",
    isRequired: true,
    "a term of the offer",
    distinct: [term.index],
    columns: [term.declaration, value.declaration, source.declaration]
  )
}

/// What there is to say about a term of offer.csv.
public struct TermDeclaration: Sendable {
  /// How a term is written.
  public enum Kind: Hashable, Sendable {
    /// One cell of this kind.
    case cell(CellKind)
    /// Days with `;` between them.
    case dates
    /// Texts with `;` between them.
    case texts
    /// The IANA name of a time zone.
    case timeZone
  }

  /// Its name.
  public let name: String
  /// How it is written.
  public let kind: Kind
  /// Whether it must be there.
  public let isRequired: Bool
  /// One sentence on what it means.
  public let meaning: String
  /// A value as one would write it.
  public let example: String

  /// Whether its value is a date or a time.
  var isOfDates: Bool { [.cell(.date), .cell(.time), .cell(.deadline)].contains(kind) }
}

extension OfferTermsSheet {
  /// The terms that the program knows; any other is kept as text for the rules.
  package static let terms: [TermDeclaration] =
    [
      required("company", .cell(.text), "The company's name.", "Alpha Technologies Group, Inc."),
      required("symbol", .cell(.text), "The symbol its shares trade under.", "ATGI"),
      required("plan", .cell(.text), "The plan's name.", "1994 Stock Option Plan"),
      required("commencement", .cell(.date), "The day the offer begins.", "2003-02-28"),
      required(
        "expiration",
        .cell(.deadline),
        "When it expires as first scheduled; 00:00 is 24:00 of the day before.",
        "2003-03-31 17:00"
      ),
      required("time_zone", .timeZone, "The zone of every time in the sheets.", "America/New_York"),
      required(
        "plan_share_limit",
        .cell(.count),
        "The most shares the plan may issue.",
        "2,400,000"
      ),
      optional(
        "cancellation",
        .cell(.date),
        "A cancellation date later than the default.",
        "2003-04-02"
      ),
      optional("new_grant_date", .cell(.date), "The Committee's own choice.", "2003-10-06"),
      optional(
        "acceptance",
        .cell(.date),
        "The day tenders are accepted; the cancellation date unless given.",
        "2003-04-01"
      ),
      optional(
        "lookback_start",
        .cell(.date),
        "The lookback's first day as the offer declares it.",
        "2002-08-28"
      ),
      optional(
        "shares_outstanding",
        .cell(.count),
        "Shares of the company outstanding.",
        "7,123,456"
      ),
      optional(
        "shares_issued_under_plan",
        .cell(.count),
        "Every share the plan ever issued; 0 if absent.",
        "350,000"
      ),
      optional(
        "holidays",
        .cell(.choice(BusinessCalendar.Holidays.allCases.map(\.rawValue))),
        "Which holidays are not business days: federal, which is meant if absent, or none.",
        "federal"
      ),
      optional(
        "extra_holidays",
        .dates,
        "Further days that are not business days.",
        "2003-04-18; 2003-12-26"
      ),
      optional(
        "consideration",
        .cell(.choice(Consideration.allCases.map(\.rawValue))),
        "What is given for the options surrendered: options, the only one carried out.",
        "options"
      ),
      optional(
        "election_form",
        .cell(.text),
        "What the offer calls the form by which options are tendered; Election Form unless given.",
        "Letter of Transmittal"
      ),
      optional(
        "withdrawal_form",
        .cell(.text),
        "What the offer calls the notice by which they are withdrawn; Notice of Withdrawal unless given.",
        "Withdrawal Form"
      ),
      optional(
        "withdrawal_reopens",
        .cell(.time),
        "When the right to withdraw reopens, if declared.",
        "2003-04-28 17:00"
      ),
      optional(
        "dates",
        .cell(.choice(DateOrder.allCases.map(\.rawValue))),
        "The order of dates with slashes: mdy or dmy.",
        "mdy"
      ),
      optional(
        "decimals",
        .cell(.choice(DecimalMark.allCases.map(\.rawValue))),
        "The mark before the decimals of numbers: point or comma.",
        "point"
      ),
      optional(
        "contract",
        .cell(.choice((1...Contract.version).map(String.init))),
        "The version of the contract that the folder was written for; that of the program if absent.",
        "\(Contract.version)"
      ),
      optional(
        "as_of",
        .cell(.date),
        "The last day known, where the command line does not say; today if absent.",
        "2003-10-03"
      ),
      optional(
        "strict",
        .cell(.yesNo),
        "Whether warnings count as errors, where the command line does not say; no if absent.",
        "yes"
      ),
      optional(
        "log",
        .cell(.choice(StandingChoices.logs)),
        "What decisions.jsonl has, where the command line does not say; decisions if absent.",
        "decisions"
      ),
      optional("excluded_jurisdictions", .texts, "Where the offer is not lawful.", "US-XX; FR"),
    ] + forLetters

  /// What letters say of the company besides: without one of them they say nothing of it.
  package static let forLetters = [
    optional(
      "contact",
      .cell(.text),
      "Whom holders ask, as letters name it: a name, with telephone or e-mail.",
      "Robin Lee, telephone (310) 555-0142, e-mail options@example.com"
    ),
    optional(
      "deliver_to",
      .cell(.text),
      "Where holders deliver forms, as letters name it: address, fax number or e-mail, as the offer allows.",
      "Example Inc., Stock Plans, 12 Main Street, Springfield, fax (310) 555-0143"
    ),
    optional(
      "signed_by",
      .cell(.text),
      "Who signs the letters: a name and a title.",
      "Robin Lee, Secretary"
    ),
  ]

  private static func required(
    _ name: String,
    _ kind: TermDeclaration.Kind,
    _ meaning: String,
    _ example: String
  ) -> TermDeclaration {
    TermDeclaration(name: name, kind: kind, isRequired: true, meaning: meaning, example: example)
  }

  private static func optional(
    _ name: String,
    _ kind: TermDeclaration.Kind,
    _ meaning: String,
    _ example: String
  ) -> TermDeclaration {
    TermDeclaration(name: name, kind: kind, isRequired: false, meaning: meaning, example: example)
  }
}
