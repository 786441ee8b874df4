internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// The notice of everything that a form was refused for, and of what can be done (§4).
///
/// It is dated the day of receipt, or of what came later and made it so; what a rule about a grant could only
/// judge on the determination day is told in one of that day.
struct DefectLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>Notice of a defect in your tender</h1>
    <p>No tender is properly made until every defect is cured by you or waived by us. This is what we found in your {{form_kind}} <b>{{form_id}}</b>, received at {{received}}:</p>
    {{#is_refused_whole}}
    <h2>The whole form is refused</h2>
    <ul>
    {{#defects}}
    <li>{{reason}}</li>
    {{/defects}}
    </ul>
    {{/is_refused_whole}}
    {{#has_refused_lines}}
    <h2>{{#is_refused_whole}}What else is wrong with it{{/is_refused_whole}}{{^is_refused_whole}}Options refused{{/is_refused_whole}}</h2>
    <table>
    <thead><tr><th>Option</th><th class="figures">Shares tendered</th><th>Reason</th></tr></thead>
    <tbody>
    {{#refused_lines}}
    <tr><td class="code">{{grant_id}}</td><td class="figures">{{shares}}</td><td>{{#defects}}<p>{{reason}}</p>{{/defects}}</td></tr>
    {{/refused_lines}}
    </tbody>
    </table>
    {{/has_refused_lines}}
    <h2>What you can do</h2>
    {{#can_cure}}
    <p>Until the offer expires at {{expiration}} you can deliver a new form{{#delivery}}, {{delivery}},{{/delivery}} that is free of everything named above.{{#deliver_to}} Forms are delivered to: {{deliver_to}}.{{/deliver_to}} A form received at that minute or later is late.{{#supersedes}} {{supersedes}}.{{/supersedes}}</p>
    {{#is_election}}
    <p>List on the new form every option that you tender: {{#replaced}}it replaces {{replaced}} whole{{/replaced}}{{^replaced}}nothing of {{form_id}} counts beside it{{/replaced}}.{{#final_options}} Leave {{final_options}} out of it: no form can change that refusal.{{/final_options}}</p>
    {{/is_election}}
    {{/can_cure}}
    {{#is_final}}
    <p>No other form can change this.</p>
    {{/is_final}}
    {{#is_expired}}
    <p>The offer expired at {{expiration}}; since then no {{election_form}} can be delivered in time.{{#reopens}} A notice of withdrawal can, from {{reopens}} until we accept.{{/reopens}}</p>
    {{/is_expired}}
    {{#can_waive}}
    <p>We may waive a defect, but are not obliged to.</p>
    {{/can_waive}}
    {{#is_terminated}}
    <p>The offer was terminated. Every tender is returned, and nothing more needs to be done.</p>
    {{/is_terminated}}
    {{#forms_in_force}}
    <p>{{#is_this_form}}The rest of {{forms_in_force}} stands.{{/is_this_form}}{{^is_this_form}}{{#can_cure}}Until a new form takes effect, {{/can_cure}}{{forms_in_force}} stands as it is{{#on_both}}, for {{on_both}} too, which {{form_id}} lists as well{{/on_both}}{{#tendered}}: by it you tender {{tendered}}{{/tendered}}.{{/is_this_form}}</p>
    {{/forms_in_force}}
    {{#tenders_nothing}}
    <p>{{#can_cure}}Until a new form takes effect, you tender nothing{{/can_cure}}{{^can_cure}}As it is, you tender nothing{{/can_cure}}.</p>
    {{/tenders_nothing}}

    """ + RefusedOptions.template
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    let due = offer.refused.due
    switch offer.outcome.status {
    case .open, .expired: return due
    // What comes in, or shows, on the day of the cancellation is told then; what was refused before it is told by
    // the notice of what was accepted.
    case .cancelled, .granted:
      let day = offer.outcome.timeline.cancellation
      if offer.keepsSent { return due.filter { $0.since >= day } }
      return offer.outcome.asOf == day ? due.filter { $0.since == day } : []
    default: return []
    }
  }

  var letters: [Letter] { holder.forms.compactMap(letter) }

  private func letter(about form: FormStanding) -> Letter? {
    let sheet = all.sheets.forms
    guard let received = sheet[FormsSheet.received, form.row] else { return nil }
    let id = sheet[FormsSheet.formID, form.row] ?? ""
    let lines = holder.lines.filter {
      $0.formID == id && $0.status == .rejected && !defects(of: $0).isEmpty
    }
    guard form.refusal != nil || !lines.isEmpty else { return nil }
    let day = max(day(of: form, lines, received), holder.firstTold ?? .first)
    // A form refused whole is mended whole; of another, each line for itself.
    let named = holder.lines.filter { $0.formID == id }
    let judged = form.refusal == nil ? lines : named.filter { $0.status == .rejected }
    let refusals = judged.isEmpty ? [form.defects] : judged.map { form.defects + defects(of: $0) }
    let ofTender = form.refusal == nil ? [] : defectsOfTender(lines)
    let told = lines.map { line($0, besides: ofTender) }.filter { $0.hasDefects }
    let fields: LetterFields = [
      "form_id": .text(id),
      "form_kind": .text(FormWords.kind(sheet[FormsSheet.kind, form.row], in: all.sheets.offer)),
      "received": .text(Readable.moment(received, zone: all.sheets.offer.timeZone)),
      "is_election": .flag(sheet[FormsSheet.kind, form.row] == .election),
      "is_refused_whole": .flag(form.refusal != nil),
      "defects": .list((form.defects + ofTender).map(reason)),
      "has_refused_lines": .flag(!told.isEmpty), "refused_lines": .list(told.map(\.fields)),
    ]
    return Letter(
      kind: .defect,
      day: day,
      event: id,
      fields: fields.merging(
        remedies(of: refusals, of: judged, in: form, on: day, received)
      ) { $1 }
      .merging(RefusedOptions.fields(form.refusal == nil ? lines : named, holder, on: day)) {
        $1
      },
      substance: form.defects.map { "\($0.rule) \($0.reason)" }
        + lines.flatMap { line in
          defects(of: line).map { "\(line.grantID) \($0.rule) \($0.reason)" }
        }
    )
  }

  /// The defects of a line; what ended the offer is no defect of it, and what hangs on a price that is not
  /// known yet is none so far.
  private func defects(of line: Determination) -> [Refusal] {
    line.defects.filter { defect in
      guard let rule = all.rules.rule(defect.rule) else { return false }
      return !all.outcome.isUndecided(rule, of: line.grantID)
    }
  }

  /// The day of receipt; if a line was found wanting for what came later, the day of that; the
  /// determination day, once it has come, where options were found wanting on it.
  private func day(of form: FormStanding, _ lines: [Determination], _ received: Moment) -> Day {
    guard form.refusal == nil else { return received.day }
    let determination = all.outcome.timeline.cancellation
    let refusals = lines.flatMap(defects)
    let headings = refusals.compactMap { all.rules.rule($0.rule)?.heading }
    if determination <= all.outcome.asOf, headings.contains(where: \.isJudgedLast) {
      return determination
    }
    let named = refusals.flatMap { Readable.days(in: $0.reason) }
    let taken = headings.contains { $0.scope == "holder" } ? withdrawals(after: received) : []
    // A day that a reason names may be one to come, and the determination day is the day of no event: what
    // came before it is what a tender was found wanting for.
    return (named + taken).filter { $0 <= all.outcome.asOf && $0 < determination }
      .reduce(received.day, max)
  }

  /// The days of later notices that took options out of the tender.
  private func withdrawals(after received: Moment) -> [Day] {
    let sheet = all.sheets.forms
    return holder.forms.compactMap { form in
      guard form.refusal == nil, sheet[FormsSheet.kind, form.row] == .notice,
        let moment = sheet[FormsSheet.received, form.row], moment > received
      else { return nil }
      return moment.day
    }
  }

  /// What a form that is refused whole would be refused for besides as a tender: told once, and not with each
  /// of its lines.
  private func defectsOfTender(_ lines: [Determination]) -> [Refusal] {
    lines.flatMap(defects).uniqued.filter { all.rules.rule($0.rule)?.heading.scope == "holder" }
  }

  private func line(
    _ line: Determination,
    besides told: [Refusal]
  ) -> (hasDefects: Bool, fields: LetterFields) {
    let defects = defects(of: line).filter { !told.contains($0) }
    return (
      !defects.isEmpty,
      [
        "grant_id": .text(line.grantID), "shares": .text(Thousands.marked(line.tendered)),
        "defects": .list(defects.map(reason)),
      ]
    )
  }

  private func reason(_ refusal: Refusal) -> LetterFields {
    [
      "rule": .text(refusal.rule),
      "rule_title": .optional(
        all.terms(for: holder).title(ofRule: refusal.rule, for: .tender)
      ),
      "reason": .text(Readable.fullSentence(all.reason(refusal, to: holder))),
    ]
  }

  /// What can be done on the day of the letter, and what stands besides.
  private func remedies(
    of refusals: [[Refusal]],
    of lines: [Determination],
    in form: FormStanding,
    on day: Day,
    _ received: Moment
  ) -> LetterFields {
    let id = all.sheets.forms[FormsSheet.formID, form.row] ?? ""
    let isTerminated = all.isTerminated(on: day)
    // What is found on the day of the cancellation is found after the expiration, of that day too.
    let isDetermined = day > received.day && day >= all.outcome.timeline.cancellation
    let moment =
      day == received.day
      ? received : isDetermined ? all.expiration(on: day) : Moment(startOf: day)
    let isOpen = !isTerminated && moment < all.expiration(on: day)
    let canBeAnswered = refusals.contains { $0.allSatisfy(all.rules.canBeAnswered) }
    // No waiver is held out that would take options for nothing.
    let isUnpromised = holder.lines.contains {
      $0.formID == id && $0.unpromisedSince.map { $0 <= day } ?? false
    }
    let canBeWaived = !isUnpromised && refusals.contains { $0.allSatisfy(all.rules.canBeWaived) }
    let timeline = all.outcome.timeline
    let reopens = timeline.open.withdrawalReopens
    let doesReopen = day < timeline.acceptance && reopens < Moment(startOf: timeline.acceptance)
    let meanwhile = DefectMeanwhile(all, holder, form, id, at: moment, isTerminated: isTerminated)
    return [
      "supersedes": .optional(
        all.terms(for: holder).titles(ofHook: "supersede", for: .tender)
      ),
      "can_cure": .flag(isOpen && canBeAnswered), "is_final": .flag(isOpen && !canBeAnswered),
      "can_waive": .flag(!isTerminated && canBeWaived && !(isOpen && canBeAnswered)),
      "is_terminated": .flag(isTerminated), "is_expired": .flag(!isOpen && !isTerminated),
      "reopens": .optional(doesReopen ? Readable.moment(reopens) : nil),
      "final_options": .optional(final(lines, form.defects)),
    ].merging(meanwhile.fields) { $1 }
  }

  /// The options on lines that no form can put right; nil if there are none.
  private func final(_ lines: [Determination], _ ofForm: [Refusal]) -> String? {
    guard ofForm.allSatisfy(all.rules.canBeAnswered) else { return nil }
    let ids = lines.filter { line in !defects(of: line).allSatisfy(all.rules.canBeAnswered) }
      .map(\.grantID).uniqued
    return ids.isEmpty ? nil : ids.listed(with: "and")
  }
}
