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

  init(_ sheets: OfferSheets) {
    let terms = OfferFields.terms(of: sheets.offer)
    let holders = HolderFields.all(of: sheets.holders) + terms.map { $0.of { $0.offer } }
    let grants = GrantFields.all(of: sheets.grants) + holders.map { $0.of { $0.holder } }
    offer = Scope("offer", "the offer", OfferFields.totals, terms)
    amendment = Scope(
      "amendment",
      "an amendment of the offer",
      AmendmentFields.all(of: sheets.amendments),
      terms.map { $0.of { $0.offer } }
    )
    holder = Scope("holder", "a holder with standing lines", HolderFields.tender, holders)
    grant = Scope("grant", "an option", GrantFields.tender, grants)
    form = Scope(
      "form",
      "an Election Form or Notice",
      FormFields.all(of: sheets.forms),
      holders.map { $0.of { $0.holder } }
    )
    election = Scope(
      "election",
      "a line of the form in force",
      ElectionFields.all(of: sheets.elections),
      grants.map { $0.of { $0.grant } }
    )
    promise = Scope(
      "promise",
      "a Promise to Grant",
      PromiseFields.all,
      grants.map { $0.of { $0.grant } }
    )
    newGrant = Scope(
      "new_grant",
      "an option to be granted",
      NewGrantFields.all,
      holders.map { $0.of { $0.grant.holder } }
    )
    tranche = Scope(
      "tranche",
      "a tranche of an option to be granted",
      TrancheFields.all,
      grants.map { $0.of { $0.grant } }
    )
    award = Scope(
      "award",
      "another award made or planned",
      AwardFields.all(of: sheets.awards),
      holders.map { $0.of { $0.holder } }
    )
    exercise = Scope(
      "exercise",
      "an exercise notice",
      ExerciseFields.all(of: sheets.exercises),
      grants.map { $0.of { $0.grant } }
    )
    payment = Scope(
      "payment",
      "a payment with an exercise",
      PaymentFields.all(of: sheets.payments),
      terms.map { $0.of { $0.offer } }
    )
    event = Scope(
      "event",
      "a change of capitalization, or a merger",
      EventFields.all(of: sheets.events),
      terms.map { $0.of { $0.offer } }
    )
    merger = Scope(
      "merger",
      "an option, or a Promise to Grant, that a merger meets",
      MergerFields.all(of: sheets.events),
      grants.map { $0.of { $0.grant } }
    )
  }

  /// The scopes as Policy binds rules to them.
  var descriptions: [ScopeDescription] {
    [
      offer.description, amendment.description, holder.description, grant.description,
      form.description, election.description, promise.description, newGrant.description,
      tranche.description, award.description, exercise.description, payment.description,
      event.description, merger.description,
    ]
  }
}
