internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A defect waived for one form, holder or grant (D8, §4).
struct Waiver: Sendable {
  /// Its row in waivers.csv.
  let row: Int
  let rule: String
  let subject: String
  let approvedBy: String
  /// Whether it had not expired on the offer's expiration date.
  let isValid: Bool
}

/// What came of a waiver; the last of these that happened counts.
enum WaiverUse: Int, Comparable {
  /// The rule passes without it.
  case notNeeded
  /// Its rule is a hard one, which cannot be waived.
  case hard
  /// It waived something.
  case used

  static func < (one: WaiverUse, other: WaiverUse) -> Bool { one.rawValue < other.rawValue }
}

/// The waivers known at as-of, by rule and subject.
struct Waivers: Sendable {
  private let waivers: [String: [Waiver]]
  private let all: [Waiver]

  /// No waivers.
  static let none = Waivers([])

  private init(_ waivers: [Waiver]) {
    all = waivers
    self.waivers = Dictionary(grouping: waivers) { Self.key($0.rule, $0.subject) }
  }

  init(_ sheet: SheetTable, asOf: Day, expiration: Day) {
    let known = (0..<sheet.rowCount).compactMap { row -> Waiver? in
      guard let approvedOn = sheet[WaiversSheet.approvedOn, row], approvedOn <= asOf else {
        return nil
      }
      let expiresOn = sheet[WaiversSheet.expiresOn, row]
      return Waiver(
        row: row,
        rule: sheet[WaiversSheet.rule, row] ?? "",
        subject: sheet[WaiversSheet.subject, row] ?? "",
        approvedBy: sheet[WaiversSheet.approvedBy, row] ?? "",
        isValid: expiresOn.map { $0 >= expiration } ?? true
      )
    }
    self.init(known)
  }

  /// The waivers of an offer whose dates are settled.
  init(of offer: Offer) {
    self.init(
      offer.sheets.waivers,
      asOf: offer.asOf,
      expiration: offer.timeline.open.expiration.day
    )
  }

  /// An error for each waiver of a rule that there is not, whatever its date: a waiver that the
  /// committee gave is not to be lost to a letter.
  static func unknownRules(in sheet: SheetTable, _ rules: RuleSet) -> [Finding] {
    (0..<sheet.rowCount).compactMap { row in
      guard let id = sheet[WaiversSheet.rule, row], rules.rule(id) == nil else { return nil }
      let near = rules.nearestID(to: id)
      let hint = near.map { "; the nearest is \($0)." } ?? "."
      return .of(
        .idUnknown,
        at: sheet.place(row, WaiversSheet.rule.index),
        subject: sheet[WaiversSheet.subject, row] ?? "",
        value: id,
        "There is no rule \(id)\(hint)",
        repair: near.map { "Write \($0) if that is meant." }
          ?? "`exchequer rules list` names every rule.",
        excerpt: sheet.excerpt(row, WaiversSheet.rule.index)
      )
    }
  }

  /// Each waiver approved by as-of as a sentence, by rule id, for the book of rules.
  static func sentences(in sheet: SheetTable, asOf: Day) -> [String: [String]] {
    var sentences: [String: [String]] = [:]
    for row in 0..<sheet.rowCount {
      guard let day = sheet[WaiversSheet.approvedOn, row], day <= asOf,
        let rule = sheet[WaiversSheet.rule, row]
      else { continue }
      let end = sheet[WaiversSheet.expiresOn, row].map { ", through \($0)" } ?? ""
      let subject = sheet[WaiversSheet.subject, row] ?? ""
      let approver = sheet[WaiversSheet.approvedBy, row] ?? ""
      let reason = sheet[WaiversSheet.reason, row] ?? ""
      sentences[rule, default: []].append(
        "for \(subject) by \(approver) on \(day)\(end): \(reason)"
      )
    }
    return sentences
  }

  /// Whether there are none.
  var isEmpty: Bool { all.isEmpty }

  /// The waivers of a rule for any of the subjects, the valid ones and the expired.
  func waivers(of rule: String, for subjects: [String]) -> [Waiver] {
    guard !waivers.isEmpty else { return [] }
    return subjects.flatMap { waivers[Self.key(rule, $0)] ?? [] }
  }

  /// A warning for every waiver that waived nothing, with why.
  func idle(_ uses: [Int: WaiverUse], in sheet: SheetTable) -> [Finding] {
    all.compactMap { waiver in
      guard uses[waiver.row] != .used else { return nil }
      let (kind, message) = Self.complaint(waiver, uses[waiver.row])
      return .of(
        kind,
        at: sheet.place(waiver.row, WaiversSheet.rule.index),
        subject: waiver.subject,
        value: waiver.rule,
        message
      )
    }
  }

  private static func complaint(
    _ waiver: Waiver,
    _ use: WaiverUse?
  ) -> (kind: FindingKind, message: String) {
    let name = "The waiver of \(waiver.rule) for \(waiver.subject)"
    switch use {
    case .hard:
      return (.waiverHard, "\(name) has no effect: the rule is hard and cannot be waived.")
    case .notNeeded:
      return (.waiverNotNeeded, "\(name) is no longer needed: the rule passes without it.")
    default:
      guard waiver.isValid else {
        return (.waiverExpired, "\(name) had expired on the offer's expiration date.")
      }
      return (
        .waiverUnused, "\(name) was not used: the rule did not speak about \(waiver.subject)."
      )
    }
  }

  private static func key(_ rule: String, _ subject: String) -> String { rule + "\n" + subject }
}
