internal import Exchange
internal import Policy

/// Which tranches a partial tender takes shares from (E2).
enum PartialTenderMethod: Hook {
  static let name = "partial_tender"
  static let meaning = "which tranches a partial tender takes shares from"
  static let answers = [
    HookDescription.Answer("way", .text, choices: PartialTender.allCases.map(\.rawValue))
  ]
  static let follows = DeemedTender.name
  static let askedIn = Step.lines.place(2)

  static func scope(of scopes: Scopes) -> Scope<GrantSubject> { scopes.grant }

  static func read(_ answer: HookAnswer, _ needs: Void) throws(WrongAnswer) -> PartialTender {
    guard let method = answer.text().flatMap(PartialTender.init(rawValue:)) else {
      throw WrongAnswer("Its answer is not a way to divide a partial tender.")
    }
    return method
  }
}
