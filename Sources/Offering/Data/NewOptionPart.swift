internal import Exchange

/// A new option, or one of the two parts into which the $100,000 limit divides it (E8).
struct NewOptionPart {
  /// `ID-N`, `ID-N-ISO` or `ID-N-NQSO`.
  let id: String
  let type: OptionType
  let tranches: [Tranche]
  let option: NewOption

  /// The parts of an option of whose tranches so many shares are incentive.
  static func parts(
    of option: NewOption,
    incentive: [Shares]
  ) throws(ArithmeticFault) -> [NewOptionPart] {
    let part = { (ending: String, type: OptionType, tranches: [Tranche]) in
      NewOptionPart(id: option.id + ending, type: type, tranches: tranches, option: option)
    }
    switch try incentive.total() {
    case .zero: return [part("", .nonqualified, option.tranches)]
    case option.shares: return [part("", .incentive, option.tranches)]
    default:
      let iso = zip(option.tranches, incentive).map { Tranche($0.day, $1) }
      return [
        part(NewOptionID.ending(of: .incentive), .incentive, iso),
        part(
          NewOptionID.ending(of: .nonqualified),
          .nonqualified,
          try option.tranches.subtracting(iso)
        ),
      ]
    }
  }
}
