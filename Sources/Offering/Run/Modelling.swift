public import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension Request {
  /// Prices what each holder's options would be exchanged for, were `grantPrice` the close on the
  /// new grant date; without one, that close if it is known, else the latest.
  ///
  /// Ratio and price are those of the Committee's rules (`exchange_ratio`, `exercise_price`), as if
  /// every share outstanding were tendered and accepted, whether or not it was.
  ///
  /// Asks no rule whether a tender would be proper, and writes nothing.
  public func model(grantPrice: Money?) -> ModelEnding {
    let read = readSheets()
    do {
      let ending = try assuming(grantPrice, read).modelled(grantPrice, read)
      guard case .done(var model) = ending, let grantPrice else { return ending }
      // A rule may take the price of another day: then the one given changes nothing.
      let (given, dollar) = (grantPrice.tenThousandths, Money.scale)
      let other = Money(tenThousandths: given > dollar ? given - dollar : given + dollar)
      if case .done(let otherwise) = try assuming(other, read).modelled(other, read) {
        model.given.isRead = zip(model.holders, otherwise.holders).contains { one, other in
          one.options.map(\.exchanged) != other.options.map(\.exchanged)
        }
      }
      return .done(model)
    } catch {
      return .failed(Conclusion(.brokenRules, [error.finding]))
    }
  }

  /// The request with the price that is assumed, for every rule that asks for one: that of the new
  /// grant date, and of every day until then that is not known yet.
  private func assuming(_ price: Money?, _ read: ReadSheets) throws(RuleFault) -> Request {
    guard let price, case .begun(let offerRun, let runner, _) = open(read),
      let grantDate = try offerRun.settle(runner).0?.timeline.newGrantDate
    else { return self }
    var assumed = self
    assumed.assumedPrice = MarketPrices.TradingDay(
      grantDate,
      close: price,
      high: price,
      low: price
    )
    return assumed
  }

  private func modelled(_ grantPrice: Money?, _ read: ReadSheets) -> ModelEnding {
    switch open(read) {
    case .ended(let conclusion): return .failed(conclusion)
    case .begun(let offerRun, let runner, let known):
      let rules = offerRun.loaded.rules
      do {
        let (model, unanswered) = try offerRun.model(grantPrice: grantPrice, runner)
        guard unanswered.isEmpty else {
          return .failed(Conclusion(.brokenSheets, known + unanswered, rules: rules))
        }
        return model.map(ModelEnding.done) ?? .noPrice
      } catch let fault as RuleFault {
        return .failed(Conclusion(.brokenRules, known + [fault.finding], rules: rules))
      } catch {
        return .failed(Conclusion(.brokenSheets, known + [WholeOfferStep.tooLarge], rules: rules))
      }
    }
  }
}

extension OfferRun {
  /// The model, or nil without a price; and the rows that a hook could not answer for.
  fileprivate func model(
    grantPrice: Money?,
    _ runner: PolicyRunner
  ) throws -> (OfferModel?, unanswered: [Finding]) {
    let (settled, unanswered) = try settle(runner)
    guard let settled else { return (nil, unanswered) }
    let (offer, _) = try prepare(settled)
    let known = offer.grantClose.price ?? offer.closes.latest
    guard let price = grantPrice ?? known else { return (nil, []) }
    let evaluator = RuleEvaluator(runner, scopes, days: offer.days, waivers: waivers)
    let holders = try offer.index.holders.map {
      try ModelMaking(offer: offer, evaluator: evaluator, grantPrice: price).holder($0)
    }
    let terms = TermRules(
      offer.policy,
      offer.days,
      offer.sheets,
      hasLookback: offer.timeline.lookback != nil
    )
    let model = OfferModel(
      grantPrice: price,
      given: (grantPrice != nil, true),
      provisional: provisional(offer, evaluator, isGiven: grantPrice != nil),
      cancelled: offer.timeline.cancellation <= offer.asOf ? offer.timeline.cancellation : nil,
      holders: holders,
      termRules: terms
    )
    return (model, evaluator.takeUnanswered())
  }
}

extension OfferRun {
  /// The days of a model that stands on prices which are not settled; nil of one that does not.
  private func provisional(
    _ offer: Offer,
    _ evaluator: RuleEvaluator,
    isGiven: Bool
  ) -> (asOf: Day, grantDate: Day)? {
    let lacksClose = offer.grantClose.price == nil && evaluator.readsGrantClose
    guard !isGiven, lacksClose || evaluator.hasAskedUnknownPrices else { return nil }
    return (offer.asOf, offer.timeline.newGrantDate)
  }
}

/// A holder's options priced as if exchanged (G3).
struct ModelMaking {
  let offer: Offer
  let evaluator: RuleEvaluator
  /// The close on the new grant date that is assumed.
  let grantPrice: Money

  /// The holder's options that can be tendered and have shares outstanding.
  func holder(_ row: Int) throws -> HolderModel {
    let before = try ClassifiedOptions(ofHolder: row, offer, evaluator)
    let (held, holder) = (before.held, before.holder)
    let takesPart = before.holderMayTakePart(in: offer, evaluator)
    return HolderModel(
      holderID: holder.id,
      name: offer.sheets.holders[HoldersSheet.holderName, row] ?? "",
      options: try held.filter {
        takesPart && $0.canBeTendered && $0.outstandingShares > .zero
      }.compactMap { try option($0, holder) },
      left: left(holder)
    )
  }

  /// The last day of a service that ended before the cancellation.
  private func left(_ holder: HolderSubject) -> Day? {
    let cancellation = offer.timeline.cancellation
    guard !holder.service.includes(min(cancellation, offer.asOf)),
      let end = holder.service.periods.last?.end, end < cancellation
    else { return nil }
    return end
  }

  /// Events between cancellation and grant change the option kept as they change the promise.
  private func option(_ held: HeldGrant, _ holder: HolderSubject) throws -> HolderModel.Option? {
    let shares = held.outstandingShares
    let subject = GrantSubject(holder: holder, held: held, tendered: shares)
    let step = PromisesStep(offer: offer, evaluator: evaluator, holder: holder)
    guard let ratio = try step.ratio(subject) else { return nil }
    let newShares = try shares.scaled(by: ratio).adjusted(for: offer.gapEvents)
    var grant = NewGrantSubject(
      grant: subject,
      type: held.type,
      shares: newShares,
      grantClose: GrantDateClose(grantPrice),
      isEmployee: offer.isEmployee(holder.row, on: offer.timeline.newGrantDate)
    )
    // As the grant does: the price of an incentive option may be another.
    guard try evaluator.settleType(of: &grant, identity: held.id),
      let price = try evaluator.ask(ExercisePrice.self, grant, identity: held.id)?.value
    else { return nil }
    return HolderModel.Option(
      grantID: held.id,
      exchanged: ExchangedOption(
        oldPrice: try offer.adjusted(held.terms.exercisePrice, for: offer.gapEvents),
        oldShares: try shares.adjusted(for: offer.gapEvents),
        newPrice: price,
        newShares: newShares
      ),
      group: held.tenderGroup,
      isRequired: held.tenderClass == .required
    )
  }
}
