internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The prices asked for that are not known yet, with the rows that the latest price known decides until
/// then (`rules.md`, "Vocabulary").
struct ProvisionalPrices: Sendable {
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

  /// Enters what a rule asked about a row.
  mutating func add(_ word: SeenWord, rule: String, about row: String) {
    let heard = word.heard
    enter(
      Question(rule: rule, call: heard.call, answer: heard.answer ?? ""),
      Rows(first: row, cell: word.cells.last, day: heard.prices?.last)
    )
  }

  /// Adds those of rows that come later.
  mutating func add(_ later: ProvisionalPrices) {
    for question in later.questions {
      if let more = later.rows[question] { enter(question, more) }
    }
  }

  private mutating func enter(_ question: Question, _ more: Rows) {
    guard let known = rows[question] else {
      questions.append(question)
      rows[question] = more
      return
    }
    rows[question]?.others = known.others + more.others + (known.first == more.first ? 0 : 1)
  }

  /// A note for each question, in the order in which they were first asked.
  func findings(asOf: Day) -> [Finding] {
    questions.compactMap { question in
      guard let rows = rows[question] else { return nil }
      let others =
        rows.others == 0 ? "" : rows.others == 1 ? " and another" : " and \(rows.others) others"
      let day = rows.day.map { " of \($0)" } ?? ""
      return .of(
        .priceProvisional,
        at: rows.cell?.place,
        subject: rows.first,
        value: question.answer,
        "\(question.rule) asks for \(question.call), which is not known on \(asOf): the latest price, "
          + "\(question.answer)\(day), decides about \(rows.first)\(others) for the time being"
      )
    }
  }
}
