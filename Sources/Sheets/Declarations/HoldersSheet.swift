package import Exchange

package enum HoldersSheet: ListedSheet {
  static let place = 10

  package static let holderID = Column<String>(
    0,
    "holder_id",
    .id,
    .required,
    "The holder's own id; no two rows have the same.",
    example: "H-101",
    aliases: OtherNames.holderID
  )

  package static let holderName = Column<String>(
    1,
    "name",
    .text,
    .required,
    "The holder's full name.",
    example: "Jordan A. Avery",
    aliases: [
      "Holder Name", "Full Name", "Employee Name", "Participant Name", "Optionee",
      "Optionee Name",
    ]
  )

  package static let role = Column<HolderRole>(
    2,
    "role",
    .choice(HolderRole.words),
    .required,
    "What the holder is to the company.",
    example: "employee",
    aliases: ["Holder Type", "Participant Type", "Relationship"],
    likely: ["Type", "Class", "Category", "Status"]
  )

  package static let serviceStart = Column<Day>(
    3,
    "service_start",
    .date,
    .required,
    "The first day in service.",
    example: "1998-06-01",
    aliases: ["Hire Date", "Start Date", "Date of Hire", "Service Date"]
  )

  package static let serviceEnd = Column<Day>(
    4,
    "service_end",
    .date,
    .optional,
    "The last day in service; blank while in service.",
    example: "2003-05-16",
    aliases: OtherNames.serviceEnd,
    likely: OtherNames.wordsOfServiceEnd
  )

  package static let endReason = Column<EndReason>(
    5,
    "end_reason",
    .choice(EndReason.words),
    .optional,
    "Why service ended.",
    example: "quit",
    aliases: OtherNames.endReason,
    likely: ["reason", "Cause"]
  )

  package static let ownsOver10Percent = Column<Bool>(
    6,
    "owns_over_10pct",
    .yesNo,
    .optional,
    "Whether the holder owns stock with over 10% of the votes; blank is no.",
    example: "no",
    aliases: [
      "10% Owner", "Ten Percent Owner", "Owns Over 10%", "Over 10%", "Owns More Than 10%",
      "10% Shareholder", "10% Stockholder", "10% Holder", "> 10% Owner", "Over 10 Percent",
      "Ten Percent Holder", "10%", ">10%", "10 Percent", "10pct", "More Than 10%",
      "Greater Than 10%", "Owns >10%", "Owns 10%", "10% Stockholder or More",
    ],
    likely: ["10%", "10pct", "Owner", "ownership", "shareholder", "stockholder"]
  )

  package static let jurisdiction = Column<String>(
    7,
    "jurisdiction",
    .text,
    .optional,
    "Where the offer reaches the holder, as the offer's term `excluded_jurisdictions` names places.",
    example: "US-MA",
    aliases: ["Work State"],
    likely: ["state", "country", "location", "residence", "Region", "province", "domicile"]
  )

  package static let group = Column<String>(
    8,
    "group",
    .text,
    .optional,
    "A group for subtotals.",
    example: "officers"
  )

  package static let title = Column<String>(
    9,
    "title",
    .text,
    .optional,
    "The holder's title.",
    example: "Controller",
    aliases: ["Job Title", "Position"]
  )

  package static let address = Column<String>(
    10,
    "address",
    .text,
    .optional,
    "Where letters go; lines are told apart by `;`.",
    example: "12 Elm Street; Springfield, MA 01103",
    aliases: ["Mailing Address", "Postal Address", "Home Address"]
  )

  package static let email = Column<String>(
    11,
    "email",
    .text,
    .optional,
    "The holder's e-mail address.",
    example: "jordan.avery@example.com",
    aliases: ["Email Address"]
  )

  package static let schema = SheetSchema(
    "holders",
    isRequired: true,
    "an option holder",
    key: 0,
    columns: [
      holderID.declaration,
      holderName.declaration,
      role.declaration,
      serviceStart.declaration,
      serviceEnd.declaration,
      endReason.declaration,
      ownsOver10Percent.declaration,
      jurisdiction.declaration,
      group.declaration,
      title.declaration,
      address.declaration,
      email.declaration,
    ]
  )
}
