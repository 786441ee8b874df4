internal import Exchange
internal import Findings
internal import Offering
internal import Sheets

/// What stands while a form has a defect, at the moment of the letter (§5): a form refused whole changes
/// nothing of an earlier one.
struct DefectMeanwhile {
  private let holder: Correspondence.Recipient
  private let id: String
  private let isElection: Bool
  private let isRefusedWhole: Bool
  private let isTerminated: Bool
  /// The Election Form that stands; nil if none does.
  private let standing: String?

  init(
    _ all: Correspondence,
    _ holder: Correspondence.Recipient,
    _ form: FormStanding,
    _ id: String,
    at moment: Moment,
    isTerminated: Bool
  ) {
    self.holder = holder
    self.id = id
    self.isTerminated = isTerminated
    isElection = all.sheets.forms[FormsSheet.kind, form.row] == .election
    isRefusedWhole = form.refusal != nil
    standing = isRefusedWhole ? all.election(of: holder, before: moment) : id
  }

  /// The fields of the letter.
  var fields: LetterFields {
    let own = lines(of: standing)
    let isOwnForm = standing == id
    // Of a form of which no line stands nothing is left to tender.
    let stands = isOwnForm ? own.contains { $0.status == .accepted } : standing != nil
    let tendered = tendered(own)
    return [
      "is_this_form": .flag(isOwnForm), "replaced": .optional(standing),
      "forms_in_force": .optional(stands && !isTerminated ? standing : nil),
      "tendered": .optional(tendered),
      "on_both": .optional(onBoth(own)),
      "tenders_nothing": .flag(
        isElection && !isTerminated && !stands && !own.contains { $0.status == .withdrawn }
      ),
    ]
  }

  private func lines(of form: String?) -> [Determination] {
    holder.lines.filter { $0.formID == form }
  }

  /// `900 shares of G-1 and 600 shares of G-2`; nil where a notice took something out, before the letter or
  /// after it, where something is refused, and where nothing is tendered.
  private func tendered(_ lines: [Determination]) -> String? {
    guard
      lines.allSatisfy({ [.accepted, .superseded].contains($0.status) && $0.withdrawn == .zero })
    else { return nil }
    let words = lines.filter { $0.tendered > .zero }
      .map { "\(Readable.shares($0.tendered)) of \($0.grantID)" }
    return words.isEmpty ? nil : words.listed(with: "and")
  }

  /// The options that both the form which stands and the one with the defect list; nil if there are none.
  private func onBoth(_ standing: [Determination]) -> String? {
    let named = Set(lines(of: id).map(\.grantID))
    let both = standing.map(\.grantID).uniqued.filter(named.contains)
    return both.isEmpty ? nil : both.listed(with: "and")
  }
}
