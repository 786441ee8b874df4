internal import Offering
internal import Policy

// What is answered about an offer: what is next, why, what if.

extension JSONDocument {
  /// What `next` prints.
  static let next = JSONDocument(
    name: "next.json",
    command: "next OFFER --format json",
    meaning: "What is to be done next, and by when",
    schema: .record(
      .field("heading", .name),
      .field(
        "items",
        .list(
          of: .record(
            .field("kind", .cases(NextItem.Kind.self)),
            .optional("due", .moment),
            .field("overdue", .flag),
            .field("subject", .text),
            .optional("holder_id", .name),
            .field("text", .name),
            .optional("sheet", .name),
            .optional("cell", .cellOrBlank)
          )
        )
      )
    )
  )

  /// What `explain` prints.
  static let explanation = JSONDocument(
    name: "explanation.json",
    command: "explain OFFER ID --format json",
    meaning: "Why something ended as it did, and where each figure about it comes from",
    schema: .record(
      .field("subject", .name),
      .field("kind", .cases(ExplanationSubject.Kind.self)),
      .field("holder", .text),
      .field("name", .text),
      .field("steps", .list(of: step)),
      .field(
        "figures",
        .list(
          of: .record(
            .field("sheet", .resultSheet),
            .field("row", .text),
            .field("column", .name),
            .field("value", .name),
            .field("from", .definition("origin"))
          )
        )
      )
    ),
    definitions: [.field("origin", origin)]
  )

  private static let origin = JSONSchema.record(
    .field("kind", .words(["cell", "price", "answer", "step"])),
    .field("name", .text),
    .optional("value", .name),
    .field("inputs", .list(of: .definition("origin")))
  )

  private static let step = JSONSchema.record(
    .field("time", .momentOrBlank),
    .field("kind", .cases(ExplanationStep.Kind.self)),
    .field("title", .name),
    .optional("place", .name),
    .field("facts", .list(of: fact)),
    .field("rules", .list(of: said)),
    .field(
      "tables",
      .list(
        of: .record(
          .field("columns", .list(of: .name)),
          .field("rows", .list(of: .list(of: scalar)))
        )
      )
    ),
    .field("result", .text)
  )

  private static let scalar = JSONSchema.either(.text, .flag, .whole, .null)

  private static let fact = JSONSchema.record(
    .field("name", .name),
    .field("value", scalar),
    .optional("cell", .name),
    .optional("from", .words(["parameter"]))
  )

  private static let said = JSONSchema.record(
    .field("rule", .name),
    .field("file", .name),
    .field("scope", .scope),
    .field("subject", .text),
    .optional("outcome", .cases(Outcome.self)),
    .optional("message", .text),
    .optional("waived_by", .name),
    .optional("hook", .hook),
    .optional("answer", .text),
    .optional("policy_of", .day),
    .field("inputs", .list(of: fact)),
    .optional(
      "prices",
      .list(
        of: .record(
          .field("name", .name),
          .field("value", .text),
          .field("cell", .text),
          .field("provisional", .flag)
        ),
        atLeast: 1
      )
    )
  )

  /// What `impact` prints.
  static let impact = JSONDocument(
    name: "impact.json",
    command: "impact OFFER --format json",
    meaning: "What a change of rules, parameters or sheets would do",
    schema: .record(
      .field("as_of", .day),
      .field("nothing_changes", .flag),
      .field(
        "inputs",
        .list(
          of: .record(
            .field("what", .name),
            .field("before", .text),
            .field("after", .text),
            .optional("starts_on", .day)
          )
        )
      ),
      .field(
        "changes",
        .list(
          of: .record(
            .field("holder_id", .text),
            .field("grant_id", .text),
            .field("form_id", .text),
            .field("sheet", .resultSheet),
            .field("row", .text),
            .field("what", .name),
            .field("before", .text),
            .field("after", .text),
            .field("because", .text),
            .field("kind", .words(["change", "wording"]))
          )
        )
      )
    )
  )

  /// What `model` prints.
  static let model = JSONDocument(
    name: "model.json",
    command: "model OFFER --prices PRICES --format json",
    meaning: "Keeping options against exchanging them, over a range of prices",
    schema: .record(
      .field("grant_price", .amount),
      .field(
        "lines",
        .list(
          of: .record(
            .field("holder_id", .name),
            .field("grant_id", .text),
            .field("old_shares", .count),
            .optional("old_price", .amount),
            .field("new_shares", .count),
            .optional("new_price", .amount),
            .field(
              "break_even",
              .pattern("^(always|never|same|[0-9]+\\.[0-9]{2,4}(;[0-9]+\\.[0-9]{2,4})*)$")
            ),
            .field("favoured_above", .pattern("^((keep|exchange)(;(keep|exchange))*)?$")),
            .field(
              "values",
              .list(
                of: .record(
                  .field("share_price", .amount),
                  .field("keep", .amount),
                  .field("exchange", .amount),
                  .field("better", .words(["keep", "exchange", "same"]))
                )
              )
            )
          )
        )
      )
    )
  )
}
