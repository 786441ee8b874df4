import TestSupport
import Testing

@testable import Exchange

/// What happens to a generated option, to be entered in any order.
private enum Act {
  case exercise(Day, Shares, Int)
  case cancel(Day, [Shares])
  case endService(Day, Day)

  func enter(into life: inout OptionLife) throws {
    switch self {
    case .exercise(let day, let shares, let number):
      try life.exercise(shares, on: day, number: number)
    case .cancel(let day, let given): try life.cancel(given, on: day)
    case .endService(let last, let exercisable):
      try life.endService(on: last, exercisableThrough: exercisable)
    }
  }
}

private struct GeneratedLife {
  let grant: Grant
  let opening: Day
  let events: [CapitalizationEvent]
  let acts: [Act]
  let division: [Shares]

  init(_ random: inout SplitMix) throws {
    let granted = try day("2000-01-01").advanced(by: random.pick(0...900))
    opening = try day("2002-06-01").advanced(by: random.pick(0...200))
    let tranches = (0..<random.pick(1...5)).map { place in
      Tranche(granted.adding(months: place * 9 - 3), Shares(Int64(random.pick(0...50))))
    }
    grant = Grant(
      grantDate: granted,
      type: random.pick(.incentive, .nonqualified),
      exercisePrice: Money(tenThousandths: Int64(random.pick(1...90_000))),
      vesting: .tranches(tranches),
      exercised: Shares(Int64(random.pick(0...30))),
      cancelled: Shares(Int64(random.pick(0...20))),
      cancelledOn: random.chance(50) ? granted.advanced(by: random.pick(0...400)) : nil,
      expires: granted.advanced(by: random.pick(300...2500))
    )
    division = tranches.map { Shares(Int64(random.pick(0...Int($0.shares.count)))) }
    let first = opening
    events = (0..<random.pick(0...3)).compactMap { _ in
      CapitalizationEvent(
        .split,
        effective: first.advanced(by: random.pick(-100...1200)),
        newShares: Int64(random.pick(1...4)),
        oldShares: Int64(random.pick(1...3))
      )
    }.sorted { $0.effective < $1.effective }
    var acts: [Act] = (0..<random.pick(0...4)).map { number in
      // Days of their own: exercises of one day are taken as they are entered.
      let on = first.advanced(by: random.pick(-40...140) * 10 + number)
      return .exercise(on, Shares(Int64(random.pick(1...40))), number)
    }
    if random.chance(60) {
      acts.append(
        .cancel(
          first.advanced(by: random.pick(0...60)),
          tranches.map { _ in Shares(Int64(random.pick(0...40))) }
        )
      )
    }
    if random.chance(50) {
      let last = first.advanced(by: random.pick(-400...1000))
      acts.append(.endService(last, last.advanced(by: random.pick(0...120))))
    }
    self.acts = acts
  }

  func life(_ acts: [Act]) throws -> OptionLife {
    var life = OptionLife(grant, from: opening, events: events)
    life.divide(incentive: division)
    for act in acts { try act.enter(into: &life) }
    return life
  }
}

@Suite struct OptionLifeProperties {
  @Test(arguments: 0..<100)
  func `C8: on every day every share granted is in exactly one place`(seed: Int) throws {
    var random = SplitMix(seed)
    let generated = try GeneratedLife(&random)
    let life = try generated.life(generated.acts)
    var on = generated.grant.grantDate.advanced(by: -1)
    let last = generated.grant.expires.advanced(by: 1)
    while on <= last {
      let places = try life.places(on: on)
      let gone = try [places.exercised, places.cancelled, places.expired, places.lapsed].total()
      #expect(
        try places.granted.adding(places.adjusted) == gone.adding(places.outstanding),
        "on \(on)"
      )
      #expect(try life.outstanding(on: on) == places.outstanding, "on \(on)")
      if let standing = try life.standing(on: on) {
        #expect(try standing.outstanding() == places.outstanding, "on \(on)")
        for tranche in standing.tranches {
          #expect(tranche.shares >= .zero && tranche.incentive >= .zero)
          #expect(tranche.incentive <= tranche.shares)
        }
      }
      on = on.advanced(by: random.pick(1...80))
    }
    let end = max(generated.grant.expires, generated.opening)
    #expect(try life.outstanding(on: end) == .zero)
  }

  @Test(arguments: 0..<100)
  func `the order in which changes are entered changes nothing`(seed: Int) throws {
    var random = SplitMix(seed)
    let generated = try GeneratedLife(&random)
    let end = generated.grant.expires.advanced(by: 2000)
    let first = try generated.life(generated.acts).entries(through: end)
    for _ in 0..<3 {
      let shuffled = generated.acts.shuffled(using: &random)
      #expect(try generated.life(shuffled).entries(through: end) == first)
    }
  }

  @Test(arguments: 0..<100)
  func `what is entered for a later day changes no earlier answer`(seed: Int) throws {
    var random = SplitMix(seed)
    let generated = try GeneratedLife(&random)
    let cut = generated.opening.advanced(by: random.pick(0...800))
    let known = generated.acts.filter { act in
      switch act {
      case .exercise(let day, _, _), .cancel(let day, _), .endService(let day, _): day <= cut
      }
    }
    let (whole, part) = (try generated.life(generated.acts), try generated.life(known))
    #expect(try whole.entries(through: cut) == part.entries(through: cut))
    #expect(try whole.standing(on: cut) == part.standing(on: cut))
    #expect(try whole.exercisable(on: cut) == part.exercisable(on: cut))
  }

  @Test(arguments: 0..<100)
  func `an untouched option needs no tranches to say what is outstanding`(seed: Int) throws {
    var random = SplitMix(seed)
    let generated = try GeneratedLife(&random)
    let life = try generated.life([])
    for _ in 0..<20 {
      let on = generated.grant.grantDate.advanced(by: random.pick(-10...2600))
      #expect(try life.outstanding(on: on) == life.places(on: on).outstanding, "on \(on)")
    }
  }

  @Test(arguments: 0..<100)
  func `what is told of an untouched option without following it is what following it tells`(
    seed: Int
  ) throws {
    var random = SplitMix(seed)
    var grant = try GeneratedLife(&random).grant
    let steps = [1, 5, 9, 30].map {
      VestingSchedule.Step(months: $0, fraction: Ratio(1, over: 4) ?? .one)
    }
    let allocation = random.pick(Allocation.cumulativeRounding, .frontLoaded)
    let schedule =
      random.chance(50) ? VestingSchedule.annual3 : VestingSchedule(steps, allocation: allocation)
    let start = grant.grantDate.advanced(by: random.pick(-300...50))
    grant.vesting = .schedule(schedule, of: Shares(Int64(random.pick(0...150))), from: start)
    if random.chance(60) { (grant.exercised, grant.cancelled) = (.zero, .zero) }
    let generated = try GeneratedLife(&random)
    let opening = random.chance(50) ? grant.grantDate : generated.opening
    let life = OptionLife(grant, from: opening, events: generated.events)
    // An exercise of no share changes nothing but that the option is followed.
    var followed = life
    try followed.exercise(.zero, on: life.opening, number: 0)
    for _ in 0..<20 {
      let on = grant.grantDate.advanced(by: random.pick(-10...2600))
      #expect(try life.countedForLimit(on: on) == followed.countedForLimit(on: on), "on \(on)")
      for hour in [OptionLife.Hour.beforeCancellation, .endOfDay] {
        #expect(
          try life.remaining(on: on, at: hour) == followed.standing(on: on, at: hour)?.remaining,
          "on \(on)"
        )
      }
      #expect(try pool(life, through: on) == pool(followed, through: on), "on \(on)")
    }
  }

  /// What an option granted under a promise moves in its plan.
  private func pool(
    _ life: OptionLife,
    through day: Day
  ) throws -> [PoolMovements.Key: PoolMovement] {
    var movements = PoolMovements()
    try movements.add(life, plan: 0, origin: .promised, through: day)
    return movements.movements
  }
}
