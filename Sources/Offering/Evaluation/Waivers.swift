internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A defect waived for one form, line, holder, option or other thing that findings name (D8, §4).
struct Waiver: Sendable {
  /// Its row in waivers.csv.
  let row: Int
  let rule: String
  let subject: String
  let approvedBy: String
  let approvedOn: Day
  /// The last day on which it holds; nil if it holds for ever.
  let expiresOn: Day?

  /// Whether it was approved by a day and has not expired on it.
  func holds(on day: Day) -> Bool { approvedOn <= day && !hasExpired(on: day) }

  /// Whether it has expired on a day.
  func hasExpired(on day: Day) -> Bool { expiresOn.map { $0 < day } ?? false }
}

/// What came of a waiver; the last of these that happened counts.
enum WaiverUse: Comparable {
  /// The rule passes without it.
  case notNeeded
  /// Its rule is an advisory one, which blocks nothing.
  case advisory
  /// Its rule is a hard one, which cannot be waived.
  case hard
  /// It had expired on the last day on which it would have been in time.
  case expired(Day)
  /// It was approved after the last day on which it would have been in time.
  case late(Day)
  /// Another waiver of the rule for the same subject holds already.
  case second
  /// It waived something.
  case used
}

/// The waivers known at as-of, by rule and subject.
struct Waivers: Sendable {
  /// By rule, then by subject.
  private let waivers: [String: [String: [Waiver]]]
  private let all: [Waiver]

  /// No waivers.
  static let none = Waivers([])

  private init(_ waivers: [Waiver]) {
    all = waivers
    self.waivers = Dictionary(grouping: waivers, by: \.rule)
      .mapValues { Dictionary(grouping: $0, by: \.subject) }
  }

  init(_ sheet: SheetTable, asOf: Day) {
    let known = (0..<sheet.rowCount).compactMap { row -> Waiver? in
      guard let approvedOn = sheet[WaiversSheet.approvedOn, row], approvedOn <= asOf else {
        return nil
      }
      return Waiver(
        row: row,
        rule: sheet[WaiversSheet.rule, row] ?? "",
        subject: sheet[WaiversSheet.subject, row] ?? "",
        approvedBy: sheet[WaiversSheet.approvedBy, row] ?? "",
        approvedOn: approvedOn,
        expiresOn: sheet[WaiversSheet.expiresOn, row]
      )
    }
    self.init(known.sorted { ($0.approvedOn, $0.row) < ($1.approvedOn, $1.row) })
  }

  /// An error for each waiver of a rule that there is not, whatever its date: a waiver that the
  /// committee gave is not to be lost to a letter.
  static func unknownRules(in sheet: SheetTable, _ rules: RuleSet) -> [Finding] {
    (0..<sheet.rowCount).compactMap { row in
      guard let id = sheet[WaiversSheet.rule, row], rules.rule(id) == nil else { return nil }
      let near = rules.nearestID(to: id)
      return .of(
        .idUnknown,
        at: sheet.place(row, WaiversSheet.rule.index),
        subject: sheet[WaiversSheet.subject, row] ?? "",
        value: id,
        "There is no rule \(id)" + Nearest.end(near),
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

  /// Whether there is one of a rule.
  func hasAny(of rule: String) -> Bool { waivers[rule] != nil }

  /// The waivers of a rule for any of the subjects, each subject's in order of approval.
  func waivers(of rule: String, for subjects: [String]) -> [Waiver] {
    guard let ofRule = waivers[rule] else { return [] }
    return subjects.flatMap { ofRule[$0] ?? [] }
  }

  /// A warning for every waiver that waived nothing, with why.
  ///
  /// By what rules found, a waiver may be meant for another thing than it names.
  func idle(
    _ uses: [Int: WaiverUse],
    of rules: RuleSet,
    in sheet: SheetTable,
    besides found: [Finding]
  ) -> [Finding] {
    let refused = RefusedSubjects(found)
    return all.compactMap { waiver in
      guard uses[waiver.row] != .used else { return nil }
      let rule = rules.rule(waiver.rule)
      let (kind, message) =
        rule.flatMap { Self.complaint(waiver, ofNoCheck: $0) }
        ?? Self.complaint(waiver, uses[waiver.row])
      let meant = [.waiverNotNeeded, .waiverUnused].contains(kind) ? refused.meant(waiver) : nil
      return .of(
        kind,
        at: sheet.place(
          waiver.row,
          meant == nil ? WaiversSheet.rule.index : WaiversSheet.subject.index
        ),
        subject: waiver.subject,
        value: meant == nil ? waiver.rule : waiver.subject,
        message + (meant.map { " It refuses \($0), whose id is close to it." } ?? ""),
        repair: meant.map { "Write \($0) if that is meant; else delete the waiver." }
      )
    }
  }

  /// What is said of a waiver of a rule that is no check.
  private static func complaint(
    _ waiver: Waiver,
    ofNoCheck rule: Rule
  ) -> (kind: FindingKind, message: String)? {
    let why: String
    switch rule {
    case .check: return nil
    case .decision(let decision) where [Supersede.name, AcceptPayment.name].contains(decision.hook):
      why = "answers a question, and its answer cannot be waived"
    case .decision: why = "answers a question and refuses nothing; it cannot be waived"
    case .settings: why = "has parameters only and refuses nothing; it cannot be waived"
    case .column: why = "fills a column and refuses nothing; it cannot be waived"
    }
    return (
      .waiverUnused,
      "The waiver of \(waiver.rule) for \(waiver.subject) has no effect: \(waiver.rule) \(why)."
    )
  }

  private static func complaint(
    _ waiver: Waiver,
    _ use: WaiverUse?
  ) -> (kind: FindingKind, message: String) {
    let name = "The waiver of \(waiver.rule) for \(waiver.subject)"
    switch use {
    case .advisory:
      return (.waiverAdvisory, "\(name) has no effect: the rule is advisory and blocks nothing.")
    case .hard:
      return (.waiverHard, "\(name) has no effect: the rule is hard and cannot be waived.")
    case .notNeeded:
      return (.waiverNotNeeded, "\(name) is no longer needed: the rule passes without it.")
    case .expired(let day):
      let last = waiver.expiresOn.map { "held through \($0)" } ?? "had expired"
      return (.waiverExpired, "\(name) \(last); the rule is asked on \(day).")
    case .late(let day):
      return (
        .waiverTooLate,
        "\(name) was approved on \(waiver.approvedOn), after \(day), the last day on which it "
          + "would have been in time: it covers nothing."
      )
    case .second:
      return (.waiverSecond, "\(name) has no effect: another one approved before it holds.")
    default:
      return (
        .waiverUnused, "\(name) was not used: the rule did not speak about \(waiver.subject)."
      )
    }
  }
}

/// What rules refuse and nobody waived, by rule and by what ids of one kind have in common: looked through once,
/// however many waivers there are.
private struct RefusedSubjects {
  private struct Kind: Hashable {
    let rule: String
    let letters: String
  }

  private let subjects: [Kind: NearestNames]

  init(_ found: [Finding]) {
    var subjects: [Kind: Set<String>] = [:]
    for finding in found where finding.severity == .error && finding.waivedBy.isEmpty {
      subjects[Self.kind(finding.rule, finding.subject), default: []].insert(finding.subject)
    }
    self.subjects = subjects.mapValues { NearestNames($0) }
  }

  /// What the rule of a waiver refuses whose id is close to that of the waiver.
  func meant(_ waiver: Waiver) -> String? {
    subjects[Self.kind(waiver.rule, waiver.subject)]?
      .name(to: waiver.subject, orItself: false)
  }

  private static func kind(_ rule: String, _ subject: String) -> Kind {
    Kind(rule: rule, letters: subject.filter(\.isLetter))
  }
}
