internal import Exchange
public import Findings
public import Offering
internal import Sheets

/// The summary for people, as `run` ends with it.
public struct SummaryText {
  private let outcome: OfferOutcome
  private let findings: [Finding]
  private let colour: Bool

  /// A summary of an outcome and what was found on the way.
  public init(outcome: OfferOutcome, findings: [Finding], colour: Bool) {
    self.outcome = outcome
    self.findings = findings
    self.colour = colour
  }

  /// The measures one a line, then the findings' counts and where the sheets are.
  public func text(folder: String) -> String {
    let style = TextStyle(colour: colour)
    let isKnown = { (measure: Measure) in
      // An offer without a lookback is told nothing of one.
      measure.name != "lookback_start" || outcome.timeline.lookback != nil
    }
    let measures = Measures(outcome: outcome, findings: findings).all.filter(isKnown)
    let width = measures.map(\.name.count).max() ?? 0
    let lines = measures.map { measure in
      let name = measure.name.replacing("_", with: " ")
      return name.padded(to: width + 2) + style.bold(Readable.cell(measure.value))
    }
    let later = LaterRows(outcome.sheets, after: outcome.asOf).counts
    let uncounted =
      later.isEmpty
      ? "" : "Dated after \(Readable.day(outcome.asOf)), and not counted: \(later).\n"
    return lines.joined(separator: "\n") + "\n\n" + uncounted
      + FindingsText(colour: colour).counts(findings) + "  ("
      + "see \(folder)/findings.csv)\n"
      + "The result sheets are in \(folder).\n"
  }
}
