internal import Exchange
internal import Policy

/// An impact for the people who vote on it, at most 100 columns wide.
public struct ImpactText {
  /// How many ids or inputs a list in the text names at most; the CSV has all.
  private static let most = 60

  private let impact: Impact
  private let style: TextStyle
  private let rows: [ImpactRow]
  /// The rows that differ alike, in order.
  private let rowsOfKind: [ImpactRow.Kind: [ImpactRow]]

  /// Text with or without colour.
  public init(_ impact: Impact, colour: Bool) {
    self.impact = impact
    style = TextStyle(colour: colour)
    rows = ImpactRow.all(impact.changes.filter { !$0.isWording && $0.sheet != "summary" })
    rowsOfKind = Dictionary(grouping: rows, by: \.kind)
  }

  /// What is changed, the totals side by side, then who is affected and by what.
  public var text: String {
    var parts = [inputs]
    if impact.isNothing {
      parts.append([style.bold("Nothing changes.")] + impact.asked.flatMap(\.lines))
    } else {
      parts += [totals, scope, alike, oneByOne, ofTheOffer, wording]
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var inputs: [String] {
    let shown = impact.inputs.prefix(Self.most / 3)
    let lines = shown.flatMap { input in
      let starts =
        input.startsOn.map {
          ["    counts from \($0), after the as-of date, for what is decided on that day or later"]
        } ?? []
      return ExplanationLines.paragraph(words(input), indent: 2, further: 4) + starts
    }
    let more = impact.inputs.count - shown.count
    let isSet = impact.inputs.contains { $0.isSetting }
    return [style.bold("What is changed") + ", as of \(impact.asOf)"]
      + (isSet ? ["  What is set counts as if it had been adopted before everything."] : [])
      + (lines.isEmpty ? ["  No rule, parameter or sheet differs."] : lines)
      + (more > 0 ? ["  and \(more) more (--format csv names all)"] : [])
  }

  private func words(_ input: InputChange) -> String {
    switch (input.before, input.after) {
    case ("no rule", let title): "\(input.name), a new rule: \(title)"
    case (_, "no rule"), (_, "edited"), ("", ""): input.words
    case (let before, let after) where !input.ruleName.isEmpty && input.ruleName == input.name:
      "\(input.words): \"\(before)\" -> \"\(after)\""
    default: input.words
    }
  }

  private var totals: [String] {
    guard !impact.totals.isEmpty else { return [] }
    let rows = impact.totals.map { total in
      let difference = ImpactDifference.text(total.before, total.after)
      return [
        "  " + total.row.replacing("_", with: " "), Readable.cell(total.before),
        Readable.cell(total.after), Readable.cell(difference, blank: ""),
      ]
    }
    let grid = GridText(
      header: ["Totals", "today", "changed", "difference"],
      rows: rows,
      numeric: [false, true, true, true]
    ).lines
    return [style.bold(grid[0])] + grid.dropFirst()
  }

  private var scope: [String] {
    let changes = impact.changes.filter { !$0.isWording }
    let holders = Set(changes.map(\.holderID)).subtracting([""]).count
    let grants = Set(changes.map(\.grantID)).subtracting([""]).count
    guard holders > 0 else {
      return [
        style.bold(
          "No result about a single holder changes; what changes is of the offer as a whole."
        )
      ]
    }
    return [
      style.bold(
        "Something changes for \(holders) of \(impact.size.holders) holders, "
          + "\(grants) of \(impact.size.grants) options."
      )
    ]
  }

  /// The rows that differ as this one does; none if they are few enough to be told one by one.
  private func many(like row: ImpactRow) -> [ImpactRow] {
    let same = rowsOfKind[row.kind] ?? []
    return same.count > 3 ? same : []
  }

  /// The same change for four options or more is told once.
  private var alike: [String] {
    var told: Set<ImpactRow.Kind> = []
    var lines: [String] = []
    for row in rows where !row.holderID.isEmpty {
      let same = many(like: row)
      guard !same.isEmpty, told.insert(row.kind).inserted else { continue }
      lines += ExplanationLines.paragraph(row.words, indent: 2, further: 4).map(style.bold)
      lines += ExplanationLines.paragraph(
        Self.count(same.map(\.grantID), "option") + " of "
          + Self.count(same.map(\.holderID), "holder")
          + because(row).map { ", \($0)" }.joined(),
        indent: 4,
        further: 6
      )
      let ids = Set(same.map { $0.grantID.isEmpty ? $0.holderID : $0.grantID }).sorted()
      lines += ExplanationLines.wrapped(named(ids), indent: 4).map(style.faint)
    }
    return lines.isEmpty ? [] : [style.bold("Alike for many")] + lines
  }

  private static func count(_ ids: [String], _ noun: String) -> String {
    ParameterWords.counted(Set(ids).subtracting([""]).count, noun)
  }

  private func named(_ ids: [String]) -> [String] {
    let more = ids.count - Self.most
    return Array(ids.prefix(Self.most))
      + (more > 0 ? ["and \(more) more (--format csv names all)"] : [])
  }

  /// The cause, where the inputs are several; of one, the head has it.
  private func because(_ row: ImpactRow) -> [String] {
    impact.inputs.count > 1 && !row.because.isEmpty ? ["by \(row.because)"] : []
  }

  /// The rest, holder by holder.
  private var oneByOne: [String] {
    var lines: [String] = []
    var (holder, grant) = ("", "")
    for row in rows where !row.holderID.isEmpty && many(like: row).isEmpty {
      if row.holderID != holder {
        let name = impact.names[row.holderID].map { "  \($0)" } ?? ""
        lines.append("  " + style.bold(VisibleText.of(row.holderID + name)))
        (holder, grant) = (row.holderID, "")
      }
      let label = row.grantID == grant ? "" : VisibleText.of(row.grantID)
      grant = row.grantID
      lines += one(row, label: label)
    }
    return lines.isEmpty ? [] : [style.bold("Holder by holder")] + lines
  }

  private func one(_ row: ImpactRow, label: String) -> [String] {
    let start = "    " + label.padded(to: 11) + " "
    var lines = ExplanationLines.paragraph(row.words, indent: start.count, further: 18)
    lines[0] = start + lines[0].dropFirst(start.count)
    return lines + because(row).flatMap { ExplanationLines.paragraph($0, indent: 18, further: 20) }
  }

  /// What is about no holder: the ledger, the counts of rules, findings about the offer.
  private var ofTheOffer: [String] {
    let lines = rows.filter(\.holderID.isEmpty).flatMap { row in
      ExplanationLines.paragraph(row.words, indent: 2, further: 4)
        + because(row).flatMap { ExplanationLines.paragraph($0, indent: 4, further: 6) }
    }
    return lines.isEmpty ? [] : [style.bold("The offer as a whole")] + lines
  }

  private var wording: [String] {
    let texts = impact.wording
    guard let first = texts.first else { return [] }
    let count = texts.count == 1 ? "1 text is" : "\(texts.count) texts are"
    return [
      style.bold("\(count) only worded otherwise"), VisibleText.of("  such as, of \(first.row):"),
    ]
      + ExplanationLines.paragraph("- \(first.before)", indent: 4, further: 6)
      + ExplanationLines.paragraph("+ \(first.after)", indent: 4, further: 6)
  }
}
