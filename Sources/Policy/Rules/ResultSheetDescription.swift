/// A result sheet that rules can add columns to.
public struct ResultSheetDescription: Sendable {
  /// The file's name without `.csv`.
  public let name: String
  /// What a column's rule reads: the scope of one row.
  public let scope: String
  /// The columns that the sheet has anyway, in order.
  public let columns: [String]

  /// The sheets of the contract that can be added to (`results.md`); the others have rows that are
  /// no single thing of the rules' scopes.
  public static let contract = [
    ResultSheetDescription(
      name: "determinations",
      scope: "election",
      columns: [
        "form_id", "grant_id", "holder_id", "shares_tendered", "status", "shares_accepted", "rule",
        "reason",
      ]
    ),
    ResultSheetDescription(
      name: "cancellations",
      scope: "grant",
      columns: ["grant_id", "holder_id", "cancelled_on", "shares_cancelled", "shares_kept"]
    ),
    ResultSheetDescription(
      name: "balancing_options",
      scope: "grant",
      columns: [
        "grant_id", "holder_id", "type", "shares", "exercise_price", "grant_date", "expires",
      ]
    ),
    ResultSheetDescription(
      name: "promises",
      scope: "promise",
      columns: ["grant_id", "holder_id", "shares", "not_before", "status", "reason"]
    ),
    ResultSheetDescription(
      name: "new_grants",
      scope: "new_grant",
      columns: [
        "new_grant_id", "replaces", "holder_id", "grant_date", "type", "shares", "exercise_price",
        "expires",
      ]
    ),
    ResultSheetDescription(
      name: "exercises",
      scope: "exercise",
      columns: [
        "exercise_id", "grant_id", "status", "shares", "amount_due", "amount_paid", "rule",
        "reason",
      ]
    ),
  ]
}
