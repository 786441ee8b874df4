internal import Policy

/// The files of all rules as text, in which a column that a rule reads is named.
struct RuleTexts {
  private let texts: [String]

  init(_ folders: [RuleFolder]) {
    texts = folders.flatMap { $0.rules + $0.libraries }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Whether a rule names a column, as the sheet has it or as a name of the language.
  func mention(column: String) -> Bool {
    let names = [column, FieldName.of(column)]
    return texts.contains { text in names.contains { text.contains($0) } }
  }
}
