internal import Exchange
internal import Policy

extension ExplanationMaking {
  private var grantedOn: String { "\(offer.timeline.newGrantDate)" }

  /// Each new option, with how its shares and tranches come about.
  var newOptionSteps: [ExplanationStep] {
    account.options.map { option in
      let old = option.replaced.held.id
      var step = ExplanationStep(
        grantedOn,
        .newOption,
        about: [old],
        "\(option.id) is granted for \(old)\(under(option.plan)): \(option.shares.words)"
      )
      step.facts = [
        SeenValue(
          "close",
          .money,
          .money(offer.grantClose.price),
          at: offer.grantClose.cell
        ),
        SeenValue("exercise_price", .money, .money(option.exercisePrice)),
        SeenValue("expires", .date, .date(option.expires)),
      ]
      step.rules = rules(of: option)
      step.tables = [tranches(of: option), vesting(of: option)].compactMap(\.self)
      step.result = parts(of: option)
      return step
    }
  }

  /// The hooks' answers and the checks; `vest_date`, asked for every tranche, is told once.
  private func rules(of option: NewOption) -> [RuleRecord] {
    let old = option.replaced.held.id
    return rules("new_grant", about: old).filter { record in
      // The term of the option replaced may have been asked for too, before any tender.
      record.hook != OptionTerm.name || record.seen.allSatisfy { $0.fact != .blank }
    } + rules("new_grant", about: option.id)
      + rules("tranche", about: old, hooks: [VestDate.name]).prefix(1)
      + rules("tranche", about: option.id)
  }

  /// ` under the 2000 Equity Plan`, where the offer has several plans.
  func under(_ plan: Int) -> String {
    let plans = offer.plans.titles
    return plans.areSeveral ? " under the \(plans[plan])" : ""
  }

  private func tranches(of option: NewOption) -> ExplanationTable? {
    guard !option.replaced.held.isAward else { return scheduled(option) }
    guard
      let promise = promise(for: option.replaced.held.id),
      let rated = try? promise.life.newTranches(on: offer.timeline.cancellation),
      let final = try? promise.life.newTranches(on: offer.timeline.newGrantDate)
    else { return nil }
    let dates = rules("tranche", about: option.replaced.held.id, hooks: [VestDate.name])
    // Without an answer for each tranche a new schedule took the old one's place.
    let living = final.indices.filter { final[$0].shares > .zero }
    guard dates.count == living.count else { return scheduled(option) }
    var table = ExplanationTable(
      ("old date", .date),
      ("cancelled", .count),
      ("after the ratio", .count),
      ("after events", .count),
      ("new date", .text)
    )
    // No option vests before it is granted, whatever a rule answers; days as texts are in their order.
    let granted = "\(offer.timeline.newGrantDate)"
    let newDates = Dictionary(
      zip(living, dates.map { max($0.message, granted) }),
      uniquingKeysWith: { $1 }
    )
    for (index, tranche) in promise.surrendered.cancelled.enumerated()
    where rated.indices.contains(index) && tranche.shares > .zero {
      table.rows.append([
        .date(tranche.day), .shares(tranche.shares), .shares(rated[index].shares),
        .shares(final[index].shares), .text(newDates[index] ?? ""),
      ])
    }
    return table
  }

  private func scheduled(_ option: NewOption) -> ExplanationTable {
    var table = ExplanationTable(("new date", .date), ("shares", .count))
    table.rows = option.tranches.map { [.date($0.day), .shares($0.shares)] }
    return table
  }

  /// Where the limit divides the option: what of each part vests when.
  private func vesting(of option: NewOption) -> ExplanationTable? {
    let parts = granted(for: option.replaced.held.id)
    guard parts.count > 1 else { return nil }
    var table = ExplanationTable(("part", .text), ("vests", .date), ("shares", .count))
    for part in parts {
      table.rows += vesting(of: part.id).map {
        [.text(part.id), .date($0.day), .shares($0.shares)]
      }
    }
    return table
  }

  /// The limit in force, `$40,000`.
  private var limit: String { ParameterWords.dollars(offer.limit.limit) }

  /// What the limit makes of the option.
  private func parts(of option: NewOption) -> String {
    let parts = granted(for: option.replaced.held.id)
    let texts = parts.map { "\($0.id), \(Thousands.marked($0.shares)) \($0.type.rawValue)" }
    return texts.count > 1
      ? "The \(limit) limit divides it: \(texts.joined(separator: "; "))."
      : "It is \(texts.joined())."
  }

  /// The $100,000 limit, year by year over all options of the holder.
  var limitSteps: [ExplanationStep] {
    guard !account.limit.isEmpty else { return [] }
    var table = ExplanationTable(
      ("year", .number),
      ("option", .text),
      ("shares", .count),
      ("value", .money),
      ("sum", .money),
      ("ISO", .count),
      ("NQSO", .count)
    )
    var sums: [Int: Int64] = [:]
    let ordered = account.limit.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }
    for (_, row) in ordered {
      sums[row.year, default: 0] &+= row.value.tenThousandths
      table.rows.append([
        .number(Int64(row.year)), .text(row.grantID), .shares(row.shares), .money(row.value),
        .number(sums[row.year] ?? 0), .shares(row.incentive), .shares(row.nonqualified),
      ])
    }
    var step = ExplanationStep(
      grantedOn,
      .limit,
      about: Set(
        account.limit.map(\.grantID)
          + account.options.filter { $0.type == .incentive }.map(\.replaced.held.id)
      ),
      "The limit of \(limit) a year for incentive options"
    )
    step.facts = [
      SeenValue("value_basis", .text, .text(offer.limit.basis.rawValue), isParameter: true),
      SeenValue("count_cancelled", .yesNo, .flag(offer.limit.countsCancelled), isParameter: true),
    ]
    step.tables = [table]
    step.result =
      "Values add up within a year in the order of grant; what exceeds the limit is nonqualified."
    return [step]
  }
}
