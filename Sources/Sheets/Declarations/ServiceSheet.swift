package import Exchange

package enum ServiceSheet: ListedSheet {
  static let place = 140

  package static let holderID = Column<String>(
    0,
    "holder_id",
    .id,
    .required,
    "Whose service it is: an id of holders.csv.",
    example: "H-101",
    aliases: OtherNames.holderID
  )

  package static let serviceStart = Column<Day>(
    1,
    "service_start",
    .date,
    .required,
    "The first day of the period.",
    example: "1998-06-01",
    aliases: ["Hire Date", "Start Date", "Date of Hire"]
  )

  package static let serviceEnd = Column<Day>(
    2,
    "service_end",
    .date,
    .requiredMayBeBlank,
    "The last day of the period; blank while it lasts.",
    example: "2001-12-31",
    aliases: OtherNames.serviceEnd
  )

  package static let endReason = Column<EndReason>(
    3,
    "end_reason",
    .choice(EndReason.words),
    .optional,
    "Why the period ended.",
    example: "other",
    aliases: OtherNames.endReason
  )

  package static let role = Column<HolderRole>(
    4,
    "role",
    .choice(HolderRole.words),
    .optional,
    "What the holder was in the period; blank is the role of holders.csv.",
    example: "employee",
    aliases: ["Holder Role", "Relationship"]
  )

  package static let kind = Column<ServiceKind>(
    5,
    "kind",
    .choice(ServiceKind.words),
    .optional,
    "Service or a leave; blank is service.",
    example: "leave",
    aliases: ["Service Type", "Period Type"]
  )

  package static let rightToReturn = Column<Bool>(
    6,
    "right_to_return",
    .yesNo,
    .optional,
    "Whether statute or contract gives the right to return from a leave; blank is no.",
    example: "no",
    aliases: ["Right Of Return", "Guaranteed Return"]
  )

  package static let schema = SheetSchema(
    "service",
    isRequired: false,
    "one period of service of a holder who has several",
    columns: [
      holderID.declaration,
      serviceStart.declaration,
      serviceEnd.declaration,
      endReason.declaration,
      role.declaration,
      kind.declaration,
      rightToReturn.declaration,
    ]
  )
}
