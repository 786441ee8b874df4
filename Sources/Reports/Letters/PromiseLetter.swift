internal import Exchange
internal import Offering
internal import Sheets

/// The Promise to Grant, cancelled option by cancelled option (E3, §6).
struct PromiseLetter {
  let all: Correspondence
  let holder: Correspondence.Recipient

  var letters: [(kind: LetterKind, fields: LetterFields)] {
    // What is awarded beside the exchange is not promised in exchange for anything.
    let promises = holder.promises.filter { !$0.isAward }
    guard let first = promises.first else { return [] }
    let forfeited = promises.first { $0.status == .forfeited }
    let withheld = promises.first { $0.status == .withheld }
    let void = promises.first { $0.status == .void }
    let owns = all.sheets.holders[HoldersSheet.ownsOver10Percent, holder.row] ?? false
    return [
      (
        .promise,
        [
          "not_before": .text(Readable.day(first.notBefore)),
          "promises": .list(promises.map(promise)),
          "total_promised": .text(Thousands.marked(promises.reduce(0) { $0 &+ $1.shares.count })),
          "owns_over_10pct": .flag(owns), "has_forfeited": .flag(forfeited != nil),
          "forfeited_reason": .text(Self.sentence(forfeited?.reason ?? "")),
          "has_void": .flag(void != nil), "void_reason": .text(Self.sentence(void?.reason ?? "")),
          "has_withheld": .flag(withheld != nil),
          "withheld_reason": .text(Self.sentence(withheld?.reason ?? "")),
        ]
      )
    ]
  }

  private func promise(_ promise: GrantPromise) -> LetterFields {
    [
      "grant_id": .text(promise.grantID), "shares": .text(Thousands.marked(promise.shares)),
      "not_before": .text(Readable.day(promise.notBefore)),
      "status": .text(Self.words(promise)),
    ]
  }

  private static func words(_ promise: GrantPromise) -> String {
    switch promise.status {
    case .open: "promised"
    case .granted: "granted on \(Readable.day(promise.notBefore))"
    case .forfeited: "forfeited"
    case .void: "void"
    case .withheld: "withheld"
    }
  }

  /// With a capital at the start and no full stop at the end.
  private static func sentence(_ reason: String) -> String {
    let words = reason.hasSuffix(".") ? reason.dropLast() : reason[...]
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
