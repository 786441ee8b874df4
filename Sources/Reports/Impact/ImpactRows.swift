internal import Exchange
internal import Offering
internal import Sheets

/// What a holder would notice of an outcome, by the thing it is about, as texts to be compared.
struct ImpactRows {
  /// What a text is about.
  struct Key: Hashable {
    let holderID: String
    let grantID: String
    let formID: String
    var what: String
  }

  /// The texts by what they are about.
  private(set) var texts: [Key: String] = [:]
  /// The rule that refused a line or forfeited a promise.
  private(set) var refusals: [Key: String] = [:]
  /// The days on which an option's shares vest, by the option replaced.
  private(set) var vesting: [String: [Day: Int64]] = [:]

  init(_ outcome: OfferOutcome) {
    for line in outcome.determinations { add(line) }
    for row in outcome.cancellations {
      let key = Self.key(row.holderID, row.grantID)
      texts[key("shares cancelled")] = Self.count(row.cancelled)
      texts[key("shares kept")] = Self.count(row.kept)
    }
    for row in outcome.balancing {
      texts[Self.key(row.holderID, row.grantID)("balancing price")] = "$\(row.exercisePrice)"
    }
    for promise in outcome.promises { add(promise) }
    add(outcome.newGrants, outcome.vesting)
    let tax = Dictionary(grouping: outcome.tax, by: \.exerciseID)
    for exercise in outcome.exercises {
      add(exercise, tax[exercise.id] ?? [], of: Self.holder(exercise, outcome.sheets) ?? "")
    }
  }

  private static func key(_ holder: String, _ grant: String, _ form: String = "") -> (String) -> Key
  {
    { Key(holderID: holder, grantID: grant, formID: form, what: $0) }
  }

  private static func count(_ shares: Shares) -> String {
    String(shares.count)
  }

  private mutating func add(_ line: Determination) {
    var key = Self.key(line.holderID, line.grantID, line.formID)("line")
    // A grant listed twice on a form has two lines, the second by another name.
    if texts[key] != nil { key = Self.key(line.holderID, line.grantID, line.formID)("second line") }
    switch line.status {
    case .accepted:
      texts[key] = "accepted, \(Thousands.marked(in: Self.count(line.accepted))) shares"
    case .rejected:
      texts[key] = "rejected by \(line.rule)"
      refusals[key] = line.rule
    case .superseded, .withdrawn: texts[key] = line.status.rawValue
    }
  }

  private mutating func add(_ promise: GrantPromise) {
    let key = Self.key(promise.holderID, promise.grantID)
    texts[key("promise")] = promise.status.rawValue
    texts[key("promised not before")] = "\(promise.notBefore)"
    if !promise.rule.isEmpty { refusals[key("promise")] = promise.rule }
  }

  private mutating func add(_ exercise: ExerciseRow, _ tax: [TaxRow], of holder: String) {
    let key = Key(
      holderID: holder,
      grantID: exercise.grantID,
      formID: exercise.id,
      what: "exercise"
    )
    let shares = Thousands.marked(in: Self.count(exercise.shares))
    texts[key] =
      exercise.isAccepted ? "accepted, \(shares) shares" : "refused by \(exercise.rule)"
    if !exercise.isAccepted { refusals[key] = exercise.rule }
    var paid = key
    paid.what = "paid for exercise"
    texts[paid] = "$\(exercise.amountPaid)"
    guard !tax.isEmpty else { return }
    var income = key
    income.what = "ordinary income of exercise"
    texts[income] =
      "$"
      + tax.map(\.amounts.ordinaryIncome).reduce(Money.zero) { sum, more in
        (try? sum.adding(more)) ?? sum
      }.description
  }

  /// The holder of the option that an exercise names, be it a new one.
  private static func holder(_ exercise: ExerciseRow, _ sheets: OfferSheets) -> String? {
    let row = sheets.exercises.row(ofID: exercise.id)
    let option = row.flatMap { sheets.links.grantOfExercise.indices.contains($0) ? $0 : nil }
      .map { Int(sheets.links.grantOfExercise[$0]) }
    return option.flatMap { $0 < 0 ? nil : sheets.holderID(ofOption: $0) }
  }

  /// The new options, the parts of a divided one together.
  private mutating func add(_ grants: [NewGrant], _ rows: [VestingRow]) {
    let replaced = Dictionary(grants.map { ($0.id, $0.replaces) }, uniquingKeysWith: { $1 })
    for row in rows {
      guard let grant = replaced[row.grantID] else { continue }
      vesting[grant, default: [:]][row.day, default: 0] &+= row.shares.count
    }
    for (grant, parts) in Dictionary(grouping: grants, by: \.replaces) {
      guard let first = parts.first else { continue }
      let key = Self.key(first.holderID, grant)
      let sum = { (type: OptionType?) in
        parts.filter { type == nil || $0.type == type }.reduce(0) { $0 &+ $1.shares.count }
      }
      texts[key("new shares")] = String(sum(nil))
      texts[key("of these ISO")] = String(sum(.incentive))
      texts[key("exercise price")] = "$\(first.exercisePrice)"
      texts[key("grant date")] = "\(first.grantDate)"
      texts[key("expires")] = "\(first.expires)"
    }
  }

  /// The vesting of an option, its shares vested at grant moved to another side's grant date.
  func vested(_ grant: String, onGrantDateOf other: ImpactRows, _ key: Key) -> [Day: Int64] {
    var days = vesting[grant] ?? [:]
    guard let was = texts[key].flatMap(ImpactDifference.day),
      let now = other.texts[key].flatMap(ImpactDifference.day), was != now,
      let shares = days.removeValue(forKey: was)
    else { return days }
    days[now, default: 0] &+= shares
    return days
  }

  /// The order in which the texts of one option are told.
  static let order = [
    "line", "second line", "shares cancelled", "shares kept", "balancing price", "promise",
    "promised not before", "new shares", "of these ISO", "exercise price", "grant date", "expires",
    "vesting", "exercise", "paid for exercise", "ordinary income of exercise",
  ]
}
