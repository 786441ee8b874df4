internal import Policy

/// What hooks answered: each answer once for the inputs it depends on, in the order first given.
///
/// A rule's answer depends on its inputs alone, so that nothing is lost; and since the books of
/// several threads are put together in the order of their holders, nobody can tell how many there
/// were (H4).
struct HookAnswers: Sendable {
  /// What an answer depends on.
  private struct Case: Hashable {
    let rule: String
    let hook: String
    let answer: String
    let inputs: [Fact]
  }

  /// The answers, each with the first row it was given for and how many rows there were.
  var records: [RuleRecord] {
    zip(first, times).map { record, times in
      var record = record
      record.times = times
      return record
    }
  }
  /// The first row of each answer.
  private var first: [RuleRecord] = []
  /// For how many rows each was given.
  private var times: ContiguousArray<Int> = []
  private var positions: [Case: Int] = [:]

  /// Enters an answer given for one row, or for several; returns where it stands.
  mutating func add(_ record: RuleRecord) -> Int {
    let times = record.times ?? 1
    // Parameters too: another day's policy may have others.
    let inputs = record.seen.map(\.fact)
    let answered = Case(
      rule: record.rule,
      hook: record.hook,
      answer: record.message,
      inputs: inputs
    )
    if let known = positions[answered] {
      count(known, times)
      return known
    }
    positions[answered] = first.count
    first.append(record)
    self.times.append(times)
    return first.count - 1
  }

  /// Enters further rows of an answer that stands at a position.
  mutating func count(_ position: Int, _ times: Int = 1) {
    if self.times.indices.contains(position) { self.times[position] &+= times }
  }

  /// Enters the answers of a book whose rows come later.
  mutating func add(_ later: HookAnswers) {
    positions.reserveCapacity(positions.count + later.first.count)
    for record in later.records { _ = add(record) }
  }
}
