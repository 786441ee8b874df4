internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// The tender summary: what was tendered, accepted, rejected and why (G1).
struct TenderSection: PageSection {
  let id = "tender"
  let title = "Tender summary"

  private let context: PageContext
  private var tender: TenderSummary { context.tender }

  init(_ context: PageContext) { self.context = context }

  var content: [Markup] {
    [
      TenderCharts(context).markup, ends.markup, reasons.markup, byPrice.markup,
      // An offer without groups has one line, which is the total.
      tender.byGroup.count > 1 ? byGroup.markup : .joined([]),
      PageContext.note(
        "Tendered counts the lines that neither a later form nor a notice took back, each option once: "
          + "those \(context.accepted) and those rejected. Kept is what is under option on the determination day "
          + "and not given up."
      ), PageContext.note(reconciliation),
    ]
  }

  /// Why figures that look alike differ.
  private var reconciliation: String {
    let (all, outcome) = (tender.all, context.outcome)
    var notes: [String] = []
    if all.holders.count != outcome.holderCount {
      notes.append(
        "Of the \(ParameterWords.counted(outcome.holderCount, "holder")) on the sheet, "
          + "\(Thousands.marked(Int64(all.holders.count))) had shares under option."
      )
    }
    if all.grants != outcome.grantCount {
      notes.append(
        "Of the \(ParameterWords.counted(outcome.grantCount, "grant")) on the sheet, "
          + "\(Thousands.marked(Int64(all.grants))) had shares under option."
      )
    }
    let gone = all.outstanding &- all.onDetermination
    if gone > 0 {
      notes.append(
        "Of the \(Thousands.marked(all.outstanding)) shares under option at commencement, "
          + "\(Thousands.marked(gone)) were exercised, expired or lapsed by the determination day: "
          + "the others are those \(context.accepted) and those kept."
      )
    }
    let beyond = all.tendered &- all.accepted &- all.notAccepted
    if beyond > 0 {
      notes.append(
        "\(ParameterWords.counted(beyond, "share")) tendered were beyond what the options had, so that "
          + "a line above can have more shares tendered than under option."
      )
    }
    return notes.joined(separator: " ")
  }

  private var ends: PageTable {
    PageTable(
      caption: "What became of the lines of forms",
      columns: [
        ("Outcome", .words), ("Holders", .figures), ("Lines", .figures),
        ("Shares tendered", .figures),
      ],
      rows: LineStatus.allCases.map { status in
        let tally = tender.byStatus[status] ?? LineTally()
        return [.text(words(status))] + Self.cells(tally)
      }
    )
  }

  private var reasons: PageTable {
    let rules = tender.byRule.sorted {
      ($1.value.shares, $0.key) < ($0.value.shares, $1.key)
    }
    return PageTable(
      caption: "Why lines were rejected: the rule that they break",
      columns: [
        ("Rule", .words), ("", .words), ("Holders", .figures), ("Lines", .figures),
        ("Shares", .figures),
      ],
      rows: rules.map { rule, tally in
        [.text(context.title(ofRule: rule)), Self.code(rule)] + Self.cells(tally)
      },
      totals: ["All", ""] + Self.cells(tender.byStatus[.rejected] ?? LineTally()),
      whenEmpty: "No line was rejected."
    )
  }

  private var byPrice: PageTable {
    PageTable(
      caption: "By exercise price",
      columns: [("Exercise price", .figures)] + tallyColumns,
      rows: tender.byPrice.sorted { $0.key < $1.key }.map { price, tally in
        [.text(Readable.money(price))] + Self.cells(tally)
      },
      totals: ["All"] + Self.cells(tender.all)
    )
  }

  private var byGroup: PageTable {
    PageTable(
      caption: "By group",
      columns: [("Group", .words)] + tallyColumns,
      rows: tender.byGroup.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { group, tally in
          [.text(group.isEmpty ? "(no group)" : group)] + Self.cells(tally)
        },
      totals: ["All"] + Self.cells(tender.all)
    )
  }

  private var tallyColumns: [(title: String, setting: PageTable.Setting)] {
    let accepted = Readable.sentence(context.accepted)
    return [
      ("Holders", .figures), ("Tendering", .figures), ("Grants", .figures),
      ("Under option", .figures), ("Tendered", .figures), (accepted, .figures),
      ("Rejected", .figures), ("Kept", .figures), (accepted + " of those under option", .figures),
    ]
  }

  private static func cells(_ tally: TenderTally) -> [PageTable.Cell] {
    [
      Int64(tally.holders.count), Int64(tally.tenderers.count), Int64(tally.grants),
      tally.outstanding, tally.tendered, tally.accepted, tally.rejected, tally.kept,
    ].map { .text(Thousands.marked($0)) } + [.share(tally.accepted, of: tally.outstanding)]
  }

  private static func cells(_ tally: LineTally) -> [PageTable.Cell] {
    [Int64(tally.holders.count), Int64(tally.lines), tally.shares].map {
      .text(Thousands.marked($0))
    }
  }

  static func code(_ rule: String) -> PageTable.Cell {
    .markup(.element("code", [:], [.text(rule)]))
  }

  private func words(_ status: LineStatus) -> String {
    switch status {
    case .accepted: Readable.sentence(context.accepted)
    case .rejected: "Rejected"
    case .superseded: "Superseded by a later form"
    case .withdrawn: "Withdrawn by notice"
    }
  }
}
