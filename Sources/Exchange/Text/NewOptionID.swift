/// The ids of new options, which are made of the ids of the options they replace (E8).
public enum NewOptionID {
  /// What a new option's id has behind the old one's.
  public static let ending = "-N"
  /// What the two parts have behind it into which the $100,000 limit divides a new option.
  public static func ending(of type: OptionType) -> String { "-" + type.rawValue }

  /// The new option's id.
  public static func of(_ grantID: String) -> String { grantID + ending }

  /// The ids that an id of a sheet may be made of, itself not among them: `G-1` of `G-1-N`,
  /// `G-1-N-ISO` and `G-1-N-NQSO`.
  public static func replaced(by id: String) -> [String] {
    let endings = [ending] + OptionType.allCases.map { ending + ending(of: $0) }
    return endings.filter { id.hasSuffix($0) }.map { String(id.dropLast($0.count)) }
  }
}
