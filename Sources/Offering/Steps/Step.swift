internal import Policy

/// The steps in which everything is decided, in order: every fact has one step that makes it
/// (`computation.md`, "The sixteen steps").
///
/// A hook is asked in its step and reads what earlier steps made, and of its own row what is decided
/// by then; a rule that reads anything else does not load (`RuleLoading.checkSteps`).
enum Step: Int, CaseIterable, Sendable {
  case timeline = 1
  case service
  case optionsBefore
  case classes
  case forms
  case lines
  case deemedTenders
  case linesTogether
  case holders
  case cancellation
  case promises
  case newGrants
  case limit
  case laterLife
  case whole
  case columnsAndTexts

  /// Its name for people.
  var title: String {
    switch self {
    case .timeline: "Timeline"
    case .service: "Service"
    case .optionsBefore: "Options before the exchange"
    case .classes: "Classes"
    case .forms: "Forms"
    case .lines: "Each line alone"
    case .deemedTenders: "Deemed tenders"
    case .linesTogether: "Lines together"
    case .holders: "Holders"
    case .cancellation: "Cancellation"
    case .promises: "Promises"
    case .newGrants: "New grants"
    case .limit: "The $100,000 limit"
    case .laterLife: "Later life"
    case .whole: "The whole"
    case .columnsAndTexts: "Columns and texts"
    }
  }

  /// What it decides and makes, as the documentation says it.
  var decides: String {
    switch self {
    case .timeline:
      "amendments in order of announcement; `cancellation_date`, given dates, "
        + "`lookback`, `grant_date`"
    case .service:
      "periods, roles and leaves; `post_termination` for each break"
    case .optionsBefore:
      "tranches; exercises and payments by date; expiry, lapse; awards by the "
        + "expiration date. It makes outstanding, vested, `exercised_in_offer`, "
        + "`latest_grant_date`; no tender is known yet"
    case .classes:
      "`grant_class`, then `tender_group`; an option that is not eligible belongs to no "
        + "group"
    case .forms:
      "a holder's forms in order of receipt: form checks, `supersede`, notices. A "
        + "percentage becomes shares"
    case .lines:
      "election and grant checks; what is accepted; `partial_tender` divides it, and what its "
        + "parts add up to is accepted"
    case .deemedTenders:
      "where an eligible line stands; election checks are not asked of them, since they "
        + "have no cells"
    case .linesTogether:
      "election checks that read `tender_group_tendered`. A holder without an eligible "
        + "line loses deemed tenders. It makes `tendering` and the totals"
    case .holders:
      "a refusal takes every line of the holder"
    case .cancellation:
      "balancing options; award checks"
    case .promises:
      "`exchange_ratio`, `new_plan`; then, by date, events, mergers and breaks in "
        + "service"
    case .newGrants:
      "`new_type`, `exercise_price`, `option_term`, `new_schedule`, `vest_date`, each "
        + "seeing the answers before it"
    case .limit:
      "divides incentive options"
    case .laterLife:
      "everything after the grant to as-of, by date; tax"
    case .whole:
      "totals, the pool, tie-outs, offer checks. These are findings only: a rule can "
        + "warn of the whole, not change it"
    case .columnsAndTexts:
      "columns that rules add; the register; letters"
    }
  }

  /// The place of something in the step.
  ///
  /// - Parameter part: 1 for what is decided first in it, and so on.
  /// - Returns: the place in the order of all decisions.
  func place(_ part: Int) -> StepPlace { StepPlace(step: rawValue, part: part, title: title) }
}
