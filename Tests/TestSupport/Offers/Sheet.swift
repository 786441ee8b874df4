/// A sheet in memory: its columns and its rows by column name.
package struct Sheet: Sendable {
  package let columns: [String]
  package var rows: [[String: String]] = []

  /// The sheet as CSV; a cell that a row does not have is blank.
  package var text: String {
    ([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
      .map { $0.map(Self.quoted).joined(separator: ",") }
      .map { $0 + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",\"\n".contains($0) }
      ? "\""
        + cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : cell
  }

  /// Every sheet without rows, by name: the columns of `sheets.md`.
  package static let all: [String: Sheet] = [
    "offer": "term,value,source",
    "holders": "holder_id,name,role,service_start,service_end,end_reason,owns_over_10pct,"
      + "jurisdiction,group,title",
    "grants": "grant_id,holder_id,grant_date,type,exercise_price,shares_granted,"
      + "shares_exercised,shares_cancelled,schedule,vesting_start,expires,name_on_agreement,"
      + "cancelled_on,plan",
    "forms": "form_id,kind,holder_id,received,delivery,name_signed,signature_date,signer_title,"
      + "authority_evidence,confirmation_sent",
    "elections": "form_id,grant_id,grant_date,exercise_price,original_shares,shares_exercised,"
      + "shares_tendered,percent",
    "prices": "date,close,high,low",
    "schedules": "schedule,months,fraction,allocation",
    "vesting": "grant_id,vest_date,shares",
    "events": "effective_date,kind,new_shares,old_shares,cash_per_share,note",
    "amendments": "announced,kind,new_expiration,new_cancellation,percent,reason,amendment_id,"
      + "condition",
    "awards": "award_id,holder_id,award_date,shares,kind,exercise_price,type,schedule,"
      + "vesting_start,expires,plan",
    "exercises": "exercise_id,grant_id,exercise_date,shares,exercised_by,notice_received,"
      + "value_at_death",
    "payments": "exercise_id,method,amount,shares,held_since",
    "sales": "sale_id,exercise_id,sale_date,shares,price,kind,sold_by",
    "service": "holder_id,service_start,service_end,end_reason,role,kind,right_to_return",
    "waivers": "rule,subject,approved_by,approved_on,reason,expires_on",
    "tieouts": "label,measure,subject,value,source",
    "policy": "rule,parameter,value,adopted_on,adopted_by,note,effective_as_of",
    "plans": "plan,share_limit,issued",
  ].mapValues { Sheet(columns: $0.split(separator: ",").map(String.init)) }
}
