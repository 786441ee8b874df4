internal import Exchange
internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// Compares two runs, cell by cell of every result sheet.
public struct ImpactComparison {
  private let was: FinishedRun
  private let now: FinishedRun
  private let inputs: InputChanges
  private let differences: [ResultDifference]

  /// Compares a run of today with one of changed rules, parameters or sheets; nil if one of them did
  /// not come to an end.
  public init?(before: Conclusion, after: Conclusion, inputs: InputChanges) {
    guard let was = FinishedRun(before), let now = FinishedRun(after) else { return nil }
    (self.was, self.now) = (was, now)
    let differences = ResultDifference.all(was, now)
    var inputs = inputs
    inputs.complete(before: before, after: after, differs: !differences.isEmpty)
    (self.differences, self.inputs) = (differences, inputs)
  }

  /// The requests, each with a part of the inputs, whose runs show which of them makes which difference;
  /// none where nothing differs or only one input does.
  public var trials: [Request] {
    differences.isEmpty ? [] : groups.map { inputs.request(with: Set($0)) }
  }

  private var groups: [[Int]] { ImpactCauses.groups(inputs.all) }

  /// Every holder, where nothing differs and they are few enough for all that rules said to be kept:
  /// what `impact` is then made from.
  public var askedHolders: Set<String> {
    let sheet = now.outcome.sheets.holders
    guard differences.isEmpty, sheet.rowCount <= 5000 else { return [] }
    return Set((0..<sheet.rowCount).compactMap { sheet[HoldersSheet.holderID, $0] })
  }

  /// The impact.
  ///
  /// - Parameters:
  ///   - tried: the runs of `trials`, in order.
  ///   - explained: where nothing differs, the changed run with what its rules said to `askedHolders`.
  /// - Returns: what differs, each with its cause.
  public func impact(tried: [Conclusion] = [], asked explained: Conclusion? = nil) -> Impact {
    let owners = ResultOwners(was.outcome.sheets, now.outcome.sheets)
    let causes = ImpactCauses(inputs.all, zip(groups, tried).map(trial))
    let changes = differences.map { change($0, owners.owner(of: $0), causes) }
    var impact = Impact(
      asOf: now.outcome.asOf,
      inputs: inputs.all,
      changes: Self.inOrder(changes),
      size: owners.size,
      names: owners.names
    )
    if let explained { impact.asked = ImpactAsked.all(inputs.all.map(\.ruleName), explained) }
    return impact
  }

  private func trial(_ places: [Int], _ conclusion: Conclusion) -> ImpactCauses.Trial {
    ImpactCauses.Trial(places, FinishedRun(conclusion).map { ResultDifference.all(was, $0) } ?? [])
  }

  private func change(
    _ difference: ResultDifference,
    _ owner: ResultOwners.Owner,
    _ causes: ImpactCauses
  ) -> Impact.Change {
    Impact.Change(
      holderID: owner.holder,
      grantID: owner.grant,
      formID: owner.form,
      sheet: difference.sheet,
      row: difference.row,
      what: difference.column ?? "row",
      before: difference.before,
      after: difference.after,
      because: causes.words(difference, owner),
      isWording: isWording(difference)
    )
  }

  /// Whether a text differs because a rule puts it in other words: the rule's message was edited, and the
  /// values in it are the same.
  private func isWording(_ difference: ResultDifference) -> Bool {
    guard let column = difference.column, ["reason", "message"].contains(column),
      let one = message(of: difference.rule, was), let other = message(of: difference.rule, now),
      one != other
    else { return false }
    return Self.values(difference.before) == Self.values(difference.after)
  }

  private func message(of rule: String, _ run: FinishedRun) -> String? {
    guard case .check(let check) = run.conclusion.rules?.rule(rule) else { return nil }
    return check.message.text
  }

  /// The words of a text that have a digit: its figures, dates and ids.
  private static func values(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" && $0 != "/" }
      .map { $0.hasSuffix(".") ? $0.dropLast() : $0 }.filter { $0.contains(where: \.isNumber) }
      .sorted()
  }

  /// By holder, option and sheet as they came; what is about the offer as a whole comes last.
  private static func inOrder(_ changes: [Impact.Change]) -> [Impact.Change] {
    changes.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.holderID.isEmpty != second.holderID.isEmpty { return !first.holderID.isEmpty }
      return (first.holderID, first.grantID, one.offset) < (
        second.holderID, second.grantID, other.offset
      )
    }.map(\.element)
  }
}

extension InputChange {
  /// The rule that it is about, if it is about one.
  var ruleName: String {
    switch source {
    case .rule(let id): id
    case .setting: name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    case .sheet, .library: ""
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
  private static func day(_ text: String) -> Day? { Day(String(text.prefix(10))) }
}
