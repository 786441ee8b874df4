internal import Findings
internal import Offering

/// Everything that was found, the gravest first.
struct FindingsSection: PageSection {
  let id = "findings"
  let title = "Findings"

  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    let (findings, words) = (context.conclusion.findings, FindingsText(colour: false))
    return [
      // What was refused is an outcome, and no mistake in a sheet.
      PageContext.note(
        [words.standing(findings), words.counts(findings) + "."].filter { !$0.isEmpty }
          .joined(separator: " ")
      ),
      PageTable(
        caption: "What was found, and where",
        columns: [
          ("Severity", .words), ("Where", .code), ("About", .code), ("What", .words),
          ("Rule", .words),
        ],
        rows: findings.map(row),
        isSorted: true,
        whenEmpty: "Nothing was found."
      ).markup,
    ]
  }

  private func row(_ finding: Finding) -> [PageTable.Cell] {
    [
      .markup(
        .element(
          "span",
          ["class": "severity \(finding.severity.rawValue)"],
          [.text(finding.severity.rawValue)]
        )
      ),
      .text(finding.place?.address ?? ""), .text(finding.subject), what(finding),
      TenderSection.code(finding.rule),
    ]
  }

  private func what(_ finding: Finding) -> PageTable.Cell {
    var parts = [Markup.text(Readable.fullSentence(finding.message))]
    if !finding.waivedBy.isEmpty { parts.append(small("Waived by \(finding.waivedBy).")) }
    if !finding.repair.isEmpty { parts.append(small("Repair: \(finding.repair)")) }
    return .markup(.joined(parts, separator: " "))
  }

  private func small(_ text: String) -> Markup { .element("small", [:], [.text(text)]) }
}
