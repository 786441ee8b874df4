extension Catalogue {
  /// What sheets say together.
  static let across: [DataCode: CatalogueEntry] = [
    .vestingSum: CatalogueEntry(
      .error,
      "A grant's tranches do not add up",
      because:
        "The tranches in vesting.csv are the whole grant, so they add up to its "
        + "shares_granted.",
      repair: "Compare the tranches with the grant's agreement.",
      example: "4,000 and 4,000 for a grant of 12,000"
    ),
    .scheduleSum: CatalogueEntry(
      .error,
      "A schedule's fractions do not add up to 1",
      because:
        "A schedule is the whole grant. Three times 33.3% leaves something over: write "
        + "1/3.",
      repair: "Write the fractions so that they add up, 1/3 rather than 33.3%.",
      example: "33.3% three times"
    ),
    .scheduleUnknown: CatalogueEntry(
      .error,
      "A grant names a schedule that is not there",
      because: "Its vesting cannot be known.",
      repair: "Add the schedule to schedules.csv, or write the name as it stands there.",
      example: "anual-3"
    ),
    .scheduleDuplicateStep: CatalogueEntry(
      .error,
      "A schedule has two steps in the same month",
      because: "One of the two is likely there twice.",
      repair: "Delete one, or add the two fractions.",
      example: "12 months twice"
    ),
    .scheduleFractional: CatalogueEntry(
      .error,
      "A schedule would vest fractions of shares",
      because:
        "An option is over whole shares, so the allocation FRACTIONAL cannot be carried "
        + "out.",
      repair: "Choose another allocation, such as CUMULATIVE_ROUND_DOWN.",
      example: "FRACTIONAL"
    ),
    .sharesBeyondGrant: CatalogueEntry(
      .error,
      "More shares are exercised and cancelled than were granted",
      because: "Less than nothing would be outstanding.",
      repair: "Compare the three numbers with the grant's records.",
      example: "granted 1,000, exercised 1,200"
    ),
    .serviceOverlap: CatalogueEntry(
      .error,
      "Two periods of service overlap",
      because: "A holder is in service once at a time.",
      repair: "Compare the periods with the holder's records.",
      example: "1998 to 2001, and from 2000"
    ),
    .priceRange: CatalogueEntry(
      .warning,
      "A price is outside the day's range",
      because: "The close lies between the day's low and high.",
      repair: "Compare the three prices with their source.",
      example: "close 1.20, high 1.10"
    ),
    .priceMissing: CatalogueEntry(
      .error,
      "A closing price is needed and not there",
      because: "The exercise price of the new options is the close of the grant date.",
      repair: "Add the day to prices.csv.",
      example: "no row for the new grant date"
    ),
    .eventShares: CatalogueEntry(
      .error,
      "An event does not say what becomes of a share",
      because:
        "A split, reverse split or stock dividend needs new_shares and old_shares above "
        + "zero.",
      repair: "Write the shares held after, and before.",
      example: "new_shares blank"
    ),
    .eventDirection: CatalogueEntry(
      .warning,
      "An event's numbers point the other way than its kind",
      because:
        "A split or dividend leaves more shares than before, a reverse split fewer; new_shares and "
        + "old_shares are likely exchanged.",
      repair: "Write the shares held after it as new_shares, and before it as old_shares.",
      example: "a split with new_shares 1 and old_shares 2"
    ),
    .eventInOffer: CatalogueEntry(
      .error,
      "A change of capitalization falls while the offer is open",
      because: "The sheets would mix shares from before and after it.",
      repair: "State all sheets after the change, and take the event out.",
      example: "a split between commencement and cancellation"
    ),
  ]
}
