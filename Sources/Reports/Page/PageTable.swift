internal import Exchange
internal import Policy

/// A table of the page: headings, rows, and a row of totals.
struct PageTable {
  /// How a column is set.
  enum Setting {
    /// Words, on the left.
    case words
    /// Ids, dates and single words, on one line.
    case code
    /// Figures, on the right, digit under digit.
    case figures
  }

  /// What stands in a cell.
  enum Cell {
    case text(String)
    case markup(Markup)

    var markup: Markup {
      switch self {
      case .text(let text): .text(text)
      case .markup(let markup): markup
      }
    }
  }

  /// The most rows that one table shows; the result sheets have them all.
  static let mostRows = 2000

  let caption: String
  let columns: [(title: String, setting: Setting)]
  var rows: [[Cell]]
  var totals: [Cell]?
  /// Whether each row stands on its own, so that the table can be sorted and searched.
  var isSorted = false
  /// Whether a narrow screen says of each cell what it is, and cells are set as their columns are: not where a
  /// page has thousands of tables of words that speak for themselves.
  var hasTitledCells = true
  /// What is said in place of a table without rows.
  var whenEmpty = "None."

  /// The table, or what is said in its place.
  var markup: Markup {
    let heading = Markup.element("h3", [:], [.text(caption)])
    guard !rows.isEmpty else {
      return .joined([heading, .element("p", ["class": "none"], [.text(whenEmpty)])])
    }
    let table = Markup.element(
      "table",
      isSorted ? ["class": "sorts"] : [:],
      [head, body] + (foot.map { [$0] } ?? [])
    )
    return .joined(
      [heading, .element("div", ["class": "scroll"], [table])] + Self.rest(of: rows.count, "row")
    )
  }

  private var head: Markup {
    let cells = columns.map { column in
      Markup.element(
        "th",
        ["scope": "col", "class": Self.cssClass(column.setting)],
        [.text(column.title)]
      )
    }
    return .element("thead", [:], [.element("tr", [:], cells)])
  }

  private var body: Markup {
    .element("tbody", [:], rows.prefix(Self.mostRows).map { row($0, tag: "td") })
  }

  private var foot: Markup? { totals.map { .element("tfoot", [:], [row($0, tag: "td")]) } }

  /// How many things there are besides those shown, and where all of them are; nothing if all are shown.
  static func rest(of count: Int, beyond most: Int = mostRows, _ noun: String) -> [Markup] {
    guard count > most else { return [] }
    let more = ParameterWords.counted(count - most, "more \(noun)")
    return [
      .element("p", ["class": "none"], [.text("\(more): `exchequer run` writes all of them.")])
    ]
  }

  private func row(_ cells: [Cell], tag: StaticString) -> Markup {
    // A narrow screen shows a row as lines, each with its column's title.
    .element(
      "tr",
      [:],
      zip(cells, columns).map { cell, column in
        hasTitledCells
          ? .element(
            tag,
            ["class": Self.cssClass(column.setting), "data-title": column.title],
            [cell.markup]
          ) : .element(tag, [:], [cell.markup])
      }
    )
  }

  private static func cssClass(_ setting: Setting) -> String {
    switch setting {
    case .words: "words"
    case .code: "code"
    case .figures: "figures"
    }
  }
}

extension PageTable.Cell: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .text(text) }
}

extension PageTable.Cell {
  /// A part of a whole as a bar with its percentage.
  static func share(_ part: Int64, of whole: Int64) -> Self {
    let percent = Readable.percent(part, of: whole)
    let width = Markup.element("i", ["style": "width:\(percent)"], [])
    return .markup(
      .joined(
        [
          .element("span", ["class": "bar"], [width]),
          .element("span", ["class": "percent"], [.text(percent)]),
        ],
        separator: " "
      )
    )
  }
}
