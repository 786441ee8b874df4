internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// The holder's exercises, each decided in order of date and then of id (F1, F2).
struct ExercisesStep {
  /// An accepted exercise, for its taxation.
  struct Accepted {
    let row: Int
    let id: String
    let day: Day
    let shares: Shares
    /// The option as it stood.
    let option: OutstandingOption
    let followed: FollowedOption
    /// Of the shares, those that are incentive.
    var incentive = Shares.zero
    /// The exercise as rules see it.
    let subject: ExerciseSubject
  }

  /// What the exercises come to.
  struct Result {
    var rows: [ExerciseRow] = []
    var accepted: [Accepted] = []
    var findings: [Finding] = []
    /// What the end of service leaves of each option.
    var departures: [DepartureNote] = []
  }

  let offer: Offer
  let evaluator: RuleEvaluator
  /// The holder, with the tender once it is decided.
  var holder: HolderSubject
  /// The options of the sheets, then new ones.
  private(set) var options: [FollowedOption] = []
  /// The place of each among them, by its id.
  private var places = PlacesByID()
  private(set) var mergers: MergersStep
  private let runOff: RunOffStep
  /// Exercises not decided yet, in order of the days as of which they are.
  private var pending: ArraySlice<(row: Int, day: Day)>
  private var decided = Result()

  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject
  ) {
    self.offer = offer
    self.evaluator = evaluator
    self.holder = holder
    mergers = MergersStep(offer: offer, evaluator: evaluator)
    runOff = RunOffStep(offer: offer, evaluator: evaluator)
    let sheet = offer.sheets.exercises
    pending =
      offer.index.exercises(of: holder.row).compactMap { row in
        sheet[ExercisesSheet.exerciseDate, row].map { (row: row, day: $0) }
      }[...]
  }

  /// Takes an option among those followed, with what the end of service sets to it.
  mutating func follow(_ option: FollowedOption) throws {
    places.add(option.id)
    options.append(option)
    // Nobody whose service goes on has a limit to look for.
    guard option.departure != nil, let limit = try runOff.limit(of: option) else { return }
    try options[options.count - 1].endService(limit)
  }

  /// Makes room for so many more options.
  mutating func reserve(_ more: Int) { options.reserveCapacity(options.count + more) }

  /// Divides an option as the $100,000 limit has it.
  mutating func divide(_ id: String, incentive: [Shares]) {
    if let place = places[id] { options[place].divide(incentive: incentive) }
  }

  /// Takes what has happened so far for what the offer finds.
  mutating func settle() throws {
    for place in options.indices { try options[place].settle() }
  }

  /// Takes the classes of the options, and the holder with what these come to.
  mutating func classify(_ held: [HeldGrant], of holder: HolderSubject) {
    self.holder = holder
    for option in held {
      if let place = places[option.id] { options[place].classify(option, of: holder) }
    }
  }

  /// Takes out of the options what the offer cancels.
  mutating func cancel(_ surrendered: [SurrenderedGrant]) throws {
    for given in surrendered {
      guard let place = places[given.held.id] else { continue }
      try options[place].cancel(given, on: offer.timeline.cancellation)
    }
  }

  /// Decides every exercise through a day, letting mergers do their part in between.
  mutating func run(through last: Day) throws {
    while let (row, day) = pending.first, day <= last {
      pending.removeFirst()
      // One that is waived later counts from the approval.
      guard let approved = try decide(row, on: day) else { continue }
      let place = pending.firstIndex { $0.day > approved } ?? pending.endIndex
      pending.insert((row, approved), at: place)
    }
    try mergers.settle(through: last, &options)
  }

  /// What all of them come to.
  func result() throws -> Result {
    var result = decided
    for index in result.accepted.indices {
      let exercise = result.accepted[index]
      guard let place = places[exercise.followed.id] else { continue }
      let option = options[place]
      result.accepted[index].incentive = try option.incentive(
        ofExercise: exercise.row,
        through: offer.asOf
      )
    }
    result.departures = try options.compactMap(runOff.note)
    result.findings += result.departures.map(\.finding)
    return result
  }

  /// Decides an exercise as of a day; nil, or the later day from which a waiver lets it count.
  private mutating func decide(
    _ row: Int,
    on day: Day
  ) throws -> Day? {
    let sheet = offer.sheets.exercises
    let id = sheet[ExercisesSheet.exerciseID, row] ?? ""
    let optionID = sheet[ExercisesSheet.grantID, row] ?? ""
    guard let grant = named(row, optionID) else { return nil }
    let shares = sheet[ExercisesSheet.shares, row] ?? .zero
    try mergers.settle(through: day, &options)
    let index = places[optionID]
    let option = try index.flatMap { try options[$0].standing(on: day, at: .beforeCancellation) }
    let (paid, refused) = try PaymentsStep(offer: offer, evaluator: evaluator)
      .run(of: row, id: id, on: day)
    let due = try option?.exercisePrice.times(shares)
    let subject = ExerciseSubject(
      grant: GrantSubject(
        holder: offer.subject(holder, knownOn: day),
        held: grant
      ),
      row: row,
      option: option,
      exercisable: try index.map { try options[$0].life.exercisable(on: day) } ?? .zero,
      amountDue: due,
      amountPaid: paid
    )
    let checked = try evaluator.check(
      evaluator.scopes.exercise,
      subject,
      identity: id,
      waivable: [id, optionID, grant.id, holder.id].uniqued,
      ownDay: day
    )
    if let approved = checked.standsFrom { return approved }
    decided.findings += refused + checked.findings
    if option == nil { decided.findings.append(noOption(row, optionID, grant.id, day)) }
    decided.rows.append(
      ExerciseRow(
        id: id,
        grantID: optionID,
        isAccepted: checked.refusal == nil,
        shares: shares,
        amountDue: due,
        amountPaid: paid,
        rule: checked.refusal?.rule ?? "",
        reason: checked.refusal?.reason ?? "Exercised and paid.",
        further: try evaluator.further("exercises", evaluator.scopes.exercise, subject)
      )
    )
    guard checked.refusal == nil, let index, let option else { return nil }
    try options[index].exercise(shares, on: day, row: row)
    decided.accepted.append(
      Accepted(
        row: row,
        id: id,
        day: day,
        shares: shares,
        option: option,
        followed: options[index],
        subject: subject
      )
    )
    return nil
  }

  private func noOption(_ row: Int, _ id: String, _ old: String, _ day: Day) -> Finding {
    let sheet = offer.sheets.exercises
    let others = options.filter { $0.isNew && $0.subject.held.id == old }.map(\.id)
    let repair =
      others.isEmpty || day < offer.timeline.newGrantDate
      ? nil : "Write \(others.joined(separator: " or ")) if that is meant."
    return .of(
      .exerciseNoOption,
      at: sheet.place(row, ExercisesSheet.grantID.index),
      subject: sheet[ExercisesSheet.exerciseID, row] ?? "",
      value: id,
      "there is no option \(id) on \(day)",
      repair: repair,
      excerpt: sheet.excerpt(row, ExercisesSheet.grantID.index)
    )
  }

  /// The option that an exercise names; where it is a new one that is not there on its day, the one
  /// that it would replace.
  private func named(_ row: Int, _ id: String) -> HeldGrant? {
    let ids = [id] + NewOptionID.replaced(by: id)
    return ids.compactMap { places[$0] }.first.map { options[$0].subject.held }
  }
}
