// What is wrong with the setting and loading of rules as a whole.

extension FindingKind {
  static let rules = [
    policySetting, policyTooLate, policyRetroactive, policySetReplaced, policyInOffer,
    policyAfterExpiration,
    rulesNotLoaded,
    rulesTestSheet, ruleNeverAsked, rulesIgnored, rulesLeftOut, rulesLibrary, rulesReplaced,
  ]

  package static let policySetting = FindingKind(
    "policy_setting",
    .error,
    "A rule's parameter cannot be set this way",
    because:
      "policy.csv and --set name a rule, one of its parameters (or `level`) and a value of the "
      + "parameter's type; one of the three does not exist or is not allowed.",
    repair: "Compare it with `exchequer rules list` and the rule's file.",
    example: "--set grant_date.counting=backwards"
  )

  package static let policyTooLate = FindingKind(
    "policy.too_late",
    .note,
    of: .policy,
    "A row of policy.csv was adopted too late to answer anything",
    because:
      "Each question is answered by the policy of its own day. Every question that the row could have "
      + "answered had been asked before it was adopted. It is a warning where a hook was answered, or rows "
      + "were refused, by another value.",
    repair: "Do nothing, or fill in effective_as_of if the row is meant to reach back.",
    example: "partial_tender.method adopted in September, in an offer that expired in March"
  )

  package static let policyRetroactive = FindingKind(
    "policy.retroactive",
    .warning,
    of: .policy,
    "A row of policy.csv reaches back before its adoption",
    because:
      "Its effective_as_of is earlier than adopted_on, so it answers questions that another policy "
      + "had answered.",
    repair: "Leave effective_as_of blank if the row is to answer from its adoption on.",
    example: "adopted_on 2003-09-10, effective_as_of 2003-03-01"
  )

  package static let policyInOffer = FindingKind(
    "policy.in_offer",
    .warning,
    of: .policy,
    "A term of the exchange changes while the offer is open, and no amendment says so",
    because:
      "Forms are judged, and options are promised, by the policy of the last days, so that it counts for forms "
      + "that came in before. A change of what is given or sought must be told, with ten business days left to "
      + "answer it (Rule 13e-4(f)(1)(ii)).",
    repair: "Enter the amendment, with a later expiration if need be, or correct the day.",
    example:
      "exchange_ratio.old adopted two weeks after the commencement, without a row in amendments.csv"
  )

  package static let policyAfterExpiration = FindingKind(
    "policy.after_expiration",
    .warning,
    of: .policy,
    "A term of the exchange was changed after the offer had expired",
    because:
      "Promises and new options are answered by the policy of the cancellation date, so that the row counts. "
      + "Holders tendered on other terms, and can no longer withdraw.",
    repair: "Compare adopted_on with the resolution.",
    example: "exchange_ratio.old adopted on the day after the expiration"
  )

  package static let policySetReplaced = FindingKind(
    "policy.set_replaced",
    .warning,
    of: .policy,
    "policy.csv replaces what --set sets",
    because:
      "What is set on the command line counts as adopted before every row of policy.csv, so that a row of "
      + "the same parameter answers from its adoption on.",
    repair:
      "To try another value, change the row in a copy of the offer and use `impact --against`.",
    example: "--set option_term.years=10, where a row of policy.csv sets it to 7"
  )

  package static let ruleNeverAsked = FindingKind(
    "rule.never_asked",
    .note,
    of: .rule,
    "A rule decided nothing",
    because:
      "It is switched off, or its scope has rows and no step asked its hook, its result sheet has no "
      + "rows, or it was not in effect on the days of its questions. rules.csv counts every rule.",
    repair: "Compare its hook, scope and as-of date with what it is meant for.",
    example: "a rule of the offer's own that answers partial_tender, where no tender is partial"
  )

  package static let rulesIgnored = FindingKind(
    "rules.ignored",
    .warning,
    of: .rule,
    "Something in a folder of rules is not read",
    because:
      "A rule is NAME.lua directly in the folder, a library NAME.lua in lib, a sheet of tests NAME.csv in "
      + "tests, all in small letters. Nothing else has any effect.",
    repair: "Rename the file, or move it out of the folder.",
    example: "tender.minimum_price.lua.txt, as an editor saved it"
  )

  package static let rulesLeftOut = FindingKind(
    "rules.left_out",
    .warning,
    of: .rule,
    "Nothing reads parts of the sheets, and the offer has no rules of its own",
    because:
      "Columns and terms beside those that `exchequer sheets` lists are read by rules of the offer's own, "
      + "which stand in the folder rules beside its sheets. Without them the results are those of the rules "
      + "shipped. It is a note where nothing but columns says that there were any, since sheets out of other "
      + "systems have columns that nobody needs.",
    repair:
      "Put the folder rules back beside the sheets. If the offer has no rules of its own, take these columns and "
      + "terms out, or let them stand.",
    example: "the column named_officer in holders.csv, and no folder rules"
  )

  package static let rulesLibrary = FindingKind(
    "rules.library",
    .warning,
    of: .rule,
    "A library takes the place of another",
    because:
      "A folder of rules has a library of the same name as a folder before it. The rules of both use the "
      + "later one, so that rules may judge otherwise although their own files are as they were.",
    repair: "Give the library a name of its own, unless the rules named are to use it.",
    example: "lib/lists.lua in the folder rules of an offer"
  )

  package static let rulesReplaced = FindingKind(
    "rules.replaced",
    .note,
    of: .rule,
    "A rule takes the place of another",
    because:
      "A folder of rules has a check, or settings, of the same id as a folder before it, and only the "
      + "later one is asked. It is a warning where that one holds back less, or is about something else.",
    repair:
      "Give the rule an id, and its file a name, of its own, unless it is meant to replace the other.",
    example: "rules/tender.lookback.lua of an offer, with the level advisory"
  )

  package static let rulesNotLoaded = FindingKind(
    "rules.not_loaded",
    .error,
    of: .rule,
    "No rule can be loaded",
    because: "The interpreter of the rules could not be started, or a library failed to load.",
    repair: "Look at the file that is named, or for a lack of memory.",
    example: "too little memory for the interpreter"
  )

  package static let rulesTestSheet = FindingKind(
    "rules.test_sheet",
    .error,
    of: .rule,
    "A sheet of tests belongs to no rule",
    because: "A sheet in the folder tests has the name of the rule that it tests.",
    repair: "Rename the sheet to the id of its rule.",
    example: "tests/tender.lookbak.csv"
  )
}
