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
    let option: OutstandingOption
    let life: OptionLife
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
  private(set) var lives: [OptionLife]
  private(set) var mergers: MergersStep

  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject,
    held: [HeldGrant],
    lives: [OptionLife]
  ) {
    self.offer = offer
    self.evaluator = evaluator
    self.holder = holder
    self.held = held
    self.lives = lives
    mergers = MergersStep(offer: offer, evaluator: evaluator)
  }

  /// Decides every exercise known at as-of, letting mergers do their part in between.
  mutating func run() throws -> Result {
    let runOff = RunOffStep(offer: offer, evaluator: evaluator)
    for index in lives.indices {
      lives[index].runOff = try runOff.limit(of: lives[index])
    }
    var result = Result()
    var pending = offer.index.exercises(of: holder.row).compactMap { row in
      offer.sheets.exercises[ExercisesSheet.exerciseDate, row].map { (row: row, day: $0) }
    }[...]
    while let (row, day) = pending.popFirst() {
      // One that is waived later counts from the approval.
      guard let approved = try decide(row, on: day, &result) else { continue }
      let place = pending.firstIndex { $0.day > approved } ?? pending.endIndex
      pending.insert((row, approved), at: place)
    }
    try mergers.settle(through: offer.asOf, &lives)
    result.departures = try lives.compactMap(runOff.note)
    result.findings += result.departures.map(\.finding)
    return result
  }

  /// Decides an exercise as of a day; nil, or the later day from which a waiver lets it count.
  private mutating func decide(
    _ row: Int,
    on day: Day,
    _ result: inout Result
  ) throws -> Day? {
    let sheet = offer.sheets.exercises
    guard let grant = held.first(where: { $0.row == offer.index.grant(ofExercise: row) })
    else { return nil }
    let id = sheet[ExercisesSheet.exerciseID, row] ?? ""
    let optionID = sheet[ExercisesSheet.grantID, row] ?? ""
    let shares = sheet[ExercisesSheet.shares, row] ?? .zero
    try mergers.settle(through: day, &lives)
    let index = try life(optionID, grant, on: day)
    let option = try index.flatMap { try lives[$0].standing(on: day) }
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
      exercisable: try index.flatMap {
        try option?.exercisable(on: day, within: lives[$0].limits)
      } ?? .zero,
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
    result.findings += refused + checked.findings
    if option == nil { result.findings.append(noOption(row, optionID, grant.id, day)) }
    result.rows.append(
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
    lives[index].exercise(shares, on: day)
    result.accepted.append(
      Accepted(row: row, id: id, day: day, shares: shares, option: option, life: lives[index])
    )
    result.findings += try overlap(row, lives[index], day)
    return nil
  }

  /// The place of the option's life among the holder's; one from before commencement is added when
  /// it is first asked for.
  private mutating func life(
    _ id: String,
    _ grant: HeldGrant,
    on day: Day
  ) throws -> Int? {
    let commencement = offer.timeline.open.commencement
    guard day < commencement, id == grant.id else {
      return lives.firstIndex { $0.id == id && $0.begins >= commencement }
    }
    if let index = lives.firstIndex(where: { $0.id == id && $0.begins < commencement }) {
      return index
    }
    let subject = GrantSubject(holder: holder, held: grant)
    lives.append(try OptionLife(exercisedOf: grant, subject: subject, in: offer))
    return lives.endIndex - 1
  }

  private func noOption(_ row: Int, _ id: String, _ old: String, _ day: Day) -> Finding {
    let sheet = offer.sheets.exercises
    let others = lives.filter { $0.isNew && $0.subject.held.id == old }.map(\.id)
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
  private func overlap(_ row: Int, _ life: OptionLife, _ day: Day) throws -> [Finding] {
    let cancellation = offer.timeline.cancellation
    guard !life.isNew, offer.isCancellationDone, day >= offer.timeline.open.commencement,
      day < cancellation,
      let before = try life.standing(on: cancellation.advanced(by: -1))?.tranches.total(),
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
