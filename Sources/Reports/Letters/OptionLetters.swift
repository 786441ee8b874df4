internal import Exchange
internal import Offering
internal import Sheets

/// The terms of the holder's new options, and of what partly tendered ones leave (E2, E6).
struct OptionLetters {
  let all: Correspondence
  let holder: Correspondence.Recipient

  var letters: [(kind: LetterKind, fields: LetterFields)] {
    let granted: [(kind: LetterKind, fields: LetterFields)] =
      holder.newGrants.isEmpty ? [] : [(.newOption, newOptions)]
    return granted + (holder.balancing.isEmpty ? [] : [(.balancing, balancingOptions)])
  }

  private var newOptions: LetterFields {
    let options = holder.newGrants
    return [
      "is_divided": .flag(Set(options.map(\.replaces)).count < options.count),
      "new_options": .list(options.map(newOption)),
    ]
  }

  private func newOption(_ option: NewGrant) -> LetterFields {
    let rows = all.vesting[option.id] ?? []
    let vested = rows.filter(\.isVestedAtGrant).reduce(0) { $0 &+ $1.shares.count }
    return [
      "id": .text(option.id), "replaces": .text(option.replaces),
      "type": .text(Self.words(option.type)), "shares": .text(Thousands.marked(option.shares)),
      "exercise_price": .text(Readable.money(option.exercisePrice)),
      "grant_date": .text(Readable.day(option.grantDate)),
      "expires": .text(Readable.day(option.expires)),
      "vested": .text(Thousands.marked(vested)), "is_director": .flag(isDirector),
      "tranches": .list(tranches(rows)),
    ]
  }

  private var isDirector: Bool {
    all.sheets.holders[HoldersSheet.role, holder.row] == .nonEmployeeDirector
  }

  private var balancingOptions: LetterFields {
    [
      "balancing_options": .list(
        holder.balancing.map { option in
          [
            "id": .text(option.grantID), "type": .text(Self.words(option.type)),
            "shares": .text(Thousands.marked(option.shares)),
            "exercise_price": .text(Readable.money(option.exercisePrice)),
            "grant_date": .text(Readable.day(option.grantDate)),
            "expires": .text(Readable.day(option.expires)),
            "tranches": .list(tranches(all.vesting[option.grantID] ?? [])),
          ]
        }
      )
    ]
  }

  private func tranches(_ rows: [VestingRow]) -> [LetterFields] {
    var sum: Int64 = 0
    return rows.map { row in
      sum &+= row.shares.count
      return [
        "vest_date": .text(Readable.day(row.day)), "shares": .text(Thousands.marked(row.shares)),
        "cumulative": .text(Thousands.marked(sum)), "is_vested": .flag(row.isVestedAtGrant),
      ]
    }
  }

  private static func words(_ type: OptionType) -> String {
    type == .incentive
      ? "Incentive stock option (ISO)" : "Nonqualified stock option (NQSO)"
  }
}
