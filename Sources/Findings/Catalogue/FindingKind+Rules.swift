// What is wrong with the setting and loading of rules as a whole.

extension FindingKind {
  static let rules = [policySetting, rulesNotLoaded, rulesTestSheet]

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
