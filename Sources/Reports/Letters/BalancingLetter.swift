internal import Exchange
internal import Offering

/// What partly tendered options leave, on their old terms (E2).
struct BalancingLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>Your balancing options</h1>
    <p>Of the options below, the shares that we accepted were cancelled. For the others you hold a balancing option: its price, its vesting and its expiration are as before.</p>
    {{#balancing_options}}
    <section>
    <h2>{{id}}</h2>
    <table>
    <tbody>
    <tr><th scope="row">Type</th><td>{{type}}</td></tr>
    <tr><th scope="row">Shares</th><td>{{shares}}</td></tr>
    <tr><th scope="row">Exercise price</th><td>{{exercise_price}} a share</td></tr>
    <tr><th scope="row">Granted</th><td>{{grant_date}}</td></tr>
    <tr><th scope="row">Expires</th><td>{{expires}}, or earlier if your service ends</td></tr>
    </tbody>
    </table>
    <table>
    <thead><tr><th>Vests on</th><th class="figures">Shares</th><th class="figures">Vested in all</th></tr></thead>
    <tbody>
    {{#tranches}}
    <tr><td>{{vest_date}}</td><td class="figures">{{shares}}</td><td class="figures">{{cumulative}}</td></tr>
    {{/tranches}}
    </tbody>
    </table>
    </section>
    {{/balancing_options}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.isOfCancellation else { return [] }
    var holders = HolderSet()
    holders.insert(offer.outcome.balancing)
    return LetterDue.to(holders, since: offer.outcome.timeline.cancellation)
  }

  var letters: [Letter] {
    guard !holder.balancing.isEmpty else { return [] }
    return [
      Letter(
        kind: .balancing,
        day: all.outcome.timeline.cancellation,
        fields: ["balancing_options": .list(holder.balancing.map(option))],
        substance: holder.balancing.map { "\($0.grantID) \($0.whenKept?.shares ?? $0.shares)" }
      )
    ]
  }

  /// The option as it was when the rest was cancelled, whatever events came later.
  private func option(_ option: BalancingOption) -> LetterFields {
    let tranches = option.whenKept?.tranches ?? all.vesting[option.grantID]?.map(\.tranche) ?? []
    return [
      "id": .text(option.grantID), "type": .text(OptionWords.type(option.type)),
      "shares": .text(Thousands.marked(option.whenKept?.shares ?? option.shares)),
      "exercise_price": .text(
        Readable.money(option.whenKept?.exercisePrice ?? option.exercisePrice)
      ),
      "grant_date": .text(Readable.day(option.grantDate)),
      "expires": .text(Readable.day(option.expires)),
      "tranches": .list(OptionWords.tranches(tranches)),
    ]
  }
}

/// What options are called in letters, and how they vest.
enum OptionWords {
  static func type(_ type: OptionType) -> String {
    type == .incentive
      ? "Incentive stock option (ISO)" : "Nonqualified stock option (NQSO)"
  }

  /// Each date with its shares and the sum so far.
  static func tranches(_ tranches: [Tranche]) -> [LetterFields] {
    var sum: Int64 = 0
    return tranches.map { tranche in
      sum &+= tranche.shares.count
      return [
        "vest_date": .text(Readable.day(tranche.day)),
        "shares": .text(Thousands.marked(tranche.shares)),
        "cumulative": .text(Thousands.marked(sum)),
      ]
    }
  }

  /// The same of a new option, with what is vested at grant.
  static func tranches(_ rows: [VestingRow]) -> [LetterFields] {
    zip(tranches(rows.map(\.tranche)), rows).map { fields, row in
      fields.merging(["is_vested": .flag(row.isVestedAtGrant)]) { _, new in new }
    }
  }
}
