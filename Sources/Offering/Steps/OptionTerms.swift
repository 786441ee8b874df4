internal import Exchange
internal import Policy

/// The price and term of an option, as their hooks decide them once for the whole of it.
struct OptionTerms {
  let offer: Offer
  let evaluator: RuleEvaluator

  /// The exercise price (hook `exercise_price`).
  func exercisePrice(of subject: NewGrantSubject) throws -> Money {
    let answer = try evaluator.decide(
      .exercisePrice,
      evaluator.scopes.newGrant,
      subject,
      identity: subject.grant.grant.id
    )
    guard let price = answer.number(), price >= 0 else {
      throw evaluator.fault(answer, "Its answer is not a price of zero or more.")
    }
    return Money(tenThousandths: price)
  }

  /// The grant date plus the term, same day and month (hook `option_term`; `computation.md`, "New
  /// grants").
  func expiry(of subject: NewGrantSubject, from grantDate: Day) throws -> Day {
    let answer = try evaluator.decide(
      .optionTerm,
      evaluator.scopes.newGrant,
      subject,
      identity: subject.grant.grant.id
    )
    guard let years = answer.number().flatMap(Int.init(exactly:)), (1...100).contains(years) else {
      throw evaluator.fault(
        answer,
        "Its answer is not a number of years from 1 to 100.",
        repair: "Return the term in whole years, such as 10."
      )
    }
    return grantDate.adding(years: years)
  }
}
