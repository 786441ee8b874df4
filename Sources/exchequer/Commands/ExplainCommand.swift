internal import ArgumentParser
internal import Offering
internal import Reports

/// `exchequer explain OFFER ID`.
struct ExplainCommand: AsyncParsableCommand, ListedCommand {
  static let place = 30
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a holder, grant or form ended as it did: what each rule saw, and the cells.",
    discussion: """
      ID is a holder, by id or name, a grant (also a new one, such as G-1-N), a form, an award or an \
      exercise; or a date of the offer (new_grant_date, cancellation_date), or pool, the plan's ledger. The \
      explanation goes in order of time, and says for each rule what came of it and which cells it read; then, \
      for each figure of the results, its cell, its price's day, its rule's answer or its step.
      Broken rows of other holders do not matter.

      exchequer explain samples/alpha-2003 H-20 --as-of 2003-10-03
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var progress: ProgressOptions

  @Argument(
    help: "A holder's, grant's, form's, award's or exercise's id, a holder's name, a date, or pool."
  )
  var id: String

  @Option(help: "How the explanation is printed.")
  var format = TextOrJSON.text

  @OptionGroup var colour: ColourOption

  func run() async throws {
    var request = try options.read().request
    let search = ExplanationSearch(files: request.files)
    let subject = search.subject(id)
    request.explained = subject.map { [$0.holderID] } ?? []
    request.leavesOut = true
    let conclusion = await progress.watching(request, asFarAsPricesGo: true)
    try conclusion.refuseUnlessDone(in: format, of: options.offer, colour: colour.isOn)
    guard let subject else { throw unknown(search) }
    if let broken = conclusion.leftOut.findings[subject.holderID] {
      try FindingPrinting(
        format.ofFindings,
        conclusion,
        of: options.offer,
        isColoured: colour.isOn
      ).printInPlaceOfAnswer(broken, counting: false)
      Terminal.complain("These rows have to be repaired first; then \(id) can be explained.")
      throw ExitCode(Program.foundErrors)
    }
    let figures = Figures(conclusion)?.about(subject) ?? []
    let explanation = conclusion.explanations.first { $0.holderID == subject.holderID }
    guard explanation != nil || subject.holderID.isEmpty else {
      throw Refusal("\(id) belongs to no holder of holders.csv, so there is nothing to tell.")
    }
    switch format {
    case .text:
      let text = ExplanationText(colour: colour.isOn, company: conclusion.company)
      Terminal.write(
        fitting: explanation.map {
          text.text(
            of: $0,
            about: subject,
            figures: figures,
            summary: ExplanationSummary(conclusion, about: subject)
          )
        }
          ?? text.text(ofOffer: subject, records: conclusion.records, figures: figures)
      )
    case .json:
      Terminal.write(ExplanationJSON.bytes(of: explanation, about: subject, figures: figures))
    }
    if let rest = LeftOutText.others(conclusion.leftOut) { Terminal.complain(rest) }
    try conclusion.tellWanting(colour: colour.isOn)
  }

  private func unknown(_ search: ExplanationSearch) -> Refusal {
    if let refusal = search.refusal(ofShared: id) { return refusal }
    let near = search.nearest(to: id)
    let hint =
      near.isEmpty
      ? "Give the id of a holder, grant or form, such as "
        + search.examples.joined(separator: ", ") + "."
      : "Did you mean \(near.joined(separator: ", or "))?"
    return Refusal(
      "\(options.offer) has no holder, grant, form, award or exercise \(id); "
        + "nor is it a date of the offer, or pool.\n\(hint)"
    )
  }
}
