internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

// Rights, and what hangs on them: until when each can be used.

extension NextMaking {
  /// The last minute of each right that has not ended; as-of is a day, so that a right which ends on it
  /// is told with its minute.
  var rights: [NextItem] {
    guard outcome.status != .terminated else { return ofLeavers }
    return ofHolders + ofLeavers + ofTheCompany
  }

  /// What those who left can still exercise (B5, §9), until the day on which it ends.
  private var ofLeavers: [NextItem] {
    outcome.departures.compactMap { departure -> NextItem? in
      guard let rest = departure.rest, rest.last >= asOf else { return nil }
      return item(
        .right,
        .day(rest.last),
        subject: departure.optionID,
        holder: departure.holderID,
        "\(named(departure.holderID)) can exercise \(Readable.shares(rest.shares)) of \(departure.optionID).",
        brief:
          "\(departure.optionID) of \(named(departure.holderID)): \(Readable.shares(rest.shares))"
      )
    }
  }

  private var ofHolders: [NextItem] {
    let open = timeline.open
    var items: [NextItem] = []
    if open.expiration.day >= asOf {
      let first =
        outcome.status == .notCommenced ? "from \(Readable.day(open.commencement)) on, " : ""
      items.append(
        item(
          .right,
          .minute(open.expiration),
          subject: "tender",
          "\(first)holders can tender, change an election and withdraw."
        )
      )
    }
    let reopened = Moment(startOf: timeline.acceptance)
    if open.withdrawalReopens < reopened, timeline.acceptance > asOf {
      items.append(
        item(
          .right,
          .minute(reopened),
          subject: "withdrawal",
          "from \(Readable.moment(open.withdrawalReopens)) on, holders can withdraw again."
        )
      )
    }
    return items
  }

  /// What the company can still announce (§15; <doc:days>, "Amendments of the offer").
  private var ofTheCompany: [NextItem] {
    guard outcome.status == .open || isLastDay else {
      return outcome.status == .expired ? [extending] : []
    }
    return [
      item(
        .right,
        .minute(timeline.open.expiration),
        subject: "termination",
        "the company can terminate the offer, or postpone the cancellation, as its conditions allow."
      ), extending,
    ]
  }

  private var extending: NextItem {
    item(
      .right,
      .minute(outcome.extendableUntil),
      subject: "extension",
      "the company can announce an extension, and says how many shares are tendered."
    )
  }

  /// Terms that change while the offer is open, of which no amendment tells: holders can be told until it expires.
  private var untold: [NextItem] {
    guard outcome.status == .open || outcome.status == .expired else { return [] }
    return conclusion.findings.filter { $0.rule == FindingKind.policyInOffer.code }.map { finding in
      item(
        .decide,
        .minute(outcome.extendableUntil),
        subject: finding.subject,
        "whether to amend and to extend the offer: \(finding.message)",
        at: finding.place
      )
    }
  }

  /// What is to be decided.
  var decisions: [NextItem] { untold + waivable }

  /// Refusals that a waiver can still lift: it has to be approved by the determination day
  /// (<doc:days>, "Waivers").
  private var waivable: [NextItem] {
    guard outcome.status == .expired || asOf == timeline.cancellation else { return [] }
    let rules = outcome.termRules.rules(for: .tender)
    // What is refused for something else besides stays refused.
    let hopeless = Set(
      outcome.received.filter { !$0.defects.allSatisfy(rules.canBeWaived) }
        .compactMap { sheets.forms[FormsSheet.formID, $0.row] }
    )
    let lines = refused.lines.filter {
      // Nobody is offered to give up for nothing what can still be exercised.
      $0.unpromisedSince == nil && rules.canBeWaived(rule: $0.rule)
        && $0.defects.allSatisfy(rules.canBeWaived)
    }.map(\.formID)
    let notices = refused.notices.filter { $0.defects.allSatisfy(rules.canBeWaived) }.map(\.id)
    let forms = (lines + notices).uniqued.filter { !hopeless.contains($0) }
    guard !forms.isEmpty else { return [] }
    return [
      item(
        .decide,
        .day(timeline.cancellation),
        subject: "waivers",
        "whether to waive the refusals of \(forms.listed(with: "and")) (waivers.csv); a waiver that is "
          + "approved later lifts none."
      )
    ]
  }
}
