package import Exchange

package enum SentSheet: ListedSheet {
  static let place = 190

  package static let holderID = Column<String>(
    0,
    "holder_id",
    .id,
    .required,
    "Whom the letter is to: an id of holders.csv.",
    example: "H-101",
    aliases: OtherNames.holderID + ["Holder"]
  )

  package static let kind = Column<LetterSort>(
    1,
    "kind",
    .choice(LetterSort.words),
    .required,
    "What it is, as `letters` lists it. A row with receipt does nothing: that a Confirmation of Receipt went out is told in forms.csv.",
    example: "promise",
    aliases: ["Letter", "Letter Kind"]
  )

  package static let date = Column<Day>(
    2,
    "date",
    .date,
    .required,
    "The date that the letter bears.",
    example: "2003-04-01",
    aliases: ["Letter Date", "Dated"]
  )

  package static let sent = Column<Day>(
    3,
    "sent",
    .date,
    .requiredMayBeBlank,
    "The day it was sent; blank until then.",
    example: "2003-04-02",
    aliases: ["Sent On", "Date Sent", "Mailed", "Mailed On"]
  )

  package static let event = Column<String>(
    4,
    "event",
    .text,
    .optional,
    "The form, amendment or award that it is about, as `letters` lists it.",
    example: "F-0001"
  )

  package static let sha256 = Column<String>(
    5,
    "sha256",
    .text,
    .optional,
    "The SHA-256 of its page, as `letters` lists it: `letters` says so if the letter has changed since.",
    example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  )

  // The other columns of letters.csv, which may be copied whole.

  static let file = Column<String>(
    6,
    "file",
    .text,
    .optional,
    "The file of the letter, as `letters` lists it; it is not used.",
    example: "H-101-2003-04-01-promise.html"
  )

  static let address = Column<String>(
    7,
    "address",
    .text,
    .optional,
    "Where the letter went, as `letters` lists it; it is not used.",
    example: "12 Elm Street, Peoria, IL 61602"
  )

  static let email = Column<String>(
    8,
    "email",
    .text,
    .optional,
    "Where the letter went by e-mail, as `letters` lists it; it is not used.",
    example: "j.avery@example.com"
  )

  static let holderName = Column<String>(
    9,
    "holder_name",
    .text,
    .optional,
    "The holder's name, as `letters` lists it; it is not used.",
    example: "Jordan A. Avery"
  )

  package static let schema = SheetSchema(
    "sent",
    isRequired: false,
    "a letter that was sent",
    columns: [
      holderID.declaration,
      kind.declaration,
      date.declaration,
      sent.declaration,
      event.declaration,
      sha256.declaration,
      file.declaration,
      address.declaration,
      email.declaration,
      holderName.declaration,
    ]
  )
}
