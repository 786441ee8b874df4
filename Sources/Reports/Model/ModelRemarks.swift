internal import Exchange
internal import Findings
internal import Offering

/// What a table of keeping against exchanging leaves out, in a sentence each (G3).
enum ModelRemarks {
  /// The remarks on a holder's options.
  static func of(_ holder: HolderModel) -> [String] {
    guard !holder.options.isEmpty else { return [] }
    return [left(holder)].compactMap(\.self) + together(holder)
      + [required(holder)].compactMap(\.self)
  }

  private static func left(_ holder: HolderModel) -> String? {
    holder.left.map {
      "Service ended on \(Readable.day($0)), before the cancellation: none of these options can be exchanged, and the "
        + "table is as if service had lasted."
    }
  }

  /// Options of one group are tendered whole and together.
  private static func together(_ holder: HolderModel) -> [String] {
    let groups = Dictionary(grouping: holder.options.filter { !$0.group.isEmpty }, by: \.group)
    return groups.values.filter { $0.count > 1 }.map { $0.map(\.grantID).sorted() }
      .sorted { ($0.first ?? "") < ($1.first ?? "") }
      .map {
        "\($0.listed(with: "and")) go together: who exchanges one of them exchanges all of each."
      }
  }

  private static func required(_ holder: HolderModel) -> String? {
    let ids = holder.options.filter(\.isRequired).map(\.grantID)
    guard !ids.isEmpty, ids.count < holder.options.count else { return nil }
    return "Who exchanges any option exchanges all of \(ids.listed(with: "and")) too."
  }
}
