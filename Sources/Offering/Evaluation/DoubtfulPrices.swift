internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// What rules asked of prices that can still be answered otherwise (`rules.md`, "Vocabulary"): prices
/// that are not known yet, with the rows that the latest price known decides until then, and trading days
/// counted where prices.csv lacks a business day.
struct DoubtfulPrices: Sendable {
  /// What a rule asked, and what it was answered.
  private struct Question: Hashable {
    let rule: String
    let call: String
    let answer: String
  }

  /// The rows about which a question was asked.
  private struct Rows {
    let first: String
    var others = 0
    let cell: CellReference?
    let day: Day?
  }

  private var questions: [Question] = []
  private var rows: [Question: Rows] = [:]
  private var gaps: [Gap] = []
  /// The rows about which a price that is not known yet was asked.
  private(set) var undecided: Set<String> = []

  /// A count of trading days that skips business days.
  private struct Gap: Hashable {
    let question: Question
    let days: [Day]
    let place: Place?
  }

  /// Enters what a rule asked about a row.
  mutating func add(_ word: SeenWord, rule: String, about row: String) {
    let heard = word.heard
    let question = Question(rule: rule, call: heard.call, answer: heard.answer ?? "")
    if word.isProvisional {
      undecided.insert(row)
      enter(question, Rows(first: row, cell: word.cells.last, day: heard.prices?.last))
    } else if let days = heard.prices?.skipped, !days.isEmpty {
      enter(Gap(question: question, days: days, place: word.cells.last?.place))
    }
  }

  /// Adds those of rows that come later.
  mutating func add(_ later: DoubtfulPrices) {
    for question in later.questions {
      if let more = later.rows[question] { enter(question, more) }
    }
    later.gaps.forEach { enter($0) }
    undecided.formUnion(later.undecided)
  }

  private mutating func enter(_ gap: Gap) {
    if !gaps.contains(gap) { gaps.append(gap) }
  }

  private mutating func enter(_ question: Question, _ more: Rows) {
    guard let known = rows[question] else {
      questions.append(question)
      rows[question] = more
      return
    }
    rows[question]?.others = known.others + more.others + (known.first == more.first ? 0 : 1)
  }

  /// What there is to say of each, in the order in which they were first asked.
  func findings(asOf: Day) -> [Finding] {
    provisional(asOf) + gaps.map(finding)
  }

  private func finding(_ gap: Gap) -> Finding {
    let question = gap.question
    let days = gap.days.map(\.description).listed(most: 3, of: gap.days.count)
    return .of(
      .priceDayMissing,
      at: gap.place,
      subject: question.rule,
      value: question.answer,
      "\(question.rule) asks for \(question.call), which is \(question.answer): prices.csv has no row for "
        + days
    )
  }

  private func provisional(_ asOf: Day) -> [Finding] {
    questions.compactMap { question in
      guard let rows = rows[question] else { return nil }
      let others =
        rows.others == 0 ? "" : rows.others == 1 ? " and another" : " and \(rows.others) others"
      let ofDay = rows.day.map { "\($0)" }.flatMap { $0 == question.answer ? nil : " of \($0)" }
      return .of(
        .priceProvisional,
        at: rows.cell?.place,
        subject: rows.first,
        value: question.answer,
        "\(question.rule) asks for \(question.call), which is not known on \(asOf): the latest price, "
          + "\(question.answer)\(ofDay ?? ""), decides about \(rows.first)\(others) for the time being"
      )
    }
  }
}
