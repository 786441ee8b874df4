import Policy

/// The scopes of the contract as the tests of this target know them; Offering declares the real ones.
enum Scopes {
  static let all: [ScopeDescription] = [
    scope("offer", totals),
    scope("holder", holder, tender),
    scope("grant", grant, holder, ["tendered": .count]),
    scope("form", form, holder),
    scope("election", election, grant, holder),
    scope("promise", grant, holder, ["shares": .count]),
    scope("new_grant", newGrant, holder),
    scope("tranche", grant, holder, ["vest_date": .date, "shares": .count]),
    scope("amendment", amendment),
    scope("award", award, holder),
    scope("exercise", exercise, grant, holder),
    scope("payment", payment),
    scope("event", event),
    scope("merger", event, grant, holder, merger),
  ]

  private static func scope(_ name: String, _ parts: [String: ValueKind]...) -> ScopeDescription {
    var kinds = offer
    for part in parts { kinds.merge(part) { _, later in later } }
    let choices = [
      "form.kind": ["election", "notice"],
      "grant.type": ["ISO", "NQSO"],
    ]
    return ScopeDescription(
      name,
      fields: kinds.sorted { $0.key < $1.key }
        .map { Field($0.key, $0.value, "", choices: choices["\(name).\($0.key)"] ?? []) }
    )
  }

  private static let event: [String: ValueKind] = [
    "effective_date": .date, "kind": .text, "new_shares": .count, "old_shares": .count,
    "cash_per_share": .money, "note": .text,
  ]
  private static let merger: [String: ValueKind] = [
    "option_id": .text, "shares": .count, "is_promise": .yesNo,
  ]
  private static let offer: [String: ValueKind] = [
    "company": .text, "commencement": .date, "expiration": .time, "expiration_date": .date,
    "scheduled_expiration": .time, "cancellation": .date, "earliest_grant_date": .date,
    "new_grant_date": .date, "lookback_start": .date, "declared_lookback_start": .date,
    "business_days_open": .count, "withdrawal_reopens": .time, "acceptance": .date,
    "plan_share_limit": .count, "shares_outstanding": .count, "shares_issued_under_plan": .count,
    "excluded_jurisdictions": .texts, "as_of": .date, "status": .text, "row": .record,
  ]
  private static let totals: [String: ValueKind] = [
    "total_outstanding": .count, "total_holders": .count, "total_grants": .count,
    "pool_available": .count,
  ]
  private static let holder: [String: ValueKind] = [
    "holder_id": .text, "name": .text, "role": .text, "service_start": .date,
    "service_end": .date, "end_reason": .text, "owns_over_10pct": .yesNo, "jurisdiction": .text,
    "group": .text, "title": .text, "in_service_at_commencement": .yesNo,
    "in_service_at_cancellation": .yesNo, "in_service_through_grant": .yesNo,
    "service_break": .date, "break_reason": .text,
  ]
  private static let tender: [String: ValueKind] = [
    "tendered": .count, "lookback_tendered": .count, "lookback_outstanding": .count,
  ]
  private static let grant: [String: ValueKind] = [
    "grant_id": .text, "grant_date": .date, "type": .text, "exercise_price": .money,
    "shares_granted": .count, "shares_exercised": .count, "shares_cancelled": .count,
    "schedule": .text, "vesting_start": .date, "expires": .date, "name_on_agreement": .text,
    "outstanding": .count, "vested_at_expiration": .count, "in_lookback": .yesNo,
  ]
  private static let form: [String: ValueKind] = [
    "form_id": .text, "kind": .text, "received": .time, "delivery": .text, "name_signed": .text,
    "signature_date": .date, "signer_title": .text, "authority_evidence": .text,
    "confirmation_sent": .time, "received_before_expiration": .yesNo,
    "received_while_withdrawable": .yesNo, "name_on_agreement": .text,
    "previous_signature_date": .date, "received_date": .date,
  ]
  private static let election: [String: ValueKind] = [
    "form_id": .text, "form_grant_date": .date, "form_exercise_price": .money,
    "original_shares": .count, "form_shares_exercised": .count, "shares_tendered": .count,
    "is_own": .yesNo, "times_listed": .count,
  ]
  private static let newGrant: [String: ValueKind] = [
    "grant_id": .text, "type": .text, "shares": .count, "close": .money, "exercise_price": .money,
    "old_exercise_price": .money, "old_grant_date": .date,
  ]
  private static let amendment: [String: ValueKind] = [
    "announced": .time, "kind": .text, "new_expiration": .time, "new_cancellation": .date,
    "percent": .number, "reason": .text, "previous_expiration": .time,
    "resulting_expiration": .time,
  ]
  private static let award: [String: ValueKind] = [
    "award_id": .text, "award_date": .date, "shares": .count, "kind": .text,
    "exercise_price": .money, "gave_up": .count, "gave_up_above": .count,
  ]
  private static let exercise: [String: ValueKind] = [
    "exercise_id": .text, "exercise_date": .date, "shares": .count, "exercised_by": .text,
    "notice_received": .text, "exercisable": .count, "amount_due": .money, "amount_paid": .money,
  ]
  private static let payment: [String: ValueKind] = [
    "exercise_id": .text, "method": .text, "amount": .money, "shares": .count,
    "held_since": .date, "exercise_date": .date,
  ]
}
