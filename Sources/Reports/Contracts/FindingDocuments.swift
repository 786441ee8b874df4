internal import Findings

extension JSONDocument {
  /// What `check`, `run`, `report`, `letters`, `watch` and `rules lint` print.
  static let findings = JSONDocument(
    name: "findings.json",
    command: "check OFFER --format json",
    meaning: "Every finding, and how many there are of each weight",
    schema: .record(
      .field("findings", .list(of: finding)),
      .field(
        "counts",
        .record(
          .field("errors", .count),
          .field("warnings", .count),
          .field("notes", .count),
          .field("waived", .count)
        )
      )
    )
  )

  private static let finding = JSONSchema.record(
    .field("severity", .cases(Severity.self)),
    .field("class", .cases(FindingClass.self)),
    .field("rule", .text),
    .field("sheet", .text),
    .field("cell", .cellOrBlank),
    .field("subject", .text),
    .field("value", .text),
    .field("message", .name),
    .field("repair", .text),
    .field("waived_by", .text),
    .optional("line", .ordinal),
    .optional("column", .ordinal),
    .optional("byte", .count)
  )

  /// The part of SARIF 2.1.0 that is written.
  static let sarif = JSONDocument(
    name: "findings.sarif",
    command: "check OFFER --format sarif",
    meaning:
      "Every finding, for code scanning (SARIF 2.1.0; this is the part of it that is written)",
    schema: .record(
      .field("$schema", .words(["https://json.schemastore.org/sarif-2.1.0.json"])),
      .field("version", .words(["2.1.0"])),
      .field("runs", .list(of: run, atLeast: 1))
    )
  )

  private static let run = JSONSchema.record(
    .field(
      "tool",
      .record(
        .field(
          "driver",
          .record(
            .field("name", .words(["exchequer"])),
            .field("semanticVersion", .pattern("^[0-9]+\\.[0-9]+\\.[0-9]+")),
            .field("rules", .list(of: descriptor))
          )
        )
      )
    ),
    .field("results", .list(of: result)),
    .field("columnKind", .words(["unicodeCodePoints"]))
  )

  private static let message = JSONSchema.record(.field("text", .text))

  private static let descriptor = JSONSchema.record(
    .field("id", .name),
    .field("shortDescription", message),
    .field("fullDescription", message),
    .field("help", message),
    .field(
      "defaultConfiguration",
      .record(.field("level", .words(["error", "warning", "note", "none"])))
    )
  )

  private static let result = JSONSchema.record(
    .field("ruleId", .name),
    .optional("ruleIndex", .count),
    .field("level", .cases(Severity.self)),
    .field("message", message),
    // Code scanning refuses a run in which one result has no location.
    .field("locations", .list(of: location, atLeast: 1)),
    .optional(
      "suppressions",
      .list(
        of: .record(
          .field("kind", .words(["external"])),
          .field("status", .words(["accepted"])),
          .field("justification", .name)
        )
      )
    ),
    .field(
      "properties",
      .record(
        .field("class", .cases(FindingClass.self)),
        .field("cell", .cellOrBlank),
        .field("subject", .text),
        .field("value", .text)
      )
    )
  )

  private static let location = JSONSchema.record(
    .field(
      "physicalLocation",
      .record(
        .field("artifactLocation", .record(.field("uri", .name))),
        .optional(
          "region",
          .record(
            .field("startLine", .ordinal),
            .optional("startColumn", .ordinal),
            .optional("endLine", .ordinal),
            .optional("endColumn", .ordinal),
            .optional("byteOffset", .count)
          )
        )
      )
    ),
    .optional(
      "logicalLocations",
      .list(
        of: .record(
          .field("name", .name),
          .field("fullyQualifiedName", .name),
          .field("kind", .words(["cell"]))
        )
      )
    )
  )
}
