/// One line of a form: a grant and the shares tendered, with cells that differ from the grant's.
package struct Line: Sendable {
  package var grant: String
  package var tendered: Int64
  package var cells: [String: String] = [:]

  package init(_ grant: String, _ tendered: Int64, _ cells: [String: String] = [:]) {
    self.grant = grant
    self.tendered = tendered
    self.cells = cells
  }
}

extension TestOffer {
  /// A copy with a proper Election Form, received, signed and confirmed in time unless the cells say
  /// otherwise; its lines agree with the grants, which must be there already.
  package func tender(
    _ form: String,
    by holder: String = "H-1",
    _ lines: [Line],
    received: String = "2003-03-14 11:20",
    _ cells: [String: String] = [:]
  ) -> Self {
    lines.reduce(self.form(form, "election", holder, received, cells)) { offer, line in
      let grant = offer.cells("grants", "grant_id", line.grant)
      let usual = [
        "form_id": form, "grant_id": line.grant, "grant_date": grant["grant_date"] ?? "",
        "exercise_price": grant["exercise_price"] ?? "",
        "original_shares": grant["shares_granted"] ?? "",
        "shares_exercised": grant["shares_exercised"] ?? "0",
        "shares_tendered": "\(line.tendered)",
      ]
      return offer.row("elections", usual.merging(line.cells) { $1 })
    }
  }

  /// A copy with a proper Notice to Change Election that lists grants; none are all.
  package func notice(
    _ form: String,
    by holder: String = "H-1",
    _ grants: [String] = [],
    received: String = "2003-03-20 09:05",
    _ cells: [String: String] = [:]
  ) -> Self {
    grants.reduce(self.form(form, "notice", holder, received, cells)) {
      $0.row("elections", ["form_id": form, "grant_id": $1])
    }
  }

  private func form(
    _ form: String,
    _ kind: String,
    _ holder: String,
    _ received: String,
    _ cells: [String: String]
  ) -> Self {
    let usual = [
      "form_id": form, "kind": kind, "holder_id": holder, "received": received,
      "delivery": "fax", "name_signed": cells["name_signed"] ?? name(of: holder),
      "signature_date": String(received.prefix(10)), "confirmation_sent": received,
    ]
    return row("forms", usual.merging(cells) { $1 })
  }

  private func name(of holder: String) -> String {
    cells("holders", "holder_id", holder)["name"] ?? ""
  }
}

extension TestOffer {
  /// A copy with a waiver approved before the offer expired.
  package func waiver(_ rule: String, _ subject: String, _ cells: [String: String] = [:]) -> Self {
    let usual = [
      "rule": rule, "subject": subject, "approved_by": "Committee", "approved_on": "2003-03-20",
      "reason": "known in person",
    ]
    return row("waivers", usual.merging(cells) { $1 })
  }

  /// A copy with an amendment.
  package func amendment(_ announced: String, _ kind: String, _ cells: [String: String] = [:])
    -> Self
  {
    row("amendments", ["announced": announced, "kind": kind].merging(cells) { $1 })
  }
}
