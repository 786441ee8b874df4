/// What keeps results from being what a run wrote, or what a fresh run would write.
public struct VerifiedDifference: Sendable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// A file is not what the run wrote.
    case changed
    /// A file is not there.
    case missing
    /// A file is there that no run wrote.
    case extra
    /// The manifest is another than the one asked for.
    case hash
    /// What wrote the results.
    case program, version, format, contract, lua
    /// What `--set` said.
    case set
    /// What the results were made of.
    case sheet, rule, library, parameter
    /// A file that only one of the runs writes.
    case result
    /// A file's rows.
    case rows
  }

  /// What differs.
  public let kind: Kind
  /// How, in a sentence.
  public let text: String
  /// Rows that only one side has, marked `-` and `+`.
  public let rows: [String]

  /// A difference.
  public init(_ kind: Kind, _ text: String, rows: [String] = []) {
    self.kind = kind
    self.text = text
    self.rows = rows
  }

  /// The difference for people: what it is about in a column of its own, and the rows below it.
  public var lines: String {
    ([kind.rawValue.padded(to: 9) + " " + text] + rows.map { "  " + $0 }).joined(separator: "\n")
  }
}
