internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension StoryTelling {
  /// Each promise as it was given.
  var promiseSteps: [StoryStep] {
    account.promises.map { promise in
      let id = promise.surrendered.grant.id
      var step = StoryStep(
        cancelledOn,
        .promise,
        about: [id],
        "A new option is promised for \(id), not before \(offer.timeline.newGrantDate)"
      )
      step.rules = rules("grant", about: id, hooks: ["exchange_ratio"])
      // What a forfeiture comes from is told on its day.
      if promise.forfeiture == nil { step.rules += rules("promise", about: id) }
      let (old, new) = (promise.ratio.denominator, promise.ratio.numerator)
      step.result =
        "\(Grouped.text(new)) new share\(new == 1 ? "" : "s") for "
        + "\(old == 1 ? "each cancelled one" : "every \(Grouped.text(old)) cancelled"): "
        + "\((try? promise.newShares(after: [])).map(Grouped.text) ?? "too many") of "
        + "\(Grouped.text(promise.surrendered.cancelledShares))."
      return step
    }
  }

  /// Each promise that comes to nothing, on its day.
  var forfeitureSteps: [StoryStep] {
    account.promises.compactMap { promise in
      guard let forfeiture = promise.forfeiture else { return nil }
      let id = promise.surrendered.grant.id
      var step = StoryStep(
        "\(forfeiture.day)",
        .forfeiture,
        about: [id],
        "The promise for \(id) is forfeited"
      )
      step.rules = rules("promise", about: id)
      let shares = Grouped.text(promise.surrendered.cancelledShares)
      step.result =
        "Nothing is granted for the \(shares) shares, by \(forfeiture.refusal.rule); they go back to "
        + "the pool."
      return step
    }
  }

  /// The end of service as known at as-of, with how long options can still be exercised.
  func serviceSteps() throws(RuleFault) -> [StoryStep] {
    guard let end = account.holder.service.periods.last?.end, end <= offer.asOf else { return [] }
    let answer = try committee.decide(
      "post_termination",
      offer.scopes.holder,
      account.holder,
      identity: account.holder.id
    )
    let sheet = offer.sheets.holders
    var step = StoryStep(
      "\(end)",
      .service,
      about: [account.holder.id],
      "Service ends" + (account.holder.endReason.map { ": \($0)" } ?? "")
    )
    step.place = sheet.place(account.holder.row, HoldersSheet.serviceEnd.index)
    step.rules = committee.journal?.records.last.map { [$0] } ?? []
    let last = answer.number().flatMap { Int(exactly: $0) }.map { end.adding(months: $0) } ?? end
    step.result =
      "Options that the holder still has can be exercised through \(last), as far as they were "
      + "vested on \(end)."
    return [step]
  }

  /// Changes of capitalization between cancellation and grant.
  var eventSteps: [StoryStep] {
    offer.gapEvents.map { event in
      let ratio = event.ratio
      return StoryStep(
        "\(event.effective)",
        .event,
        "\(event.kind.rawValue.replacing("_", with: " ").capitalizedFirst): \(ratio.numerator) "
          + "shares for every \(ratio.denominator)"
      )
    }
  }

  /// Other awards of the holder.
  var awardSteps: [StoryStep] {
    let sheet = offer.sheets.awards
    return offer.index.awards(of: account.holder.row).compactMap { row in
      guard let day = sheet[AwardsSheet.awardDate, row], day <= offer.asOf else { return nil }
      let id = sheet[AwardsSheet.awardID, row] ?? ""
      var step = StoryStep("\(day)", .award, about: [id], "Award \(id)")
      step.place = sheet.place(row, AwardsSheet.awardID.index).wholeRow
      step.rules = rules("award", about: id)
      let refusing = step.rules.first { $0.outcome?.blocks ?? false }
      step.result =
        refusing.map { "Deferred by \($0.rule): \($0.message)" } ?? "No rule stands in its way."
      return step
    }
  }
}

extension String {
  /// With its first letter large.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
