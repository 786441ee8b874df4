internal import Exchange
internal import Findings
internal import Offering
internal import Sheets

/// The terms of the holder's new options (E6).
struct NewOptionLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    {{#has_new_options}}
    <h1>Your new options</h1>
    <p>On {{new_grant_date}} we granted you the options below under the {{plan}}. Each is subject to its plan and to its own option agreement.</p>
    {{/has_new_options}}
    {{^has_new_options}}
    <h1>No new options</h1>
    {{/has_new_options}}
    {{#is_divided}}
    <p>{{limit_rule}}: an option of which only some shares are incentive is shown in its two parts.</p>
    {{/is_divided}}
    {{#is_limited}}
    <p>{{limit_rule}}: of {{limited}} no share is incentive.</p>
    {{/is_limited}}
    {{#new_options}}
    <section>
    <h2>{{id}}</h2>
    <table>
    <tbody>
    <tr><th scope="row">Replaces</th><td>{{#shares_replaced}}{{shares_replaced}} of {{/shares_replaced}}{{replaces}}{{#ratio}}: {{ratio}}{{/ratio}}{{#is_part}} (this is a part of the new option){{/is_part}}</td></tr>
    {{#adjusted}}
    <tr><th scope="row">Adjusted</th><td>{{adjusted}}: {{shares_promised}} promised came to {{shares_in_all}}{{#is_part}} in all{{/is_part}}</td></tr>
    {{/adjusted}}
    {{#has_plans}}
    <tr><th scope="row">Plan</th><td>{{plan}}</td></tr>
    {{/has_plans}}
    <tr><th scope="row">Type</th><td>{{type}}</td></tr>
    <tr><th scope="row">Shares</th><td>{{shares}}</td></tr>
    <tr><th scope="row">Exercise price</th><td>{{exercise_price}} a share</td></tr>
    <tr><th scope="row">Granted</th><td>{{grant_date}}</td></tr>
    <tr><th scope="row">Expires</th><td>{{expires}}, or earlier if your service ends</td></tr>
    <tr><th scope="row">Vested at grant</th><td>{{vested}} of {{shares}} shares</td></tr>
    </tbody>
    </table>
    <table>
    <thead><tr><th>Vests on</th><th class="figures">Shares</th><th class="figures">Vested in all</th><th></th></tr></thead>
    <tbody>
    {{#tranches}}
    <tr><td>{{vest_date}}</td><td class="figures">{{shares}}</td><td class="figures">{{cumulative}}</td><td>{{#is_vested}}vested at grant{{/is_vested}}</td></tr>
    {{/tranches}}
    </tbody>
    </table>
    </section>
    {{/new_options}}
    {{#after_service}}
    <p>{{after_service}}. No option can be exercised after it has expired.</p>
    {{/after_service}}
    {{#not_granted}}
    <p>Nothing was granted for {{grant_id}}: {{reason}}</p>
    {{/not_granted}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.outcome.status == .granted else { return [] }
    let isTold = isTold(offer.outcome)
    var holders = HolderSet()
    holders.insert(offer.outcome.newGrants)
    for promise in offer.outcome.promises.rows(where: { isTold($0[$1]) }) {
      holders.insert(promise.holder)
    }
    return LetterDue.to(holders, since: offer.outcome.timeline.newGrantDate)
  }

  var letters: [Letter] {
    let options = holder.newGrants
    let limited = wholly(limited: options)
    let day = all.outcome.timeline.newGrantDate
    let withheld = all.isGrantDone ? holder.promises.filter(Self.isTold(all.outcome)) : []
    let terms = all.terms(for: holder)
    guard !options.isEmpty || !withheld.isEmpty else { return [] }
    return [
      Letter(
        kind: .newOption,
        day: day,
        fields: [
          "plan": .text(
            all.plans(options.isEmpty ? withheld.map(\.plan) : options.map(\.plan))
          ),
          "has_plans": .flag(Set(options.map(\.plan)).count > 1),
          "has_new_options": .flag(!options.isEmpty),
          "is_divided": .flag(Set(options.map(\.replaces)).count < options.count),
          "is_limited": .flag(!limited.isEmpty),
          "limited": .text(limited.listed(with: "and")),
          "limit_rule": .optional(terms.limitRule), "new_options": .list(options.map(newOption)),
          "after_service": .optional(options.isEmpty ? nil : terms.afterService(on: day)),
          "not_granted": .list(withheld.map(notGranted)),
        ],
        substance: options.map { "\($0.id) \($0.shares) \($0.exercisePrice) \($0.expires)" }
          + withheld.map(\.grantID)
      )
    ]
  }

  /// New options for incentive ones of which the yearly limit leaves no share incentive.
  private func wholly(limited options: [NewGrant]) -> [String] {
    options.filter { option in
      option.type == .nonqualified && isWhole(option)
        && all.outcome.limit.contains { $0.grantID == option.id && $0.nonqualified > .zero }
    }.map(\.id)
  }

  private func isWhole(_ option: NewGrant) -> Bool {
    holder.newGrants.filter { $0.replaces == option.replaces }.count == 1
  }

  /// Whether a promise that came to nothing is told here: if it did on its own day, the promise tells it.
  static func isTold(_ outcome: OfferOutcome) -> (GrantPromise) -> Bool {
    { promise in
      (promise.status == .withheld || promise.status == .void)
        && (promise.ended != promise.made || !PromiseLetter.isWritten(promise, outcome))
    }
  }

  private func notGranted(_ promise: GrantPromise) -> LetterFields {
    [
      "grant_id": .text(promise.grantID),
      "reason": .text(Readable.endOfSentence(all.reason(promise.reason, to: holder))),
    ]
  }

  /// The splits and the like that changed what was promised before it was granted; nil if there was none.
  private func adjustment(of promise: GrantPromise) -> String? {
    CapitalChanges(all.outcome)
      .words(after: promise.made, through: all.outcome.timeline.newGrantDate)
  }

  /// The shares granted for an old option, in both parts of a divided one.
  private func sharesInAll(for option: String) -> Int64 {
    holder.newGrants.filter { $0.replaces == option }.reduce(0) { $0 &+ $1.shares.count }
  }

  private func newOption(_ option: NewGrant) -> LetterFields {
    let promise = holder.promises.last { $0.grantID == option.replaces }
    let rows = all.vesting[option.id] ?? []
    let vested = rows.filter(\.isVestedAtGrant).reduce(0) { $0 &+ $1.shares.count }
    return [
      "id": .text(option.id), "replaces": .text(option.replaces),
      "shares_replaced": .optional(promise.map { Readable.shares($0.shares) }),
      "ratio": .optional(promise.flatMap { $0.isAward ? nil : $0.ratio.newForOld }),
      "is_part": .flag(!isWhole(option)),
      "adjusted": .optional(promise.flatMap(adjustment)),
      "shares_promised": .text(promise.map { Readable.shares($0.newShares) } ?? ""),
      "shares_in_all": .text(Thousands.marked(sharesInAll(for: option.replaces))),
      "plan": .text(all.outcome.plans[option.plan]),
      "type": .text(OptionWords.type(option.type)),
      "shares": .text(Thousands.marked(option.shares)),
      "exercise_price": .text(Readable.money(option.exercisePrice)),
      "grant_date": .text(Readable.day(option.grantDate)),
      "expires": .text(Readable.day(option.expires)),
      "vested": .text(Thousands.marked(vested)),
      "tranches": .list(OptionWords.tranches(rows)),
    ]
  }
}
