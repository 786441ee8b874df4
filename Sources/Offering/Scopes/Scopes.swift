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
    let rows = KnownSheets(sheets)
    prices = PriceCells(sheets.prices)
    let terms = OfferFields.terms(in: sheets)
    let holders =
      HolderFields.all(of: sheets.holders, periods: sheets.service)
      + terms.map { $0.of { $0.offer } }
    let grants =
      GrantFields.all(of: sheets.grants, sheets.awards) + holders.map { $0.of { $0.holder } }
    offer = Scope(
      "offer",
      "the offer",
      .whole,
      .whole,
      .findingOnly,
      knows: rows.offer,
      OfferFields.totals,
      terms
    )
    amendment = Scope(
      "amendment",
      "an amendment of the offer",
      .amendment,
      .timeline,
      .amendment,
      knows: rows.amendment,
      AmendmentFields.all(of: sheets.amendments),
      terms.map { $0.of { $0.offer } }
    )
    holder = Scope(
      "holder",
      "a holder of options, tendering or not",
      .tender,
      .holders,
      .holder,
      knows: rows.holder,
      HolderFields.tender(sheets.grants, sheets.awards),
      holders
    )
    grant = Scope(
      "grant",
      "an option",
      .tender,
      .lines,
      .grant,
      knows: rows.grant,
      GrantFields.tender,
      grants
    )
    form = Scope(
      "form",
      "an Election Form or Notice",
      .tender,
      .forms,
      .form,
      knows: rows.form,
      FormFields.all(of: sheets.forms),
      holders.map { $0.of { $0.holder } }
    )
    election = Scope(
      "election",
      "a line of the form in force",
      .tender,
      .linesTogether,
      .election,
      knows: rows.election,
      ElectionFields.all(of: sheets.elections),
      grants.map { $0.of { $0.grant } }
    )
    promise = Scope(
      "promise",
      "a Promise to Grant",
      .promise,
      .promises,
      .promise,
      knows: rows.grant.map { $0.of { $0.grant } },
      PromiseFields.all,
      grants.map { $0.of { $0.grant } }
    )
    newGrant = Scope(
      "new_grant",
      "an option to be granted",
      .promise,
      .newGrants,
      .newGrant,
      knows: rows.grant.map { $0.of { $0.grant } },
      NewGrantFields.all(of: sheets.grants, sheets.awards),
      holders.map { $0.of { $0.grant.holder } }
    )
    tranche = Scope(
      "tranche",
      "a tranche of an option to be granted",
      .promise,
      .newGrants,
      .tranche,
      knows: rows.grant.map { $0.of { $0.grant } },
      TrancheFields.all(of: sheets.grants, sheets.awards),
      grants.map { $0.of { $0.grant } }
    )
    award = Scope(
      "award",
      "another award made or planned",
      .ownDay,
      .cancellation,
      .award,
      knows: rows.award,
      AwardFields.all(of: sheets.awards),
      holders.map { $0.of { $0.holder } }
    )
    exercise = Scope(
      "exercise",
      "an exercise notice",
      .ownDay,
      .optionsBefore,
      .exercise,
      knows: rows.exercise,
      ExerciseFields.all(of: sheets.exercises),
      grants.map { $0.of { $0.grant } }
    )
    payment = Scope(
      "payment",
      "a payment with an exercise",
      .ownDay,
      .optionsBefore,
      .payment,
      knows: rows.payment,
      PaymentFields.all(of: sheets.payments),
      terms.map { $0.of { $0.offer } }
    )
    event = Scope(
      "event",
      "a change of capitalization, or a merger",
      .ownDay,
      .promises,
      .findingOnly,
      knows: rows.event,
      EventFields.all(of: sheets.events),
      terms.map { $0.of { $0.offer } }
    )
    merger = Scope(
      "merger",
      "an option, or a Promise to Grant, that a merger meets",
      .ownDay,
      .promises,
      .findingOnly,
      knows: rows.merger,
      MergerFields.all(of: sheets.events),
      grants.map { $0.of { $0.grant } }
    )
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
