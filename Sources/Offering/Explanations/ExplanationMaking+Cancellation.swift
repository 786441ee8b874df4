internal import Exchange
internal import Policy

extension ExplanationMaking {
  /// Each option of which shares are cancelled, tranche by tranche.
  var cancellationSteps: [ExplanationStep] { account.surrendered.map(cancellationStep) }

  private func cancellationStep(_ grant: SurrenderedGrant) -> ExplanationStep {
    let id = grant.held.id
    var step = ExplanationStep(
      cancelledOn,
      .cancellation,
      about: [id],
      "\(grant.cancelledShares.words) of \(id) \(grant.cancelledShares.are) cancelled"
    )
    if grant.division != nil {
      step.rules = rules("election", about: id, hooks: [TenderDivision.name])
    }
    step.tables = [tranches(grant)]
    step.result =
      grant.keptShares == .zero
      ? "Tendered whole: every tranche goes."
      : "\(grant.keptShares.words) \(grant.keptShares.isOne ? "stays" : "stay"), as the balancing option, on the old terms."
    return step
  }

  private func tranches(_ grant: SurrenderedGrant) -> ExplanationTable {
    var table = ExplanationTable(
      ("vests", .date),
      ("outstanding", .count),
      ("gives up", .count),
      ("keeps", .count),
      ("how, rounded down", .text)
    )
    let whole = Thousands.marked(grant.held.outstandingShares)
    var held: Int64 = 0
    var given: Int64 = 0
    for (index, tranche) in ((try? grant.held.outstanding) ?? []).enumerated() {
      guard grant.cancelled.indices.contains(index), grant.kept.indices.contains(index) else {
        continue
      }
      held &+= tranche.shares.count
      given &+= grant.cancelled[index].shares.count
      let why =
        switch grant.division {
        case .method(.proRata):
          "so far \(Thousands.marked(given)): \(Thousands.marked(grant.cancelledShares)) x "
            + "\(Thousands.marked(held)) / \(whole)"
        case .method(.vestedFirst), .method(.unvestedFirst): vestedOrNot(tranche)
        case .parts(let vested, let unvested):
          vestedOrNot(tranche) + ", of which "
            + Thousands.marked(isVested(tranche) ? vested : unvested) + " go"
        case nil: "whole"
        }
      table.rows.append([
        .date(tranche.day), .shares(tranche.shares), .shares(grant.cancelled[index].shares),
        .shares(grant.kept[index].shares), .text(why),
      ])
    }
    return table
  }

  private func isVested(_ tranche: Tranche) -> Bool {
    tranche.day <= offer.timeline.cancellation
  }

  private func vestedOrNot(_ tranche: Tranche) -> String {
    isVested(tranche) ? "vested" : "not vested"
  }

  /// What partly tendered options leave on the day of the cancellation, and what events make of it.
  var balancingSteps: [ExplanationStep] {
    account.surrendered.filter { $0.keptShares > .zero }.map { grant in
      let id = grant.held.id
      var table = ExplanationTable(("vests", .date), ("shares", .count))
      table.rows = grant.kept.filter { $0.shares > .zero }.map {
        [.date($0.day), .shares($0.shares)]
      }
      var step = ExplanationStep(
        cancelledOn,
        .balancing,
        about: [id],
        "\(grant.keptShares.words) of \(id) \(grant.keptShares.isOne ? "stays" : "stay") as the balancing option"
      )
      step.facts = [
        SeenValue("exercise_price", .money, .money(grant.held.terms.exercisePrice)),
        SeenValue("expires", .date, .date(grant.held.terms.expires)),
      ]
      step.tables = [table]
      if let option = balancingOption(of: id),
        option.shares != grant.keptShares || option.exercisePrice != grant.held.terms.exercisePrice
      {
        step.result =
          "Events make \(option.shares.words) at $\(option.exercisePrice) of it by "
          + "\(offer.timeline.newGrantDate)."
      }
      return step
    }
  }
}
