internal import Sheets

/// The sheets of which the rules of each scope know a row, the scope's own first and the terms of
/// offer.csv last: election rules know the line's form, and payment rules the exercise paid for.
struct KnownSheets {
  let offer: [KnownSheet<OfferFacts>]
  let amendment: [KnownSheet<AmendmentSubject>]
  let holder: [KnownSheet<HolderSubject>]
  let grant: [KnownSheet<GrantSubject>]
  let form: [KnownSheet<FormSubject>]
  let election: [KnownSheet<ElectionSubject>]
  let award: [KnownSheet<AwardSubject>]
  let exercise: [KnownSheet<ExerciseSubject>]
  let payment: [KnownSheet<PaymentSubject>]
  let event: [KnownSheet<EventSubject>]
  let merger: [KnownSheet<MergerSubject>]

  init(_ sheets: OfferSheets) {
    let (links, grants) = (sheets.links, sheets.grants.rowCount)
    let offer = [KnownSheet.terms(sheets.offer)]
    let holder: [KnownSheet<HolderSubject>] =
      [KnownSheet(sheets.holders) { $0.row }] + offer.map { $0.of { $0.offer } }
    let grant: [KnownSheet<GrantSubject>] =
      [KnownSheet(sheets.grants, row: { $0.held.isAward ? nil : $0.held.sheetRow })]
      + holder.map { $0.of { $0.holder } }
    self.offer = offer
    self.holder = holder
    self.grant = grant
    amendment =
      [KnownSheet(sheets.amendments) { $0.row }] + offer.map { $0.of { $0.offer } }
    form = [KnownSheet(sheets.forms) { $0.row }] + holder.map { $0.of { $0.holder } }
    election =
      [
        KnownSheet(sheets.elections) { $0.row },
        KnownSheet(sheets.forms) { links.formOfElection.row($0.row) },
      ] + grant.map { $0.of { $0.grant } }
    award = [KnownSheet(sheets.awards) { $0.row }] + holder.map { $0.of { $0.holder } }
    exercise = [KnownSheet(sheets.exercises) { $0.row }] + grant.map { $0.of { $0.grant } }
    let exercised = { @Sendable (payment: PaymentSubject) in
      links.exerciseOfPayment.row(payment.row)
    }
    let option = { @Sendable (payment: PaymentSubject) in
      exercised(payment).flatMap { links.grantOfExercise.row($0) }
    }
    payment =
      [
        KnownSheet(sheets.payments) { $0.row },
        KnownSheet(sheets.exercises, row: exercised),
        // Behind the rows of grants.csv, an option's number is that of an award.
        KnownSheet(sheets.grants) { option($0).flatMap { $0 < grants ? $0 : nil } },
        KnownSheet(sheets.holders) { option($0).flatMap { links.holder(ofOption: $0) } },
      ] + offer.map { $0.of { $0.offer } }
    event = [KnownSheet(sheets.events) { $0.row }] + offer.map { $0.of { $0.offer } }
    merger = [KnownSheet(sheets.events) { $0.row }] + grant.map { $0.of { $0.grant } }
  }
}
