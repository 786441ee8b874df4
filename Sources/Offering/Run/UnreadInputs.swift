internal import Findings
internal import Policy
internal import Sheets

/// What the sheets have and nothing reads: a note for each sheet, or, where no rule of the offer's own was
/// read with them, one finding that asks whether the rules were left out.
struct UnreadInputs {
  private let unread: UnreadParts
  private let folders: [RuleFolder]
  /// The rules that results made before were made with, and that are no more.
  private let gone: [String]

  init(_ unread: UnreadParts, _ folders: [RuleFolder], earlier: [String]) {
    (self.unread, self.folders) = (unread, folders)
    let present = Set(folders.flatMap(\.rules).map(\.name))
    gone = earlier.filter { !present.contains($0) }
  }

  var findings: [Finding] {
    guard !unread.isEmpty || !gone.isEmpty, let cause else { return unread.notes }
    let what =
      unread.isEmpty
      ? "No rule of the offer's own is read, and " : "No rule reads \(unread.inWords), and "
    var finding = Finding.of(
      .rulesLeftOut,
      at: unread.place,
      what + cause + earlierResults,
      repair: repair
    )
    if !isLikely { finding.severity = .note }
    return [finding]
  }

  /// Whether more than a column says that there were rules: sheets out of other systems have columns that
  /// nobody reads.
  private var isLikely: Bool {
    !ignored.isEmpty || !gone.isEmpty || unread.hasTerms
      || folders.contains { $0.standing == .ofOffer }
  }

  private var earlierResults: String {
    gone.isEmpty
      ? "" : " The results that are replaced were made with \(gone.listed(with: "and"))."
  }

  /// Why the offer has no rules of its own; nil if it has any, or is in no folder.
  private var cause: String? {
    let own = folders.filter { $0.standing == .ofOffer }
    guard folders.contains(where: { $0.standing == .besideSheets }),
      own.allSatisfy(\.isEmpty),
      !folders.contains(where: { $0.rules.contains { !$0.isShipped } })
    else { return nil }
    if !ignored.isEmpty {
      return "what stands beside the sheets as rules is not read: "
        + ignored.map { Shown.quoted(lastName($0.value)) }.listed(with: "and") + "."
    }
    return own.isEmpty
      ? "there is no folder rules beside the sheets: was it left out?"
      : "the folder rules beside the sheets has no rule in it: were its files left out?"
  }

  /// What looks like rules of the offer's own and is not read.
  private var ignored: [Finding] { folders.filter { $0.standing != .elsewhere }.flatMap(\.ignored) }

  private var repair: String? { ignored.count == 1 ? ignored[0].repair : nil }

  private func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
