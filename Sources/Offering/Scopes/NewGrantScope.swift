internal import Exchange
internal import Policy
internal import Sheets

/// An option to be granted as rules see one, before the $100,000 limit divides it.
struct NewGrantSubject: Sendable {
  let grant: GrantSubject
  let type: OptionType
  let shares: Shares
  let close: Money?
  /// The price once it is decided.
  var exercisePrice: Money?

  /// Whether the holder owns more than 10% of the votes.
  var isOwnedOver10Percent: Bool { grant.holder.ownsOver10Percent }

  /// Whether it would be an incentive option but for its price (section 422(b)(4), (c)(5)).
  var isTooLowForIncentive: Bool {
    get throws(ArithmeticFault) {
      guard type == .incentive, let close, let exercisePrice else { return false }
      return try !IncentivePrice.isReached(
        by: exercisePrice,
        fairMarketValue: close,
        ownsOver10Percent: isOwnedOver10Percent
      )
    }
  }
}

/// The fields of an option to be granted besides its holder's.
enum NewGrantFields {
  static let all: [ScopeField<NewGrantSubject>] = [
    ScopeField("grant_id", .text, "the option that it replaces") { .text($0.grant.held.id) },
    ScopeField(
      Field("type", .text, "ISO or NQSO, as the option replaced", choices: OptionType.words)
    ) { .text($0.type.word) },
    ScopeField("shares", .count, "its shares") { .shares($0.shares) },
    ScopeField("close", .money, "the closing price on the new grant date") { .money($0.close) },
    ScopeField("exercise_price", .money, "its exercise price, once decided") {
      .money($0.exercisePrice)
    }.made(in: .newGrants, 2),
    ScopeField("old_exercise_price", .money, "the exercise price of the option replaced") {
      .money($0.grant.held.terms.exercisePrice)
    },
    ScopeField("old_grant_date", .date, "the grant date of the option replaced") {
      .date($0.grant.held.terms.grantDate)
    },
  ]
}
