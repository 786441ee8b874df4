internal import Exchange
internal import Policy
internal import Sheets

/// A line of the form in force as rules see one.
struct ElectionSubject: Sendable {
  /// The option that the line names, with the holder who sent the form.
  let grant: GrantSubject
  let row: Int
  let isOwn: Bool
  /// How often the form lists the option.
  let timesListed: Int
  /// What the form says, less what notices took out.
  let line: LineTender
  /// The shares that the line comes to; nil where it states none.
  let tendered: Shares?
  /// What the lines of its group come to; nil until every line has been checked alone.
  var group: GroupTender?
  /// The day on which the form was received.
  let received: Day
  /// The day on which it was signed; nil if it is undated.
  let signed: Day?

  /// The shares accepted of it, once it has been divided; nil before, and of a refused line.
  var settled: Shares?
  /// The shares taken of the form's lines before it, as far as they have been divided.
  var takenBefore = Shares.zero

  /// The lesser of what it tenders and what is outstanding, or what its parts add up to; nil where it
  /// states no shares.
  var accepted: Shares? {
    settled ?? tendered.map { min($0, grant.held.outstandingShares) }
  }

  /// The line with what the lines of its group come to.
  func withGroup(in groups: GroupTenders) -> ElectionSubject {
    var line = self
    line.group = isOwn ? groups.tender(of: grant.held) : nil
    return line
  }

  /// The shares under option at the end of the day of receipt.
  var outstandingOnReceipt: Shares? {
    let life = grant.held.life
    return try? life.outstanding(on: max(received, life.opening))
  }

  /// The shares exercised by the end of the day of receipt.
  var exercisedOnReceipt: Shares? {
    let life = grant.held.life
    guard !life.isUntouched else { return life.grant.exercised }
    return try? life.exercisedNumbers(from: received, through: received).last
  }

  /// Whether a number of exercised shares was true at some time from the start of the signature date to
  /// the end of the day of receipt (`computation.md`, "Each line alone").
  func isTrue(exercised number: Shares) -> Bool {
    let life = grant.held.life
    // Most forms list options that nothing has happened to.
    guard !life.isUntouched else { return number == life.grant.exercised }
    let numbers = try? life.exercisedNumbers(
      from: signed ?? received,
      through: received
    )
    return numbers?.contains(number) ?? false
  }
}

/// What a holder's options of one group come to.
struct GroupTender: Sendable {
  /// Shares outstanding.
  var outstanding = Shares.zero
  /// Shares on standing lines, deemed tenders included.
  var tendered = Shares.zero
}

/// What a holder's options of each group come to.
struct GroupTenders: Sendable {
  private var groups: [String: GroupTender] = [:]

  /// Adds up the options, and the lines that stand, by group.
  init(_ held: [HeldGrant], _ standing: [StandingLine]) throws(ArithmeticFault) {
    for option in held where !option.tenderGroup.isEmpty {
      var group = groups[option.tenderGroup] ?? GroupTender()
      group.outstanding = try group.outstanding.adding(option.outstandingShares)
      groups[option.tenderGroup] = group
    }
    for line in standing where !line.held.tenderGroup.isEmpty {
      var group = groups[line.held.tenderGroup] ?? GroupTender()
      group.tendered = try group.tendered.adding(line.accepted)
      groups[line.held.tenderGroup] = group
    }
  }

  /// Those of the option's group; nil if it has none.
  func tender(of option: HeldGrant) -> GroupTender? {
    groups.isEmpty ? nil : groups[option.tenderGroup]
  }
}

extension Scope<ElectionSubject> {
  static func election(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    let formOfLine = sheets.links.formOfElection
    return Scope(
      "election",
      "a line of the form in force",
      occasion: .tender,
      askedIn: .linesTogether,
      refusal: .election,
      reads: ScopeContents(ElectionFields.all(of: sheets.elections), of: sheets.elections) {
        $0.row
      }
        + ScopeContents(sheets: [KnownSheet(sheets.forms) { formOfLine.row($0.row) }])
        + shared.grant.of { $0.grant }
    )
  }
}

/// The fields of a line.
enum ElectionFields {
  /// The field that only the lines together have: checks that read it are asked when all lines are
  /// known.
  static let together = "tender_group_tendered"

  static func all(of sheet: SheetTable) -> [ScopeField<ElectionSubject>] {
    let names = Set(GrantsSheet.schema.columns.map(\.name))
    // A column that the grant has too is `form_...`, but the id, which is the same.
    let columns = SheetFields.columns(of: sheet).map { field in
      let name = field.field.name
      let isShared = names.contains(name) && name != GrantsSheet.grantID.name
      return isShared ? field.named("form_" + name) : field
    }
    return [tendered(sheet), accepted(sheet), takenBefore] + group + shares(sheet)
      + columns.map { $0.of { $0.row } } + [
        ScopeField(
          "is_own",
          .yesNo,
          "whether the option is the holder's own",
          place: { sheet.reference($0.row, ElectionsSheet.grantID.index) }
        ) { .flag($0.isOwn) },
        ScopeField(
          "times_listed",
          .count,
          "how often the form lists the option",
          place: { sheet.reference($0.row, ElectionsSheet.grantID.index) }
        ) { .number(Int64($0.timesListed)) },
      ]
  }

  /// What the options of the line's group come to.
  static let group: [ScopeField<ElectionSubject>] = [
    ScopeField(
      "tender_group_outstanding",
      .count,
      "the shares under option of the line's group; blank if it has none"
    ) { .shares($0.group?.outstanding) }.made(in: .classes, 2),
    ScopeField(
      together,
      .count,
      "the shares of standing lines of its group; blank if it has none"
    ) { .shares($0.group?.tendered) }.made(in: .linesTogether),
  ]

  /// What the sheet says only together with exercises and notices.
  private static func shares(_ sheet: SheetTable) -> [ScopeField<ElectionSubject>] {
    [
      ScopeField("shares_withdrawn", .count, "the shares that notices took out of the line") {
        .shares($0.line.withdrawn)
      },
      ScopeField(
        "outstanding_on_receipt",
        .count,
        "the option's shares outstanding at the end of the day of receipt"
      ) { .shares($0.outstandingOnReceipt) },
      ScopeField(
        "exercised_on_receipt",
        .count,
        "the option's shares exercised by the end of the day of receipt"
      ) { .shares($0.exercisedOnReceipt) },
      ScopeField(
        "exercised_agrees",
        .yesNo,
        "whether form_shares_exercised was true at some time from the start of the signature date to "
          + "the end of the day of receipt",
        place: { sheet.reference($0.row, ElectionsSheet.sharesExercised.index) }
      ) { line in
        sheet[ElectionsSheet.sharesExercised, line.row].map { .flag(line.isTrue(exercised: $0)) }
          ?? .blank
      },
    ]
  }

  /// What a line tenders, be it written as shares or as a percentage.
  private static func tendered(_ sheet: SheetTable) -> ScopeField<ElectionSubject> {
    ScopeField(
      ElectionsSheet.sharesTendered.name,
      .count,
      "the shares that the line tenders, less those that notices took out of it; of a percentage, what "
        + "it comes to of those outstanding, rounded down",
      place: { sheet.reference($0.row, ElectionsSheet.tenderColumn(of: $0.row, in: sheet)) }
    ) { .shares($0.tendered) }
  }

  /// What of it is accepted, as far as that is decided.
  private static func accepted(_ sheet: SheetTable) -> ScopeField<ElectionSubject> {
    ScopeField(
      "accepted",
      .count,
      "the lesser of what the line tenders and what is outstanding on the determination day; once "
        + "`partial_tender` has divided it, what its parts add up to",
      place: { sheet.reference($0.row, ElectionsSheet.tenderColumn(of: $0.row, in: sheet)) }
    ) { .shares($0.accepted) }.made(in: .lines)
  }

  /// What a limit over all lines of a holder has left for this one.
  private static let takenBefore = ScopeField<ElectionSubject>(
    "taken_before",
    .count,
    "the shares taken of the form's lines before this one, in order of grant_id"
  ) { .shares($0.takenBefore) }.made(in: .lines)
}
