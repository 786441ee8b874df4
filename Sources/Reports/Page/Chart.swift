internal import Exchange
internal import Policy

/// Figures drawn as stacked columns: bars side by side, or steps through time.
///
/// It is SVG that needs nothing else, takes its colours from the page, and has its figures as a text for
/// who cannot see it.
struct Chart {
  /// One column.
  struct Column {
    /// Where it begins, in the chart's own units.
    let start: Int64
    let width: Int64
    /// What stands under it.
    let label: String
    /// The height of each series, from the bottom up.
    let values: [Int64]
    /// Whether its label stands at its beginning, as that of a step's day does; else under its middle.
    var isStep = false
  }

  let title: String
  /// What it shows, in a sentence or two.
  let summary: String
  /// What the stacked parts are.
  let series: [String]
  let columns: [Column]

  /// Nothing is drawn of nothing.
  var markup: Markup {
    guard let highest = columns.map({ $0.values.reduce(0, &+) }).max(), highest > 0 else {
      return .joined([])
    }
    let top = Self.scale(above: highest)
    let drawing = Markup.element(
      "svg",
      ["viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img", "aria-label": summary],
      [.element("title", [:], [.text(title)])] + grid(top) + columns.flatMap { bars($0, top) }
        + labels
    )
    return .element(
      "figure",
      [:],
      [.element("figcaption", [:], [.text(title)]), drawing, legend, said]
    )
  }

  private static let (width, height): (Int64, Int64) = (720, 250)
  /// The room left of the columns, and below them.
  private static let (left, bottom): (Int64, Int64) = (84, 26)
  private static var room: Int64 { height - bottom - 10 }

  /// The figures in words, which everybody can read.
  private var said: Markup { .element("p", ["class": "note"], [.text(summary)]) }

  private var legend: Markup {
    .element(
      "p",
      ["class": "legend"],
      series.enumerated().map { index, name in
        .element(
          "span",
          [:],
          [.element("i", ["class": "s\(index)"], []), .text(name)]
        )
      }
    )
  }

  /// The smallest round number (one or two digits with zeros) that is not below another.
  private static func scale(above highest: Int64) -> Int64 {
    var step: Int64 = 1
    while step < highest, step < .max / 10 {
      for tenths in [10, 12, 16, 20, 24, 30, 40, 50, 60, 80] as [Int64] {
        let top = step * tenths / 10
        if top >= highest, step >= 10 || tenths % 10 == 0 { return top }
      }
      step *= 10
    }
    return max(step, highest)
  }

  private var extent: Int64 { max(1, columns.map { $0.start &+ $0.width }.max() ?? 1) }

  private func x(_ place: Int64) -> Int64 {
    Self.left + Self.share(place, of: extent, in: Self.width - Self.left - 8)
  }

  private static func share(_ part: Int64, of whole: Int64, in room: Int64) -> Int64 {
    (try? multiplyDivide(part, room, max(1, whole), .half)) ?? 0
  }

  private func grid(_ top: Int64) -> [Markup] {
    [0, top / 2, top].flatMap { value -> [Markup] in
      let y = 10 + Self.room - Self.share(value, of: top, in: Self.room)
      return [
        .element(
          "line",
          ["x1": "\(Self.left)", "x2": "\(Self.width)", "y1": "\(y)", "y2": "\(y)"],
          []
        ),
        .element(
          "text",
          ["x": "\(Self.left - 6)", "y": "\(y + 4)", "class": "amount"],
          [.text(Thousands.marked(value))]
        ),
      ]
    }
  }

  private func bars(_ column: Column, _ top: Int64) -> [Markup] {
    var sum: Int64 = 0
    let (start, end) = (x(column.start), x(column.start &+ column.width))
    return column.values.enumerated().compactMap { index, value in
      let before = Self.share(sum, of: top, in: Self.room)
      sum &+= value
      let after = Self.share(sum, of: top, in: Self.room)
      guard value > 0, after > before else { return nil }
      return .element(
        "rect",
        [
          "class": "s\(index)", "x": "\(start)", "width": "\(max(1, end - start))",
          "y": "\(10 + Self.room - after)", "height": "\(after - before)",
        ],
        [
          .element(
            "title",
            [:],
            [.text("\(column.label): \(Thousands.marked(value)) \(series[index])")]
          )
        ]
      )
    }
  }

  /// The labels for which there is room.
  private var labels: [Markup] {
    var end: Int64 = 0
    return columns.compactMap { column in
      let half = Int64(column.label.count) * 9 / 2 + 6
      let middle =
        column.isStep
        ? x(column.start) : (x(column.start) + x(column.start &+ column.width)) / 2
      let place = min(max(middle, half), Self.width - half)
      guard place - half >= end, !column.label.isEmpty else { return nil }
      end = place + half
      return .element(
        "text",
        ["x": "\(place)", "y": "\(Self.height - 8)", "class": "label"],
        [.text(column.label)]
      )
    }
  }
}

extension Chart {
  /// Bars of one width with room between them.
  static func bars(_ bars: [(label: String, values: [Int64])]) -> [Column] {
    bars.enumerated().map { index, bar in
      Column(start: Int64(index) * 10 + 1, width: 8, label: bar.label, values: bar.values)
    }
  }

  /// Steps through time: each holds until the next one, the last to the end.
  static func steps(_ all: [(day: Day, values: [Int64])], through end: Day) -> [Column] {
    let steps = all.indices.filter { $0 == 0 || all[$0].values != all[$0 - 1].values }.map {
      all[$0]
    }
    guard let first = steps.first?.day else { return [] }
    return steps.indices.map { index in
      let next = index + 1 < steps.count ? steps[index + 1].day : max(end, steps[index].day)
      return Column(
        start: Int64(first.days(until: steps[index].day)),
        width: Int64(max(1, steps[index].day.days(until: next))),
        label: Readable.day(steps[index].day),
        values: steps[index].values,
        isStep: true
      )
    }
  }
}
