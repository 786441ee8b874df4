internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// What the payments with an exercise add up to (F1, §9; hook `accept_payment`).
struct PaymentsStep {
  let offer: Offer
  let evaluator: RuleEvaluator

  /// The sum of the accepted payments, and a note for each that does not count.
  func run(of exercise: Int, id: String, on day: Day) throws -> (paid: Money, findings: [Finding]) {
    var paid = Money.zero
    var findings: [Finding] = []
    for row in offer.index.payments(of: exercise) {
      let subject = PaymentSubject(offer: offer.facts, row: row, exerciseDate: day)
      let answer = try evaluator.ask(AcceptPayment.self, subject, identity: id, ownDay: day)
      let checked = try evaluator.check(
        evaluator.scopes.payment,
        subject,
        identity: id,
        waivable: [id],
        ownDay: day
      )
      findings += checked.findings
      let rule = answer?.rule ?? AcceptPayment.name
      if case .refused(let reason)? = answer?.value {
        findings.append(refused(row, id, by: rule, reason ?? "the rule \(rule) says no"))
        continue
      }
      guard let value = try value(of: row, on: day) else {
        let reason = "there is no close on \(day) to value the shares at"
        findings.append(refused(row, id, by: rule, reason))
        continue
      }
      guard checked.refusal == nil else { continue }
      findings += earlierClose(row, id, day)
      paid = try paid.adding(value)
    }
    return (paid, findings)
  }

  /// The cell that says what is paid with an exercise, the last of several; nil if nothing is.
  func cell(of exercise: Int) -> CellReference? {
    let sheet = offer.sheets.payments
    return offer.index.payments(of: exercise).last.map { row in
      let isInShares = sheet[PaymentsSheet.amount, row] == nil
      let column = isInShares ? PaymentsSheet.shares.index : PaymentsSheet.amount.index
      return sheet.reference(row, column)
    }
  }

  /// The amount given, or the shares at the close of the exercise date, or of the last day before it that
  /// has one; nil if none has.
  private func value(of row: Int, on day: Day) throws(ArithmeticFault) -> Money? {
    let sheet = offer.sheets.payments
    if let amount = sheet[PaymentsSheet.amount, row] { return amount }
    guard let shares = sheet[PaymentsSheet.shares, row] else { return .zero }
    return try offer.closes.close(onOrBefore: day)?.price.times(shares)
  }

  /// A note that shares are valued at the close of an earlier day.
  private func earlierClose(_ row: Int, _ id: String, _ day: Day) -> [Finding] {
    let sheet = offer.sheets.payments
    guard sheet[PaymentsSheet.amount, row] == nil, sheet[PaymentsSheet.shares, row] != nil,
      let close = offer.closes.close(onOrBefore: day), close.day != day
    else { return [] }
    return [
      .of(
        .closeBefore,
        at: sheet.place(row, PaymentsSheet.shares.index),
        subject: id,
        value: "\(day)",
        "\(day) has no close: the shares paid for \(id) are valued at that of \(close.day)"
      )
    ]
  }

  /// A warning that more is paid than is due.
  ///
  /// Shares that are paid are whole ones, so that up to one of them may be too much.
  func beyond(
    _ due: Money?,
    _ paid: Money,
    of exercise: Int,
    _ id: String,
    _ day: Day
  ) -> [Finding] {
    let sheet = offer.sheets.payments
    let rows = offer.index.payments(of: exercise)
    guard let due, let last = rows.last, let above = try? paid.subtracting(due), above > .zero,
      // One that stands there twice is told as such.
      Set(rows.map { row in sheet.schema.columns.indices.map { sheet.value($0, row) } }).count
        == rows.count
    else { return [] }
    let isInShares = rows.contains {
      sheet[PaymentsSheet.amount, $0] == nil && sheet[PaymentsSheet.shares, $0] != nil
    }
    if isInShares, let close = offer.closes.close(onOrBefore: day)?.price, above < close {
      return []
    }
    let column = isInShares ? PaymentsSheet.shares.index : PaymentsSheet.amount.index
    return [
      .of(
        .exerciseOverpaid,
        at: sheet.place(last, column),
        subject: id,
        value: sheet.cellText(last, column),
        "\(paid) is paid with \(id), and \(due) is due",
        excerpt: sheet.excerpt(last, column)
      )
    ]
  }

  private func refused(
    _ row: Int,
    _ id: String,
    by rule: String,
    _ reason: String
  ) -> Finding {
    let sheet = offer.sheets.payments
    return Finding(
      .note,
      .policy,
      of: AnsweringRule(id: rule),
      at: sheet.place(row, PaymentsSheet.method.index),
      subject: id,
      value: sheet[PaymentsSheet.method, row] ?? "",
      "a payment with \(id) does not count: \(reason)"
    )
  }
}
