import CSV
import Exchange
import Findings
import Foundation
import Offering
import Policy
import Testing

/// An offer of one holder, Ann, who exchanges G-1 whole and a third of G-3 and keeps G-2; tests add
/// sheets or replace them.
///
/// The new options are granted on 2003-10-03 at $5.00.
struct SmallOffer {
  private var texts: [String: String] = [
    "offer.csv": """
    term,value
    company,Pelham Instruments
    symbol,PELI
    plan,1994 Plan
    commencement,2003-02-28
    expiration,2003-03-31 17:00
    time_zone,America/New_York
    plan_share_limit,100000
    """,
    "holders.csv": Self.holders(),
    "grants.csv": """
    grant_id,holder_id,grant_date,type,exercise_price,shares_granted,shares_exercised,expires
    G-1,H-1,2000-01-03,ISO,8.00,1000,0,2010-01-03
    G-2,H-1,2002-06-03,NQSO,2.00,600,0,2012-06-03
    G-3,H-1,2000-01-03,ISO,3.00,330,30,2010-01-03
    """,
    "forms.csv": """
    form_id,kind,holder_id,received,delivery,name_signed,signature_date,confirmation_sent
    F-1,election,H-1,2003-03-10 11:00,fax,Ann,2003-03-10,2003-03-11 09:00
    """,
    "elections.csv": """
    form_id,grant_id,grant_date,exercise_price,original_shares,shares_exercised,shares_tendered
    F-1,G-1,2000-01-03,8.00,1000,0,1000
    F-1,G-3,2000-01-03,3.00,330,30,100
    """,
    "prices.csv": """
    date,close
    2003-10-03,5.00
    2004-01-05,6.00
    """,
  ]

  /// Replaces a sheet, or adds one.
  subscript(_ sheet: String) -> String? {
    get { texts[sheet + ".csv"] }
    set { texts[sheet + ".csv"] = newValue }
  }

  /// The holder's sheet with how her service goes.
  static func holders(role: String = "employee", end: String = "", reason: String = "") -> String {
    """
    holder_id,name,role,service_start,service_end,end_reason
    H-1,Ann,\(role),1999-05-03,\(end),\(reason)
    """
  }

  /// Sets a rule's parameter before the offer commences.
  mutating func adopt(_ rule: String, _ parameter: String, _ value: String) {
    let header = "rule,parameter,value,adopted_on"
    self["policy"] = (self["policy"] ?? header) + "\n\(rule),\(parameter),\(value),2003-01-02"
  }

  /// Adds an exercise with what is paid in cash.
  mutating func exercise(
    _ id: String,
    _ grant: String,
    on day: String,
    _ shares: Int,
    by: String = "",
    paid: String = "1000000"
  ) {
    let header = "exercise_id,grant_id,exercise_date,shares,exercised_by"
    self["exercises"] = (self["exercises"] ?? header) + "\n\(id),\(grant),\(day),\(shares),\(by)"
    pay(id, "cash", amount: paid)
  }

  /// Adds a payment.
  mutating func pay(
    _ exercise: String,
    _ method: String,
    amount: String = "",
    shares: String = "",
    heldSince: String = ""
  ) {
    let header = "exercise_id,method,amount,shares,held_since"
    self["payments"] =
      (self["payments"] ?? header) + "\n\(exercise),\(method),\(amount),\(shares),\(heldSince)"
  }

  /// Adds a sale.
  mutating func sell(
    _ id: String,
    _ exercise: String,
    on day: String,
    _ shares: Int,
    _ price: String
  ) {
    let header = "sale_id,exercise_id,sale_date,shares,price"
    self["sales"] = (self["sales"] ?? header) + "\n\(id),\(exercise),\(day),\(shares),\(price)"
  }

  /// Carries it out with the shipped rules.
  func carryOut(asOf: Day = Day(2006, 1, 2) ?? .last) async throws -> Carried {
    let conclusion = await Request(
      files: texts.mapValues { Bytes(Array($0.utf8)) },
      ruleFolders: [try Self.rules()],
      asOf: asOf
    ).carryOut()
    guard case .done(let outcome) = conclusion.ending else {
      throw Stopped(findings: conclusion.findings.map(\.message))
    }
    return Carried(outcome: outcome, findings: conclusion.findings)
  }

  /// What a run came to.
  struct Carried {
    let outcome: OfferOutcome
    let findings: [Finding]

    /// The messages of a rule's findings about a subject.
    func messages(_ rule: String, _ subject: String) -> [String] {
      findings.filter { $0.rule == rule && $0.subject == subject }.map(\.message)
    }
  }

  /// A run that could not be made, with why.
  struct Stopped: Error { let findings: [String] }

  private static func rules() throws -> RuleFolder {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return RuleFolder(
      rules: try sources(root.appending(path: "rules")),
      libraries: try sources(root.appending(path: "rules/lib"))
    )
  }

  private static func sources(_ folder: URL) throws -> [RuleSource] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".lua") }.sorted().map { name in
        let file = folder.appending(path: name)
        return RuleSource(file: "rules/\(name)", bytes: Array(try Data(contentsOf: file)))
      }
  }
}
