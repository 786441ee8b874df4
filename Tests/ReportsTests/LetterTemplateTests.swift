import Testing

@testable import Reports

/// The tags that a letter has a use for, as Mustache has them.
@Suite struct LetterTemplateTests {
  private static let fields: LetterFields = [
    "name": .text("Ann & <Bob>"), "none": .optional(nil), "some": .optional("there"),
    "own": .markup(.own("<b>x</b>")), "yes": .flag(true), "no": .flag(false),
    "rows": .list([["id": .text("G-1")], ["id": .text("G-2"), "name": .text("inner")]]),
    "empty": .list([]), "of": .fields(["status": .text("done")]),
  ]

  @Test(
    arguments: [
      ("", ""), ("no tag", "no tag"), ("{{name}}", "Ann &amp; &lt;Bob&gt;"),
      ("{{{name}}}{{&name}}", "Ann &amp; &lt;Bob&gt;Ann &amp; &lt;Bob&gt;"),
      ("{{ own }}", "<b>x</b>"), ("a{{! a remark }}b", "ab"), ("{{none}}|{{some}}", "|there"),
      ("{{#yes}}y{{/yes}}{{#no}}n{{/no}}", "y"), ("{{^yes}}y{{/yes}}{{^no}}n{{/no}}", "n"),
      ("{{#some}}s{{/some}}{{#none}}n{{/none}}", "s"),
      ("{{#rows}}{{id}};{{/rows}}", "G-1;G-2;"),
      ("{{#empty}}x{{/empty}}{{^empty}}0{{/empty}}", "0"),
      ("{{#rows}}{{name}},{{/rows}}", "Ann &amp; &lt;Bob&gt;,inner,"),
      ("{{of.status}}{{#of}} {{status}}{{/of}}", "done done"),
      ("{{#rows}}{{#rows}}{{id}}{{/rows}} {{/rows}}", "G-1G-2 G-1G-2 "),
      // A tag of a part that is alone on its line takes the line with it.
      ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"), ("a\n  {{! x }}  \nb", "a\nb"),
      ("a {{#yes}}\nb\n{{/yes}} c", "a \nb\n c"), ("{{#yes}}\r\nb\r\n{{/yes}}", "b\r\n"),
      ("{{#rows}}\n{{id}}\n{{/rows}}\n", "G-1\nG-2\n"),
    ]
  )
  func `a template is filled in`(template: String, expected: String) throws {
    #expect(try LetterTemplate(template).filled(Self.fields) == expected)
  }

  @Test(
    arguments: [
      ("{{#rows}}", 1, "{{#rows}} needs its {{/rows}}."),
      ("a\n{{^rows}}\nb", 2, "{{^rows}} needs its {{/rows}}."),
      ("a\n\n{{/rows}}", 3, "{{/rows}} closes nothing: no {{#rows}} comes before it."),
      (
        "{{#rows}}\n{{/empty}}", 2,
        "{{/empty}} stands where {{/rows}} has to: line 1 has {{#rows}}."
      ),
      ("a\n{{name", 2, "The tag that begins here has no }}."),
      ("{{{name}}", 1, "The tag that begins here has no }}}."),
      ("{{}}", 1, "A tag has to have one name, and this one has \"\"."),
      ("{{two names}}", 1, "A tag has to have one name, and this one has \"two names\"."),
      ("{{a..b}}", 1, "A tag has to have one name, and this one has \"a..b\"."),
      (
        "{{> other}}", 1,
        "Letters know no tag {{>...}}; use {{name}}, {{#name}}...{{/name}} and {{^name}}...{{/name}}."
      ),
      ("a\n{{nme}}\n{{of.sttus}}", 2, "There is no {{nme}}, {{of.sttus}}."),
    ]
  )
  func `what is wrong is told with its line`(template: String, line: Int, message: String) {
    #expect(throws: TemplateFault(line: line, message: message)) {
      try LetterTemplate(template).filled(Self.fields)
    }
  }
}
