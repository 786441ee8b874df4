/// The words of the letters, after Sections 4, 5, 6 and 9 of the Offer.
enum LetterTexts {
  /// What every letter begins with.
  private static let opening = """
    <article>
    <p class="letterhead">{{company}}</p>
    <p class="plan">{{plan}}</p>
    <address>{{holder_name}}{{#holder_title}}<br>{{holder_title}}{{/holder_title}}<br><span class="small">{{holder_id}}</span></address>
    <p>{{date}}</p>

    """

  /// What every letter ends with.
  private static let closing = """
    <p class="signature">{{company}}</p>
    </article>

    """

  static let page = PageFrame.page(
    title: "{{company}}: letters to {{holder_name}} ({{holder_id}})",
    style: "{{style}}",
    body: "{{letters}}"
  )

  static let receipt =
    opening + """
      <h1>Confirmation of Receipt</h1>
      <p>We received your {{form_kind}} <b>{{form_id}}</b> at {{received}}{{#delivery}}, delivered by {{delivery}}{{/delivery}}.</p>
      {{#lists_options}}
      <p>It lists:</p>
      <table>
      <thead><tr><th>Option</th><th>Granted</th><th class="figures">Exercise price</th><th class="figures">Original shares</th><th class="figures">Exercised</th><th class="figures">{{#is_notice}}Listed{{/is_notice}}{{^is_notice}}Tendered{{/is_notice}}</th></tr></thead>
      <tbody>
      {{#options}}
      <tr><td>{{grant_id}}</td><td>{{grant_date}}</td><td class="figures">{{exercise_price}}</td><td class="figures">{{original_shares}}</td><td class="figures">{{shares_exercised}}</td><td class="figures">{{shares_tendered}}</td></tr>
      {{/options}}
      </tbody>
      <tfoot><tr><td>All</td><td></td><td></td><td></td><td></td><td class="figures">{{total_tendered}}</td></tr></tfoot>
      </table>
      {{/lists_options}}
      {{^lists_options}}
      <p>It lists no options.{{#is_notice}} A notice that lists none withdraws everything that you had tendered.{{/is_notice}}</p>
      {{/lists_options}}
      {{#is_notice}}
      <p>This confirmation says that the notice has arrived. We determine the validity of every notice, including its time of receipt. To tender withdrawn options again, deliver a new Election Form before the offer expires at {{expiration}}.</p>
      {{/is_notice}}
      {{^is_notice}}
      <p><b>This confirmation is not by itself an acceptance of the options for exchange.</b> After the offer expires at {{expiration}} we will accept options that are properly tendered and not validly withdrawn; until then you may withdraw them, or change your election, by fax or by hand.</p>
      {{/is_notice}}
      <p class="small">A Confirmation of Receipt is due within {{business_days}} business days of receipt: by {{due}}.{{#sent}} It was sent at {{sent}}.{{/sent}}</p>

      """ + closing

  static let defect =
    opening + """
      <h1>Notice of a defect in your tender</h1>
      <p>Under Section 4 of the Offer to Exchange, no tender is properly made until every defect is cured by you or waived by us. This is what we found, by the rules in force on {{decided_on}}:</p>
      {{#refused_forms}}
      <h2>{{form_kind}} {{form_id}}, received at {{received}}</h2>
      <p>The whole form is refused. {{rule_title}}: {{reason}}.</p>
      {{/refused_forms}}
      {{#has_refused_lines}}
      <h2>Options refused</h2>
      <table>
      <thead><tr><th>Form</th><th>Option</th><th class="figures">Shares tendered</th><th>Reason</th></tr></thead>
      <tbody>
      {{#refused_lines}}
      <tr><td class="code">{{form_id}}</td><td class="code">{{grant_id}}</td><td class="figures">{{shares}}</td><td>{{rule_title}}: {{reason}}.</td></tr>
      {{/refused_lines}}
      </tbody>
      </table>
      {{/has_refused_lines}}
      <h2>What you can do</h2>
      {{#can_cure}}
      <p>Until the offer expires at {{expiration}} you can deliver a new form, by fax or by hand, that is free of the defect. A new Election Form has to be signed, and dated after the one before; it then replaces that form entirely. A form received at or after {{expiration_time}} on that day is late.</p>
      {{/can_cure}}
      {{#is_expired}}
      <p>The offer expired at {{expiration}}; since then no form can be delivered in time. We may waive a defect, but are not obliged to.</p>
      {{/is_expired}}
      {{#is_terminated}}
      <p>The offer was terminated. Every tender is returned, and nothing more needs to be done.</p>
      {{/is_terminated}}
      {{#has_form_in_force}}
      <p>What you tendered by {{forms_in_force}}, and is not named above, stands.</p>
      {{/has_form_in_force}}
      <p>Options that are not accepted for exchange remain outstanding until they expire by their terms.</p>

      """ + closing

  static let promise =
    opening + """
      <h1>Promise to Grant Stock Option(s)</h1>
      <p>On {{cancellation}} we accepted and cancelled the options named below that you had tendered. In exchange {{company}} commits to grant you new options under the {{plan}} on a date <b>no earlier than {{not_before}}</b>, for the same number of shares as the options cancelled, adjusted for stock splits, reverse stock splits and stock dividends before then.</p>
      <table>
      <thead><tr><th>Option cancelled</th><th class="figures">Shares</th><th>No earlier than</th><th>Status on {{date}}</th></tr></thead>
      <tbody>
      {{#promises}}
      <tr><td>{{grant_id}}</td><td class="figures">{{shares}}</td><td>{{not_before}}</td><td>{{status}}</td></tr>
      {{/promises}}
      </tbody>
      <tfoot><tr><td>All</td><td class="figures">{{total_promised}}</td><td></td><td></td></tr></tfoot>
      </table>
      <p>The exercise price will be the closing price of our common stock ({{symbol}}) on the date of the grant{{#owns_over_10pct}}; of an incentive stock option at least 110% of it, because you own more than 10% of our stock{{/owns_over_10pct}}.</p>
      <p><b>This promise holds only if you remain an employee, director or consultant, without a break, through the date of the grant.</b> If your service ends before, for any reason, nothing will be granted and the cancelled options will not be returned.</p>
      {{#has_void}}
      <p>A promise marked as void comes to nothing. {{void_reason}}.</p>
      {{/has_void}}
      {{#has_forfeited}}
      <p>A promise marked as forfeited has ended. {{forfeited_reason}}.</p>
      {{/has_forfeited}}
      {{#has_withheld}}
      <p>For a promise marked as withheld nothing is granted. {{withheld_reason}}.</p>
      {{/has_withheld}}
      <p>Until the new grant date any other option for which you may be eligible is deferred.</p>

      """ + closing

  static let newOption =
    opening + """
      <h1>Your new options</h1>
      <p>On {{new_grant_date}} we granted you the options below under the {{plan}}, in exchange for options that you tendered and that were cancelled on {{cancellation}}. Each is subject to a new option agreement, which you have to sign.</p>
      {{#is_divided}}
      <p>Where the shares first exercisable in one calendar year pass the limit for incentive stock options, the excess is a nonqualified stock option: an option divided so is shown in its two parts.</p>
      {{/is_divided}}
      {{#new_options}}
      <h2>{{id}}</h2>
      <table>
      <tbody>
      <tr><th scope="row">Replaces</th><td>{{replaces}}</td></tr>
      <tr><th scope="row">Type</th><td>{{type}}</td></tr>
      <tr><th scope="row">Shares</th><td>{{shares}}</td></tr>
      <tr><th scope="row">Exercise price</th><td>{{exercise_price}} a share</td></tr>
      <tr><th scope="row">Granted</th><td>{{grant_date}}</td></tr>
      <tr><th scope="row">Expires</th><td>{{expires}}, or earlier {{#is_director}}90 days after you cease to be a director{{/is_director}}{{^is_director}}if your service ends{{/is_director}}</td></tr>
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
      {{/new_options}}

      """ + closing

  static let balancing =
    opening + """
      <h1>Your balancing options</h1>
      <p>You tendered part of the options below. For the shares that you did not tender you hold a balancing option on the old terms; nothing else about it changes.</p>
      {{#balancing_options}}
      <h2>{{id}}</h2>
      <table>
      <tbody>
      <tr><th scope="row">Type</th><td>{{type}}</td></tr>
      <tr><th scope="row">Shares</th><td>{{shares}}</td></tr>
      <tr><th scope="row">Exercise price</th><td>{{exercise_price}} a share</td></tr>
      <tr><th scope="row">Granted</th><td>{{grant_date}}</td></tr>
      <tr><th scope="row">Expires</th><td>{{expires}}</td></tr>
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
      {{/balancing_options}}

      """ + closing

  static let departure =
    opening + """
      <h1>Your options after the end of your service</h1>
      <p>Under Section 9 of the Offer to Exchange and the {{plan}}, the end of your service ends the right to exercise your options, at once or after a time that depends on its reason:</p>
      <ul>
      {{#notes}}
      <li>{{note}}.</li>
      {{/notes}}
      </ul>
      <p>No option can be exercised after its own expiration.</p>

      """ + closing
}
