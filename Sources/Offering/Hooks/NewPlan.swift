internal import Exchange
internal import Findings
internal import Policy

/// The plan under which a new option is promised and granted (E11).
enum NewPlan: Hook {
  static let name = "new_plan"
  static let meaning =
    "the plan that a new option is granted under, as plans.csv names it; \"\" is that of offer.csv"
  static let answers = [HookDescription.Answer("plan", .text)]
  static let follows = ExchangeRatio.name
  static let askedIn = Step.promises.place(1)
  static let occasion: Occasion? = .exchange

  static func scope(of scopes: Scopes) -> Scope<PromiseSubject> { scopes.promise }

  /// The plan's number; it needs the plans.
  static func read(_ answer: HookAnswer, _ plans: Plans) throws(WrongAnswer) -> Int {
    let name = answer.text() ?? ""
    guard let plan = plans.number(named: name) else {
      throw WrongAnswer(
        "It names a plan `\(name)` that plans.csv does not have.",
        repair: Nearest.question(name, among: plans.names)
          ?? "Return a plan of plans.csv, or \"\" for that of offer.csv."
      )
    }
    return plan
  }
}
