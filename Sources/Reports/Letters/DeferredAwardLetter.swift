internal import Exchange
internal import Offering
internal import Sheets

/// An award that is put off to the new grant date (E9, §6).
struct DeferredAwardLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>Your award is deferred</h1>
    <p>{{#interim_awards}}{{interim_awards}}. {{/interim_awards}}The award <b>{{award_id}}</b> of {{award_date}} is therefore put off: {{company}} commits to grant you {{#is_stock}}{{shares}} of stock{{/is_stock}}{{^is_stock}}an option for {{shares}}{{/is_stock}} under the {{plan}} on {{not_before}}, and holds the shares ready until then.</p>
    {{^is_stock}}
    <p>Its exercise price is set on that day.{{#price}} {{price}}.{{/price}}</p>
    {{/is_stock}}
    {{#moved}}
    <p><b>The date has been moved</b> since this award was deferred: {{sentence}}</p>
    {{/moved}}
    {{#condition}}
    <p><b>This promise holds on one condition: {{condition}}.</b> If your service ends before, for any reason, nothing will be granted.</p>
    {{/condition}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.isOfPromises else { return [] }
    return offer.outcome.promises.rows { $0[$1].isAward }.map { promise in
      LetterDue(promise.holderID, since: offer.told(promise), event: promise.grantID)
    }.uniqued
  }

  var letters: [Letter] { holder.promises.filter(\.isAward).flatMap(letters) }

  private func letters(about promise: GrantPromise) -> [Letter] {
    GrantDateMoves.letters(all.outcome, since: promise.made, until: promise.ended) {
      letter(about: promise, on: $0, $1)
    }
  }

  private func letter(about promise: GrantPromise, on day: Day, _ moved: LetterField) -> Letter {
    let sheet = all.sheets.awards
    let terms = all.terms(for: holder)
    let row = sheet.row(ofID: promise.grantID)
    return Letter(
      kind: .deferredAward,
      day: day,
      event: promise.grantID,
      fields: [
        "award_id": .text(promise.grantID), "award_date": .text(Readable.day(promise.made)),
        "plan": .text(all.outcome.plans[promise.plan]),
        "shares": .text(Readable.shares(promise.newShares)),
        "is_stock": .flag(row.map { sheet[AwardsSheet.kind, $0] == AwardsSheet.stock } ?? false),
        "not_before": .text(Readable.day(all.notBefore(of: promise, on: day))),
        "price": .optional(terms.price),
        "moved": moved,
        "condition": .optional(terms.condition.map(Readable.inSentence)),
        "interim_awards": .optional(terms.interimAwards),
      ]
    )
  }
}
