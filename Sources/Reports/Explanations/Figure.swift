internal import Exchange
internal import Findings
public import Offering
internal import Policy
internal import Sheets

/// A figure of a result sheet with where it comes from.
public struct Figure: Hashable, Sendable {
  /// What a figure is made of.
  public struct Origin: Hashable, Sendable {
    /// `cell`, `price`, `answer` or `step`.
    public let kind: String
    /// The cell's address, the price's day, the rule's id, or the step in words.
    public let name: String
    /// The text of the cell, the price, or the answer; empty of a step.
    public let value: String
    /// What a step is made of.
    public let inputs: [Origin]
  }

  /// The sheet without `.csv`.
  public let sheet: String
  /// What tells the row from the sheet's others.
  public let row: String
  /// The column.
  public let column: String
  /// What stands there.
  public let value: String
  /// Where it comes from.
  public let origin: Origin
}

/// Finds where the figures of a run's result sheets come from.
public struct Figures {
  private let run: FinishedRun
  private let owners: ResultOwners
  private let prices: PriceCells
  private let answers: [HookRow: [RuleRecord]]
  private let lines: [String: [Int]]
  /// The form whose line about an option was accepted, by the option's id.
  private let accepted: [String: String]

  /// The figures of a run that kept what its rules said to the holders asked about; nil if it did not come
  /// to its end.
  public init?(_ conclusion: Conclusion) {
    guard let run = FinishedRun(conclusion) else { return nil }
    self.run = run
    owners = ResultOwners(run.outcome.sheets)
    prices = PriceCells(run.outcome.sheets.prices)
    // What is answered with nothing, such as no schedule, makes no figure.
    answers = Dictionary(
      grouping: conclusion.records.filter { !$0.hook.isEmpty && !$0.message.isEmpty }
    ) { HookRow(hook: $0.hook, identity: $0.identity) }
    accepted = Dictionary(
      run.outcome.determinations.filter { $0.status == .accepted }.map { ($0.grantID, $0.formID) },
      uniquingKeysWith: { $1 }
    )
    let elections = run.outcome.sheets.elections
    lines = Dictionary(grouping: 0..<elections.rowCount) {
      elections[ElectionsSheet.grantID, $0] ?? ""
    }
  }

  /// The figures about a thing that is asked about, in the order of the result sheets.
  public func about(_ subject: ExplanationSubject) -> [Figure] {
    ResultSheets.all.filter { !$0.sources.isEmpty }.flatMap { figures($0, subject) }
  }

  private func figures(_ sheet: some ResultSheet, _ subject: ExplanationSubject) -> [Figure] {
    let rows = ResultRows(sheet, of: run, about: subject.holderID)
    return rows.rows.flatMap { row -> [Figure] in
      let ids = rows.ids(row)
      let owner = owners.owner(of: ids)
      guard isAbout(subject, owner, ids, row.key, sheet.name) else { return [] }
      return zip(rows.columns, row.cells).compactMap { column, value in
        guard !value.isEmpty else { return nil }
        let place = Place(owner: owner, ids: ids, rows: rows, row: row, value: value)
        // In summary.csv each measure has a source of its own.
        let ofMeasure = sheet.key.contains(column) ? nil : sheet.sources[row.key]
        let source = ofMeasure ?? sheet.sources[column]
        guard
          let origin = source.flatMap({ self.origin($0, place) })
            ?? added(column, value, sheet.name)
        else { return nil }
        return Figure(sheet: sheet.name, row: row.key, column: column, value: value, origin: origin)
      }
    }
  }

  /// The rule that adds a column.
  private func added(_ column: String, _ value: String, _ sheet: String) -> Figure.Origin? {
    run.outcome.furtherColumns[sheet]?.first { $0.name == column }
      .map { Figure.Origin(kind: "answer", name: $0.rule, value: value, inputs: []) }
  }

  private func isAbout(
    _ subject: ExplanationSubject,
    _ owner: ResultOwners.Owner,
    _ ids: [String: String],
    _ key: String,
    _ sheet: String
  ) -> Bool {
    switch subject.kind {
    case .holder: owner.holder == subject.id
    case .grant, .award: owner.grant == subject.id
    case .form: owner.form == subject.id
    case .exercise: ids.values.contains(subject.id)
    case .date: sheet == "summary" && key == subject.id
    case .ledger: sheet == "pool"
    }
  }

  /// A row that a hook is asked about.
  private struct HookRow: Hashable {
    let hook: String
    let identity: String
  }

  /// A row whose figures are traced.
  private struct Place {
    let owner: ResultOwners.Owner
    let ids: [String: String]
    let rows: ResultRows
    let row: ResultRows.Row
    /// The figure.
    let value: String
  }

  private func origin(_ source: FigureSource, _ place: Place) -> Figure.Origin? {
    switch source {
    case .cell(let sheet, let column, let id): return cell(sheet, column, id, place)
    case .term(let term):
      let cell = run.outcome.sheets.offer.reference(of: term)
      return cell.text.isEmpty ? nil : Self.cell(cell)
    case .line: return line(place)
    case .answer(let hook): return answer(hook, place)
    case .rows(let sheet, let column, let by): return rows(sheet, column, by, place)
    case .eventsThroughGrant:
      let last = run.outcome.timeline.newGrantDate
      return cells(of: run.outcome.sheets.events, EventsSheet.newShares.index) { sheet, row in
        sheet[EventsSheet.effectiveDate, row].map { $0 <= last } ?? false
      }
    case .scheduleSteps(let column):
      let sheet = run.outcome.sheets.schedules
      guard let answer = record("new_schedule", place)?.message,
        let index = sheet.schema.index(of: column)
      else { return nil }
      // One name, or that of the vested shares and that of the others.
      return cells(of: sheet, index) { sheet, row in
        guard let name = sheet[SchedulesSheet.schedule, row] else { return false }
        return answer == name || answer.hasPrefix(name + ", ") || answer.hasSuffix(", " + name)
      }
    case .whereAnswered(let hook, let source):
      return record(hook, place) == nil ? nil : origin(source, place)
    case .expiration:
      return Self.cell(run.outcome.sheets.expiration(of: run.outcome.timeline.open))
    case .postponement: return postponement(place)
    case .by(let column, let sources):
      return sources[place.rows.cell(column, place.row)].flatMap { origin($0, place) }
    case .closeOnExercise:
      let sheet = run.outcome.sheets.exercises
      return place.ids["exercise_id"].flatMap(sheet.row(ofID:))
        .flatMap { sheet[ExercisesSheet.exerciseDate, $0] }.flatMap(price)
    case .ofGranted(let source): return isGranted(place) ? origin(source, place) : nil
    case .limitValue: return limitValue(place)
    case .termination: return termination(place)
    case .accepted(let source): return accepted(place) ?? origin(source, place)
    case .zero(let words, let source):
      return place.value == "0" ? Self.step(words) : origin(source, place)
    case .optionPrice:
      return isGranted(place)
        ? answer("exercise_price", place) : cell("grants", "exercise_price", "grant", place)
    case .step(let words, let inputs):
      let made = inputs.compactMap { origin($0, place) }
      return Figure.Origin(kind: "step", name: words, value: "", inputs: made)
    case .either(let sources): return sources.lazy.compactMap { origin($0, place) }.first
    }
  }

  private static func cell(_ cell: CellReference) -> Figure.Origin {
    Figure.Origin(kind: "cell", name: cell.address, value: cell.text, inputs: [])
  }

  private func cell(_ sheet: String, _ column: String, _ id: String, _ place: Place) -> Figure
    .Origin?
  {
    let name =
      switch id {
      case "grant": place.owner.grant
      case "form": form(place) ?? ""
      default: place.ids[id] ?? place.rows.cell(id, place.row)
      }
    let sheets = run.outcome.sheets
    // An award that lives on as an option stands in awards.csv, under the same column names.
    let tables =
      sheet == "grants"
      ? [sheets.grants, sheets.awards] : [sheets.table(named: sheet)].compactMap(\.self)
    for table in tables {
      guard let row = table.row(ofID: name),
        let index = table.schema.index(
          of: table.schema.name == "awards" ? Self.columnsOfAwards[column] ?? column : column
        )
      else { continue }
      let cell = table.reference(row, index)
      if !cell.text.isEmpty { return Self.cell(cell) }
    }
    return nil
  }

  /// What awards.csv calls the columns of grants.csv.
  private static let columnsOfAwards = ["shares_granted": "shares", "grant_date": "award_date"]

  /// The form that the row names; of an option that several list, the one whose line stands.
  private func form(_ place: Place) -> String? {
    place.ids["form_id"] ?? accepted[place.owner.grant]
  }

  /// The line about the option, of the row's form if it names one.
  private func line(_ place: Place) -> Figure.Origin? {
    let sheet = run.outcome.sheets.elections
    let rows = lines[place.owner.grant] ?? []
    let form = form(place)
    let row = rows.last { sheet[ElectionsSheet.formID, $0] == form } ?? rows.last
    guard let row else { return nil }
    return Self.cell(sheet.reference(row, ElectionsSheet.tenderColumn(of: row, in: sheet)))
  }

  /// The amendment that postpones the cancellation to the figure's day.
  private func postponement(_ place: Place) -> Figure.Origin? {
    let sheet = run.outcome.sheets.amendments
    let row = (0..<sheet.rowCount).last {
      sheet[AmendmentsSheet.newCancellation, $0].map { "\($0)" == place.value } ?? false
    }
    return row.map { Self.cell(sheet.reference($0, AmendmentsSheet.newCancellation.index)) }
  }

  /// The value of a share against the limit (`law.md`): its price, unless the rule takes the close.
  private func limitValue(_ place: Place) -> Figure.Origin? {
    guard run.outcome.termRules.limitCountsMarketValue else { return origin(.optionPrice, place) }
    guard !isGranted(place) else { return price(run.outcome.timeline.newGrantDate) }
    let (grants, awards) = (run.outcome.sheets.grants, run.outcome.sheets.awards)
    let id = place.owner.grant
    let day =
      grants.row(ofID: id).flatMap { grants[GrantsSheet.grantDate, $0] }
      ?? awards.row(ofID: id).flatMap { awards[AwardsSheet.awardDate, $0] }
    return day.flatMap(price)
  }

  private static func step(_ words: String) -> Figure.Origin {
    Figure.Origin(kind: "step", name: words, value: "", inputs: [])
  }

  /// Why nothing is accepted of a line, or of an option in any.
  private func accepted(_ place: Place) -> Figure.Origin? {
    guard place.value == "0" else { return nil }
    return AcceptedShares(
      run.outcome,
      option: place.owner.grant,
      form: place.ids["form_id"]
    ).whyNone.map(Self.step)
  }

  private func termination(_ place: Place) -> Figure.Origin? {
    guard run.outcome.status == .terminated else { return nil }
    let sheet = run.outcome.sheets.amendments
    let cells = (0..<sheet.rowCount).filter { sheet[AmendmentsSheet.kind, $0] == .termination }
      .map { Self.cell(sheet.reference($0, AmendmentsSheet.announced.index)) }
    return Figure.Origin(kind: "step", name: "the offer was terminated", value: "", inputs: cells)
  }

  /// Whether the row is about an option that was granted in the exchange.
  private func isGranted(_ place: Place) -> Bool {
    let exercises = run.outcome.sheets.exercises
    let exercised = place.ids["exercise_id"].flatMap(exercises.row(ofID:)).flatMap {
      exercises[ExercisesSheet.grantID, $0]
    }
    let option = exercised ?? place.ids["grant_id"]
    return option.map { $0 != place.owner.grant } ?? false
  }

  /// The cells of the rows of a sheet that are about the same thing, as one origin.
  private func rows(_ name: String, _ column: String, _ by: String, _ place: Place) -> Figure
    .Origin?
  {
    guard let sheet = run.outcome.sheets.table(named: name),
      let index = sheet.schema.index(of: column)
    else { return nil }
    let key = sheet.schema.index(of: by)
    let id =
      switch by {
      case "holder_id": place.owner.holder
      case "grant_id": place.ids["grant_id"] ?? place.owner.grant
      default: place.ids[by] ?? ""
      }
    return cells(of: sheet, index) { sheet, row in
      key.map { sheet.reference(row, $0).text == id } ?? true
    }
  }

  /// The cells of a column in the rows that are meant, as one origin.
  private func cells(
    of sheet: SheetTable,
    _ column: Int,
    where isMeant: (SheetTable, Int) -> Bool
  ) -> Figure.Origin? {
    let cells = (0..<sheet.rowCount).filter { isMeant(sheet, $0) }
      .map { sheet.reference($0, column) }.filter { !$0.text.isEmpty }.map(Self.cell)
    guard let first = cells.first else { return nil }
    return cells.count == 1
      ? first : Figure.Origin(kind: "step", name: "those of each row", value: "", inputs: cells)
  }

  /// What a hook was answered about the option, its new one, the form, the holder or the offer.
  private func answer(_ hook: String, _ place: Place) -> Figure.Origin? {
    guard let record = record(hook, place) else { return nil }
    let sheet = PricesSheet.schema.fileName
    let read = (record.seen.compactMap(\.cell) + record.words.flatMap(\.cells))
      .filter { !$0.text.isEmpty }
    let cells = read.filter { $0.place.sheet != sheet }.map(Self.cell)
    let prices = read.filter { $0.place.sheet == sheet }.map(priced)
    return Figure.Origin(
      kind: "answer",
      name: record.rule,
      value: record.message,
      inputs: cells + prices
    )
  }

  /// The answer of a hook about the row.
  private func record(_ hook: String, _ place: Place) -> RuleRecord? {
    let grant = place.owner.grant
    // What was answered about the new option says nothing of the old one.
    let isOld = place.ids["grant_id"] == grant
    let names =
      [grant] + (isOld ? [] : [NewOptionID.of(grant)])
      + [place.row.key, place.owner.form, place.owner.holder, "offer"]
    return names.lazy.compactMap { answers[HookRow(hook: hook, identity: $0)] }.first
      .flatMap { Self.answer(place.value, among: $0) }
  }

  /// The answer that a figure repeats; else the last one, if all say the same.
  ///
  /// A hook is asked about each tranche of an option, under the one id.
  private static func answer(_ value: String, among given: [RuleRecord]) -> RuleRecord? {
    let repeated = given.last { $0.message == value }
    return repeated ?? (Set(given.map(\.message)).count == 1 ? given.last : nil)
  }

  /// A cell of prices.csv with the day of its row.
  private func priced(_ cell: CellReference) -> Figure.Origin {
    price(prices.day(of: cell), cell)
  }

  /// The close of a day; the latest known stands in for one that is not there yet.
  private func price(_ day: Day) -> Figure.Origin? {
    prices.close(onOrBefore: day).map { price($0.day, $0.cell) }
  }

  private func price(_ day: Day?, _ cell: CellReference) -> Figure.Origin {
    Figure.Origin(
      kind: "price",
      name: day.map { "\($0)" } ?? "",
      value: cell.text,
      inputs: [Self.cell(cell)]
    )
  }
}
