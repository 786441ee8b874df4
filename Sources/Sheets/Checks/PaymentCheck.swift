import Findings

/// payments.csv: a payment says how much, or how many shares (F1).
enum PaymentCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let payments = sheets.payments
    return (0..<payments.rowCount).flatMap { row -> [Finding] in
      guard let method = payments[PaymentsSheet.method, row] else { return [] }
      guard method == "shares" else {
        return CrossChecks.blank(payments, PaymentsSheet.amount, row, "on a payment by \(method)")
      }
      return CrossChecks.blank(payments, PaymentsSheet.shares, row, "on a payment by shares")
    }
  }
}
