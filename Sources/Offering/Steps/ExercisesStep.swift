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
  let holder: HolderSubject
  let held: [HeldGrant]
  /// The options of grants.csv, then new ones.
  private(set) var options: [FollowedOption] = []
  private(set) var mergers: MergersStep
  private let runOff: RunOffStep
  /// Exercises not decided yet, in order of the days as of which they are.
  private var pending: ArraySlice<(row: Int, day: Day)>
  private var decided = Result()

  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject,
    held: [HeldGrant]
  ) {
    self.offer = offer
    self.evaluator = evaluator
    self.holder = holder
    self.held = held
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
    var option = option
    if let limit = try runOff.limit(of: option) { try option.endService(limit) }
    options.append(option)
  }

  /// Divides an option as the $100,000 limit has it.
  mutating func divide(_ id: String, incentive: [Shares]) {
    for index in options.indices where options[index].id == id {
      options[index].divide(incentive: incentive)
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
      guard let option = options.first(where: { $0.id == exercise.followed.id }) else { continue }
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
    guard let grant = held.first(where: { $0.row == offer.index.grant(ofExercise: row) })
    else { return nil }
    let id = sheet[ExercisesSheet.exerciseID, row] ?? ""
    let optionID = sheet[ExercisesSheet.grantID, row] ?? ""
    let shares = sheet[ExercisesSheet.shares, row] ?? .zero
    try mergers.settle(through: day, &options)
    let index = options.firstIndex { $0.id == optionID }
    let option = try index.flatMap { try options[$0].standing(on: day, at: .beforeCancellation) }
    let (paid, refused) = try PaymentsStep(offer: offer, evaluator: evaluator)
      .run(of: row, id: id, on: day)
    let due = try option?.exercisePrice.times(shares)
    let subject = ExerciseSubject(
      grant: GrantSubject(
        holder: offer.subject(ofHolder: holder.row, knownOn: day).tendering(holder.tender),
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
        followed: options[index]
      )
    )
    decided.findings += try overlap(row, options[index], day)
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

  /// A warning if shares exercised while the offer was open were cancelled in it as well.
  private func overlap(_ row: Int, _ life: FollowedOption, _ day: Day) throws -> [Finding] {
    let cancellation = offer.timeline.cancellation
    guard !life.isNew, offer.isCancellationDone, day >= offer.timeline.open.commencement,
      day <= cancellation,
      let before = try life.standing(on: cancellation, at: .beforeCancellation)?.tranches.total(),
      before < life.subject.tendered
    else { return [] }
    let sheet = offer.sheets.exercises
    return [
      .of(
        .exerciseTendered,
        at: sheet.place(row, ExercisesSheet.shares.index),
        subject: sheet[ExercisesSheet.exerciseID, row] ?? "",
        value: "\(sheet[ExercisesSheet.shares, row]?.count ?? 0)",
        "this exercise of \(day) leaves only \(before.words) of \(life.id), and "
          + "\(life.subject.tendered.count) were cancelled on \(cancellation)"
      )
    ]
  }
}

extension [String] {
  /// Each text once, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
