/// Where the named entries of a rule's table stand in its file, by path: `message`, `params.hour`,
/// `tests[2].expect`.
struct TableOutline: Hashable, Sendable {
  /// The line of each entry, from 1.
  var lines: [String: Int] = [:]
}
