internal import Exchange
internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// Compares two runs; the reasons are found in a second pass, over the holders that differ only.
public struct ImpactComparison {
  private let before: Conclusion
  private let after: Conclusion
  private let was: OfferOutcome
  private let now: OfferOutcome
  private let sheets: [String]
  private let old: ImpactRows
  private let new: ImpactRows
  /// What differs, without reasons.
  private let keys: [ImpactRows.Key]

  /// Compares a run of today with one of changed rules, parameters or sheets; nil if one of them did
  /// not come to an end.
  public init?(before: Conclusion, after: Conclusion, sheets: [String] = []) {
    guard case .done(let was) = before.ending, case .done(let now) = after.ending else {
      return nil
    }
    (self.before, self.after, self.was, self.now, self.sheets) = (before, after, was, now, sheets)
    old = ImpactRows(was)
    new = ImpactRows(now)
    keys = Self.differing(old, new)
  }

  /// The holders for whom anything differs.
  public var holders: Set<String> { Set(keys.map(\.holderID)) }

  /// Every holder, where that is few enough for all that rules said to be kept: what `unchanged` is
  /// then made from.
  public var askedHolders: Set<String> {
    let sheet = now.sheets.holders
    guard sheet.rowCount <= 5000 else { return [] }
    return Set((0..<sheet.rowCount).compactMap { sheet[HoldersSheet.holderID, $0] })
  }

  /// The impact where nothing differs, with what the changed rules said to all holders.
  public func unchanged(_ explained: Conclusion) -> Impact {
    var impact = impact(explained, explained)
    impact.asked = ImpactAsked.all(impact.policy, explained)
    return impact
  }

  /// The impact, with the reasons that two runs over the holders that differ have recorded.
  public func impact(_ explained: Conclusion, _ explainedAfter: Conclusion) -> Impact {
    let policy = policyChanges
    let causes = ImpactCauses(
      before: explained.records,
      after: explainedAfter.records,
      policy: policy,
      sheets: sheets
    )
    return Impact(
      sheets: sheets,
      policy: policy,
      totals: totals,
      changes: keys.map { change($0, causes) },
      appearing: Self.difference(after.findings, before.findings),
      disappearing: Self.difference(before.findings, after.findings),
      size: (max(was.holderCount, now.holderCount), max(was.grantCount, now.grantCount)),
      names: Dictionary(
        (explained.explanations + explainedAfter.explanations).map { ($0.holderID, $0.name) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  private var policyChanges: [Impact.PolicyChange] {
    guard let rules = before.rules, let changed = after.rules else { return [] }
    return PolicyChanges(before: rules, after: changed).list()
  }

  private func change(_ key: ImpactRows.Key, _ causes: ImpactCauses) -> Impact.Change {
    var change = Impact.Change(
      holderID: key.holderID,
      grantID: key.grantID,
      formID: key.formID,
      what: key.what,
      before: old.texts[key] ?? "none",
      after: new.texts[key] ?? "none",
      because: ""
    )
    if key.what == "vesting" {
      (change.before, change.after) = vesting(key.grantID)
    }
    change.because =
      causes.refusal(old.refusals[key], new.refusals[key], key)
      ?? (key.formID.isEmpty ? line(of: key.grantID) : nil) ?? causes.answer(key)
    return change
  }

  /// The rule that takes an option's line in or out, from which all else about the option follows.
  private func line(of grant: String) -> String? {
    let lines = keys.filter { $0.grantID == grant && $0.what.hasSuffix("line") }
    return lines.lazy.compactMap { new.refusals[$0] ?? old.refusals[$0] }.first
  }

  /// The days on which not the same shares vest.
  private func vesting(_ grant: String) -> (String, String) {
    let (was, now) = (old.vesting[grant] ?? [:], new.vesting[grant] ?? [:])
    let text = { (days: [Day: Int64], other: [Day: Int64]) in
      days.filter { other[$0.key] != $0.value }.sorted { $0.key < $1.key }
        .map { "\(Thousands.marked(in: String($0.value))) on \($0.key)" }.joined(
          separator: ", "
        )
    }
    return (text(was, now), text(now, was))
  }

  /// What differs, in order of holder, then of grant, then as an option's life goes.
  private static func differing(_ old: ImpactRows, _ new: ImpactRows) -> [ImpactRows.Key] {
    var keys = Set(old.texts.keys).union(new.texts.keys).filter { old.texts[$0] != new.texts[$0] }
    // Of an option that only one side has, its shares say enough.
    let lines = Set(keys.filter { $0.what.hasSuffix("line") }.map(\.grantID))
    keys = keys.filter { key in
      key.what.hasSuffix("line") || (old.texts[key] != nil && new.texts[key] != nil)
        || key.what == "new shares" || key.what == "exercise"
        || (key.what == "promise" && !lines.contains(key.grantID))
    }
    let holders = Dictionary(
      (Array(old.texts.keys) + Array(new.texts.keys)).map { ($0.grantID, $0.holderID) },
      uniquingKeysWith: { first, _ in first }
    )
    for (grant, days) in new.vesting {
      guard let holder = holders[grant], let earlier = old.vesting[grant] else { continue }
      let key = { ImpactRows.Key(holderID: holder, grantID: grant, formID: "", what: $0) }
      let moved = old.vested(grant, onGrantDateOf: new, key("grant date"))
      // More or fewer shares on the same days, and what moves with the grant date, are told already.
      let isTold =
        keys.contains(key("new shares")) && Set(moved.keys) == Set(days.keys) || moved == days
      if earlier != days, !isTold { keys.insert(key("vesting")) }
    }
    let ranks = Dictionary(
      zip(ImpactRows.order, ImpactRows.order.indices),
      uniquingKeysWith: { first, _ in first }
    )
    return keys.sorted { one, other in
      (one.holderID, one.grantID, ranks[one.what] ?? 0, one.formID)
        < (other.holderID, other.grantID, ranks[other.what] ?? 0, other.formID)
    }
  }

  private var totals: [Impact.Total] {
    let values = Measures(outcome: was, findings: before.findings).all
    let changed = Dictionary(
      Measures(outcome: now, findings: after.findings).all.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    return values.compactMap { measure in
      guard let other = changed[measure.name], other != measure.value else { return nil }
      return Impact.Total(
        measure: measure.name,
        before: measure.value,
        after: other,
        difference: ImpactDifference.text(measure.value, other)
      )
    }
  }

  /// The findings of the first list that the second does not have as often.
  private static func difference(_ findings: [Finding], _ others: [Finding]) -> [Finding] {
    var left: [String: Int] = [:]
    let key = { (finding: Finding) in
      [finding.severity.rawValue, finding.rule, finding.subject, finding.message]
        .joined(separator: "\n")
    }
    for finding in others { left[key(finding), default: 0] += 1 }
    return findings.filter { finding in
      guard let count = left[key(finding)], count > 0 else { return true }
      left[key(finding)] = count - 1
      return false
    }
  }
}

/// How far one value is from another.
enum ImpactDifference {
  /// `+1000` for whole numbers, `-1 day` for dates, nothing for words.
  static func text(_ before: String, _ after: String) -> String {
    if let one = Int64(before), let other = Int64(after) {
      let (difference, overflow) = other.subtractingReportingOverflow(one)
      return overflow ? "" : signed(difference)
    }
    guard let one = day(before), let other = day(after) else { return "" }
    let days = one.days(until: other)
    return signed(Int64(days)) + (abs(days) == 1 ? " day" : " days")
  }

  private static func signed(_ number: Int64) -> String {
    (number > 0 ? "+" : "") + String(number)
  }

  /// The day that a text begins with.
  static func day(_ text: String) -> Day? {
    Day(String(text.prefix(10)))
  }
}
