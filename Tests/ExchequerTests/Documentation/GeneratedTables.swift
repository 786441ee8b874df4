import CSV
import Foundation
import TestSupport
import Testing

/// The tables of the documentation that the program knows, as it prints them.
enum GeneratedTables {
  /// How each table is made, by the name in its marker.
  static let all: [String: @Sendable () throws -> String] = [
    "input sheets": inputSheets,
    "input columns": inputColumns,
    "offer terms": offerTerms,
    "finding codes": findingCodes,
    "fields": fields,
    "hooks": { try part("What a rule can answer") },
    "words": { try part("What a rule can say") },
    "rules": { try part("The rules") },
    "commands": commands,
    "result sheets": resultSheets,
    "result columns": resultColumns,
    "measures": measures,
    "requirements": requirements,
    "not yet": notYet,
    "repairs": RepairTable.text,
  ]

  /// What the program prints.
  static func output(_ arguments: String...) throws -> String {
    let result = try Binary.run(arguments)
    try #require(result.code == 0, "\(arguments): \(result.complaint)")
    return result.output
  }

  /// A table in Markdown.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows).map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }.joined()
  }

  /// A name as code.
  static func code(_ text: some StringProtocol) -> String { "`\(text)`" }

  // MARK: Sheets

  private static func sheetNames() throws -> [String] {
    try output("sheets").split(separator: "\n").filter { $0.contains("one row for") }
      .map { String($0.prefix { $0 != " " }) }
  }

  private static func inputSheets() throws -> String {
    let rows = try output("sheets").split(separator: "\n").filter { $0.contains("one row for") }
      .map { line in
        let cells = cells(of: line)
        return [
          code(cells[0]), cells[1] == "required" ? "yes" : "no",
          cells[2].replacing("one row for ", with: ""),
        ]
      }
    return table(["sheet", "must be there", "one row for"], rows)
  }

  private static func inputColumns() throws -> String {
    try sheetNames().filter { $0 != "offer.csv" }.map { name in
      "### \(name)\n\n" + columns(try output("sheets", name))
    }.joined(separator: "\n")
  }

  private static func offerTerms() throws -> String {
    let text = try output("sheets", "offer")
    let terms = text.split(separator: "\n\n").last ?? ""
    return columns(String(terms))
  }

  /// The lines `  NAME  required  kind  meaning Example: text` as a table.
  private static func columns(_ text: String) -> String {
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { line in
      let cells = cells(of: line)
      let last = cells[3].split(separator: " Example: ", maxSplits: 1)
      return [
        code(cells[0]), cells[2], cells[1], String(last[0]), last.count > 1 ? code(last[1]) : "",
      ]
    }
    return table(["name", "kind", "must be there", "meaning", "example"], rows)
  }

  /// The cells of a line that are two spaces or more apart.
  private static func cells(of line: Substring) -> [String] {
    line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  // MARK: Findings

  private static func findingCodes() throws -> String {
    let rows = try output("codes").split(separator: "\n").map(cells(of:)).filter { $0.count == 3 }
    return table(["code", "severity", "meaning"], rows.map { [code($0[0]), $0[1], $0[2]] })
  }

  // MARK: Rules

  /// The first table after a heading of the book of rules.
  private static func part(_ heading: String) throws -> String {
    let lines = try output("rules", "docs").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let table = lines.drop { $0 != "# \(heading)" }.drop { !$0.hasPrefix("|") }
      .prefix { $0.hasPrefix("|") }
    try #require(!table.isEmpty, "the book of rules has no table under \(heading)")
    return table.map { $0 + "\n" }.joined()
  }

  /// Every field that rules can read, with the scopes that have it.
  private static func fields() throws -> String {
    var scopes: [String: [String]] = [:]
    var order: [String] = []
    var scope = ""
    for line in try output("rules", "docs").split(separator: "\n") {
      if line.hasPrefix("#") { scope = "" }
      if line.hasPrefix("## Scope ") { scope = String(line.dropFirst("## Scope ".count)) }
      guard !scope.isEmpty, line.hasPrefix("| "), !line.hasPrefix("| field "),
        !line.hasPrefix("| ---")
      else { continue }
      let field = String(line)
      if scopes[field] == nil { order.append(field) }
      scopes[field, default: []].append(scope)
    }
    let every = scopes.values.joined().reduce(into: [String]()) { all, name in
      if !all.contains(name) { all.append(name) }
    }
    let rows = order.map { line in
      let cells = line.dropFirst(2).dropLast(2).split(
        separator: " | ",
        omittingEmptySubsequences: false
      )
      let meaning = cells.dropFirst(2).joined(separator: " | ")
      let names = inWords(scopes[line, default: []], of: every)
      return "| \(code(cells[0])) | \(cells[1]) | \(names) | \(meaning) |\n"
    }
    return "| field | kind | scopes | meaning |\n| --- | --- | --- | --- |\n" + rows.joined()
  }

  /// Some of all scopes: "grant, election", or "every scope but offer".
  private static func inWords(_ scopes: [String], of every: [String]) -> String {
    let missing = every.filter { !scopes.contains($0) }.sorted()
    switch missing.count {
    case 0: return "every scope"
    case 1...4: return "every scope but " + missing.joined(separator: ", ")
    default: return scopes.joined(separator: ", ")
    }
  }

  // MARK: Results

  private static func resultColumns() throws -> String {
    let data = Data(try output("sheets", "--results", "--format", "schema").utf8)
    let document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let resources = try #require(document["resources"] as? [[String: Any]])
    return try resources.map { resource in
      let path = try #require(resource["path"] as? String)
      let fields = try #require(
        (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
      )
      let rows = try fields.map { field in
        [
          code(try #require(field["name"] as? String)),
          try #require(field["description"] as? String, "\(path) has a column without a meaning"),
        ]
      }
      return "### \(path)\n\n" + table(["name", "meaning"], rows)
    }.joined(separator: "\n")
  }

  private static func resultSheets() throws -> String {
    let lines = try output("sheets", "--results").split(separator: "\n")
    let rows = zip(lines, lines.dropFirst()).filter { $0.0.contains("  one row for ") }.map {
      sheet,
      columns in
      let cells = cells(of: sheet)
      let names = columns.trimmingCharacters(in: .whitespaces).split(separator: ", ")
      return [
        code(cells[0]), cells[1].replacing("one row for ", with: ""),
        names.map { code($0) }.joined(separator: ", "),
      ]
    }
    return table(["sheet", "one row for", "columns"], rows)
  }

  private static func measures() throws -> String {
    let path = "samples/alpha-2003/expected/summary.csv"
    let text = try String(contentsOf: Package.path(path), encoding: .utf8)
    let names = text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    return names.map { code($0) }.joined(separator: ", ") + "\n"
  }

  // MARK: The project

  private static func requirements() throws -> String {
    let rows = try Requirement.all().map { [$0.id, $0.title, $0.source, $0.decider] }
    return table(["id", "requirement", "source", "decided by"], rows)
  }

  private static func notYet() throws -> String {
    let marks = try DocumentationPage.all().flatMap { page in
      page.marks.map { (page: page.name, mark: $0) }
    }
    let issues = Set(marks.map(\.mark.issue)).sorted { ($0 ?? .max) < ($1 ?? .max) }
    return issues.map { issue in
      let lines = marks.filter { $0.mark.issue == issue }.map { page, mark in
        "- <doc:\(page)>, \"\(mark.section)\": \(mark.text)\n"
      }
      return "### \(issue.map { "Issue \($0)" } ?? "Later")\n\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
