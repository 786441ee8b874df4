internal import Exchange
internal import Sheets

/// What some options come to, to be held against declared totals (C5, C6).
struct OptionFigures: Sendable {
  /// Holders of them.
  var holders = 0
  /// Options that were there when the offer commenced: the rows of grants.csv, and awards of before it.
  var grants = 0
  /// Shares under option when the offer commenced.
  var outstanding = Shares.zero
  /// Shares under option on the determination day that can be tendered.
  var eligible = Shares.zero
  /// Shares accepted, or that would be.
  var accepted = Shares.zero
  /// Shares cancelled in the offer.
  var cancelled = Shares.zero
  /// Shares that would be granted under promises; after the grant, just before it.
  var promised = Shares.zero
  /// Shares of new options.
  var granted = Shares.zero

  mutating func add(_ other: OptionFigures) throws(ArithmeticFault) {
    holders += other.holders
    grants += other.grants
    outstanding = try outstanding.adding(other.outstanding)
    eligible = try eligible.adding(other.eligible)
    accepted = try accepted.adding(other.accepted)
    cancelled = try cancelled.adding(other.cancelled)
    promised = try promised.adding(other.promised)
    granted = try granted.adding(other.granted)
  }
}

/// What options have in common that a declared total counts.
enum OptionKind: Hashable, Sendable {
  case type(OptionType)
  /// A plan, by its number.
  case plan(Int)
  case price(Money)
}

/// The figures of one holder, or of several added up.
struct HolderFigures: Sendable {
  /// Of all options.
  private(set) var all = OptionFigures()
  /// By what options have in common; empty if no declared total asks.
  private(set) var byKind: [OptionKind: OptionFigures] = [:]
  private let keepsKinds: Bool

  /// No figures yet.
  init(keepsKinds: Bool) { self.keepsKinds = keepsKinds }

  /// Adds what an option comes to.
  mutating func add(
    _ figures: OptionFigures,
    type: OptionType,
    plan: Int,
    price: Money
  ) throws(ArithmeticFault) {
    try all.add(figures)
    guard keepsKinds else { return }
    for kind in [OptionKind.type(type), .plan(plan), .price(price)] {
      try byKind[kind, default: OptionFigures()].add(figures)
    }
  }

  /// Counts the holder once, and once for each kind of option held.
  mutating func countHolder() {
    all.holders = 1
    for (kind, figures) in byKind where figures.grants > 0 || figures.granted > .zero {
      byKind[kind]?.holders = 1
    }
  }

  /// Adds those of other holders.
  mutating func add(_ other: HolderFigures) throws(ArithmeticFault) {
    try all.add(other.all)
    for (kind, figures) in other.byKind {
      try byKind[kind, default: OptionFigures()].add(figures)
    }
  }
}

/// Makes the figures of one holder.
struct FigureCounting {
  let offer: Offer

  func figures(
    _ held: [HeldGrant],
    _ standing: [StandingLine],
    _ promises: [GivenPromise],
    withheld: some Collection<String>,
    _ parts: [NewOptionPart]
  ) throws(ArithmeticFault) -> HolderFigures {
    var sum = HolderFigures(keepsKinds: offer.declaresKinds)
    for option in held {
      var figures = OptionFigures()
      figures.grants = option.isThereAtCommencement ? 1 : 0
      figures.outstanding = try option.outstandingAtCommencement
      figures.eligible = option.canBeTendered ? option.outstandingShares : .zero
      try sum.add(figures, of: option)
    }
    for line in standing {
      var figures = OptionFigures()
      figures.accepted = line.accepted
      figures.cancelled = offer.isCancellationDone ? line.accepted : .zero
      try sum.add(figures, of: line.held)
    }
    for promise in promises where !withheld.contains(promise.surrendered.held.id) {
      var figures = OptionFigures()
      figures.promised = try promise.standingShares(in: offer)
      let held = promise.surrendered.held
      try sum.add(
        figures,
        type: held.terms.type,
        plan: promise.plan,
        price: held.terms.exercisePrice
      )
    }
    for part in parts {
      var figures = OptionFigures()
      figures.granted = try part.tranches.total()
      try sum.add(
        figures,
        type: part.type,
        plan: part.option.plan,
        price: part.option.exercisePrice
      )
    }
    sum.countHolder()
    return sum
  }
}

extension HolderFigures {
  fileprivate mutating func add(
    _ figures: OptionFigures,
    of held: HeldGrant
  ) throws(ArithmeticFault) {
    try add(
      figures,
      type: held.terms.type,
      plan: held.plan,
      price: held.terms.exercisePrice
    )
  }
}

extension GivenPromise {
  /// The shares that would be granted as of as-of; after the grant, just before it.
  fileprivate func standingShares(in offer: Offer) throws(ArithmeticFault) -> Shares {
    guard forfeiture == nil else { return .zero }
    return try newShares(on: min(offer.stepsThrough, offer.timeline.newGrantDate))
  }
}

extension OfferSheets {
  /// Whether a declared total is of options of one type, plan or price.
  var declareKinds: Bool {
    (0..<tieouts.rowCount).contains { row in
      TieoutSubject(tieouts[TieoutsSheet.subject, row] ?? "all").isOfOptions
    }
  }
}
