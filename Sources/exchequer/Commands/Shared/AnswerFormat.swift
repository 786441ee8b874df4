internal import ArgumentParser

/// How a command prints its answer.
///
/// What keeps a command from an answer is printed in the same format, so that a program that asked for
/// JSON is given JSON whatever comes of it (`commands.md`).
protocol AnswerFormat: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension AnswerFormat {
  /// The format of findings that are printed in place of the answer; text where findings have none of
  /// that name.
  var ofFindings: FindingFormat { FindingFormat(rawValue: rawValue) ?? .text }
}

/// The formats of what is no table.
enum TextOrJSON: String, AnswerFormat {
  case text, json
}

/// The formats of a table.
enum TextJSONOrCSV: String, AnswerFormat {
  case text, json, csv
}

/// The formats of findings.
enum FindingFormat: String, AnswerFormat {
  case text, json, csv, sarif, github
}
