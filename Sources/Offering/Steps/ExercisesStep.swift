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
    /// The holder as rules saw it then.
    let holder: HolderSubject
    /// The end of the service that the option depends on.
    let departure: EndOfService?
    /// The options whose shares are bought: of a new one that the limit divides, its parts.
    let places: [Int]
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
  private let runOff: DepartureStep
  /// Exercises not decided yet, in order of the days as of which they are.
  private var pending: ArraySlice<(row: Int, day: Day)>
  /// Exercises of options that were not there yet.
  private var waiting: [(row: Int, day: Day)] = []
  /// Whether every option that there will be is followed.
  private var isComplete = false
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
    runOff = DepartureStep(offer: offer, evaluator: evaluator)
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
    try option.endService(limit)
  }

  /// Makes room for so many more options.
  mutating func reserve(_ more: Int) { options.reserveCapacity(options.count + more) }

  /// Follows the options through a day, of which rows, plans and figures are asked next.
  func follow(through day: Day) throws(ArithmeticFault) {
    for option in options { try option.follow(through: day) }
  }

  /// Divides an option, by its place, as the $100,000 limit has it.
  func divide(_ place: Int, incentive: [Shares]) {
    options[place].divide(incentive: incentive)
  }

  /// Takes what has happened so far for what the offer finds.
  func settle() throws {
    for option in options { try option.settle() }
  }

  /// Takes the classes of the options, and the holder with what these come to.
  mutating func classify(_ held: [HeldGrant], of holder: HolderSubject) {
    self.holder = holder
    // They were followed in this order.
    for (option, found) in zip(options, held) { option.classify(found, of: holder) }
  }

  /// Takes out of the options what the offer cancels.
  func cancel(_ surrendered: [SurrenderedGrant]) throws {
    for given in surrendered {
      guard let place = places[given.held.id] else { continue }
      try options[place].cancel(given, on: offer.timeline.cancellation)
    }
  }

  /// Decides every exercise known at as-of, once every option is followed: those of options that were
  /// not there before, too.
  mutating func finish() throws {
    isComplete = true
    pending = (waiting + pending).sorted { $0.day < $1.day }[...]
    waiting = []
    try run(through: offer.asOf)
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
    try mergers.settle(through: last, options)
  }

  /// What all of them come to.
  func result() throws -> Result {
    var result = decided
    for index in result.accepted.indices {
      let exercise = result.accepted[index]
      result.accepted[index].incentive = try exercise.places.map {
        try options[$0].incentive(ofExercise: exercise.row, through: offer.asOf)
      }.total()
    }
    result.departures = try options.compactMap(runOff.note)
    result.findings += result.departures.map(\.finding)
    return result
  }

  /// What each end of service leaves of an option, whenever it was; what cannot be computed is not told.
  var rests: [DepartureNote] {
    options.compactMap { (try? runOff.rest(of: $0)) ?? nil }
  }

  /// Decides an exercise as of a day; nil, or the later day from which a waiver lets it count.
  private mutating func decide(
    _ row: Int,
    on day: Day
  ) throws -> Day? {
    let sheet = offer.sheets.exercises
    let id = sheet[ExercisesSheet.exerciseID, row] ?? ""
    let optionID = sheet[ExercisesSheet.grantID, row] ?? ""
    guard let grant = named(row, optionID) else {
      refuse(row, id, optionID, day)
      return nil
    }
    let shares = sheet[ExercisesSheet.shares, row] ?? .zero
    try mergers.settle(through: day, options)
    let exercised = parts(of: optionID)
    let option = try standing(exercised, on: day)
    let payments = PaymentsStep(offer: offer, evaluator: evaluator)
    let (paid, refused) = try payments.run(of: row, id: id, on: day)
    let subject = ExerciseSubject(
      grant: GrantSubject(holder: offer.subject(holder, knownOn: day), held: grant),
      row: row,
      option: option,
      exercisable: try exercised.map { try options[$0].life.exercisable(on: day) }.total(),
      obstacle: try exercised.last.flatMap { try options[$0].obstacle(on: day) },
      amountDue: try option?.exercisePrice.times(shares),
      amountPaid: paid,
      payment: payments.cell(of: row)
    )
    let checked = try evaluator.check(
      evaluator.scopes.exercise,
      subject,
      identity: id,
      waivable: [id, optionID, grant.id, holder.id].uniqued,
      ownDay: day
    )
    if let approved = checked.standsFrom { return approved }
    let surplus = payments.beyond(subject.amountDue, paid, of: row, id, day)
    decided.findings += refused + checked.findings + surplus
    if option == nil { decided.findings.append(noOption(row, optionID, grant.id, day)) }
    decided.rows.append(try resultRow(id, optionID, shares, subject, checked))
    guard checked.refusal == nil, let first = exercised.first, let option else { return nil }
    try exercise(shares, of: exercised, on: day, row: row)
    decided.accepted.append(
      Accepted(
        row: row,
        id: id,
        day: day,
        shares: shares,
        option: option,
        holder: options[first].subject.holder,
        departure: options[first].departure,
        places: exercised,
        subject: subject
      )
    )
    return nil
  }

  private func resultRow(
    _ id: String,
    _ optionID: String,
    _ shares: Shares,
    _ subject: ExerciseSubject,
    _ checked: CheckResult
  ) throws -> ExerciseRow {
    ExerciseRow(
      id: id,
      grantID: optionID,
      isAccepted: checked.refusal == nil,
      shares: shares,
      amountDue: subject.amountDue,
      amountPaid: subject.amountPaid,
      rule: checked.refusal?.rule ?? "",
      reason: checked.refusal?.reason ?? checked.waived.reason("Exercised")
        ?? "Exercised and paid.",
      further: try evaluator.further("exercises", evaluator.scopes.exercise, subject)
    )
  }

  private func noOption(_ row: Int, _ id: String, _ old: String, _ day: Day) -> Finding {
    let sheet = offer.sheets.exercises
    let others = options.filter { $0.isNew && $0.subject.held.id == old }.map(\.id)
    let isAward = offer.sheets.awards.row(ofID: id) != nil
    let isEarly = others.isEmpty || day < offer.timeline.newGrantDate
    let repair =
      isAward
      ? "Write its type in awards.csv, ISO or NQSO: without it no award is followed as an option."
      : isEarly ? nil : "Write \(others.joined(separator: " or ")) if that is meant."
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

  /// The options that an id names: itself, or the parts into which the $100,000 limit divides a new
  /// option of the id, the incentive one first.
  private func parts(of id: String) -> [Int] {
    if let place = places[id] { return [place] }
    return [OptionType.incentive, .nonqualified].compactMap {
      places[id + NewOptionID.ending(of: $0)]
    }
  }

  /// An option as it stands on a day, the parts of a divided one together.
  private func standing(_ parts: [Int], on day: Day) throws -> OutstandingOption? {
    let all = try parts.compactMap {
      try options[$0].standing(on: day, at: .beforeCancellation)
    }
    guard let first = all.first, all.count > 1 else { return all.first }
    return OutstandingOption(
      type: first.type,
      grantDate: first.grantDate,
      expires: first.expires,
      tranches: all.flatMap(\.tranches).sorted { $0.day < $1.day },
      exercisePrice: first.exercisePrice
    )
  }

  /// Enters an accepted exercise; of a divided option the incentive part goes first.
  private func exercise(
    _ shares: Shares,
    of parts: [Int],
    on day: Day,
    row: Int
  ) throws {
    var left = shares
    for (number, place) in parts.enumerated() {
      let isLast = number == parts.count - 1
      let taken = isLast ? left : min(left, try options[place].life.exercisable(on: day))
      left = try left.subtracting(taken)
      if taken > .zero || isLast { try options[place].exercise(taken, on: day, row: row) }
    }
  }

  /// Refuses an exercise of an option that never was, once every option that there will be is known.
  private mutating func refuse(_ row: Int, _ id: String, _ optionID: String, _ day: Day) {
    guard isComplete else {
      waiting.append((row, day))
      return
    }
    let finding = noOption(row, optionID, optionID, day)
    decided.findings.append(finding)
    decided.rows.append(
      ExerciseRow(
        id: id,
        grantID: optionID,
        isAccepted: false,
        shares: offer.sheets.exercises[ExercisesSheet.shares, row] ?? .zero,
        amountDue: nil,
        amountPaid: .zero,
        rule: finding.rule,
        reason: finding.message
      )
    )
  }

  /// The option that an exercise names; where it is a new one that is not there on its day, the one
  /// that it would replace.
  private func named(_ row: Int, _ id: String) -> HeldGrant? {
    let ids = [id] + NewOptionID.replaced(by: id)
    return (parts(of: id) + ids.compactMap { places[$0] }).first.map { options[$0].subject.held }
  }
}
