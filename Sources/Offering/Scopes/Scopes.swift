internal import Policy
internal import Sheets

/// Every scope with what its rules can read, bound to the sheets of one offer.
struct Scopes: Sendable {
  let offer: Scope<OfferFacts>
  let amendment: Scope<AmendmentSubject>
  let holder: Scope<HolderSubject>
  let grant: Scope<GrantSubject>
  let form: Scope<FormSubject>
  let election: Scope<ElectionSubject>
  let promise: Scope<PromiseSubject>
  let newGrant: Scope<NewGrantSubject>
  let tranche: Scope<TrancheSubject>
  let award: Scope<AwardSubject>
  let exercise: Scope<ExerciseSubject>
  let payment: Scope<PaymentSubject>
  let event: Scope<EventSubject>
  let merger: Scope<MergerSubject>
  /// Where the prices stand that rules read through words.
  let prices: PriceCells

  init(_ sheets: OfferSheets) {
    let shared = SharedContents(sheets)
    prices = PriceCells(sheets.prices)
    offer = .offer(sheets, shared)
    amendment = .amendment(sheets, shared)
    holder = .holder(sheets, shared)
    grant = .grant(sheets, shared)
    form = .form(sheets, shared)
    election = .election(sheets, shared)
    promise = .promise(sheets, shared)
    newGrant = .newGrant(sheets, shared)
    tranche = .tranche(sheets, shared)
    award = .award(sheets, shared)
    exercise = .exercise(sheets, shared)
    payment = .payment(sheets, shared)
    event = .event(sheets, shared)
    merger = .merger(sheets, shared)
  }

  /// Every scope, whatever its rows are.
  private var all: [any ScopeOfRules] {
    [
      offer, amendment, holder, grant, form, election, promise, newGrant, tranche, award, exercise,
      payment, event, merger,
    ]
  }

  /// The scopes as Policy binds rules to them.
  var descriptions: [ScopeDescription] { all.map(\.description) }

  /// On which occasion the rules of a scope are asked; nil if there is no such scope.
  func occasion(of scope: String) -> Occasion? { all.first { $0.name == scope }?.occasion }
}
