// What can stand as it is written, and is likely not what was meant.

extension FindingKind {
  static let doubtful = [
    formNoLines, formNoticeLines, formElectionLikeNotice, formNoticeNoLines, formOtherHolder,
    dateUnlikely, sharesCancelledOn, planIssued, planLimit, planBlank, planUnnamed, planAlike,
    cellUnlikeOthers,
    jurisdictionUnmatched, jurisdictionUnknown, cellGarbled, cellInNextColumn,
    cellAmbiguousTime, priceSlipped, dateFuture, dateLater, serviceContradicted,
  ]

  package static let formNoLines = FindingKind(
    "form.no_lines",
    .warning,
    "An Election Form lists no option",
    because:
      "It tenders nothing, and may replace a form of the holder that does. Its lines may have been "
      + "forgotten.",
    repair: "Add the form's lines to elections.csv, if it has any.",
    example: "F-010 is an Election Form, and elections.csv has no line of it"
  )

  package static let formNoticeLines = FindingKind(
    "form.notice_like_election",
    .warning,
    "A notice is filled in like an Election Form",
    because:
      "It withdraws what an earlier form tendered. Its holder has no earlier form, and its lines have "
      + "every number that an Election Form states.",
    repair: "Write election in the column kind, if it is an Election Form.",
    example: "a notice with complete lines, the only form of its holder"
  )

  package static let formElectionLikeNotice = FindingKind(
    "form.election_like_notice",
    .error,
    "An Election Form is filled in like a notice",
    because:
      "A line of an Election Form states the option and what is tendered of it; one of a notice may state the "
      + "option's id only. Its holder has sent another form, which it may withdraw.",
    repair:
      "Write notice in the column kind, if it is one; else fill in its lines in elections.csv.",
    example: "an Election Form whose lines have ids only, the second form of its holder"
  )

  package static let formNoticeNoLines = FindingKind(
    "form.notice_no_lines",
    .note,
    "A notice lists no option",
    because:
      "It withdraws every option that its holder tenders. It is a warning where most other notices list "
      + "theirs, since its lines may have been lost.",
    repair: "Add the notice's lines to elections.csv, if it withdraws some of the options only.",
    example: "F-012 is a notice, elections.csv has no line of it, and F-003 tenders two options"
  )

  package static let formOtherHolder = FindingKind(
    "form.other_holder",
    .warning,
    "A form is signed by another holder, and lists that holder's options",
    because:
      "Rules judge the form by the holder whose id stands in forms.csv, and refuse a signature and options "
      + "that are not this one's.",
    repair: "Compare holder_id with the form.",
    example:
      "holder_id H-102 on a form that Jordan A. Avery signed, with options of Jordan A. Avery"
  )

  package static let dateUnlikely = FindingKind(
    "date.unlikely",
    .warning,
    "A date is far from what it belongs to",
    because:
      "A wrong digit of a year gives a calendar date, and moves vesting, expiration, an exercise or service by "
      + "years.",
    repair: "Compare the date with its source.",
    example: "vesting_start 1923-05-19 of an option granted on 2023-05-19"
  )

  package static let sharesCancelledOn = FindingKind(
    "shares.cancelled_on",
    .warning,
    "The date of a cancellation does not fit",
    because:
      "cancelled_on says when the shares in shares_cancelled were cancelled, and grants.csv is as of the "
      + "day on which the offer begins.",
    repair: "Fill in shares_cancelled, or delete the date.",
    example: "cancelled_on 2003-01-15 with shares_cancelled 0"
  )

  package static let planIssued = FindingKind(
    "plan.issued",
    .warning,
    "Fewer shares are issued under the plan than were exercised",
    because:
      "Every exercise issues shares, so shares_issued_under_plan is at least what grants.csv has as "
      + "exercised. What is issued counts against the plan's limit.",
    repair: "Write every share that the plan has issued.",
    example: "shares_issued_under_plan blank, and 9,300 shares exercised"
  )

  package static let planLimit = FindingKind(
    "plan.limit_unlikely",
    .warning,
    "A plan may issue more shares than the company has outstanding",
    because:
      "A plan's limit is a part of the company's shares; a digit too many makes it ten times as large.",
    repair: "Compare the limit with the plan.",
    example: "plan_share_limit 24,000,000, and shares_outstanding 7,123,456"
  )

  package static let planBlank = FindingKind(
    "plan.blank",
    .warning,
    "Some options name no plan, and others name the plan of offer.csv",
    because:
      "A blank plan is the plan of offer.csv. In a sheet that writes that plan out, a blank cell may be one "
      + "that was forgotten.",
    repair: "Write the plan that each option was granted under.",
    example: "plan blank in row 5, and 1994 Stock Option Plan in the rows around it"
  )

  package static let planUnnamed = FindingKind(
    "plan.unnamed",
    .note,
    "A plan of plans.csv is named by no option and no award",
    because:
      "Options without a plan count under the plan of offer.csv. If the cells of the column plan were lost, "
      + "the shares of this plan count there too.",
    repair: "Fill in the column plan of grants.csv, if options were granted under it.",
    example: "1999 Plan, and a blank column plan in grants.csv"
  )

  package static let planAlike = FindingKind(
    "plan.alike",
    .warning,
    "Two plans differ by large and small letters only",
    because:
      "Names of plans are compared letter for letter, so that each has a limit and a ledger of its own. Most "
      + "likely one plan is meant.",
    repair: "Write the name alike in offer.csv, plans.csv, grants.csv and awards.csv.",
    example: "1999 plan in plans.csv, where offer.csv has 1999 Plan"
  )

  package static let cellUnlikeOthers = FindingKind(
    "cell.unlike_others",
    .warning,
    "A number of the offer's own does not follow the exercise price as the others do",
    because:
      "In all other rows options at one price have one number, or it rises or falls with the price. Two cells "
      + "that have changed places look so.",
    repair: "Compare the cell with the terms of the offer.",
    example: "a ratio of 2 among options at $8.25 whose ratio is 1.5"
  )

  package static let jurisdictionUnmatched = FindingKind(
    "jurisdiction.unmatched",
    .note,
    "An excluded jurisdiction is that of no holder",
    because:
      "Places are compared letter by letter, whatever their case. It is a warning if the place may be "
      + "misspelt, or if every place is written in words where holders.csv has codes, or the other way round.",
    repair: "Write it as the column jurisdiction of holders.csv does, with ; between several.",
    example: "excluded_jurisdictions \"US-CA, US-TX\""
  )

  package static let jurisdictionUnknown = FindingKind(
    "jurisdiction.unknown",
    .warning,
    "Where a holder is, is not known, and places are excluded",
    because:
      "A holder without a jurisdiction counts as one whom the offer may reach, and may be in a place where "
      + "it is not lawful.",
    repair: "Fill in the jurisdiction of each holder.",
    example: "a blank jurisdiction, and excluded_jurisdictions FR"
  )

  package static let cellGarbled = FindingKind(
    "cell.garbled",
    .warning,
    "A name was garbled when a sheet was saved",
    because:
      "A program that saves in an encoding without a letter writes a question mark for it; one that reads "
      + "UTF-8 as Windows-1252 makes two characters of each letter with an accent. The letters print so.",
    repair: "Write the name as it should be, and save the sheet as CSV UTF-8.",
    example: "Elif ?ahin"
  )

  package static let cellInNextColumn = FindingKind(
    "cell.in_next_column",
    .error,
    "A cell stands in the column beside its own",
    because:
      "The cell that it belongs to is blank, and is read as such: a blank yes or no means no. A cell that is inserted or deleted moves what "
      + "stands beside it.",
    repair: "Move the cells of the row back.",
    example: "owns_over_10pct blank, jurisdiction yes"
  )

  package static let cellAmbiguousTime = FindingKind(
    "cell.ambiguous_time",
    .warning,
    "A time of the morning may be another",
    because:
      "A sheet that shows twelve hours may lose AM and PM when it is saved, and one that shows dates the time of "
      + "day, so that midnight is left. A form that came ten past five in the afternoon of the last day is then in "
      + "time.",
    repair: "Write times with twenty-four hours, or with AM and PM.",
    example: "received 2003-03-31 05:10, of an offer that expires at 17:00"
  )

  package static let priceSlipped = FindingKind(
    "price.slipped",
    .warning,
    "The decimal point of a price may be lost or in the wrong place",
    because:
      "It is ten, a hundred or a thousand times what other cells show, or such a part of it. Nothing else "
      + "compares the price of an option that no form lists, of a sale, or a number of the offer's own columns.",
    repair: "Compare it with where it comes from.",
    example: "exercise_price 2550.00 beside other options of the day at 25.50"
  )

  package static let dateLater = FindingKind(
    "date.after_as_of",
    .warning,
    "Every form or amendment is dated after the as-of date, and the offer has ended",
    because: "Nothing dated after that day counts, and a wrong year hides them all so.",
    repair: "Correct the year of those that should count, or choose a later day.",
    example:
      "all forms received in March 2005, as of 2004-10-04, of an offer that ended in March 2004"
  )

  package static let dateFuture = FindingKind(
    "date.future",
    .warning,
    "A date lies in the future",
    because:
      "Nothing dated after the as-of date counts, and where none is given that is today. What has been "
      + "received, signed, adopted, approved or exercised, and a close, has a day that has come. It is a note "
      + "where the date may be planned: an end of service, a split, an award.",
    repair: "Correct the date.",
    example: "a form received on 2027-03-09, on November 26, 2026"
  )

  package static let serviceContradicted = FindingKind(
    "service.contradicted",
    .warning,
    "holders.csv and service.csv contradict each other",
    because:
      "service.csv replaces the dates of holders.csv for a holder who is in it. An end of service that only "
      + "holders.csv has is passed over.",
    repair: "Write into service.csv what is right, and the same into holders.csv or nothing.",
    example:
      "service_end 2026-08-14 in holders.csv, and a last period without an end in service.csv"
  )
}
