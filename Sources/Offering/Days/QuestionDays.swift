internal import Exchange

/// The two days of every question: the one whose policy answers it, and the one whose facts are
/// judged (`days.md`, "The two days of a question").
///
/// Where as-of is earlier, it takes their place; so it does for days that are not settled yet.
struct QuestionDays: Sendable {
  /// What is known: nothing dated later is.
  let asOf: Day
  /// The day on which the offer commences.
  let commencement: Day
  /// The day on which the offer expires, as extended.
  let expiration: Day
  /// The determination day, on which accepted options are cancelled.
  var determination: Day?
  /// The day on which new options are granted.
  var newGrant: Day?

  /// The day whose policy answers.
  ///
  /// - Parameters:
  ///   - occasion: what the question is about.
  ///   - own: the date of the thing itself, where it has one.
  /// - Returns: the day, or as-of if that is earlier.
  func policy(of occasion: Occasion, ownDay own: Day? = nil) -> Day {
    if let own { return known(own) }
    return known(lastPolicyDay(of: occasion))
  }

  /// The last day whose policy answers such a question; nil if there may always be another.
  func lastPolicyDay(of occasion: Occasion) -> Day? {
    switch occasion {
    case .amendment, .ownDay: nil
    case .tender, .cancellation, .whole: expiration
    case .exchange, .grant, .promise: determination
    case .limit: newGrant
    }
  }

  /// The day whose facts are judged.
  ///
  /// - Parameters:
  ///   - occasion: what the question is about.
  ///   - own: the date of the thing itself, where it has one.
  /// - Returns: the day, or as-of if that is earlier.
  func facts(of occasion: Occasion, ownDay own: Day? = nil) -> Day {
    switch occasion {
    case .amendment, .ownDay: known(own)
    case .tender, .exchange, .grant: known(determination)
    case .cancellation: known(expiration)
    case .promise, .limit: known(newGrant)
    case .whole: asOf
    }
  }

  /// The last day on which a waiver of the question's rule is in time: the determination day, until
  /// which a tender is open, else the day whose policy answers.
  ///
  /// - Parameters:
  ///   - occasion: what the question is about.
  ///   - own: the date of the thing itself, where it has one.
  /// - Returns: the day, or as-of if that is earlier.
  func waiver(of occasion: Occasion, ownDay own: Day? = nil) -> Day {
    occasion == .tender ? known(determination) : policy(of: occasion, ownDay: own)
  }

  private func known(_ day: Day?) -> Day { min(day ?? asOf, asOf) }
}
