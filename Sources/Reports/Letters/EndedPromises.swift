internal import Exchange
internal import Findings
internal import Offering

/// The promises that ended with a holder's service, those that one rule ended in one paragraph.
struct EndedPromises {
  private let all: Correspondence
  private let holder: Correspondence.Recipient
  private let promises: [GrantPromise]

  init(all: Correspondence, holder: Correspondence.Recipient, _ promises: [GrantPromise]) {
    self.all = all
    self.holder = holder
    self.promises = promises
  }

  /// A paragraph each: `promises` that have ended, and the `reason`.
  var fields: [LetterFields] {
    // In the order in which they stand, awards after what was given up.
    let groups = promises.sorted { !$0.isAward && $1.isAward }.map { [$0.rule, "\($0.isAward)"] }
    return groups.uniqued.flatMap { group -> [LetterFields] in
      let own = promises.filter { [$0.rule, "\($0.isAward)"] == group }
      return Self.shared(own.map(\.reason)).map { [fields(own, $0)] }
        ?? own.map { fields([$0], $0.reason) }
    }
  }

  private func fields(_ promises: [GrantPromise], _ reason: String) -> LetterFields {
    let names = promises.map { promise in
      promise.isAward
        ? "the deferred award \(promise.grantID)"
        : "the \(Readable.shares(promise.shares)) of \(promise.grantID)"
    }
    let given = promises.contains(where: \.isAward) ? "" : " that you gave up"
    let verb = promises.count == 1 ? "Promise to Grant for" : "Promises to Grant for"
    let ended = promises.count == 1 ? "has ended" : "have ended"
    return [
      "promises": .text("The \(verb) \(names.listed(with: "and"))\(given) \(ended)"),
      "reason": .text(Readable.fullSentence(all.reason(reason, to: holder))),
    ]
  }

  /// What all reasons say, to the last comma before they differ; nil if they begin otherwise.
  static func shared(_ reasons: [String]) -> String? {
    guard let first = reasons.first else { return nil }
    guard Set(reasons).count > 1 else { return first }
    let common = reasons.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    guard let comma = common.lastRange(of: ", ") else { return nil }
    return String(common[..<comma.lowerBound])
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }

  /// The last place of a text in it.
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}
