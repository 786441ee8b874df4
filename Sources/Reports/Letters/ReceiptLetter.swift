internal import Exchange
internal import Offering
internal import Sheets

/// A Confirmation of Receipt for each form, whether or not it is in order (A10, §6).
struct ReceiptLetter: LetterMaking {
  /// Nobody: each form whose confirmation is not known to have been sent is told by itself.
  static func due(_ offer: LetterOccasions) -> [LetterDue] { [] }

  static let template = LetterFrame.template(
    """
    <h1>Confirmation of Receipt</h1>
    <p>We received your {{form_kind}} <b>{{form_id}}</b> at {{received}}{{#delivered}}, {{delivered}}{{/delivered}}.</p>
    {{#lists_options}}
    <p>It lists:</p>
    <table>
    <thead><tr><th>Option</th><th>Granted</th><th class="figures">Exercise price</th><th class="figures">Original shares</th><th class="figures">Exercised</th><th class="figures">{{#is_notice}}Withdrawn{{/is_notice}}{{^is_notice}}Tendered{{/is_notice}}</th></tr></thead>
    <tbody>
    {{#options}}
    <tr><td>{{grant_id}}</td><td>{{grant_date}}</td><td class="figures">{{exercise_price}}</td><td class="figures">{{original_shares}}</td><td class="figures">{{shares_exercised}}</td><td class="figures">{{shares_tendered}}</td></tr>
    {{/options}}
    </tbody>
    {{#total_tendered}}
    <tfoot><tr><td>All</td><td></td><td></td><td></td><td></td><td class="figures">{{total_tendered}}</td></tr></tfoot>
    {{/total_tendered}}
    </table>
    {{/lists_options}}
    {{#takes_along}}
    <p>{{sentence}}</p>
    {{/takes_along}}
    {{^lists_options}}
    <p>It lists no options.{{#is_notice}} A notice that lists none withdraws everything that you had tendered.{{/is_notice}}</p>
    {{/lists_options}}
    {{#is_notice}}
    {{#takes_effect}}
    <p>The notice is in order. These options are withdrawn:</p>
    <ul>
    {{#withdrawn}}
    <li>{{grant_id}}, {{#went_along}}which went with {{form_id}}{{/went_along}}{{^went_along}}tendered by {{form_id}}{{/went_along}}: {{shares}}{{#left}}; the other {{left}} of it stay tendered{{/left}}</li>
    {{/withdrawn}}
    </ul>
    <p>What is withdrawn is outstanding again as before, on its old terms, as if it had not been tendered{{#is_open}}, unless a later form tenders it again{{/is_open}}.</p>
    {{/takes_effect}}
    {{#withdraws_nothing}}
    <p>The notice withdraws nothing: when we received it, no option that it is about was tendered.</p>
    {{/withdraws_nothing}}
    {{#is_refused}}
    <p>The notice has not taken effect: what you had tendered is not withdrawn by it. Our notice of a defect says why.</p>
    {{/is_refused}}
    <p>We determine the validity of every notice, including its time of receipt. {{#terminated}}The offer was terminated on {{terminated}}, before we received it: nothing that was tendered is left to withdraw.{{/terminated}}{{#is_late}}The offer expired at {{expiration}}.{{/is_late}}{{#is_open}}To tender withdrawn options again, deliver a new {{election_form}}{{#delivery}} {{delivery}}{{/delivery}} before the offer expires at {{expiration}}.{{#deliver_to}} Forms are delivered to: {{deliver_to}}.{{/deliver_to}}{{/is_open}}</p>
    {{/is_notice}}
    {{^is_notice}}
    <p><b>This confirmation is not by itself an acceptance of the options for exchange.</b> {{#terminated}}The offer was terminated on {{terminated}}, before we received it: no option will be accepted or exchanged.{{/terminated}}{{#is_late}}The offer expired at {{expiration}}; a form received at that minute or later is late.{{/is_late}}{{#is_open}}After the offer expires at {{expiration}} we will accept options that are properly tendered and not validly withdrawn; until then you may withdraw them, or change your election{{#delivery}}, {{delivery}}{{/delivery}}.{{#deliver_to}} Forms are delivered to: {{deliver_to}}.{{/deliver_to}}{{/is_open}}</p>
    {{/is_notice}}
    {{#business_days}}
    <p class="small">We confirm the receipt of each form within {{business_days}}.</p>
    {{/business_days}}
    """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  var letters: [Letter] { holder.forms.compactMap(letter) }

  private func letter(about form: FormStanding) -> Letter? {
    let (row, forms) = (form.row, all.sheets.forms)
    guard let received = forms[FormsSheet.received, row] else { return nil }
    let id = forms[FormsSheet.formID, row] ?? ""
    return Letter(
      kind: .receipt,
      day: received.day,
      event: id,
      fields: fields(row, id, received).merging(effect(of: form, received)) { $1 }
    )
  }

  /// What a notice of withdrawal has done; of an Election Form that is said when the offer has expired.
  private func effect(of form: FormStanding, _ received: Moment) -> LetterFields {
    let isNotice = all.sheets.forms[FormsSheet.kind, form.row] == .notice
    let isLeft =
      isNotice
      && !all.outcome.amendments.contains {
        $0.isTermination && $0.announced <= received
      }
    let withdrawn = form.withdrawn.map { tender -> LetterFields in
      [
        "grant_id": .text(tender.grantID), "form_id": .text(tender.formID),
        "went_along": .flag(tender.wentAlong),
        "shares": .text(
          tender.shares.map { shares in
            // Of one share nobody says all.
            let isAll = tender.left == .zero && shares > Shares(1)
            return (isAll ? "all " : "") + Readable.shares(shares)
          } ?? "all of it"
        ),
        "left": .optional(tender.left > .zero ? Thousands.marked(tender.left) : nil),
      ]
    }
    return [
      "takes_effect": .flag(isLeft && form.refusal == nil && !withdrawn.isEmpty),
      "withdraws_nothing": .flag(isLeft && form.refusal == nil && withdrawn.isEmpty),
      "is_refused": .flag(isLeft && form.refusal != nil), "withdrawn": .list(withdrawn),
      "takes_along": .list(
        form.takesAlong.map { id in
          [
            "sentence": .text(
              "By the terms of the offer your option \(id), which the form does not list, is tendered whole with "
                + "what it lists, unless you withdraw it in time or the rest is not accepted."
            )
          ]
        }
      ),
    ]
  }

  private func fields(_ row: Int, _ id: String, _ received: Moment) -> LetterFields {
    let forms = all.sheets.forms
    let lines = all.linesOfForm[id] ?? []
    let terminated = all.outcome.amendments.first { $0.isTermination && $0.announced <= received }
    let isLate = terminated == nil && received >= all.expiration(on: received.day)
    return [
      "form_id": .text(id),
      "form_kind": .text(FormWords.kind(forms[FormsSheet.kind, row], in: all.sheets.offer)),
      "is_notice": .flag(forms[FormsSheet.kind, row] == .notice),
      "received": .text(Readable.moment(received, zone: all.sheets.offer.timeZone)),
      "delivered_by": .optional(forms[FormsSheet.delivery, row]),
      "delivered": .optional(forms[FormsSheet.delivery, row].map(DeliveryWords.way)),
      "terminated": .optional(terminated.map { Readable.day($0.announced.day) }),
      "is_late": .flag(isLate), "is_open": .flag(terminated == nil && !isLate),
      "lists_options": .flag(!lines.isEmpty), "options": .list(lines.map(option)),
      "total_tendered": .optional(total(lines)),
      "business_days": .optional(all.confirmations.words),
      "due": .optional(all.confirmations.due(received).map(Readable.day)),
    ]
  }

  /// The shares of several lines; nil of one line, of none, and where one tenders a percentage, which
  /// is no number of shares yet, or what they add up to is too large to compute with.
  private func total(_ lines: [Int]) -> String? {
    let sheet = all.sheets.elections
    guard lines.count > 1, !lines.contains(where: { sheet[ElectionsSheet.percent, $0] != nil })
    else { return nil }
    let shares = lines.map { sheet[ElectionsSheet.sharesTendered, $0] ?? .zero }
    guard let sum = try? shares.total(), sum > .zero else { return nil }
    return Thousands.marked(sum.count)
  }

  /// The line as the form has it: it may differ from the grant.
  private func option(_ line: Int) -> LetterFields {
    let sheet = all.sheets.elections
    let id = sheet[ElectionsSheet.grantID, line] ?? ""
    // A notice need not repeat what the grant says.
    let grant = isNotice(line) ? all.sheets.grants.row(ofID: id) : nil
    let grants = all.sheets.grants
    let shares = { (column: Column<Shares>, blank: String) in
      LetterField.text(sheet[column, line].map(Thousands.marked) ?? blank)
    }
    let granted = grant.flatMap { grants[GrantsSheet.sharesGranted, $0] }.map(Thousands.marked)
    return [
      "grant_id": .text(id),
      "grant_date": .text(
        (sheet[ElectionsSheet.grantDate, line]
          ?? grant.flatMap { grants[GrantsSheet.grantDate, $0] }).map(Readable.day) ?? ""
      ),
      "exercise_price": .text(
        (sheet[ElectionsSheet.exercisePrice, line]
          ?? grant.flatMap { grants[GrantsSheet.exercisePrice, $0] }).map(Readable.money) ?? ""
      ),
      "original_shares": shares(ElectionsSheet.originalShares, granted ?? ""),
      "shares_exercised": shares(ElectionsSheet.sharesExercised, ""),
      "shares_tendered": sheet[ElectionsSheet.percent, line].map {
        .text(Readable.shortPercent(Int64($0), of: 10_000))
      } ?? shares(ElectionsSheet.sharesTendered, isNotice(line) ? "all" : ""),
    ]
  }

  private func isNotice(_ line: Int) -> Bool {
    let forms = all.sheets.forms
    let row = all.sheets.elections[ElectionsSheet.formID, line].flatMap(forms.row(ofID:))
    return row.map { forms[FormsSheet.kind, $0] == .notice } ?? false
  }
}

/// What forms are called in letters.
enum FormWords {
  static func kind(_ kind: FormKind?, in offer: OfferTerms) -> String {
    kind == .notice ? offer.withdrawalForm : offer.electionForm
  }
}
