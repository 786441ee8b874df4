internal import Policy

extension JSONDocument {
  /// manifest.json.
  static let manifest = JSONDocument(
    name: "manifest.json",
    command: "run OFFER --out DIR",
    meaning: "What made the results, by hash",
    schema: .record(
      .field("program", .words(["exchequer"])),
      .field("version", .pattern("^[0-9]+\\.[0-9]+\\.[0-9]+")),
      .field("format", .count),
      .field("contract", .count),
      .field("lua", .name),
      .field("as_of", .day),
      .optional("as_of_is_today", .flag),
      .field("projected", .flag),
      .field("log", .words(["decisions", "all", "none"])),
      .field("set", .list(of: .pattern("^.+\\.[^.=]+=.*$"))),
      .field(
        "sheets",
        .list(
          of: .record(
            .field("name", .pattern("\\.[Cc][Ss][Vv]$")),
            .field("sha256", .sha256),
            .optional("rows", .count)
          )
        )
      ),
      .field(
        "rules",
        .list(
          of: .record(
            .field("id", .name),
            .field("file", .pattern("\\.lua$")),
            .field("sha256", .sha256)
          )
        )
      ),
      .field("libraries", .list(of: hashed)),
      .field(
        "parameters",
        .list(
          of: .record(
            .field("rule", .name),
            .field("parameter", .name),
            .field("value", .text)
          )
        )
      ),
      .field("results", .list(of: result("\\.(csv|jsonl)$"), atLeast: 1)),
      .field("seal", .sha256)
    )
  )

  /// A file that was written, whose name has this form.
  private static func result(_ name: String) -> JSONSchema {
    .record(.field("name", .pattern(name)), .field("sha256", .sha256))
  }

  private static let hashed = JSONSchema.record(.field("name", .name), .field("sha256", .sha256))

  /// letters.json.
  static let letters = JSONDocument(
    name: "letters.json",
    command: "letters OFFER --out DIR",
    meaning: "The letters that were written, by hash",
    schema: .record(
      .field("program", .words(["exchequer"])),
      .field("format", .count),
      .field("as_of", .day),
      .field(
        "results",
        .list(
          of: .record(
            .field("name", .pattern("\\.(html|csv)$")),
            .field("sha256", .sha256),
            .optional("sent", .day)
          )
        )
      ),
      .field("seal", .sha256)
    )
  )

  /// A line of decisions.jsonl.
  static let decisions = JSONDocument(
    name: "decisions.jsonl",
    command: "run OFFER --out DIR",
    meaning: "Each line: an evaluation of a rule, or an answer of a hook",
    schema: .record(
      .optional("holder", .text),
      .field("rule", .name),
      .field("sha256", .sha256),
      .field("scope", .scope),
      .field("subject", .text),
      .optional("outcome", .cases(Outcome.self)),
      .optional("message", .name),
      .optional("waived_by", .name),
      .optional("hook", .hook),
      .optional("answer", .text),
      .optional("times", .count),
      .optional("day", .day),
      .field(
        "inputs",
        .list(
          of: .record(
            .field("name", .name),
            .field("value", logged),
            .optional("cell", .name)
          )
        )
      ),
      .optional(
        "words",
        .list(
          of: .record(
            .field("word", .name),
            .field("given", .list(of: .text)),
            .field("answer", .either(.text, .null)),
            .optional("cell", .name),
            .optional("provisional", .flag)
          ),
          atLeast: 1
        )
      ),
      .field("parameters", .map(to: logged))
    )
  )

  /// A value as people write it; nothing as `null`, and a list as a list.
  private static let logged = JSONSchema.either(.text, .null, .list(of: .text))
}
