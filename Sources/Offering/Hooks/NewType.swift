internal import Exchange
internal import Policy
internal import Sheets

/// Whether a new option is an incentive option (E8; section 422(a)(2) of the Internal Revenue Code).
enum NewType: Hook {
  static let name = "new_type"
  static let meaning = "whether a new option is an incentive stock option, ISO, or not, NQSO"
  static let answers = [HookDescription.Answer("type", .text, choices: OptionType.words)]
  static let follows = ExchangeRatio.name
  static let askedIn = Step.newGrants.place(1)

  static func scope(of scopes: Scopes) -> Scope<NewGrantSubject> { scopes.newGrant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> OptionType {
    guard let type = answer.text().flatMap(OptionType.init(rawValue:)) else {
      throw WrongAnswer("Its answer is neither ISO nor NQSO.")
    }
    return type
  }
}

extension RuleEvaluator {
  /// Gives a new option the type that the rules answer, which is the old one's before.
  ///
  /// - Returns: whether they could answer.
  func settleType(of grant: inout NewGrantSubject, identity: String) throws -> Bool {
    guard let type = try ask(NewType.self, grant, identity: identity)?.value else { return false }
    grant.type = type
    return true
  }
}
