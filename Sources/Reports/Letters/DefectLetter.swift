internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// The notice of everything that a form was refused for, and of what can be done (§4).
///
/// It is dated the day of receipt. What could only be judged on the determination day is told in one of
/// that day.
struct DefectLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    <h1>Notice of a defect in your tender</h1>
    <p>Under Section 4 of the Offer to Exchange, no tender is properly made until every defect is cured by you or waived by us. This is what we found of your {{form_kind}} <b>{{form_id}}</b>, received at {{received}}, by the rules in force on {{decided_on}}:</p>
    {{#is_refused_whole}}
    <h2>The whole form is refused</h2>
    <ul>
    {{#defects}}
    <li>{{rule_title}}: {{reason}}.</li>
    {{/defects}}
    </ul>
    {{/is_refused_whole}}
    {{#has_refused_lines}}
    <h2>{{#is_refused_whole}}What else is wrong with it{{/is_refused_whole}}{{^is_refused_whole}}Options refused{{/is_refused_whole}}</h2>
    <table>
    <thead><tr><th>Option</th><th class="figures">Shares tendered</th><th>Reason</th></tr></thead>
    <tbody>
    {{#refused_lines}}
    <tr><td class="code">{{grant_id}}</td><td class="figures">{{shares}}</td><td>{{#defects}}<p>{{rule_title}}: {{reason}}.</p>{{/defects}}</td></tr>
    {{/refused_lines}}
    </tbody>
    </table>
    {{/has_refused_lines}}
    <h2>What you can do</h2>
    {{#can_cure}}
    <p>Until the offer expires at {{expiration}} you can deliver a new form{{#delivery}}, {{delivery}},{{/delivery}} that is free of the defect. A new Election Form has to be signed, and dated after the one before; it then replaces that form entirely. A form received at or after {{expiration_time}} on that day is late.</p>
    {{/can_cure}}
    {{#is_expired}}
    <p>The offer expired at {{expiration}}; since then no form can be delivered in time. We may waive a defect, but are not obliged to.</p>
    {{/is_expired}}
    {{#is_terminated}}
    <p>The offer was terminated. Every tender is returned, and nothing more needs to be done.</p>
    {{/is_terminated}}
    {{#forms_in_force}}
    <p>What you tendered by {{forms_in_force}}, and is not named above, stands.</p>
    {{/forms_in_force}}
    <p>Options that are not accepted for exchange remain outstanding until they expire by their terms.</p>
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  var letters: [Letter] { holder.forms.compactMap(letter) }

  private func letter(about form: FormStanding) -> Letter? {
    let sheet = all.sheets.forms
    guard let received = sheet[FormsSheet.received, form.row] else { return nil }
    let id = sheet[FormsSheet.formID, form.row] ?? ""
    let lines = holder.lines.filter {
      $0.formID == id && $0.status == .rejected && !defects(of: $0).isEmpty
    }
    guard form.refusal != nil || !lines.isEmpty else { return nil }
    let fields: LetterFields = [
      "form_id": .text(id), "form_kind": .text(FormWords.kind(sheet[FormsSheet.kind, form.row])),
      "received": .text(Readable.moment(received)),
      "decided_on": .text(Readable.day(all.outcome.tenderPolicyDay)),
      "is_refused_whole": .flag(form.refusal != nil), "defects": .list(form.defects.map(reason)),
      "has_refused_lines": .flag(!lines.isEmpty), "refused_lines": .list(lines.map(line)),
    ]
    return Letter(
      kind: .defect,
      day: day(of: form, lines, received),
      event: id,
      fields: fields.merging(remedies) { $1 }
    )
  }

  /// The defects of a line; what ended the offer is no defect of it.
  private func defects(of line: Determination) -> [Refusal] {
    line.defects.filter { all.rules.rule($0.rule) != nil }
  }

  /// The day of receipt; the determination day, once it has come, where options or holder were found
  /// wanting on it.
  private func day(of form: FormStanding, _ lines: [Determination], _ received: Moment) -> Day {
    let determination = all.outcome.timeline.cancellation
    let scopes = lines.flatMap(defects).map { all.rules.rule($0.rule)?.heading.scope ?? "" }
    guard form.refusal == nil, determination <= all.outcome.asOf,
      scopes.contains(where: { $0 != "election" && $0 != "form" })
    else { return received.day }
    return determination
  }

  private func line(_ line: Determination) -> LetterFields {
    [
      "grant_id": .text(line.grantID), "shares": .text(Thousands.marked(line.tendered)),
      "defects": .list(defects(of: line).map(reason)),
    ]
  }

  private func reason(_ refusal: Refusal) -> LetterFields {
    [
      "rule": .text(refusal.rule),
      "rule_title": .text(all.terms.title(ofRule: refusal.rule, for: .tender) ?? ""),
      "reason": .text(Readable.sentence(refusal.reason)),
    ]
  }

  /// What can still be done on the as-of day, and what stands besides.
  private var remedies: LetterFields {
    let status = all.outcome.status
    var inForce: [String] = []
    for line in holder.lines where line.status == .accepted && !inForce.contains(line.formID) {
      inForce.append(line.formID)
    }
    return [
      "can_cure": .flag(status.isBeforeExpiration), "is_terminated": .flag(status == .terminated),
      "is_expired": .flag(!status.isBeforeExpiration && status != .terminated),
      "forms_in_force": .optional(inForce.isEmpty ? nil : inForce.joined(separator: " and ")),
    ]
  }
}
