internal import Policy

// What a refusal does, scope by scope (`rules.md`, "Levels and outcomes"; `days.md`).
extension RefusalEffect {
  static let amendment = RefusalEffect(refuses: "amendment", "the amendment has no effect")
  static let holder = RefusalEffect(refuses: "holder", "every line of the holder is refused")
  static let grant = RefusalEffect(
    refuses: "line",
    "the option's line is refused; an option that nobody tenders has nothing to refuse"
  )
  static let form = RefusalEffect(refuses: "form", "the form or notice is refused, with its lines")
  static let election = RefusalEffect(refuses: "line", "the line is refused")
  static let promise = RefusalEffect(
    refuses: "promise",
    "the promise is forfeited, and its shares go back to the plan"
  )
  static let newGrant = RefusalEffect(
    refuses: "new option",
    "the option is withheld: nothing is granted, and its shares go back to the plan"
  )
  /// An option is granted whole or not at all.
  static let tranche = RefusalEffect(
    refuses: "new option",
    "the whole option is withheld: nothing is granted, and its shares go back to the plan"
  )
  static let award = RefusalEffect(
    refuses: "award",
    "the award is deferred to the new grant date"
  )
  static let exercise = RefusalEffect(refuses: "exercise", "the exercise is refused")
  static let payment = RefusalEffect(refuses: "payment", "the payment does not count")
}
