/// What has become of a line of an Election Form before the lines themselves are checked (D9).
public enum LineFate: Hashable, Sendable {
  /// It stands on the form in force, whole or in part.
  case standing
  /// A later form replaced its form.
  case superseded
  /// A notice withdrew it.
  case withdrawn
  /// Its form was refused.
  case refused
}

/// A line of an Election Form: an option, by the caller's number, and what of it is tendered.
public struct ElectionLine: Hashable, Sendable {
  /// The option.
  public var grant: Int
  /// What the form tenders; nil where the cell is blank.
  public var tender: Tender?

  /// Makes a line.
  public init(_ grant: Int, _ tender: Tender? = nil) {
    self.grant = grant
    self.tender = tender
  }
}

/// A line of a notice: an option, and how many shares it takes out; nil for the whole line.
public struct NoticeLine: Hashable, Sendable {
  /// The option, by the caller's number.
  public var grant: Int
  /// The shares that it takes out; nil where the cell is blank.
  public var shares: Shares?

  /// Makes a line.
  public init(_ grant: Int, _ shares: Shares? = nil) {
    self.grant = grant
    self.shares = shares
  }
}

/// What a line of a notice has done (`computation.md`, "Forms").
public enum Withdrawal: Hashable, Sendable {
  /// It took so many shares out of a line, which stands with the rest.
  case part(Shares)
  /// It took the whole line.
  case whole
  /// It took the whole line, though it states more shares than were left of it.
  case wholeAsMore
  /// It took the whole line, of which the form tenders a percentage: a number says nothing of it.
  case wholeAsPercent
  /// It states no shares, which may mean none or all: nothing is withdrawn until somebody asks.
  case unclear
  /// The form in force tenders nothing of the option.
  case notTendered
}

/// The forms of one holder as they arrive, in the order in which the caller enters them
/// (`computation.md`, "Forms").
public struct ElectionRecord: Sendable {
  /// The form in force, by the caller's number, if there is one.
  public private(set) var inForce: Int?
  /// The fate of each line, by the caller's form number and the line's place on the form.
  public private(set) var fates: [Int: [LineFate]] = [:]
  /// The shares that notices took out of lines that they left standing, in the same order.
  public private(set) var withdrawnShares: [Int: [Shares]] = [:]
  private var lines: [Int: [ElectionLine]] = [:]

  /// A record without forms.
  public init() {}

  /// Enters a refused form: its lines are refused and the form in force stays so (D4).
  public mutating func refuse(_ form: Int, tendering listed: [ElectionLine]) {
    enter(form, listed, .refused)
  }

  /// Enters a proper form, which replaces the one in force whole (D4, §5).
  ///
  /// Lines withdrawn before stay withdrawn.
  public mutating func accept(_ form: Int, tendering listed: [ElectionLine]) {
    if let earlier = inForce {
      fates[earlier] = fates[earlier]?.map { $0 == .standing ? .superseded : $0 }
    }
    inForce = form
    enter(form, listed, .standing)
  }

  private mutating func enter(_ form: Int, _ listed: [ElectionLine], _ fate: LineFate) {
    lines[form] = listed
    fates[form] = listed.map { _ in fate }
    withdrawnShares[form] = listed.map { _ in .zero }
  }

  /// Enters a proper notice (D5): what it lists is withdrawn from the form in force, whole or in
  /// part, or everything if it lists nothing.
  ///
  /// A form all of whose lines are withdrawn is no longer in force. Returns what each line of the
  /// notice did; of a notice that lists nothing, `whole` for each line that it withdrew.
  @discardableResult
  public mutating func withdraw(
    _ listed: [NoticeLine]
  ) throws(ArithmeticFault) -> [Withdrawal] {
    guard let form = inForce, let tendered = lines[form] else {
      return listed.map { _ in .notTendered }
    }
    var done: [Withdrawal] = []
    if listed.isEmpty {
      for place in tendered.indices where fates[form]?[place] == .standing {
        fates[form]?[place] = .withdrawn
        done.append(.whole)
      }
    }
    let places = Dictionary(grouping: tendered.indices) { tendered[$0].grant }
    for line in listed {
      var came = Withdrawal.notTendered
      for place in places[line.grant] ?? [] where fates[form]?[place] == .standing {
        came = try withdraw(line.shares, from: tendered[place], form, place)
      }
      done.append(came)
    }
    let isWithdrawn = done.contains { $0 == .whole || $0 == .wholeAsMore || $0 == .wholeAsPercent }
    if isWithdrawn, fates[form]?.contains(.standing) == false { inForce = nil }
    return done
  }

  /// A number below what is left of the line takes that many shares; none, or another, all of it.
  private mutating func withdraw(
    _ asked: Shares?,
    from line: ElectionLine,
    _ form: Int,
    _ place: Int
  ) throws(ArithmeticFault) -> Withdrawal {
    if let asked, asked <= .zero { return .unclear }
    let before = withdrawnShares[form]?[place] ?? .zero
    if let asked, case .shares(let tendered) = line.tender {
      let left = try tendered.subtracting(before)
      guard asked >= left else {
        withdrawnShares[form]?[place] = try before.adding(asked)
        return .part(asked)
      }
      fates[form]?[place] = .withdrawn
      return asked > left ? .wholeAsMore : .whole
    }
    fates[form]?[place] = .withdrawn
    if asked != nil, case .part = line.tender { return .wholeAsPercent }
    return .whole
  }
}

extension ElectionRecord {
  /// What is left of a line of a form.
  public struct LineStanding: Hashable, Sendable {
    /// What has become of it.
    public var fate: LineFate
    /// The shares that notices took out of it while it stood.
    public var withdrawn: Shares
  }

  /// The lines of a form in their order; none of a form that has not been entered.
  public func standing(of form: Int) -> [LineStanding] {
    zip(fates[form] ?? [], withdrawnShares[form] ?? []).map {
      LineStanding(fate: $0, withdrawn: $1)
    }
  }
}
