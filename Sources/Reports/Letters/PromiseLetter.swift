internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// The Promise to Grant, cancelled option by cancelled option (E3, §6).
struct PromiseLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>Promise to Grant</h1>
    <p>On {{cancellation}} we cancelled the shares named below, which you had tendered and we had accepted. In exchange {{company}} commits to grant you new options under the {{plan}} on a date <b>no earlier than {{not_before}}</b>{{#ratio}}: {{ratio}}{{/ratio}}.{{#adjustments}} Until then, {{adjustments}}.{{/adjustments}}</p>
    {{#moved}}
    <p><b>The date has been moved</b> since this promise was made. {{sentence}}</p>
    {{/moved}}
    <table>
    <thead><tr><th>Option cancelled</th><th class="figures">Shares cancelled</th>{{^ratio}}<th>For them</th>{{/ratio}}<th class="figures">New shares</th>{{#has_plans}}<th>Plan</th>{{/has_plans}}<th>No earlier than</th><th></th></tr></thead>
    <tbody>
    {{#promises}}
    <tr><td>{{grant_id}}</td><td class="figures">{{shares}}</td>{{^same_ratio}}<td>{{ratio}}</td>{{/same_ratio}}<td class="figures">{{new_shares}}</td>{{#has_plans}}<td>{{plan}}</td>{{/has_plans}}<td>{{not_before}}</td><td>{{status}}</td></tr>
    {{/promises}}
    </tbody>
    {{#total_promised}}
    <tfoot><tr><td>All</td><td class="figures">{{total_cancelled}}</td>{{^ratio}}<td></td>{{/ratio}}<td class="figures">{{total_promised}}</td>{{#has_plans}}<td></td>{{/has_plans}}<td></td><td></td></tr></tfoot>
    {{/total_promised}}
    </table>
    {{#has_fraction}}
    <p>The new shares for each option are rounded down to whole shares.</p>
    {{/has_fraction}}
    {{#has_void}}
    <p>A promise marked as void comes to no whole share: nothing will be granted for it.</p>
    {{/has_void}}
    <p>The new options will be granted on these terms:</p>
    <dl>
    {{#terms}}
    <dt>{{name}}</dt><dd>{{text}}.</dd>
    {{/terms}}
    </dl>
    {{#condition}}
    <p><b>This promise holds on one condition: {{condition}}.</b> If your service ends before, for any reason, nothing will be granted and the cancelled options will not be returned.</p>
    {{/condition}}
    {{#interim_awards}}
    <p>{{interim_awards}}. Until the new grant date any other option for which you may be eligible is deferred.</p>
    {{/interim_awards}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.isOfPromises else { return [] }
    // There are many promises, and few days on which they are told.
    var told: [Day: HolderSet] = [:]
    offer.outcome.promises.forEach { promises, place in
      guard isWritten(promises[place], offer.outcome) else { return }
      told[offer.told(promises[place]), default: HolderSet()].insert(promises[place].holder)
    }
    return told.sorted { $0.key < $1.key }.flatMap { LetterDue.to($0.value, since: $0.key) }
  }

  var letters: [Letter] {
    // What is awarded beside the exchange is not promised in exchange for anything.
    let promises = holder.promises.filter { !$0.isAward }
    guard let first = promises.first, Self.isWritten(first, all.outcome) else { return [] }
    let isOne = Set(promises.map(\.ratio)).count == 1
    let cancelled = promises.reduce(0) { $0 &+ $1.shares.count }
    let promised = promises.reduce(0) { $0 &+ $1.newShares.count }
    let terms = all.terms(for: holder)
    let plans = promises.map(\.plan)
    let fields: LetterFields = [
      "plan": .text(all.plans(plans)), "has_plans": .flag(Set(plans).count > 1),
      "adjustments": .optional(terms.adjustments.map(Readable.beginningSmall)),
      "ratio": .optional(isOne ? first.ratio.newForOld : nil),
      "total_cancelled": .text(Thousands.marked(cancelled)),
      "total_promised": .optional(promises.count > 1 ? Thousands.marked(promised) : nil),
      "has_fraction": .flag(promises.contains(where: \.leavesFraction)),
      "has_void": .flag(promises.contains { $0.newShares == .zero }),
      "terms": .list(
        terms.newOptions(in: all.sheets).map { term in
          let own = term.name == TermsInWords.typeName ? "; " + types(of: promises) : ""
          return ["name": .text(term.name), "text": .text(term.text + own)]
        }
      ),
      "condition": .optional(terms.condition.map(Readable.inSentence)),
      "interim_awards": .optional(terms.interimAwards),
    ]
    let end = promises.map { $0.ended ?? .last }.max()
    return GrantDateMoves.letters(all.outcome, since: first.made, until: end) { day, moved in
      let own: LetterFields = [
        "not_before": .text(Readable.day(all.notBefore(of: first, on: day))), "moved": moved,
        "promises": .list(promises.map { promise($0, isOne, on: day) }),
      ]
      return Letter(
        kind: .promise,
        day: day,
        fields: fields.merging(own) { $1 },
        substance: promises.map { "\($0.grantID) \($0.ratio) \($0.newShares)" }
      )
    }
  }

  /// Which of the options given up were incentive options.
  private func types(of promises: [GrantPromise]) -> String {
    let grants = all.sheets.grants
    let incentive = promises.map(\.grantID).filter { id in
      grants.row(ofID: id).map { grants[GrantsSheet.type, $0] == .incentive } ?? false
    }
    switch incentive.count {
    case 0: return "none of the options that you gave up was one"
    case promises.count where promises.count > 1:
      return "all that you gave up were incentive options"
    case 1:
      return "of those that you gave up, \(incentive.listed(with: "and")) was an incentive option"
    default:
      return "of those that you gave up, \(incentive.listed(with: "and")) were incentive options"
    }
  }

  /// Whether a holder is promised anything: what is granted on the day of the cancellation is told by the
  /// letter about new options.
  static func isWritten(_ all: Correspondence, _ holder: Correspondence.Recipient) -> Bool {
    holder.promises.first { !$0.isAward }.map { isWritten($0, all.outcome) } ?? false
  }

  /// Whether a promise is told by a letter of its own day.
  static func isWritten(_ promise: GrantPromise, _ outcome: OfferOutcome) -> Bool {
    guard !promise.isAward else { return false }
    return max(promise.notBefore, promise.notBefore(in: outcome, on: promise.made)) > promise.made
  }

  /// The promise as it was made: what became of it is another letter's.
  private func promise(
    _ promise: GrantPromise,
    _ hasSameRatio: Bool,
    on day: Day
  ) -> LetterFields {
    [
      "grant_id": .text(promise.grantID), "shares": .text(Thousands.marked(promise.shares)),
      "ratio": .text(promise.ratio.newForOld), "same_ratio": .flag(hasSameRatio),
      "new_shares": .text(Thousands.marked(promise.newShares)),
      "plan": .text(all.outcome.plans[promise.plan]),
      "not_before": .text(Readable.day(all.notBefore(of: promise, on: day))),
      "status": .text(promise.newShares == .zero ? "void" : ""),
    ]
  }
}
