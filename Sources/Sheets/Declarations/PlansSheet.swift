package import Exchange

package enum PlansSheet: ListedSheet {
  static let place = 180

  package static let plan = Column<String>(
    0,
    "plan",
    .text,
    .required,
    "The plan's name; no two rows have the same.",
    example: "1994 Stock Option Plan",
    aliases: ["Plan Name", "Stock Plan", "Equity Plan", "Name"]
  )

  package static let shareLimit = Column<Shares>(
    1,
    "share_limit",
    .count,
    .required,
    "The most shares that the plan may issue.",
    example: "2,400,000",
    aliases: ["Limit", "Plan Share Limit", "Shares Authorized", "Authorized Shares"]
  )

  package static let issued = Column<Shares>(
    2,
    "issued",
    .count,
    .required,
    "Every share that the plan had issued by commencement.",
    example: "350,000",
    aliases: ["Shares Issued", "Shares Issued Under Plan"]
  )

  package static let schema = SheetSchema(
    "plans",
    isRequired: false,
    "a plan that options are granted under, besides that of offer.csv",
    key: 0,
    columns: [plan.declaration, shareLimit.declaration, issued.declaration]
  )
}
