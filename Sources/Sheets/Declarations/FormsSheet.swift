package import Exchange

package enum FormsSheet: ListedSheet {
  static let place = 30

  package static let formID = Column<String>(
    0,
    "form_id",
    .id,
    .required,
    "The form's own id; no two rows have the same.",
    example: "F-0001",
    aliases: ["Form Number", "Form No", "Form #", "Document ID"]
  )

  package static let kind = Column<FormKind>(
    1,
    "kind",
    .choice(FormKind.words),
    .required,
    "An Election Form, or a Notice to Change Election from Accept to Reject.",
    example: "election",
    aliases: ["Form Type", "Form Kind"]
  )

  package static let holderID = Column<String>(
    2,
    "holder_id",
    .id,
    .required,
    "Who sent it: an id of holders.csv.",
    example: "H-101",
    aliases: OtherNames.holderID
  )

  package static let received = Column<Moment>(
    3,
    "received",
    .time,
    .required,
    "When it was received, on the wall clock of the offer's `time_zone`.",
    example: "2003-03-14 11:20",
    aliases: [
      "Received At", "Date Received", "Received Date", "Time Received", "Receipt Time",
      "Received On",
    ]
  )

  package static let delivery = Column<String>(
    4,
    "delivery",
    .word(["fax", "hand", "mail", "courier", "email"]),
    .required,
    "How it came: fax, hand, or another way.",
    example: "fax",
    aliases: ["Delivery Method", "Method of Delivery"]
  )

  package static let nameSigned = Column<String>(
    5,
    "name_signed",
    .text,
    .requiredMayBeBlank,
    "The name signed, letter for letter; blank if unsigned.",
    example: "Jordan A. Avery",
    aliases: ["Signature", "Signed Name", "Signed By"]
  )

  package static let signatureDate = Column<Day>(
    6,
    "signature_date",
    .date,
    .requiredMayBeBlank,
    "The date beside the signature; blank if undated.",
    example: "2003-03-13",
    aliases: ["Date Signed", "Signed Date", "Signed On"]
  )

  package static let signerTitle = Column<String>(
    7,
    "signer_title",
    .text,
    .optional,
    "The title of one who signs for the holder.",
    example: "executor",
    aliases: ["Title of Signer", "Signer's Title"]
  )

  package static let authorityEvidence = Column<String>(
    8,
    "authority_evidence",
    .text,
    .optional,
    "The evidence of that person's authority; blank or \"no\" is none.",
    example: "letters testamentary",
    aliases: ["Evidence of Authority"]
  )

  package static let confirmationSent = Column<Moment>(
    9,
    "confirmation_sent",
    .time,
    .optional,
    "When the Confirmation of Receipt went out.",
    example: "2003-03-17 09:00",
    aliases: [
      "Confirmation Date", "Confirmed At", "Confirmation Sent On", "Date Confirmed", "Confirmed On",
      "Confirmation",
    ],
    likely: [
      "confirmation", "confirmed", "ack", "acknowledged", "acknowledgement", "acknowledgment",
    ]
  )

  package static let schema = SheetSchema(
    "forms",
    isRequired: true,
    "an Election Form or Notice received",
    key: 0,
    columns: [
      formID.declaration,
      kind.declaration,
      holderID.declaration,
      received.declaration,
      delivery.declaration,
      nameSigned.declaration,
      signatureDate.declaration,
      signerTitle.declaration,
      authorityEvidence.declaration,
      confirmationSent.declaration,
    ]
  )
}

extension FormsSheet {
  /// When the form of an id was received; nil if there is none, or its time cannot be read.
  package static func received(ofID id: String, in sheet: SheetTable) -> Moment? {
    sheet.row(ofID: id).flatMap { sheet[received, $0] }
  }
}
