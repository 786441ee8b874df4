internal import Exchange
internal import Offering
internal import Sheets

/// The notice of each extension, to every holder with options in the offer (A7, §15).
struct ExtensionLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>The offer is extended</h1>
    <p>On {{announced}} {{company}} announced that its offer to exchange stock options, which was to expire at {{previous_expiration}}, now expires at <b>{{new_expiration}}</b>.</p>
    <p>Until then you may tender options, withdraw what you have tendered, or change your election{{#delivery}}, {{delivery}}{{/delivery}}.{{#deliver_to}} Forms are delivered to: {{deliver_to}}.{{/deliver_to}}{{#forms}} What you tendered by {{forms}} stays tendered unless you withdraw it.{{/forms}}</p>
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.isBeforeDetermination else { return [] }
    return offer.outcome.amendments.filter(\.isExtension).flatMap { amendment in
      LetterDue.to(offer.inOffer, since: amendment.announced.day, event: amendment.id ?? "")
    }.uniqued
  }

  var letters: [Letter] {
    guard holder.isInOffer else { return [] }
    return all.outcome.amendments.filter(\.isExtension).map { amendment in
      let zone = all.sheets.offer.timeZone
      return Letter(
        kind: .extension,
        day: amendment.announced.day,
        event: amendment.id ?? "",
        fields: [
          "announced": .text(Readable.day(amendment.announced.day)),
          "previous_expiration": .text(
            Readable.moment(amendment.previousExpiration, zone: zone)
          ),
          "new_expiration": .text(Readable.moment(amendment.expiration, zone: zone)),
          "forms": .optional(all.election(of: holder, before: amendment.announced)),
        ]
      )
    }
  }
}

/// The notice that the offer was terminated, to every holder with options in it (A11, §7).
struct TerminationLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>The offer is terminated</h1>
    <p>On {{announced}} {{company}} terminated its offer to exchange stock options. No option will be accepted, cancelled or exchanged.</p>
    {{#forms}}
    <p>What you tendered by {{forms}} is returned to you: your options remain outstanding on their terms, as if you had not tendered them. You need to do nothing.</p>
    {{/forms}}
    {{^forms}}
    <p>Your options remain outstanding on their terms. You need to do nothing.</p>
    {{/forms}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.outcome.status == .terminated,
      let amendment = offer.outcome.amendments.first(where: \.isTermination)
    else { return [] }
    return LetterDue.to(offer.inOffer, since: amendment.announced.day)
  }

  var letters: [Letter] {
    guard holder.isInOffer,
      let amendment = all.outcome.amendments.first(where: \.isTermination)
    else { return [] }
    return [
      Letter(
        kind: .termination,
        day: amendment.announced.day,
        fields: [
          "announced": .text(Readable.day(amendment.announced.day)),
          "forms": .optional(all.election(of: holder, before: amendment.announced)),
        ]
      )
    ]
  }
}
