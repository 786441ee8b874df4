/// What has become of a line of an Election Form before the lines themselves are checked (D9).
public enum LineFate: Hashable, Sendable {
  /// It stands on the form in force.
  case standing
  /// A later form replaced its form.
  case superseded
  /// A notice withdrew it.
  case withdrawn
  /// Its form was refused.
  case refused
}

/// The forms of one holder as they arrive, in order of receipt and then of id (`computation.md`,
/// "Forms").
public struct ElectionRecord: Sendable {
  /// The form in force, by the caller's number, if there is one.
  public private(set) var inForce: Int?
  /// The fate of each line, by the caller's form number and the line's place on the form.
  public private(set) var fates: [Int: [LineFate]] = [:]
  private var grants: [Int: [Int]] = [:]

  /// A record without forms.
  public init() {}

  /// Enters a refused form: its lines are refused and the form in force stays so (D4).
  public mutating func refuse(_ form: Int, listing listed: [Int]) {
    grants[form] = listed
    fates[form] = listed.map { _ in .refused }
  }

  /// Enters a proper form, which replaces the one in force whole (D4, §5).
  ///
  /// Lines withdrawn before stay withdrawn.
  public mutating func accept(_ form: Int, listing listed: [Int]) {
    if let earlier = inForce {
      fates[earlier] = fates[earlier]?.map { $0 == .standing ? .superseded : $0 }
    }
    inForce = form
    grants[form] = listed
    fates[form] = listed.map { _ in .standing }
  }

  /// Enters a proper notice: the lines of the form in force for the grants listed, or all if it
  /// lists none, are withdrawn (D5).
  ///
  /// A form all of whose lines are withdrawn is no longer in force. Returns the number of lines that
  /// it withdrew.
  @discardableResult
  public mutating func withdraw(listing listed: [Int]) -> Int {
    guard let form = inForce, var lines = fates[form], let tendered = grants[form] else { return 0 }
    var withdrawn = 0
    for (index, grant) in zip(lines.indices, tendered)
    where lines[index] == .standing && (listed.isEmpty || listed.contains(grant)) {
      lines[index] = .withdrawn
      withdrawn += 1
    }
    fates[form] = lines
    if withdrawn > 0, !lines.contains(.standing) { inForce = nil }
    return withdrawn
  }
}
