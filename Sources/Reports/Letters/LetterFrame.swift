/// What stands around the words of every letter.
enum LetterFrame {
  /// A letter's template: its words between the letterhead and the signature.
  static func template(_ words: String) -> String { opening + words + closing }

  private static let opening = """
    <article>
    <p class="letterhead">{{company}}</p>
    <p class="plan">{{plan}}</p>
    <address>{{holder_name}}{{#holder_title}}<br>{{holder_title}}{{/holder_title}}{{#address_lines}}<br>{{line}}{{/address_lines}}<br><span class="small">{{holder_id}}</span></address>
    <p>{{date}}</p>
    {{#adopted}}
    <p class="small">This letter follows from a policy adopted on {{adopted}}, which reaches back.</p>
    {{/adopted}}

    """

  private static let closing = """

    {{#contact}}
    <p>If you have a question, ask {{contact}}.</p>
    {{/contact}}
    <p class="signature">{{#signed_by}}{{signed_by}}<br>{{/signed_by}}{{company}}</p>
    </article>

    """

  /// The sheet of paper around a letter.
  static let page = PageFrame.page(
    title: "{{company}}: {{letter}} of {{date}} to {{holder_name}} ({{holder_id}})",
    style: "{{style}}",
    body: "{{letters}}"
  )
}
