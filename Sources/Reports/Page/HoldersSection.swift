internal import Exchange
internal import Findings
internal import Offering
internal import Sheets

/// Each holder's own page, found by name: forms and their fate, old options beside new ones, vesting, and
/// the limit (G1).
struct HoldersSection: PageSection {
  let id = "holders"
  let title = "Holder by holder"

  /// The most holders that the page shows one by one: a browser still opens it at once.
  static let most = 10_000

  private let context: PageContext
  private let correspondence: Correspondence
  private let limit: [String: [LimitRow]]
  private let sent: LettersSent

  init(_ context: PageContext) {
    self.context = context
    correspondence = Correspondence(context.outcome, context.conclusion)
    sent = LettersSent(context.outcome)
    limit = Dictionary(grouping: context.outcome.limit, by: \.holderID)
  }

  var content: [Markup] {
    [PageContext.note("Each opens on a click. What is printed is what is open.")]
      + correspondence.holders.prefix(Self.most).map(page)
      + PageTable.rest(of: correspondence.holders.count, beyond: Self.most, "holder")
  }

  private func page(_ holder: Correspondence.Recipient) -> Markup {
    let heading = Markup.element(
      "summary",
      [:],
      [context.holder(holder.id).markup, summary(holder)]
    )
    // A browser with scripts reads what is not open as one text: ten thousand holders open in a second.
    // Without scripts it is there at once.
    let closed = Markup.element(
      "noscript",
      [:],
      [forms(holder), options(HolderRows(holder)), yearly(holder), letters(to: holder)]
    )
    return .element("details", ["id": "holder-\(holder.id)"], [heading, closed])
  }

  /// What the holder tendered and what was accepted, in the line that is always seen.
  private func summary(_ holder: Correspondence.Recipient) -> Markup {
    let accepted = holder.lines.filter { $0.status == .accepted }
      .reduce(0) { $0 &+ $1.accepted.count }
    let outstanding = holder.held.reduce(0) { $0 &+ $1.outstanding.count }
    let words =
      holder.forms.isEmpty
      ? " \(Thousands.marked(outstanding)) shares under option; no form"
      : " \(Thousands.marked(outstanding)) shares under option, \(Thousands.marked(accepted)) \(context.accepted)"
    return .element("span", ["class": "plan"], [.text(words)])
  }

  // What was asked for, and what became of it.

  private func forms(_ holder: Correspondence.Recipient) -> Markup {
    let sheet = context.sheets.forms
    let lines = Dictionary(grouping: holder.lines, by: \.formID)
    let items = holder.forms.map { form -> Markup in
      let id = sheet[FormsSheet.formID, form.row] ?? ""
      let received = sheet[FormsSheet.received, form.row].map { ", received \(Readable.date($0))" }
      let kind = FormWords.kind(sheet[FormsSheet.kind, form.row], in: context.sheets.offer)
      let refusal = form.refusal.map { " Refused. " + Readable.fullSentence($0.reason) } ?? ""
      return .element(
        "li",
        [:],
        [
          .text(Readable.fullSentence("\(kind) \(id)\(received ?? "")") + refusal),
          list((lines[id] ?? []).map(line)),
        ]
      )
    }
    return part("Forms", [list(items)], isShown: !items.isEmpty)
  }

  private func line(_ line: Determination) -> Markup {
    // Of a line in order nothing more has to be said.
    let isPlain = line.status == .accepted && line.accepted == line.tendered
    return .element(
      "li",
      [:],
      [
        .text("\(line.grantID), \(Readable.shares(line.tendered)): "),
        isPlain
          ? .text(context.words(line.status))
          : LinesSection.status(line.status, in: context).markup,
        .text(isPlain || line.reason.isEmpty ? "" : ". " + Readable.fullSentence(line.reason)),
      ]
    )
  }

  // What was held, and beside it what is granted for it.

  /// What became of a holder's options, by the option's id.
  private struct HolderRows {
    let held: [GrantStanding]
    let given: [String: CancelledGrant]
    let kept: [String: BalancingOption]
    let granted: [String: [NewGrant]]
    let promises: [String: GrantPromise]
    let departed: [String: DepartureNote]
    /// The awards that were put off to the new grant date.
    let deferred: [GrantPromise]

    init(_ holder: Correspondence.Recipient) {
      held = holder.held
      deferred = holder.promises.filter(\.isAward)
      given = Dictionary(holder.cancellations.map { ($0.grantID, $0) }) { first, _ in first }
      kept = Dictionary(holder.balancing.map { ($0.grantID, $0) }) { first, _ in first }
      granted = Dictionary(grouping: holder.newGrants, by: \.replaces)
      promises = Dictionary(holder.promises.map { ($0.grantID, $0) }) { _, last in last }
      departed = Dictionary(holder.departures.map { ($0.optionID, $0) }) { _, last in last }
    }
  }

  private func options(_ holder: HolderRows) -> Markup {
    guard !holder.held.isEmpty || !holder.deferred.isEmpty else { return .joined([]) }
    return PageTable(
      caption: "Options, old and new",
      columns: [("Held", .words), ("Granted for it", .words)],
      rows: holder.held.map { option in
        [old(option, of: holder), new(option.grantID, of: holder)].map { .markup(.joined($0)) }
      }
        + holder.deferred.map { award in
          [
            [.text("\(award.grantID): award of \(Readable.shares(award.shares)), put off")],
            new(award.grantID, of: holder),
          ].map { .markup(.joined($0)) }
        },
      hasTitledCells: false
    ).markup
  }

  private func old(_ option: GrantStanding, of holder: HolderRows) -> [Markup] {
    let terms =
      "\(option.grantID): \(Readable.shares(option.outstanding)) at "
      + "\(Readable.money(option.exercisePrice)), expires \(Readable.day(option.expires))"
    let given = holder.given[option.grantID]
    let kept = holder.kept[option.grantID]
    let departed = holder.departed[option.grantID]
    return [.text(terms)]
      + [
        departed.map { Readable.fullSentence($0.finding.message) },
        given.map { "\(Thousands.marked($0.cancelled)) given up on \(Readable.day($0.day))" },
        kept.map { "\(Thousands.marked($0.shares)) kept; vests \(vesting(of: $0.grantID))" },
      ].compactMap(\.self).map { .element("small", [:], [.text($0)]) }
  }

  private func new(_ option: String, of holder: HolderRows) -> [Markup] {
    let grants = holder.granted[option] ?? []
    guard !grants.isEmpty else {
      let promise = holder.promises[option]
      return [
        .text(promise.map { Readable.fullSentence($0.reason) } ?? "")
      ]
    }
    return grants.flatMap { grant -> [Markup] in
      let terms =
        "\(grant.id): \(grant.type.rawValue), \(Readable.shares(grant.shares)) at "
        + "\(Readable.money(grant.exercisePrice)), expires \(Readable.day(grant.expires))"
        + under(grant.plan)
      return [
        .text(terms), .element("small", [:], [.text("vests \(vesting(of: grant.id))")]),
      ]
    }
  }

  private func under(_ plan: Int) -> String {
    context.outcome.plans.areSeveral ? ", under the \(context.outcome.plans[plan])" : ""
  }

  private func vesting(of option: String) -> String {
    VestingWords.text(correspondence.vesting[option] ?? [])
  }

  private func yearly(_ holder: Correspondence.Recipient) -> Markup {
    let years = Dictionary(grouping: limit[holder.id] ?? [], by: \.year).sorted { $0.key < $1.key }
    let items = years.map { year, rows -> Markup in
      let value = rows.reduce(0) { $0 &+ $1.value.tenThousandths }
      let parts = [rows.map(\.incentive), rows.map(\.nonqualified)].map { shares in
        Thousands.marked(shares.reduce(0) { $0 &+ $1.count })
      }
      let words = Readable.money(Money(tenThousandths: value))
      return .element(
        "li",
        [:],
        [.text("\(year): \(words); \(parts[0]) incentive, \(parts[1]) nonqualified shares")]
      )
    }
    return part(Readable.sentence(context.terms.limit), [list(items)], isShown: !items.isEmpty)
  }

  /// What was sent, as sent.csv says.
  private func letters(to holder: Correspondence.Recipient) -> Markup {
    let items = sent.rows(to: holder.id).map { letter -> Markup in
      let event = letter.event.isEmpty ? "" : " about \(letter.event)"
      let words =
        "\(letter.kind.title)\(event) of \(Readable.day(letter.date)), sent on \(Readable.day(letter.sent))"
      return .element("li", [:], [.text(words)])
    }
    return part("Letters sent", [list(items)], isShown: !items.isEmpty)
  }

  private func part(_ title: String, _ content: [Markup], isShown: Bool) -> Markup {
    isShown ? .joined([.element("h3", [:], [.text(title)])] + content) : .joined([])
  }

  private func list(_ items: [Markup]) -> Markup {
    items.isEmpty ? .joined([]) : .element("ul", [:], items)
  }
}

/// When an option vests, in a line.
enum VestingWords {
  private static let most = 6

  /// `218 on June 1, 2010, 218 on June 1, 2011`; of many dates their number, the first and the last.
  static func text(_ rows: [VestingRow]) -> String {
    guard let first = rows.first, let last = rows.last else { return "nothing" }
    guard rows.count > most else {
      return rows.map { "\(Thousands.marked($0.shares)) on \(Readable.day($0.day))" }
        .joined(separator: ", ")
    }
    let each =
      Set(rows.map(\.shares)).count == 1 ? "\(Thousands.marked(first.shares)) on each of " : ""
    return "\(each)\(rows.count) dates from \(Readable.day(first.day)) to \(Readable.day(last.day))"
  }
}
