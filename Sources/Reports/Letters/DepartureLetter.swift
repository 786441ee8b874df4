internal import Exchange
internal import Findings
internal import Offering

/// What each end of service leaves of the holder's options and promises (B2, B5, §9).
struct DepartureLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>Your options after the end of your service</h1>
    {{#has_notes}}
    <p>Under the {{plan}}, the end of your service ends the right to exercise your options, at once or after a time that depends on its reason.{{#after_service}} {{after_service}}.{{/after_service}}</p>
    <ul>
    {{#notes}}
    <li>{{note}}</li>
    {{/notes}}
    </ul>
    <p>No option can be exercised after its own expiration.</p>
    {{/has_notes}}
    {{#ended_promises}}
    <p>{{promises}}. {{reason}}</p>
    {{/ended_promises}}
    {{#has_forfeited}}
    <p>Nothing will be granted for {{#is_one}}this promise{{/is_one}}{{^is_one}}these promises{{/is_one}}{{#has_given_up}}, the shares given up are not returned{{/has_given_up}}, and nothing else is owed for {{#is_one}}it{{/is_one}}{{^is_one}}them{{/is_one}}.</p>
    {{/has_forfeited}}
    {{#none_left}}
    <p>No option is left that you could exercise.</p>
    {{/none_left}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  /// Those whose service ended since the last step.
  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    let days =
      offer.outcome.departures.map { ($0.holderID, $0.day) }
      + offer.outcome.promises.rows { $0[$1].status == .forfeited }.compactMap { promise in
        promise.ended.map { (promise.holderID, $0) }
      }
    return days.filter { offer.keepsSent || $0.1 >= offer.lastStep }
      .map { LetterDue($0.0, since: $0.1) }.uniqued
  }

  var letters: [Letter] {
    let forfeited = holder.promises.filter { $0.status == .forfeited && $0.ended != nil }
    let days = Set(holder.departures.map(\.day) + forfeited.compactMap(\.ended))
    return days.sorted().map { day in
      let own = holder.departures.filter { $0.day == day }
      let promises = forfeited.filter { $0.ended == day }
      return Letter(
        kind: .departure,
        day: day,
        fields: [
          "plan": .text(plans(own, promises)), "has_notes": .flag(!own.isEmpty),
          "notes": .list(own.map { ["note": .text(Readable.fullSentence($0.onItsDay))] }),
          "after_service": .optional(all.terms(for: holder).afterService(on: day)),
          "forfeited": .list(promises.map(promise)),
          "ended_promises": .list(EndedPromises(all: all, holder: holder, promises).fields),
          "has_forfeited": .flag(!promises.isEmpty), "is_one": .flag(promises.count == 1),
          "has_given_up": .flag(promises.contains { !$0.isAward }),
          "none_left": .flag(isNothingLeft(on: day)),
        ]
      )
    }
  }

  /// Whether every option of the holder's has ended by the end of a day: those of which a letter says what is
  /// left with that, the others by what the results say of them.
  private func isNothingLeft(on day: Day) -> Bool {
    let told = holder.departures.filter { $0.day <= day }
    let noted = Set(told.map(\.optionID))
    return told.allSatisfy { ($0.rest?.last ?? .first) < day } && holder.outstanding.isEmpty
      && holder.ended.allSatisfy { $0.day <= day || noted.contains($0.grantID) }
  }

  /// The plans of the options that go on or end; where there are none, of the promises that have ended.
  private func plans(_ notes: [DepartureNote], _ promises: [GrantPromise]) -> String {
    all.plans(notes.isEmpty ? promises.map(\.plan) : notes.map(\.plan))
  }

  private func promise(_ promise: GrantPromise) -> LetterFields {
    [
      "grant_id": .text(promise.grantID), "shares": .text(Readable.shares(promise.shares)),
      "is_award": .flag(promise.isAward),
      "reason": .text(Readable.fullSentence(all.reason(promise.reason, to: holder))),
    ]
  }
}
