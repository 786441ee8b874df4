internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension ExplanationMaking {
  /// Each promise as it was given.
  var promiseSteps: [ExplanationStep] {
    account.promises.map { promise in
      let id = promise.surrendered.held.id
      // What is granted on the day of the cancellation is promised to nobody.
      let isExchanged = promise.life.made >= offer.timeline.newGrantDate
      let thing = promise.isStock ? "Stock" : "A new option"
      var step = ExplanationStep(
        "\(promise.life.made)",
        .promise,
        about: [id],
        isExchanged
          ? "\(thing) is due for \(id)\(under(promise.plan)) on the same day"
          : "\(thing) is promised for \(id)\(under(promise.plan)), not before "
            + "\(offer.timeline.newGrantDate)"
      )
      step.rules = rules("grant", about: id, hooks: [ExchangeRatio.name])
      if promise.plan != promise.surrendered.held.plan {
        step.rules += rules("promise", about: id, hooks: [NewPlan.name])
      }
      // What a forfeiture comes from is told on its day.
      if promise.forfeiture == nil { step.rules += rules("promise", about: id, hooks: [""]) }
      if promise.award != nil {
        step.result = "Its \(promise.surrendered.cancelledShares.words) are reserved in the plan."
        return step
      }
      let (old, new) = (promise.ratio.denominator, promise.ratio.numerator)
      step.result =
        "\(Thousands.marked(new)) new share\(new == 1 ? "" : "s") for "
        + "\(old == 1 ? "each cancelled one" : "every \(Thousands.marked(old)) cancelled"): "
        + "\((try? promise.newShares(on: offer.timeline.cancellation)).map(Thousands.marked) ?? "too many") of "
        + "\(Thousands.marked(promise.surrendered.cancelledShares))"
        + (promise.ratio.leavesFraction(of: promise.surrendered.cancelledShares)
          ? ", rounded down to whole shares, option by option." : ".")
      return step
    }
  }

  /// Each new option that a rule refuses.
  var withheldSteps: [ExplanationStep] {
    account.promises.compactMap { promise in
      let id = promise.surrendered.held.id
      guard let refusal = account.withheld[id] else { return nil }
      var step = ExplanationStep(
        "\(offer.timeline.newGrantDate)",
        .newOption,
        about: [id],
        "The new option for \(id) is withheld"
      )
      step.rules =
        rules("new_grant", about: id) + rules("new_grant", about: NewOptionID.of(id))
        + rules("tranche", about: NewOptionID.of(id))
      step.result = "Nothing is granted, by \(refusal.rule); its shares go back to the pool."
      return step
    }
  }

  /// The day from which a promise comes to no share; nil if there is none.
  private func voidDay(of promise: GivenPromise) -> Day? {
    (try? promise.voidDay(in: offer)) ?? nil
  }

  /// Each promise that has come to no share, on its day.
  var voidSteps: [ExplanationStep] {
    account.promises.compactMap { promise in
      let id = promise.surrendered.held.id
      guard let day = voidDay(of: promise) else { return nil }
      var step = ExplanationStep(
        "\(day)",
        .forfeiture,
        about: [id],
        "The promise for \(id) is void"
      )
      step.result =
        "Nothing is granted for the \(promise.surrendered.cancelledShares.words): no whole share is left."
      return step
    }
  }

  /// Each promise that comes to nothing, on its day.
  var forfeitureSteps: [ExplanationStep] {
    account.promises.compactMap { promise in
      guard let forfeiture = promise.forfeiture, voidDay(of: promise) == nil else { return nil }
      let id = promise.surrendered.held.id
      var step = ExplanationStep(
        "\(forfeiture.day)",
        .forfeiture,
        about: [id],
        "The promise for \(id) is forfeited"
      )
      step.rules = rules("promise", about: id, hooks: [""])
      let shares = promise.surrendered.cancelledShares.words
      step.result =
        "Nothing is granted for the \(shares), by \(forfeiture.refusal.rule); what was promised goes "
        + "back to the pool."
      return step
    }
  }

  /// The ends of service known at as-of, with what each leaves of the holder's options and until
  /// when.
  var serviceSteps: [ExplanationStep] {
    let notes = account.rests.map(\.finding)
    let answers = rules("holder", about: account.holder.id, hooks: [PostTermination.name])
    return account.holder.service.periods.compactMap(\.end).filter { $0 <= offer.asOf }.map { end in
      let own = notes.filter { $0.value == "\(end)" }
      var step = ExplanationStep("\(end)", .service, about: serviceSubjects(own), "Service ends")
      step.place = offer.ending(of: account.holder.row, on: end).place
      step.rules = Array(answers.filter { $0.questionDay == end }.prefix(1))
      step.result =
        own.isEmpty
        ? "No option held in this service can be exercised later."
        : own.map { $0.message + "." }.joined(separator: " ")
      return step
    }
  }

  private func serviceSubjects(_ notes: [Finding]) -> Set<String> {
    Set(notes.map(\.subject) + account.held.map(\.id) + [account.holder.id])
  }

  /// Changes of capitalization between cancellation and grant.
  var eventSteps: [ExplanationStep] {
    offer.gapEvents.map { event in
      let ratio = event.ratio
      return ExplanationStep(
        "\(event.effective)",
        .event,
        "\(event.kind.rawValue.replacing("_", with: " ").capitalizedFirst): \(ratio.numerator) "
          + "share\(ratio.numerator == 1 ? "" : "s") for every \(ratio.denominator)"
      )
    }
  }

  /// Other awards of the holder.
  var awardSteps: [ExplanationStep] {
    let sheet = offer.sheets.awards
    return offer.index.awards(of: account.holder.row).compactMap { row in
      guard let day = sheet[AwardsSheet.awardDate, row], day <= offer.asOf else { return nil }
      let id = sheet[AwardsSheet.awardID, row] ?? ""
      var step = ExplanationStep("\(day)", .award, about: [id], "Award \(id)")
      step.place = sheet.place(row, AwardsSheet.awardID.index).wholeRow
      step.rules = rules("award", about: id)
      let isDeferred = promise(for: id)?.award != nil
      let deferring = step.rules.first { $0.outcome?.blocks ?? false && $0.level != .advisory }
      step.result =
        isDeferred
        ? "Deferred" + (deferring.map { " by \($0.rule): \($0.message)" } ?? ".")
        : "No rule defers it."
      return step
    }
  }
}

extension String {
  /// With its first letter large.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
