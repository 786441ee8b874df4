package import Exchange

package enum WaiversSheet: ListedSheet {
  static let place = 150

  package static let rule = Column<String>(
    0,
    "rule",
    .id,
    .required,
    "The rule waived, by its id.",
    example: "tender.name",
    aliases: ["Rule ID"]
  )

  package static let subject = Column<String>(
    1,
    "subject",
    .id,
    .required,
    "What it is waived for, by its id: a form, holder, grant, award, exercise or amendment.",
    example: "F-0001",
    aliases: ["Subject ID", "For"]
  )

  package static let approvedBy = Column<String>(
    2,
    "approved_by",
    .text,
    .required,
    "Who approved it.",
    example: "Stock Option Committee",
    aliases: ["Approver", "Approved"]
  )

  package static let approvedOn = Column<Day>(
    3,
    "approved_on",
    .date,
    .required,
    "The day it was approved.",
    example: "2003-03-20",
    aliases: ["Approval Date", "Date Approved"]
  )

  package static let reason = Column<String>(
    4,
    "reason",
    .text,
    .required,
    "Why.",
    example: "signed with a middle initial",
    aliases: ["Note", "Notes"]
  )

  package static let expiresOn = Column<Day>(
    5,
    "expires_on",
    .date,
    .optional,
    "The last day it holds; blank is without end.",
    example: "2003-12-31",
    aliases: ["Expires", "Expiration Date"]
  )

  package static let schema = SheetSchema(
    "waivers",
    isRequired: false,
    "a defect waived",
    columns: [
      rule.declaration,
      subject.declaration,
      approvedBy.declaration,
      approvedOn.declaration,
      reason.declaration,
      expiresOn.declaration,
    ]
  )
}
