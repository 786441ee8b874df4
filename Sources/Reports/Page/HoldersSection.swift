internal import Exchange
internal import Offering
internal import Sheets

/// Each holder's own page, found by name: forms and their fate, old options beside new ones, vesting, and
/// the limit (G1).
struct HoldersSection {
  private let context: PageContext
  private let correspondence: Correspondence
  private let held: [String: [GrantStanding]]
  private let newGrants: [String: [NewGrant]]
  private let promises: [String: GrantPromise]
  private let limit: [String: [LimitRow]]

  init(_ context: PageContext) {
    self.context = context
    let outcome = context.outcome
    correspondence = Correspondence(outcome, context.conclusion)
    held = Dictionary(grouping: outcome.held, by: \.holderID)
    newGrants = Dictionary(grouping: outcome.newGrants, by: \.replaces)
    promises = Dictionary(outcome.promises.map { ($0.grantID, $0) }, uniquingKeysWith: { $1 })
    limit = Dictionary(grouping: outcome.limit, by: \.holderID)
  }

  var markup: Markup {
    PageContext.section(
      "holders",
      "Holder by holder",
      [PageContext.note("Each opens on a click. What is printed is what is open.")]
        + correspondence.holders.map(page)
    )
  }

  private func page(_ holder: Correspondence.Recipient) -> Markup {
    let heading = Markup.element(
      "summary",
      [:],
      [context.holder(holder.id).markup, summary(holder)]
    )
    return .element(
      "details",
      ["id": "holder-\(holder.id)"],
      [heading, forms(holder), options(holder), vesting(holder), yearly(holder)]
    )
  }

  /// What the holder tendered and what was accepted, in the line that is always seen.
  private func summary(_ holder: Correspondence.Recipient) -> Markup {
    let accepted = holder.lines.filter { $0.status == .accepted }
      .reduce(0) { $0 &+ $1.accepted.count }
    let outstanding = (held[holder.id] ?? []).reduce(0) { $0 &+ $1.outstanding.count }
    let words =
      holder.forms.isEmpty
      ? " \(Thousands.marked(outstanding)) shares under option; no form"
      : " \(Thousands.marked(outstanding)) shares under option, \(Thousands.marked(accepted)) accepted"
    return .element("span", ["class": "plan"], [.text(words)])
  }

  // What was asked for, and what became of it.

  private func forms(_ holder: Correspondence.Recipient) -> Markup {
    let sheet = context.sheets.forms
    let items = holder.forms.map { form -> Markup in
      let id = sheet[FormsSheet.formID, form.row] ?? ""
      let received = sheet[FormsSheet.received, form.row].map { ", received \(Readable.date($0))" }
      let kind = FormWords.kind(sheet[FormsSheet.kind, form.row])
      let refusal = form.refusal.map { " Refused. " + Readable.fullSentence($0.reason) } ?? ""
      return .element(
        "li",
        [:],
        [
          .text(Readable.fullSentence("\(kind) \(id)\(received ?? "")") + refusal),
          list(holder.lines.filter { $0.formID == id }.map(line)),
        ]
      )
    }
    return part("Forms", [list(items)], isShown: !items.isEmpty)
  }

  private func line(_ line: Determination) -> Markup {
    .element(
      "li",
      [:],
      [
        .text("\(line.grantID), \(Readable.shares(line.tendered)): "),
        .element("span", ["class": line.status.rawValue], [.text(line.status.rawValue)]),
        .text(". " + (line.reason.isEmpty ? "" : Readable.fullSentence(line.reason))),
      ]
    )
  }

  // What was held, and what is granted for it.

  private func options(_ holder: Correspondence.Recipient) -> Markup {
    let rows = (held[holder.id] ?? []).flatMap { exchanged($0, of: holder) }
    guard !rows.isEmpty else { return .joined([]) }
    return PageTable(
      caption: "Options, old and new",
      columns: [
        ("Option", .code), ("Under option", .figures), ("Price", .figures), ("Expires", .code),
        ("Given up", .figures), ("New option", .code), ("Type", .code), ("Shares", .figures),
        ("Price", .figures), ("Expires", .code), ("", .words),
      ],
      rows: rows
    ).markup
  }

  private func exchanged(
    _ option: GrantStanding,
    of holder: Correspondence.Recipient
  ) -> [[PageTable.Cell]] {
    let given = holder.cancellations.first { $0.grantID == option.grantID }?.cancelled
    let old: [PageTable.Cell] = [
      .text(option.grantID), .text(Thousands.marked(option.outstanding)),
      .text(Readable.money(option.exercisePrice)), .text(Readable.day(option.expires)),
      .text(given.map { Thousands.marked($0) } ?? ""),
    ]
    let new = newGrants[option.grantID] ?? []
    guard !new.isEmpty else {
      let promise = promises[option.grantID].map { Readable.fullSentence($0.reason) } ?? ""
      return [old + ["", "", "", "", "", .text(promise)]]
    }
    return new.enumerated().map { index, grant in
      (index == 0 ? old : [.text(option.grantID), "", "", "", ""]) + [
        .text(grant.id), .text(grant.type.rawValue), .text(Thousands.marked(grant.shares)),
        .text(Readable.money(grant.exercisePrice)), .text(Readable.day(grant.expires)), "",
      ]
    }
  }

  private func vesting(_ holder: Correspondence.Recipient) -> Markup {
    let options =
      holder.newGrants.map { ($0.id, "") } + holder.balancing.map { ($0.grantID, " (kept)") }
    let items = options.map { id, remark -> Markup in
      .element(
        "li",
        [:],
        [.text("\(id)\(remark): \(VestingWords.text(correspondence.vesting[id] ?? []))")]
      )
    }
    return part("Vesting", [list(items)], isShown: !items.isEmpty)
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
