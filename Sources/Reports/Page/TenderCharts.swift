internal import Exchange
internal import Offering
internal import Sheets

/// Participation over the days of the offer, and shares by price and fate (G1).
struct TenderCharts {
  private let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup { .joined([participation.markup, prices.markup]) }

  /// The shares of lines that count, by the days on which their forms were received.
  private var participation: Chart {
    let open = context.outcome.timeline.open
    let last = max(open.commencement, min(open.expiration.day, context.outcome.asOf))
    var byDay: [Day: (accepted: Int64, rejected: Int64)] = [:]
    for line in context.outcome.countedLines.counted {
      guard let received = FormsSheet.received(ofID: line.formID, in: context.sheets.forms) else {
        continue
      }
      let day = min(max(received.day, open.commencement), last)
      byDay[day, default: (0, 0)].accepted &+= line.accepted.count
      byDay[day, default: (0, 0)].rejected &+= line.tendered.count &- line.accepted.count
    }
    var (accepted, rejected): (Int64, Int64) = (0, 0)
    let days = (0...max(0, open.commencement.days(until: last))).map {
      open.commencement.advanced(by: $0)
    }
    let steps = days.map { day in
      accepted &+= byDay[day]?.accepted ?? 0
      rejected &+= byDay[day]?.rejected ?? 0
      return (day: day, values: [accepted, rejected])
    }
    return Chart(
      title: "Participation over the days of the offer: shares tendered so far",
      summary: "By \(Readable.day(last)), \(Thousands.marked(accepted &+ rejected)) shares were "
        + "tendered that neither a later form nor a notice took back; of these "
        + "\(Thousands.marked(rejected)) are \(context.notAccepted).",
      series: [context.accepted, context.notAccepted],
      columns: Chart.steps(steps, through: last.advanced(by: 1))
    )
  }

  private var prices: Chart {
    let byPrice = context.tender.byPrice.sorted { $0.key < $1.key }
    let all = context.tender.all
    return Chart(
      title: "Shares under option by exercise price, and what became of them",
      summary: "From \(byPrice.first.map { Readable.money($0.key) } ?? "none") to "
        + "\(byPrice.last.map { Readable.money($0.key) } ?? "none") a share: "
        + "\(Thousands.marked(all.accepted)) shares \(context.accepted), "
        + "\(Thousands.marked(all.notAccepted)) tendered and \(context.notAccepted), "
        + "\(Thousands.marked(all.notTendered)) not tendered.",
      series: [context.accepted, context.notAccepted, "not tendered"],
      columns: Chart.bars(
        byPrice.map { price, tally in
          (Readable.money(price), [tally.accepted, tally.notAccepted, tally.notTendered])
        }
      )
    )
  }
}
