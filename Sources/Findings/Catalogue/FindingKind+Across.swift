// What is wrong between sheets, or between the rows of one.

extension FindingKind {
  static let across = [
    vestingSum, scheduleSum, scheduleUnknown, scheduleDuplicateStep, scheduleFractional,
    sharesBeyondGrant, awardKind, serviceOverlap, serviceJoined, priceRange, priceJump,
    priceMissing,
    priceProvisional, priceDayMissing,
    eventShares,
    eventDirection,
    eventInOffer, amendmentContradicted, electionTwoTenders, electionPercent, noticeZero,
    planRepeated,
  ]

  package static let vestingSum = FindingKind(
    "vesting.sum",
    .error,
    "A grant's tranches do not add up",
    because:
      "The tranches in vesting.csv are the whole grant, so they must add up to its shares_granted.",
    repair: "Compare the tranches with the grant's agreement.",
    example: "4,000 and 4,000 for a grant of 12,000"
  )

  package static let scheduleSum = FindingKind(
    "schedule.sum",
    .error,
    "A schedule's fractions do not add up to 1",
    because:
      "A schedule covers the whole grant. Three times 33.3% leaves something over: write 1/3.",
    repair: "Write the fractions so that they add up, 1/3 rather than 33.3%.",
    example: "33.3% three times"
  )

  package static let scheduleUnknown = FindingKind(
    "schedule.unknown",
    .error,
    "A grant names a schedule that does not exist",
    because: "Without the schedule, the vesting of the grant is not known.",
    repair: "Add the schedule to schedules.csv, or correct its name.",
    example: "anual-3"
  )

  package static let scheduleDuplicateStep = FindingKind(
    "schedule.duplicate_step",
    .error,
    "A schedule has two steps in the same month",
    because: "One of the two steps may have been entered twice.",
    repair: "Delete one of them, or add their fractions together in one step.",
    example: "12 months twice"
  )

  package static let scheduleFractional = FindingKind(
    "schedule.fractional",
    .error,
    "A schedule would vest fractions of shares",
    because:
      "An option covers whole shares, so the allocation FRACTIONAL cannot be used.",
    repair: "Choose another allocation; `exchequer sheets schedules` lists them.",
    example: "FRACTIONAL"
  )

  package static let sharesBeyondGrant = FindingKind(
    "shares.beyond_grant",
    .error,
    "More shares are exercised and cancelled than were granted",
    because: "The number of shares outstanding would be below zero.",
    repair: "Compare the three numbers with the grant's records.",
    example: "granted 1,000, exercised 1,200"
  )

  package static let serviceJoined = FindingKind(
    "service.joined",
    .warning,
    "An end of service with a reason is followed by service on the next day",
    because:
      "Periods without a day between them are one service, in which nothing lapses, whatever reason the first one "
      + "gives for its end.",
    repair: "Leave end_reason blank if the service went on, or correct the days if it was broken.",
    example: "quit on 2003-03-31, and a period from 2003-04-01"
  )

  package static let serviceOverlap = FindingKind(
    "service.overlap",
    .error,
    "Two periods of service overlap",
    because: "A holder cannot be in service twice on the same day.",
    repair: "Compare the periods with the holder's records.",
    example: "1998 to 2001, and from 2000"
  )

  package static let priceJump = FindingKind(
    "price.jump",
    .warning,
    "A close is ten or a hundred times that of the trading day before",
    because:
      "A decimal point that slipped makes such a price, and nothing else is wrong with its row. New "
      + "options may be priced at it.",
    repair: "Compare the price with its source; a split of the shares belongs in events.csv.",
    example: "a close of 545.00 on the day after one of 5.40"
  )

  package static let priceRange = FindingKind(
    "price.range",
    .error,
    "The prices of a day contradict each other",
    because: "The low is at most the high, and the close lies between them.",
    repair: "Compare the three prices with their source.",
    example: "close 1.20, high 1.10"
  )

  package static let priceMissing = FindingKind(
    "price.missing",
    .error,
    "A closing price that is needed is missing",
    because: "A price or an amount depends on the close of that day.",
    repair: "Add a row for the day to prices.csv.",
    example: "no row for the new grant date"
  )

  package static let amendmentContradicted = FindingKind(
    "amendment.contradicted",
    .error,
    "An amendment both ends the offer and moves its dates",
    because: "A terminated offer accepts and cancels nothing, so that it has no later date.",
    repair: "Take the date out, or correct the kind.",
    example: "a termination with a new_expiration"
  )

  package static let awardKind = FindingKind(
    "award.kind",
    .warning,
    "An award is neither an option nor stock",
    because: "An award of shares is issued when it is made; anything else counts as an option.",
    repair: "Write option or stock.",
    example: "kind RSU"
  )

  package static let priceProvisional = FindingKind(
    "price.provisional",
    .note,
    of: .policy,
    "A rule asks for a price that is not known yet",
    because:
      "The latest price known stands in for one of a day after as-of. What the rule decides by it can "
      + "change once the price is known.",
    repair: "Run again when prices.csv has the price.",
    example: "an exchange ratio by the close of the new grant date, shown as of a day before it"
  )

  package static let priceDayMissing = FindingKind(
    "price.day_missing",
    .warning,
    of: .policy,
    "A rule counts trading days, and prices.csv lacks a business day",
    because:
      "The days that prices.csv has are the trading days. If the market was open on a day that it lacks, the "
      + "rule took the price of another day.",
    repair: "Add the day's row to prices.csv, unless the market was closed.",
    example: "the last trading day before March 9, 2009, where prices.csv ends with March 5"
  )

  package static let eventShares = FindingKind(
    "event.shares",
    .error,
    "An event does not say how many shares replace how many",
    because:
      "A split, reverse split or stock dividend needs new_shares and old_shares above zero.",
    repair: "Fill in new_shares, the shares after the event, and old_shares, the shares before it.",
    example: "new_shares blank"
  )

  package static let eventDirection = FindingKind(
    "event.direction",
    .warning,
    "The numbers of an event contradict its kind",
    because:
      "A split or stock dividend leaves more shares than before, a reverse split fewer. new_shares "
      + "and old_shares may be the wrong way round.",
    repair: "Write the shares after the event in new_shares, and those before it in old_shares.",
    example: "a split with new_shares 1 and old_shares 2"
  )

  package static let eventInOffer = FindingKind(
    "event.before_cancellation",
    .error,
    "A change of capitalization falls while the offer is open",
    because: "The sheets would mix share numbers from before and after the change.",
    repair: "State all numbers of shares as they are after the change, and delete the event.",
    example: "a split between commencement and cancellation"
  )

  package static let electionTwoTenders = FindingKind(
    "election.two_tenders",
    .error,
    "A line tenders both shares and a percentage",
    because: "The two may come to different numbers, and only one of them is on the form.",
    repair: "Leave the cell blank that the form does not fill in.",
    example: "shares_tendered 500 and percent 50%"
  )

  package static let electionPercent = FindingKind(
    "election.percent",
    .error,
    "A percentage of an option is below 0% or above 100%",
    because: "No more than the whole option can be tendered.",
    repair: "Compare the percentage with the form.",
    example: "120%"
  )

  package static let noticeZero = FindingKind(
    "notice.zero",
    .error,
    "A notice's line states 0 shares",
    because:
      "It may mean that no shares are withdrawn, or that none are to stay tendered. A number below "
      + "the line's withdraws that many shares; a blank withdraws the whole line.",
    repair: "Ask which is meant: delete the row, or leave shares_tendered blank.",
    example: "a notice that lists G-1001 with 0 shares"
  )

  package static let planRepeated = FindingKind(
    "plan.repeated",
    .error,
    "The plan of offer.csv is in plans.csv too",
    because: "A plan has one limit, and offer.csv states it already.",
    repair: "Delete the row, or write another plan's name.",
    example: "the same plan with two limits"
  )
}
