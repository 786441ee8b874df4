internal import Offering

/// Which of several inputs makes a difference: the one that makes it on its own (H6).
///
/// A run is made with each input alone. So a difference that only follows from another names the first
/// cause, never a rule that answered otherwise because what it was asked had changed.
struct ImpactCauses {
  /// More inputs than this are tried sheet by sheet.
  static let most = 12

  /// Inputs that are tried together.
  struct Trial: Sendable {
    /// Their places among all inputs.
    let places: [Int]
    /// What differs from today with them alone; nothing if that run did not come to its end.
    let differences: [ResultDifference.Place: String]
    private let rows: Set<ResultDifference.Place>
    /// The ids in the rows that differ, by sheet.
    private let ids: [String: Set<String>]

    init(_ places: [Int], _ found: [ResultDifference]) {
      self.places = places
      differences = Dictionary(found.map { ($0.place, $0.after) }, uniquingKeysWith: { $1 })
      rows = Set(found.map(\.place.wholeRow))
      ids = found.reduce(into: [:]) { ids, one in
        ids[one.sheet, default: []].formUnion(one.ids.values)
      }
    }

    /// Whether they make a difference in a row of the same sheet about the same option or holder.
    func isBeside(_ difference: ResultDifference) -> Bool {
      !(ids[difference.sheet] ?? []).isDisjoint(with: difference.ids.values)
    }

    /// Whether they make a difference in the same cell, or one where either is about the row as a whole.
    func touches(_ difference: ResultDifference) -> Bool {
      differences[difference.place] != nil || differences[difference.place.wholeRow] != nil
        || (difference.column == nil && rows.contains(difference.place))
    }
  }

  private let inputs: [InputChange]
  private let trials: [Trial]

  /// The causes that trials show.
  init(_ inputs: [InputChange], _ trials: [Trial]) { (self.inputs, self.trials) = (inputs, trials) }

  /// The groups in which inputs are tried; none where there is but one, which makes every difference.
  static func groups(_ inputs: [InputChange]) -> [[Int]] {
    guard inputs.count > 1 else { return [] }
    guard inputs.count > most else { return inputs.indices.map { [$0] } }
    let groups = Dictionary(grouping: inputs.indices) { place -> String in
      if case .sheet(let sheet, _) = inputs[place].source { "sheet \(sheet)" } else { "\(place)" }
    }
    return groups.values.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// The inputs that make a difference, in words.
  func words(_ difference: ResultDifference, _ owner: ResultOwners.Owner) -> String {
    let places = self.places(difference)
    let own = places.filter { !inputs[$0].texts.isDisjoint(with: ids(difference, owner)) }
    // Of many rows of one sheet, those that name what the difference is about.
    let told = places.count > Self.most && !own.isEmpty ? own : places
    let shown = told.prefix(Self.most).map { inputs[$0].words }.joined(separator: "; ")
    return told.count > Self.most ? "\(shown); and \(told.count - Self.most) more" : shown
  }

  private func ids(_ difference: ResultDifference, _ owner: ResultOwners.Owner) -> [String] {
    [owner.grant, owner.form, owner.holder, difference.row].filter { !$0.isEmpty }
  }

  /// The inputs that make a difference: each that makes the very same on its own; else each that makes
  /// another there, or in a row beside it where the row itself comes or goes; else, since none does it
  /// alone, all of them together.
  private func places(_ difference: ResultDifference) -> [Int] {
    guard !trials.isEmpty else { return Array(inputs.indices) }
    let touching = trials.filter { $0.touches(difference) }
    let same = touching.filter { $0.differences[difference.place] == difference.after }
    // A row that comes or goes with other cells than any of them gives it alone is of several.
    let several =
      difference.column == nil
      ? trials.filter { $0.touches(difference) || $0.isBeside(difference) }
      : touching
    let found = same.isEmpty ? several : same
    let chosen = found.isEmpty ? trials : found
    return chosen.flatMap(\.places).sorted()
  }
}
