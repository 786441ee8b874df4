// Exercises and sales that do not fit the options (F1, F4).

extension FindingKind {
  static let exercises = [
    tenderReduced, tenderForNothing, noticeWhole, grantLapsed, grantExpired, promiseVoid,
    exerciseNoOption,
    exerciseOverpaid,
    saleTooMany,
    saleBeforeExercise,
    saleUnmatched,
    valueAtDeathMissing, closeBefore, incentivePriceLow, incentivePriceUncompared,
    incentiveNoEmployee, incentiveTermLong, incentiveTermCut, vestsEarly, vestsLate, paidInPeriods,
    cancelledUndated, grantIncentivePrice, grantIncentiveTerm,
    cancelledFromEarliest,
  ]

  package static let grantIncentivePrice = FindingKind(
    "grant.iso_price",
    .warning,
    of: .policy,
    "An option is called an ISO although its price is too low for one",
    because:
      "An incentive option costs at least what the stock is worth on its grant date, and 110% of it for an "
      + "owner of more than 10% (IRC 422(b)(4), (c)(5)). The close of prices.csv tells what it was worth; a "
      + "good-faith attempt that missed is forgiven. The type of the sheet stands.",
    repair: "Compare the price with the option agreement, or write NQSO as the option's type.",
    example: "an ISO at $1.50, where the close of its grant date was $2.00"
  )

  package static let grantIncentiveTerm = FindingKind(
    "grant.iso_term",
    .warning,
    of: .policy,
    "An option is called an ISO although it lasts too long for one",
    because:
      "An incentive option lasts ten years from its grant at most, and five for an owner of more than 10% "
      + "(IRC 422(b)(3), (c)(5)). The type of the sheet stands.",
    repair: "Compare the day with the option agreement, or write NQSO as the option's type.",
    example: "an ISO of 2001-05-15 that expires on 2012-05-15"
  )

  package static let tenderReduced = FindingKind(
    "tender.reduced",
    .warning,
    of: .policy,
    "Fewer shares are accepted than a line tenders",
    because:
      "Shares of the option were exercised, or lapsed, after the form was received. What is outstanding on "
      + "the cancellation date, after that day's exercises, is all that can be cancelled. Or a rule of the "
      + "offer's own answers partial_tender with parts that add up to less.",
    repair: "Tell the holder, or set exercised_later of tender.shares to refuse such lines.",
    example: "10,000 shares tendered, and 500 of them exercised before the cancellation"
  )

  package static let tenderForNothing = FindingKind(
    "tender.for_nothing",
    .error,
    of: .policy,
    "Options of a holder who has left would be cancelled for nothing",
    because:
      "The tender of a holder whose service ended before the cancellation stands, by a waiver or because no "
      + "rule refuses it, and another rule grants nothing to a holder who has left. Without the exchange these "
      + "shares could still be exercised.",
    repair: "Delete the waiver, or let the rule that grants nothing be waived too.",
    example:
      "a waiver of eligibility.cancellation for a holder who left in March, in an offer that cancels in April"
  )

  package static let noticeWhole = FindingKind(
    "notice.whole",
    .warning,
    of: .policy,
    "A notice withdraws a whole line although it states a number of shares",
    because:
      "The number is more than is left of the line, or the line tenders a percentage, of which no number "
      + "of shares can be taken out.",
    repair: "Ask the holder what is meant, and leave the number blank if it is the whole line.",
    example: "a notice that states 600 shares of an option of which 500 are tendered"
  )

  package static let grantLapsed = FindingKind(
    "grant.lapsed",
    .warning,
    of: .policy,
    "Shares of an option had lapsed when the offer commenced",
    because:
      "The first break in service after the grant date ends an option: what is not vested then at once, "
      + "the rest when the time of post_termination is over. A later service revives nothing.",
    repair: "Take the shares out of grants.csv, or correct the dates of service.",
    example: "500 shares of G-1001, whose holder quit in 2001 and was hired again in 2002"
  )

  package static let grantExpired = FindingKind(
    "grant.expired",
    .note,
    of: .policy,
    "An option without an expiration date expired before it could be cancelled",
    because:
      "Where expires is blank, option_term says how long an option lasts. From the day on which it expires "
      + "nothing of it is outstanding, and it is in no total.",
    repair: "Fill in expires if the agreement has a later date; otherwise leave the row out.",
    example: "expires blank, of a director's option granted on 1997-05-21, in an offer of 2003"
  )

  package static let promiseVoid = FindingKind(
    "promise.void",
    .warning,
    of: .policy,
    "A promise comes to no share",
    because:
      "Shares are rounded down after the ratio and after each change of capitalization; of what is promised "
      + "no whole share is left.",
    repair: "Tell the holder, and correct the ratio or the event if another is meant.",
    example: "a promise for 2 shares at one new share for three cancelled ones"
  )

  package static let exerciseNoOption = FindingKind(
    "exercise.no_option",
    .warning,
    of: .policy,
    "The option exercised does not exist on the day of the exercise",
    because:
      "The option was cancelled or had ended by then, or is a new one that was not granted yet. A "
      + "new option's id ends in -N.",
    repair: "Compare the option's id and the day with the notice of exercise.",
    example: "an exercise of G-1001 after it was cancelled and replaced by G-1001-N"
  )

  package static let exerciseOverpaid = FindingKind(
    "exercise.overpaid",
    .warning,
    of: .policy,
    "More is paid with an exercise than is due",
    because:
      "What is due is the exercise price of the shares. A payment above it may belong to another exercise, "
      + "or a number of shares may be wrong.",
    repair:
      "Compare the shares of the exercise, and the payments with it, with the notice of exercise.",
    example: "a payment of 10,080.00 with an exercise of 1 share at 8.40"
  )

  package static let saleTooMany = FindingKind(
    "sale.too_many",
    .warning,
    of: .policy,
    "More shares are sold than the exercise bought",
    because: "The sales of one exercise, splits included, are at most its shares.",
    repair: "Correct the shares, or name the exercise that bought the others.",
    example: "600 shares sold of an exercise of 500"
  )

  package static let saleBeforeExercise = FindingKind(
    "sale.before_exercise",
    .warning,
    of: .policy,
    "Shares are sold before they are bought",
    because: "The sale is dated before the exercise that it names, so it is not taxed.",
    repair: "Correct the date, or name the exercise that bought the shares.",
    example: "a sale of 2004-01-05 from an exercise of 2004-02-10"
  )

  package static let saleUnmatched = FindingKind(
    "sale.unmatched",
    .warning,
    of: .policy,
    "The shares sold come from an exercise that was refused",
    because: "A refused exercise bought no shares to sell, so the sale is not taxed.",
    repair: "Name the exercise that bought the shares.",
    example: "a sale from an exercise after the option expired"
  )

  package static let closeBefore = FindingKind(
    "tax.close_before",
    .note,
    of: .policy,
    "An exercise is valued at the close of an earlier day",
    because:
      "The day of the exercise has no close of its own, so that the last one before it counts.",
    repair: "Add a row for the day to prices.csv, if it was a trading day.",
    example: "an exercise on Saturday 2004-01-10, valued at the close of 2004-01-09"
  )

  package static let incentivePriceLow = FindingKind(
    "new_grant.iso_price",
    .warning,
    of: .policy,
    "A new option is nonqualified because its price is too low",
    because:
      "An incentive option costs at least the close of its grant date, and 110% of it for an owner of "
      + "more than 10% (IRC 422(b)(4), (c)(5)). Price and term stand; the type does not.",
    repair: "Correct the rule that sets the price, if an incentive option is meant.",
    example: "an option that replaces an ISO, priced at 85% of the close"
  )

  package static let incentiveNoEmployee = FindingKind(
    "new_grant.iso_employee",
    .warning,
    of: .policy,
    "A new option is nonqualified because its holder is no employee",
    because:
      "Nobody but an employee in service on the grant date can be granted an incentive option (IRC "
      + "422(a)(2)), whatever the rule new_type answers.",
    repair: "Correct the rule, or the holder's role or service if the sheet is wrong.",
    example: "a rule that makes every new option an ISO, and a consultant"
  )

  package static let incentiveTermLong = FindingKind(
    "new_grant.iso_term",
    .warning,
    of: .policy,
    "A new option is nonqualified because its term is too long",
    because:
      "An incentive option lasts ten years from its grant at most, and five for an owner of more than "
      + "10% (IRC 422(b)(3), (c)(5)). Price and term stand; the type does not.",
    repair: "Correct the rule that sets the term, if an incentive option is meant.",
    example: "an option that replaces an ISO, with a term of twelve years"
  )

  package static let incentiveTermCut = FindingKind(
    "award.iso_term",
    .warning,
    of: .policy,
    "A deferred award of an incentive option expires earlier than its row says",
    because:
      "An award that is deferred is granted on the new grant date, and an incentive option lasts ten years "
      + "from its grant at most, or five (IRC 422(b)(3), (c)(5)).",
    repair: "Write the day on which the option expires into expires, or leave it blank.",
    example: "an award deferred to 2003-10-03 that expires on 2014-05-01"
  )

  package static let vestsEarly = FindingKind(
    "new_grant.vest_early",
    .warning,
    of: .policy,
    "A rule would have a new option vest before it is granted",
    because:
      "The rule vest_date answers a day before the new grant date. No option vests before it is granted, so "
      + "that these shares vest on that date.",
    repair: "Correct the rule, if a later day is meant.",
    example: "a rule that counts from the old grant date, of an option granted on 2003-10-03"
  )

  package static let vestsLate = FindingKind(
    "option.vest_late",
    .warning,
    of: .policy,
    "Shares of an option vest when it has expired",
    because:
      "An option cannot be exercised from the day on that it expires, and these shares vest on that day or later: "
      + "nobody can ever buy them. They are outstanding until then all the same, and can be tendered.",
    repair:
      "Compare the day on which the option expires and its vesting with the option agreement.",
    example: "an option that expires on 2013-10-03, a quarter of which vests on 2014-10-03"
  )

  package static let paidInPeriods = FindingKind(
    "tax.payment_in_periods",
    .warning,
    of: .policy,
    "An exercise is paid with shares of an incentive option that are still in their holding periods",
    because:
      "To pay for an option with shares that were bought under an incentive option, before both their "
      + "holding periods are over, is a disqualifying disposition of those shares (IRC 424(c)(3)). tax.csv "
      + "has no row for it, since sales.csv has none.",
    repair: "Enter the disposition into sales.csv, or pay with other shares.",
    example:
      "an exercise of 2004-11-03, paid with shares bought by the exercise of an ISO on 2003-11-03"
  )

  package static let incentivePriceUncompared = FindingKind(
    "new_grant.iso_uncompared",
    .warning,
    of: .policy,
    "The price of a new incentive option cannot be compared with the market's",
    because:
      "An incentive option costs at least the close of its grant date (IRC 422(b)(4)). No rule in force "
      + "reads that close, so that it may be missing; whether the price is high enough is not known then.",
    repair: "Add the close of the new grant date to prices.csv.",
    example: "a price that is the average of ten days before, and no close of the grant date itself"
  )

  package static let cancelledFromEarliest = FindingKind(
    "grant.cancelled_earliest",
    .warning,
    of: .policy,
    "Shares cancelled before the offer are taken from the earliest tranches",
    because:
      "No sheet says from which tranche they were cancelled. If those that had not vested were cancelled, more "
      + "shares are vested than the program counts, and the yearly limit counts other years.",
    repair:
      "If other tranches lost them, list the tranches in vesting.csv, and give the cancelled shares the grant date "
      + "as their day.",
    example: "6,000 of 9,000 shares cancelled when their holder went to part time"
  )

  package static let cancelledUndated = FindingKind(
    "iso_limit.cancelled_undated",
    .note,
    of: .policy,
    "Shares of an ISO were cancelled before commencement, and the sheet does not say when",
    because:
      "What was cancelled in the year in which it would first have become exercisable, or later, counts "
      + "against the yearly limit (Treasury Regulation 1.422-4(b)(5)). Without a date it is not counted.",
    repair: "Write the day into cancelled_on of grants.csv.",
    example: "shares_cancelled 500, and no cancelled_on"
  )

  package static let valueAtDeathMissing = FindingKind(
    "tax.value_at_death",
    .warning,
    of: .policy,
    "The gain on shares of an estate is overstated",
    because:
      "What the option, or the share, was worth at the holder's death is part of the basis (Treasury "
      + "Regulation 1.421-2(c)(4); IRC 1014), and the sheet does not say it.",
    repair: "Write the value of a share into value_at_death.",
    example: "an exercise by an estate without value_at_death, and a sale of its shares"
  )
}
