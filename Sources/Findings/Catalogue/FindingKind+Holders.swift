// What can stand as it is written of a holder or of what is granted to one, and is likely not what was meant.

extension FindingKind {
  static let ofHolders = [ownerUnlikely, ownerTooMany, holderNoOption, sharesZero, holderRole]

  package static let ownerUnlikely = FindingKind(
    "owner.unlikely",
    .warning,
    "Who is not called a 10% owner has an option like one",
    because:
      "An ISO of an owner of more than 10% costs at least 110% of the close and lasts five years at most (IRC "
      + "422(c)(5)). A blank owns_over_10pct counts as no, and a new option is then granted at the close.",
    repair: "Compare owns_over_10pct with the list of owners.",
    example:
      "owns_over_10pct blank, and an ISO at 4.40 beside others of the day at 4.00, for five years"
  )

  package static let ownerTooMany = FindingKind(
    "owner.too_many",
    .warning,
    "More holders own over 10% than a company can have",
    because:
      "Ten holders of more than 10% each own more than the whole, unless shares of relatives count for several of "
      + "them (IRC 424(d)). Their ISOs are priced at 110% of the close and last five years. A yes may have been "
      + "copied down.",
    repair: "Compare owns_over_10pct with the list of owners.",
    example: "yes in owns_over_10pct of all twelve holders"
  )

  package static let holderNoOption = FindingKind(
    "holder.no_option",
    .note,
    "A holder has no option",
    because:
      "Such a holder can tender nothing. A filter, or an older copy of grants.csv, leaves rows out.",
    repair: "Add the missing rows to grants.csv, if there are any.",
    example: "H-106 in holders.csv, and no row of H-106 in grants.csv"
  )

  package static let sharesZero = FindingKind(
    "shares.zero",
    .warning,
    "An option has no shares",
    because: "Nothing can be tendered of it. Digits may have been lost.",
    repair: "Compare shares_granted with the agreement, or delete the row.",
    example: "shares_granted 0"
  )

  package static let holderRole = FindingKind(
    "holder.role",
    .warning,
    "The role of a holder is not what the group or the title says",
    because:
      "Directors and consultants have no ISOs, and their new options may last less long. The column role may have been "
      + "filled down.",
    repair:
      "Compare the role with the register; write non_employee_director or consultant if the holder is one.",
    example: "the role employee of H-111, whose group is directors"
  )
}
