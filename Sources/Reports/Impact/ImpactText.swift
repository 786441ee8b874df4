internal import Exchange
internal import Findings

/// An impact for the people who vote on it, at most 100 columns wide.
public struct ImpactText {
  /// How many ids a list in the text names at most; the CSV has all.
  private static let most = 60

  private let impact: Impact
  private let style: TextStyle

  /// Text with or without colour.
  public init(_ impact: Impact, colour: Bool) {
    self.impact = impact
    style = TextStyle(colour: colour)
  }

  /// What is changed, the totals side by side, then who is affected and by what.
  public var text: String {
    var parts = [policy]
    if impact.isNothing {
      parts.append([style.bold("Nothing changes.")] + impact.asked.flatMap(\.lines))
    } else {
      parts += [totals, scope, alike, oneByOne, findings]
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var policy: [String] {
    var lines = [style.bold("What is changed")]
    for sheet in impact.sheets { lines.append("  \(sheet)") }
    for change in impact.policy {
      if change.what == "file" {
        let words =
          change.before == "no rule"
          ? "new rule: \(change.after)"
          : change.after == "edited" ? "edited" : "\"\(change.before)\" -> \"\(change.after)\""
        lines += ExplanationLines.paragraph("\(change.rule)  \(words)", indent: 2, further: 4)
      } else {
        let words = "\(change.rule).\(change.what)  \(change.before) -> \(change.after)"
        lines += ExplanationLines.paragraph(words, indent: 2, further: 4)
      }
    }
    if impact.sheets.isEmpty, impact.policy.isEmpty {
      lines.append("  No rule, parameter or sheet differs.")
    }
    return lines
  }

  private var totals: [String] {
    guard !impact.totals.isEmpty else { return [] }
    let rows = impact.totals.map { total in
      [
        "  " + total.measure.replacing("_", with: " "), ExplanationTotals.readable(total.before),
        ExplanationTotals.readable(total.after), ExplanationTotals.readable(total.difference, ""),
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
    let holders = Set(impact.changes.map(\.holderID)).count
    let grants = Set(impact.changes.map(\.grantID)).count
    guard holders > 0 else { return [style.bold("No holder's outcome changes.")] }
    return [
      style.bold(
        "The outcome changes for \(holders) of \(impact.size.holders) holders, "
          + "\(grants) of \(impact.size.grants) options."
      )
    ]
  }

  private struct Kind: Hashable {
    let what: String
    let before: String
    let after: String
    let because: String

    init(_ change: Impact.Change) {
      (what, before, after, because) = (
        change.what, change.before, change.after, change.because
      )
    }
  }

  /// How often each kind of change comes.
  private var counts: [Kind: Int] {
    impact.changes.reduce(into: [:]) { $0[Kind($1), default: 0] += 1 }
  }

  /// The same change for four options or more is told once.
  private var alike: [String] {
    let counts = counts
    var told: Set<Kind> = []
    var lines: [String] = []
    for change in impact.changes {
      let kind = Kind(change)
      guard counts[kind] ?? 0 > 3, told.insert(kind).inserted else { continue }
      let same = impact.changes.filter { Kind($0) == kind }
      let holders = Set(same.map(\.holderID)).count
      lines.append("  " + style.bold("\(kind.what): " + values(kind.before, kind.after)))
      lines += ExplanationLines.paragraph(
        "\(same.count) options of \(holders) holder\(holders == 1 ? "" : "s")"
          + (kind.because.isEmpty ? "" : ", by \(kind.because)"),
        indent: 4,
        further: 6
      )
      lines += ExplanationLines.wrapped(named(same.map(\.grantID).sorted()), indent: 4).map(
        style.faint
      )
    }
    return lines.isEmpty ? [] : [style.bold("Alike for many")] + lines
  }

  private func values(_ before: String, _ after: String) -> String {
    ExplanationTotals.readable(before) + " -> " + ExplanationTotals.readable(after)
  }

  private func named(_ ids: [String]) -> [String] {
    let more = ids.count - Self.most
    return Array(ids.prefix(Self.most))
      + (more > 0 ? ["and \(more) more (--format csv names all)"] : [])
  }

  /// The rest, holder by holder.
  private var oneByOne: [String] {
    let counts = counts
    let rest = impact.changes.filter { counts[Kind($0)] ?? 0 <= 3 }
    var lines: [String] = []
    var holder = ""
    var grant = ""
    for change in rest {
      if change.holderID != holder {
        let name = impact.names[change.holderID].map { "  \($0)" } ?? ""
        lines.append("  " + style.bold(change.holderID + name))
        (holder, grant) = (change.holderID, "")
      }
      let label = change.grantID == grant ? "" : change.grantID
      grant = change.grantID
      lines += one(change, label: label)
    }
    return lines.isEmpty ? [] : [style.bold("Holder by holder")] + lines
  }

  private func one(_ change: Impact.Change, label: String) -> [String] {
    let joint = change.what.hasSuffix("exercise") ? " " : " of "
    let what = change.formID.isEmpty ? change.what : change.what + joint + change.formID
    let start = "    " + label.padded(to: 11) + " "
    var lines = ExplanationLines.paragraph(
      "\(what): " + values(change.before, change.after),
      indent: start.count,
      further: 18
    )
    lines[0] = start + lines[0].dropFirst(start.count)
    guard let because = because(change) else { return lines }
    let last = lines[lines.count - 1] + "  " + because
    guard last.count > ExplanationLines.width else { return lines.dropLast() + [last] }
    return lines + ExplanationLines.paragraph(because, indent: 18, further: 20)
  }

  /// The reason, without a rule that the change itself names.
  private func because(_ change: Impact.Change) -> String? {
    guard !change.because.isEmpty else { return nil }
    guard let colon = change.because.firstIndex(of: ":"),
      change.after.hasSuffix("by " + change.because[..<colon])
    else { return "by " + change.because }
    return String(change.because[colon...].dropFirst(2))
  }

  /// Findings that no change above tells of; those that only say it in other words are counted.
  private var findings: [String] {
    let told = Set(impact.changes.map(\.because))
    let untold = { (finding: Finding) in !told.contains("\(finding.rule): \(finding.message)") }
    let subject = { (finding: Finding) in
      [finding.severity.rawValue, finding.rule, finding.subject].joined(separator: "\n")
    }
    let gone = Set(impact.disappearing.map(subject))
    let come = Set(impact.appearing.map(subject))
    let reworded = impact.appearing.count { gone.contains(subject($0)) }
    return list(
      "Findings that appear besides",
      impact.appearing.filter { untold($0) && !gone.contains(subject($0)) }
    )
      + list("Findings that go", impact.disappearing.filter { !come.contains(subject($0)) })
      + (reworded == 0
        ? [] : ["\(reworded) finding\(reworded == 1 ? " is" : "s are") only worded otherwise."])
  }

  private func list(_ title: String, _ findings: [Finding]) -> [String] {
    guard !findings.isEmpty else { return [] }
    let most = Self.most / 3
    let shown = findings.prefix(most).flatMap { finding in
      ExplanationLines.paragraph(
        "\(finding.severity.rawValue) \(finding.subject) [\(finding.rule)] \(finding.message)",
        indent: 2,
        further: 4
      )
    }
    return [style.bold(title)] + shown
      + (findings.count > most ? ["  and \(findings.count - most) more"] : [])
  }
}

/// Totals as people read them.
enum ExplanationTotals {
  /// A whole number grouped, a blank as a dash, anything else as it is.
  static func readable(_ value: String, _ blank: String = "-") -> String {
    if value.isEmpty { return blank }
    return Int64(value) == nil ? value : Thousands.marked(in: value)
  }
}
