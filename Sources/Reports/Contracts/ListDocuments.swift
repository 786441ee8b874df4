internal import Findings
internal import Offering
internal import Policy
internal import Sheets

// What the program knows: rules, sheets, codes; and what it reads and checks without an offer.

extension JSONDocument {
  /// What `rules list` prints.
  static let rules = JSONDocument(
    name: "rules.json",
    command: "rules list --format json",
    meaning: "Every rule, with its parameters in force",
    schema: .record(.field("rules", .list(of: rule)))
  )

  private static let rule = JSONSchema.record(
    .field("id", .name),
    .field("scope", .scope),
    .field("kind", .words(["check", "hook", "settings", "column"])),
    .optional("level", .cases(Level.self)),
    .optional("hook", .hook),
    .optional("sheet", .resultSheet),
    .optional("column", .name),
    .field("title", .name),
    .field("citation", .text),
    .field("file", .pattern("\\.lua$")),
    .field("shipped", .flag),
    .optional("in_force", .flag),
    .field(
      "parameters",
      .list(
        of: .record(
          .field("name", .name),
          .field("value", .text),
          .field("default", .text),
          .field("note", .text)
        )
      )
    )
  )

  /// What `rules test` prints.
  static let ruleTests = JSONDocument(
    name: "rule-tests.json",
    command: "rules test --format json",
    meaning: "Every test of every rule, and what is lacking",
    schema: .record(
      .field("passed", .count),
      .field("failed", .count),
      .field(
        "tests",
        .list(
          of: .record(
            .field("rule", .name),
            .field("file", .name),
            .optional("line", .ordinal),
            .field("name", .text),
            .field("passed", .flag),
            .optional("message", .text)
          )
        )
      ),
      .field(
        "problems",
        .list(
          of: .record(
            .field("rule", .text),
            .field("file", .text),
            .optional("line", .ordinal),
            .field("message", .name),
            .field("repair", .text)
          )
        )
      ),
      .field(
        "missed",
        .list(
          of: .record(.field("file", .name), .field("lines", .list(of: .ordinal, atLeast: 1)))
        )
      )
    )
  )

  /// What `rules try` prints.
  static let trial = JSONDocument(
    name: "trial.json",
    command: "rules try ID NAME=VALUE --format json",
    meaning: "What one rule says about values that somebody typed",
    schema: .record(
      .field("rule", .name),
      .field("outcome", .words(Outcome.allCases.map(\.rawValue) + ["answered", "settings"])),
      .optional("message", .name),
      .optional("answer", .text),
      .optional("blank", .name)
    )
  )

  /// What `sheets` prints.
  static let sheets = JSONDocument(
    name: "sheets.json",
    command: "sheets --format json",
    meaning: "The sheets with their columns",
    schema: .record(
      .field(
        "sheets",
        .list(
          of: .record(
            .field("name", .name),
            .field("file", .pattern("\\.csv$")),
            .field("row", .name),
            .optional("required", .flag),
            .field("columns", .list(of: column, atLeast: 1)),
            .optional("terms", .list(of: column, atLeast: 1))
          ),
          atLeast: 1
        )
      )
    )
  )

  private static let column = JSONSchema.record(
    .field("name", .name),
    .field("kind", .name),
    .optional("presence", .words(["required", "required, may be blank", "optional"])),
    .optional("meaning", .name),
    .optional("example", .text)
  )

  /// What `codes` prints.
  static let codes = JSONDocument(
    name: "codes.json",
    command: "codes --format json",
    meaning: "The codes of findings",
    schema: .record(
      .field(
        "codes",
        .list(
          of: .record(
            .field("code", .name),
            .field("severity", .cases(Severity.self)),
            .field("class", .cases(FindingClass.self)),
            .field("title", .name),
            .field("reason", .name),
            .field("repair", .text),
            .field("example", .text)
          )
        )
      ),
      .field("rules", .list(of: rule))
    )
  )

  /// What `show` prints.
  static let file = JSONDocument(
    name: "file.json",
    command: "show FILE --format json",
    meaning: "A CSV file as the program reads it",
    schema: .record(
      .field("encoding", .cases(TextEncoding.self)),
      .field("delimiter", .words([",", ";", "\t", "|"])),
      .field("header", .list(of: .text)),
      .field("rows", .list(of: .list(of: .text)))
    )
  )

  /// A line of what `--progress json` prints.
  static let progress = JSONDocument(
    name: "progress.jsonl",
    command: "run OFFER --out DIR --progress json",
    meaning:
      "Each line, on standard error: how far the run at hand has come; the last stage is end",
    schema: .record(
      .field("stage", .words(RunStage.allCases.map { "\($0)" } + [ProgressJSON.end])),
      .field("done", .count),
      .field("total", .count),
      .field("milliseconds", .count)
    )
  )

  /// What `verify` prints.
  static let verification = JSONDocument(
    name: "verification.json",
    command: "verify DIR --format json",
    meaning: "Whether results are what a run wrote, and what differs",
    schema: .record(
      .field("whole", .flag),
      .field("folder", .name),
      .optional("offer", .name),
      .optional("as_of", .day),
      .optional("files", .count),
      .field("manifest", .sha256),
      .field(
        "differences",
        .list(
          of: .record(
            .field("kind", .cases(VerifiedDifference.Kind.self)),
            .field("text", .name),
            .optional("rows", .list(of: .name, atLeast: 1))
          )
        )
      )
    )
  )
}
