internal import Exchange
internal import Offering

/// The notice of what was accepted for exchange, and of what was not (E1, §6).
struct AcceptanceLetter: LetterMaking {
  static let template = LetterFrame.template(
    """
    {{^has_accepted}}
    <h1>No options accepted for exchange</h1>
    <p>The offer has ended, and we accepted none of your options: none is cancelled, and nothing will be granted for any.</p>
    {{/has_accepted}}
    {{#has_accepted}}
    <h1>Options accepted for exchange</h1>
    <p>On {{acceptance}} we accepted for exchange the options below that you had tendered. The shares accepted were cancelled on {{cancellation}}{{#has_promise}}; what is granted for them, and when, is said in your Promise to Grant{{/has_promise}}.</p>
    <table>
    <thead><tr><th>Option</th><th>Form</th><th class="figures">Shares tendered</th><th class="figures">Shares accepted</th><th>Remark</th></tr></thead>
    <tbody>
    {{#accepted}}
    <tr><td>{{grant_id}}</td><td>{{form_id}}</td><td class="figures">{{shares_tendered}}</td><td class="figures">{{shares_accepted}}</td><td>{{reason}}</td></tr>
    {{/accepted}}
    </tbody>
    {{#total_accepted}}
    <tfoot><tr><td>All</td><td></td><td></td><td class="figures">{{total_accepted}}</td><td></td></tr></tfoot>
    {{/total_accepted}}
    </table>
    {{/has_accepted}}
    {{#has_refused}}
    <p>We did not accept these options:</p>
    <table>
    <thead><tr><th>Option</th><th>Form</th><th class="figures">Shares tendered</th><th>Reason</th></tr></thead>
    <tbody>
    {{#refused}}
    <tr><td>{{grant_id}}</td><td>{{form_id}}</td><td class="figures">{{shares_tendered}}</td><td>{{reason}}</td></tr>
    {{/refused}}
    </tbody>
    </table>

    """ + RefusedOptions.template + """

      {{/has_refused}}
      """
  )

  let all: Correspondence
  let holder: Correspondence.Recipient

  /// Those of whom options were accepted, and those of whom none was.
  static func due(_ offer: LetterOccasions) -> [LetterDue] {
    guard offer.isOfCancellation else { return [] }
    let (outcome, day) = (offer.outcome, offer.outcome.timeline.cancellation)
    var (accepted, refused, surrendered) = (HolderSet(), HolderSet(), HolderSet())
    outcome.determinations.forEach { lines, place in
      switch lines[place].status {
      case .accepted where lines[place].accepted > .zero: accepted.insert(lines[place].holder)
      case .rejected: refused.insert(lines[place].holder)
      case .accepted, .superseded, .withdrawn: break
      }
    }
    surrendered.insert(outcome.promises)
    surrendered.insert(outcome.cancellations)
    return accepted.all.filter(surrendered.contains).map { LetterDue($0.id, since: day) }
      + refused.all.filter { !accepted.contains($0) }.map { holder in
        LetterDue(holder.id, since: day, title: "Notices that no options were accepted")
      }
  }

  var letters: [Letter] {
    let accepted = holder.lines.filter { $0.status == .accepted && $0.accepted > .zero }
    let options = Set(accepted.map(\.grantID))
    let refused = holder.lines.filter { $0.status == .rejected && !options.contains($0.grantID) }
    guard
      accepted.isEmpty
        ? !refused.isEmpty && all.isExchangeDone
        : !holder.promises.isEmpty || !holder.cancellations.isEmpty
    else { return [] }
    let sum = accepted.reduce(0) { $0 &+ $1.accepted.count }
    let day = all.outcome.timeline.cancellation
    return [
      Letter(
        kind: .acceptance,
        day: day,
        fields: [
          "acceptance": .text(Readable.day(all.outcome.timeline.acceptance)),
          "has_accepted": .flag(!accepted.isEmpty), "accepted": .list(accepted.map(line)),
          "total_accepted": .optional(accepted.count > 1 ? Thousands.marked(sum) : nil),
          "has_promise": .flag(PromiseLetter.isWritten(all, holder)),
          "has_refused": .flag(!refused.isEmpty), "refused": .list(refused.map(line)),
        ].merging(RefusedOptions.fields(refused, holder, on: day)) { $1 },
        substance: accepted.map { "\($0.grantID) \($0.accepted)" }
          + (accepted.isEmpty ? refused.map(\.grantID) : []),
        title: accepted.isEmpty ? "Notice that no options were accepted" : nil
      )
    ]
  }

  /// Why a line was accepted or not; of a refusal, that of the rule which took it.
  private func reason(for line: Determination) -> String {
    let refusal = line.defects.first { $0.rule == line.rule && $0.reason == line.reason }
    return refusal.map { all.reason($0, to: holder) } ?? all.reason(line.reason, to: holder)
  }

  /// Of a refused line, that the form which stands lists its option for no shares.
  private func standing(besides line: Determination) -> String {
    let other = holder.lines.first {
      $0.grantID == line.grantID && $0.status == .accepted && $0.tendered == .zero
    }
    guard line.status == .rejected, let other else { return "" }
    return " \(other.formID), which stands, tenders no share of \(line.grantID)."
  }

  private func line(_ line: Determination) -> LetterFields {
    let exercised =
      line.status == .accepted && line.accepted < line.tendered
      ? all.exercises.sentence(about: line.grantID) { Readable.day($0.day) } : ""
    let gone =
      line.status == .accepted && line.accepted < line.tendered && exercised.isEmpty
      ? " Of the option, only \(Readable.shares(line.accepted)) had not ended by then." : ""
    let isVoid = holder.promises.contains { $0.grantID == line.grantID && $0.newShares == .zero }
    return [
      "grant_id": .text(line.grantID), "form_id": .text(line.formID),
      "shares_tendered": .text(Thousands.marked(line.tendered)),
      "shares_accepted": .text(Thousands.marked(line.accepted)),
      "reason": .text(
        Readable.fullSentence(reason(for: line))
          + exercised + gone + standing(besides: line)
          + (isVoid ? " It comes to no whole new share: nothing will be granted for it." : "")
      ),
    ]
  }
}
