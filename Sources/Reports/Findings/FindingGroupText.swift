internal import Findings

/// The findings of one cause as text.
struct FindingGroupText {
  private let group: FindingGroup
  private let shown: ArraySlice<Finding>
  private let style: TextStyle
  private let width: Int
  private let excerpt: (Finding) -> Excerpt?

  /// A group of which at most so many are shown, each with its excerpt if there is one.
  init(
    _ group: FindingGroup,
    style: TextStyle,
    width: Int,
    most: Int,
    excerpt: @escaping (Finding) -> Excerpt?
  ) {
    self.excerpt = excerpt
    self.group = group
    self.style = style
    self.width = width
    shown = group.findings.prefix(most)
  }

  /// Heading, what was found, excerpts and repair, ending in a line break.
  var text: String {
    if group.findings.first?.excerpt?.line != nil { return apart }
    let lines = group.findings.count == 1 ? group.findings.flatMap(single) : several
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is wrong with a file of rules has a line of its own each.
  private var apart: String {
    let texts = shown.map { single($0).joined(separator: "\n") + "\n" }
    return (texts + (rest.isEmpty ? [] : ["  " + rest.drop { $0 == " " || $0 == "," } + "\n"]))
      .joined(separator: "\n")
  }

  private func single(_ finding: Finding) -> [String] {
    let subject = finding.subject.isEmpty ? [] : [finding.subject]
    return [heading([Self.place(finding)].filter { !$0.isEmpty } + subject)]
      + wrapped(finding.message) + line(finding) + rows([finding]) + waiver + repair(finding.repair)
  }

  private var several: [String] {
    let name = group.header.map { $0.isEmpty ? "" : " " + $0 } ?? ""
    let column = group.cause.column.map { ", column " + Place.letters($0) + name } ?? ""
    let place = (group.cause.sheet + column).isEmpty ? [] : [group.cause.sheet + column]
    return [heading(place + [count])] + members + rows(shown) + waiver
      + (group.commonRepair.map(repair) ?? [])
  }

  private func heading(_ parts: [String]) -> String {
    style.severity(group.cause.severity) + "  "
      + parts.map { style.bold(VisibleText.of($0)) + "  " }.joined()
      + style.faint("[\(VisibleText.of(group.cause.rule))]")
  }

  private var count: String {
    let isCells = group.findings.allSatisfy { $0.place?.column != nil && $0.place?.row != nil }
    return "\(group.findings.count) "
      + (isCells && group.cause.column != nil ? "cells" : "findings")
  }

  // What was found.

  private var members: [String] {
    if let message = group.commonMessage {
      let names = shown.map(name).filter { !$0.isEmpty }.joined(separator: ", ")
      return wrapped(message) + wrapped(names + (names.isEmpty ? "" : rest))
    }
    let width = shown.map { VisibleText(name($0)).width }.max() ?? 0
    let lines = shown.flatMap { finding in member(finding, width) }
    return lines + (rest.isEmpty ? [] : ["  " + rest.drop { $0 == " " || $0 == "," }])
  }

  private func member(_ finding: Finding, _ column: Int) -> [String] {
    let name = VisibleText.of(self.name(finding))
    let padding = String.spaces(column - VisibleText(name).width)
    let lead = "  " + name + padding + (column > 0 ? "  " : "")
    let lines = WrappedText.lines(finding.message, lead: lead, width: width, style: style)
    guard group.commonRepair == nil, !finding.repair.isEmpty else { return lines }
    let indent = String.spaces(column + 4)
    return lines
      + WrappedText.lines("Repair: " + finding.repair, lead: indent, width: width, style: style)
  }

  /// The place, as a spreadsheet and a search find it, and the subject.
  private func name(_ finding: Finding) -> String {
    [Self.place(finding), finding.subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var rest: String {
    let count = group.findings.count - shown.count
    guard count > 0 else { return "" }
    return ", and \(count) more: --all shows them, --format csv makes a sheet of them"
  }

  private func wrapped(_ message: String) -> [String] {
    message.isEmpty ? [] : WrappedText.lines(message, lead: "  ", width: width, style: style)
  }

  // Excerpts, waiver, repair.

  /// The line of a rule file that a finding is about.
  private func line(_ finding: Finding) -> [String] {
    guard let excerpt = finding.excerpt, let line = excerpt.line else { return [] }
    return LineExcerptText(line, excerpt.part, number: finding.place?.line, style, width).lines
  }

  /// The excerpts of those shown; one table for those that follow each other with the same header.
  private func rows(_ findings: some Sequence<Finding>) -> [String] {
    var tables: [[(row: Int?, excerpt: Excerpt)]] = []
    for finding in findings {
      guard finding.excerpt?.line == nil, let excerpt = excerpt(finding) else { continue }
      let isAlike =
        tables.last?.last.map {
          $0.excerpt.header == excerpt.header && $0.excerpt.marked == excerpt.marked
        } ?? false
      // Two findings about one cell show it once.
      if isAlike, let last = tables.last?.last, last == (finding.place?.row, excerpt) { continue }
      if isAlike {
        tables[tables.count - 1].append((finding.place?.row, excerpt))
      } else {
        tables.append([(finding.place?.row, excerpt)])
      }
    }
    return tables.flatMap { ExcerptText($0, style: style, width: width).lines }
  }

  private var waiver: [String] {
    group.cause.waivedBy.isEmpty ? [] : wrapped("Waived by \(group.cause.waivedBy).")
  }

  private func repair(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = WrappedText.lines("Repair: " + text, lead: "  ", width: width, style: style)
    lines[0] = lines[0].replacing(
      "  Repair: ",
      with: "  " + style.faint("Repair: "),
      maxReplacements: 1
    )
    return lines
  }

  /// The sheet with cell or line, as a heading names it.
  private static func place(_ finding: Finding) -> String {
    guard let place = finding.place else { return "" }
    return place.cell.isEmpty
      ? place.sheet + (place.line.map { ":\($0)" } ?? "") : place.address
  }
}
