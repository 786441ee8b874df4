/// A kind of finding that is not a rule's: declared once, with everything there is to say of it.
///
/// The reader of sheets, the steps of the offer, `exchequer codes` and the tests take it from here. A
/// code never changes its meaning. Only this module makes kinds, so that every code that is printed
/// is in `all`.
public struct FindingKind: Sendable {
  /// The code that is printed, `cell.date_serial`.
  public let code: String
  /// How much it weighs, unless the finder has a reason to weigh it otherwise.
  public let severity: Severity
  /// What such a finding is about.
  public let findingClass: FindingClass
  /// What it is, in a line, without a full stop.
  public let title: String
  /// Why it is a finding.
  public let explanation: String
  /// What to do about it, where the finder knows nothing better.
  public let repair: String
  /// A cell, row or file that has it.
  public let example: String

  init(
    _ code: String,
    _ severity: Severity,
    of findingClass: FindingClass = .data,
    _ title: String,
    because explanation: String,
    repair: String,
    example: String
  ) {
    self.code = code
    self.severity = severity
    self.findingClass = findingClass
    self.title = title
    self.explanation = explanation
    self.repair = repair
    self.example = example
  }
}

extension FindingKind {
  /// Every kind, family by family, in the order in which `exchequer codes` lists them.
  public static let all =
    files + headers + displaced + rows + quotes + cells + dates + numbers + ids + offer + across
    + impossible + doubtful + ofHolders + ofAwards + events
    + timeline
    + tieouts + waivers + letters + exercises + rules

  private static let ofCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  /// The kind of a code; nil if there is none.
  public static func of(_ code: String) -> FindingKind? { ofCode[code] }
}

extension FindingKind: Hashable {
  /// Kinds are the same if their codes are.
  public static func == (one: FindingKind, other: FindingKind) -> Bool { one.code == other.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension FindingKind: FindingSource {
  /// The code.
  public var findingName: String { code }
}

extension Finding {
  /// Makes a finding of a kind: its class, its weight, and its repair unless another is given, are
  /// the kind's.
  public static func of(
    _ kind: FindingKind,
    severity: Severity? = nil,
    at place: Place? = nil,
    subject: String = "",
    value: String = "",
    _ message: String,
    repair: String? = nil,
    excerpt: Excerpt? = nil
  ) -> Finding {
    Finding(
      severity ?? kind.severity,
      kind.findingClass,
      of: kind,
      at: place,
      subject: subject,
      value: value,
      message,
      repair: repair ?? kind.repair,
      excerpt: excerpt
    )
  }
}
