import Exchange
import TestSupport

/// A random offer of 3 to 12 holders that is in order as sheets, with every feature that rules and
/// steps tell apart: leavers, lookback options, defects, notices, later forms, waivers, amendments,
/// events, ratios, both kinds of options.
///
/// No form lists another holder's grant, so that each holder's rows can be taken away alone.
struct GeneratedOffer {
  /// The offer.
  private(set) var offer = TestOffer()
  /// The day it is run for.
  private(set) var asOf = "2003-10-03"
  /// Whether a partial tender takes the same part of what is vested and of what is not, rounded down.
  private(set) var takesEqualParts = false
  /// How many holders it has.
  let holders: Int
  private var random: SplitMix
  private var grants: [(id: String, holder: Int, outstanding: Int)] = []
  private var forms = 0
  private var moments: Set<String> = []

  init(seed: Int) {
    random = SplitMix(seed)
    holders = random.pick(3...12)
    addTerms()
    for holder in 1...holders { addHolder(holder) }
    for holder in 1...holders { addForms(of: holder) }
    addAmendments()
    addEvents()
    addPrices()
    asOf = random.pick(
      "2003-03-15",
      "2003-04-01",
      "2003-07-15",
      "2003-10-03",
      "2003-12-31",
      "2003-12-31",
      "2003-12-31"
    )
  }

  private mutating func addTerms() {
    offer = offer.term("plan_share_limit", random.chance(90) ? "2400000" : "20000")
      .term("shares_issued_under_plan", "\(random.pick(0...5000))")
      .term("excluded_jurisdictions", "FR;DE")
    if random.chance(20) { offer = offer.term("cancellation", "2003-04-10") }
    if random.chance(10) { offer = offer.term("new_grant_date", "2003-09-15") }
    if random.chance(25) {
      offer = offer.setting("exchange_ratio", "old", "\(random.pick(2...5))")
        .setting("exchange_ratio", "new", "\(random.pick(1...4))")
    }
    let method = random.pick("pro_rata", "pro_rata", "vested_first", "unvested_first")
    takesEqualParts = random.chance(20)
    offer =
      takesEqualParts
      ? offer.rule("partial_tender", Self.equalParts)
      : offer.setting("partial_tender", "method", method)
    if random.chance(30) { offer = offer.setting("iso_limit", "count_cancelled", "no") }
    if random.chance(30) { offer = offer.setting("iso_limit", "limit", "5000") }
    if random.chance(15) { offer = offer.setting("new_schedule", "schedule", "fifths") }
    let allocation = random.pick("CUMULATIVE_ROUNDING", "FRONT_LOADED", "BACK_LOADED")
    for step in 1...5 {
      offer.add(
        "schedules",
        [
          "schedule": "fifths", "months": "\(step * 9)", "fraction": "1/5",
          "allocation": step == 1 ? allocation : "",
        ]
      )
    }
  }

  /// A rule that takes the same part of what is vested and of what is not.
  private static let equalParts = """
    return { id = "partial_tender", title = "Equal parts", citation = "Resolution",
      scope = "election", hook = "partial_tender",
      value = function(accepted, outstanding, vested_on_determination)
        local function part(shares) return mul_div(shares, accepted, outstanding, "down") end
        return part(vested_on_determination), part(outstanding - vested_on_determination)
      end,
    }
    """

  private mutating func addHolder(_ holder: Int) {
    var cells = [
      "role": random.pick("employee", "employee", "non_employee_director", "consultant"),
      "owns_over_10pct": random.pick("yes", "no", "", ""),
      "jurisdiction": random.pick("US-MA", "US-CA", "", "FR"),
      "group": random.pick("officers", ""),
    ]
    if random.chance(30) {
      cells["service_end"] = random.pick(
        "2003-01-31",
        "2003-03-31",
        "2003-04-01",
        "2003-04-10",
        "2003-06-30",
        "2003-10-02"
      )
      cells["end_reason"] = random.pick("quit", "cause", "other", "death", "disability")
    }
    offer = offer.holder("H-\(holder)", cells)
    if random.chance(8) { addBreak(holder) }
    for number in 1...random.pick(1...4) { addGrant("G-\(holder)-\(number)", holder) }
    if random.chance(20) {
      offer.add(
        "awards",
        [
          "award_id": "A-\(holder)", "holder_id": "H-\(holder)", "award_date": "2003-06-02",
          "shares": "100",
        ]
      )
    }
  }

  private mutating func addBreak(_ holder: Int) {
    let id = "H-\(holder)"
    offer.add(
      "service",
      [
        "holder_id": id, "service_start": "1995-01-02", "service_end": "2003-05-16",
        "end_reason": "quit",
      ]
    )
    let back = random.pick("2003-05-17", "2003-06-02")
    offer.add("service", ["holder_id": id, "service_start": back])
  }

  private mutating func addGrant(_ id: String, _ holder: Int) {
    let granted = random.pick(1...40_000)
    let exercised = random.chance(30) ? random.pick(0...granted) : 0
    let cancelled = random.chance(10) ? random.pick(0...(granted - exercised)) : 0
    let hasOwnTranches = random.chance(20) && granted > 10
    let expires = random.pick("2004-05-15", "2009-12-31", "2011-05-15", "2003-03-31")
    offer = offer.grant(
      id,
      Int64(granted),
      type: random.pick("ISO", "NQSO"),
      of: "H-\(holder)",
      on: random.pick("1999-02-26", "2001-05-15", "2001-11-30", "2002-08-28", "2002-12-16"),
      at: random.pick("0.95", "1.50", "4.125", "7.00", "12.3125"),
      [
        "shares_exercised": "\(exercised)", "shares_cancelled": "\(cancelled)",
        "schedule": random.pick("annual-3", "annual-3", "fifths", ""),
        "expires": random.chance(85) ? "2009-12-31" : expires,
      ]
    )
    if hasOwnTranches {
      let first = random.pick(1...(granted - 1))
      for (day, shares) in [("2003-01-02", first), ("2003-11-03", granted - first)] {
        offer.add("vesting", ["grant_id": id, "vest_date": day, "shares": "\(shares)"])
      }
    }
    grants.append((id, holder, granted - exercised - cancelled))
  }

  private mutating func addForms(of holder: Int) {
    guard random.chance(85) else { return }
    for _ in 1...random.pick(1...3) { addElection(by: holder) }
    if random.chance(30) {
      let own = grants.filter { $0.holder == holder }.map(\.id)
      let listed = random.chance(50) ? [] : [own[random.pick(0...(own.count - 1))]]
      offer = offer.notice(nextForm(), by: "H-\(holder)", listed, received: moment(10...31))
      if random.chance(50) { addElection(by: holder) }
    }
  }

  private mutating func addElection(by holder: Int) {
    var lines: [Line] = []
    for grant in grants where grant.holder == holder && random.chance(85) {
      let tendered = random.chance(60) ? grant.outstanding : random.pick(0...grant.outstanding)
      let beyond = random.chance(3) ? 1 : 0
      let cells = random.chance(4) ? ["exercise_price": "99"] : [:]
      lines.append(Line(grant.id, Int64(tendered + beyond), cells))
      if random.chance(3) { lines.append(Line(grant.id, 0)) }
    }
    var cells: [String: String] = [:]
    if random.chance(5) { cells["name_signed"] = "Somebody Else" }
    if random.chance(5) { cells["delivery"] = "mail" }
    if random.chance(5) { cells["signature_date"] = "" }
    let form = nextForm()
    offer = offer.tender(form, by: "H-\(holder)", lines, received: moment(3...31), cells)
    if random.chance(10) {
      offer = offer.waiver(
        random.pick("tender.delivery", "tender.name", "tender.signed", "tender.lookback"),
        random.pick(form, "H-\(holder)"),
        [
          "approved_on": "2003-03-10", "expires_on": random.pick("", "2003-03-15", "2003-12-31"),
        ]
      )
    }
  }

  private mutating func nextForm() -> String {
    forms += 1
    return "F-\(forms)"
  }

  private mutating func moment(_ days: ClosedRange<Int>) -> String {
    // Papers of one minute are taken in the order of their rows, so no two share one here.
    while true {
      let day = random.pick(days)
      let hour = random.pick("09:00", "16:59", "17:00")
      let moment = "2003-03-\(day < 10 ? "0" : "")\(day) \(hour)"
      if moments.insert(moment).inserted { return moment }
    }
  }

  private mutating func addAmendments() {
    if random.chance(15) {
      offer = offer.amendment(
        random.pick("2003-03-28 12:00", "2003-04-01 07:30"),
        "extension",
        ["new_expiration": "2003-04-09 17:00"]
      )
    }
    if random.chance(10) {
      offer = offer.amendment(
        "2003-03-31 12:00",
        "postponement",
        ["new_cancellation": "2003-05-02"]
      )
    }
    if random.chance(6) { offer = offer.amendment("2003-03-31 16:30", "termination") }
  }

  private mutating func addEvents() {
    if random.chance(30) { offer = offer.event("2003-07-01", "reverse_split", 1, for: 3) }
    if random.chance(20) { offer = offer.event("2003-06-30", "split", 3, for: 2) }
    if random.chance(20) { offer = offer.event("2003-08-15", "stock_dividend", 105, for: 100) }
  }

  /// A close on every day that may be a grant date.
  private mutating func addPrices() {
    let close = random.pick("0.95", "1.25", "7.0625")
    for month in 9...11 {
      for day in 1...30 {
        let text = "2003-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        offer.add("prices", ["date": text, "close": close])
      }
    }
  }
}
