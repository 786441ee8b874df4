extension TestOffer {
  /// An offer of one holder, Ann, who exchanges G-1 whole and a third of G-3 and keeps G-2.
  ///
  /// The new options are granted on 2003-10-03 at $5.00; the limit is 100,000 shares.
  package static let ofAnn = TestOffer().term("plan_share_limit", "100000")
    .holder("H-1", ["name": "Ann", "service_start": "1999-05-03"])
    .grant("G-1", 1000, type: "ISO", on: "2000-01-03", at: "8.00", ["expires": "2010-01-03"])
    .grant("G-2", 600, on: "2002-06-03", at: "2.00", ["expires": "2012-06-03"])
    .grant(
      "G-3",
      330,
      type: "ISO",
      on: "2000-01-03",
      at: "3.00",
      ["shares_exercised": "30", "expires": "2010-01-03"]
    )
    .tender("F-1", [Line("G-1", 1000), Line("G-3", 100)], received: "2003-03-10 11:00")
    .close("2003-10-03", "5.00").close("2004-01-05", "6.00")

  /// A copy in which Ann's service goes otherwise.
  package func ann(role: String = "employee", end: String = "", reason: String = "") -> Self {
    var copy = self
    copy.sheets["holders"]?.rows.removeAll()
    return copy.holder(
      "H-1",
      [
        "name": "Ann", "role": role, "service_start": "1999-05-03", "service_end": end,
        "end_reason": reason,
      ]
    )
  }

  /// A copy with a parameter of a rule set in policy.csv, before the offer commences unless a day is
  /// given.
  package func adopt(
    _ rule: String,
    _ parameter: String,
    _ value: String,
    on adopted: String = "2003-01-02",
    _ cells: [String: String] = [:]
  ) -> Self {
    let usual = ["rule": rule, "parameter": parameter, "value": value, "adopted_on": adopted]
    return row("policy", usual.merging(cells) { $1 })
  }

  /// A copy with an award of Ann's.
  package func award(_ id: String, on day: String, _ shares: Int, at price: String) -> Self {
    row(
      "awards",
      [
        "award_id": id, "holder_id": "H-1", "award_date": day, "shares": "\(shares)",
        "kind": "option", "exercise_price": price,
      ]
    )
  }

  /// A copy with one more time of service.
  package func service(_ holder: String, _ cells: [String: String]) -> Self {
    row("service", cells.merging(["holder_id": holder]) { $1 })
  }

  /// A copy with an exercise and the cash that is paid for it.
  package func exercise(
    _ id: String,
    _ grant: String,
    on day: String,
    _ shares: Int,
    by: String = "",
    paid: String = "1000000",
    valueAtDeath: String = ""
  ) -> Self {
    row(
      "exercises",
      [
        "exercise_id": id, "grant_id": grant, "exercise_date": day, "shares": "\(shares)",
        "exercised_by": by, "value_at_death": valueAtDeath,
      ]
    ).pay(id, "cash", amount: paid)
  }

  /// A copy with a payment.
  package func pay(
    _ exercise: String,
    _ method: String,
    amount: String = "",
    shares: String = "",
    heldSince: String = ""
  ) -> Self {
    row(
      "payments",
      [
        "exercise_id": exercise, "method": method, "amount": amount, "shares": shares,
        "held_since": heldSince,
      ]
    )
  }

  /// A copy with a sale.
  package func sell(
    _ id: String,
    _ exercise: String,
    on day: String,
    _ shares: Int,
    _ price: String,
    kind: String = "",
    by: String = ""
  ) -> Self {
    row(
      "sales",
      [
        "sale_id": id, "exercise_id": exercise, "sale_date": day, "shares": "\(shares)",
        "price": price, "kind": kind, "sold_by": by,
      ]
    )
  }
}
