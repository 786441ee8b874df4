public import Exchange

/// `waivers.csv`: one row for a defect waived.
public enum WaiversSheet: SheetDeclaration {
  /// The rule waived, by its id.
  public static let rule = Column<String>(
    0,
    "rule",
    .id,
    .required,
    "The rule waived, by its id.",
    example: "tender.name",
    aliases: ["Rule ID"]
  )
  /// The form, holder or grant it is waived for, by its id.
  public static let subject = Column<String>(
    1,
    "subject",
    .id,
    .required,
    "The form, holder or grant it is waived for, by its id.",
    example: "F-0001",
    aliases: ["Subject ID", "For"]
  )
  /// Who approved it.
  public static let approvedBy = Column<String>(
    2,
    "approved_by",
    .text,
    .required,
    "Who approved it.",
    example: "Stock Option Committee",
    aliases: ["Approver", "Approved"]
  )
  /// The day it was approved.
  public static let approvedOn = Column<Day>(
    3,
    "approved_on",
    .date,
    .required,
    "The day it was approved.",
    example: "2003-03-20",
    aliases: ["Approval Date", "Date Approved"]
  )
  /// Why.
  public static let reason = Column<String>(
    4,
    "reason",
    .text,
    .required,
    "Why.",
    example: "signed with a middle initial",
    aliases: ["Note", "Notes"]
  )
  /// The last day it holds; blank is without end.
  public static let expiresOn = Column<Day>(
    5,
    "expires_on",
    .date,
    .optional,
    "The last day it holds; blank is without end.",
    example: "2003-12-31",
    aliases: ["Expires", "Expiration Date"]
  )

  /// The sheet.
  public static let schema = SheetSchema(
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
