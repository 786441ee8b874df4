internal import Exchange
internal import Policy
internal import Sheets

/// An option as rules see one.
struct GrantSubject: Sendable {
  let holder: HolderSubject
  let held: HeldGrant
  var tendered = Shares.zero

  /// The option with its holder as known on another day.
  func of(_ holder: HolderSubject) -> GrantSubject {
    GrantSubject(holder: holder, held: held, tendered: tendered)
  }
}

extension Scope<GrantSubject> {
  static func grant(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "grant",
      "an option",
      occasion: .tender,
      askedIn: .lines,
      refusal: .grant,
      reads: ScopeContents(fields: GrantFields.tender) + shared.grant
    )
  }
}

/// The fields of a grant.
enum GrantFields {
  static func all(of sheet: SheetTable, _ awards: SheetTable) -> [ScopeField<GrantSubject>] {
    let ofAwards = Dictionary(
      SheetFields.columns(of: awards).map { ($0.field.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return standing + classes + settled(sheet, awards)
      + SheetFields.columns(of: sheet).map { field in
        either(field, ofAwards[awardNames[field.field.name] ?? field.field.name])
      }
  }

  /// What columns of grants.csv are called in awards.csv, where they have another name.
  private static let awardNames = [
    GrantsSheet.grantID.name: AwardsSheet.awardID.name,
    GrantsSheet.grantDate.name: AwardsSheet.awardDate.name,
    GrantsSheet.sharesGranted.name: AwardsSheet.shares.name,
  ]

  /// A column of grants.csv or, for an award, the one of awards.csv; blank where that has none.
  private static func either(
    _ field: ScopeField<Int>,
    _ award: ScopeField<Int>?
  ) -> ScopeField<GrantSubject> {
    ScopeField(
      field.field,
      place: { grant in
        grant.held.isAward
          ? award?.place(grant.held.sheetRow) : field.place(grant.held.sheetRow)
      },
      read: { grant in
        grant.held.isAward
          ? award?.read(grant.held.sheetRow) ?? .blank : field.read(grant.held.sheetRow)
      }
    )
  }

  /// What the sheet says only together with other sheets.
  private static let standing: [ScopeField<GrantSubject>] = [
    ScopeField(
      "outstanding",
      .count,
      "shares under option on the determination day: neither exercised, cancelled, expired nor lapsed"
    ) { .shares($0.held.outstandingShares) },
    ScopeField(
      "outstanding_at_commencement",
      .count,
      "shares under option when the offer commenced"
    ) { .shares(try? $0.held.outstandingAtCommencement) },
    ScopeField("vested_at_expiration", .count, "shares under option on the expiration date, vested")
    {
      .shares(try? $0.held.vested(on: $0.holder.offer.open.expiration.day))
    },
    ScopeField(
      "vested_on_determination",
      .count,
      "of the shares outstanding, those vested on the determination day"
    ) { .shares(try? $0.held.vestedOnDetermination) },
    ScopeField(
      "option_ended",
      .text,
      "what became of the option, if nothing of it is outstanding on the determination day"
    ) { .words(try? $0.held.ending) },
    ScopeField(
      "employed_at_grant",
      .yesNo,
      "whether the holder was an employee in service on the grant date"
    ) { .flag($0.held.wasEmployed) },
    ScopeField("in_lookback", .yesNo, "whether it was granted in the lookback window") {
      .flag($0.held.isInLookback)
    },
  ].map { $0.made(in: .optionsBefore) }

  /// The field that says what may be done with it in the offer.
  static let classField = "class"

  /// What may be done with it in the offer.
  private static let classes: [ScopeField<GrantSubject>] = [
    ScopeField(
      Field(
        classField,
        .text,
        "whether it can, must or cannot be tendered",
        choices: TenderClass.allCases.map(\.rawValue)
      )
    ) { .words($0.held.tenderClass?.rawValue) }.made(in: .classes),
    ScopeField(
      "class_reason",
      .text,
      "why it cannot be tendered, as the rule of its class says; blank of an option that can"
    ) { .words($0.held.classReason.isEmpty ? nil : $0.held.classReason) }.made(in: .classes),
    ScopeField(
      "tender_group",
      .text,
      "the group of options that are tendered whole and together; \"\" is none"
    ) { .text($0.held.tenderGroup) }.made(in: .classes, 2),
  ]

  /// Columns whose blank cells mean something (`sheets.md`, "What each sheet means").
  private static func settled(
    _ sheet: SheetTable,
    _ awards: SheetTable
  ) -> [ScopeField<GrantSubject>] {
    typealias Grant = ScopeField<GrantSubject>
    let cell = { @Sendable (grant: GrantSubject, column: Int, award: Int?) -> CellReference? in
      guard grant.held.isAward else { return sheet.reference(grant.held.sheetRow, column) }
      return award.flatMap { awards.reference(grant.held.sheetRow, $0) }
    }
    return [
      Grant(
        "shares_exercised",
        .count,
        "shares exercised before commencement",
        place: { cell($0, GrantsSheet.sharesExercised.index, nil) }
      ) { .shares($0.held.terms.exercised) },
      Grant(
        "shares_cancelled",
        .count,
        "shares cancelled before commencement",
        place: { cell($0, GrantsSheet.sharesCancelled.index, nil) }
      ) { .shares($0.held.terms.cancelled) },
      Grant(
        "vesting_start",
        .date,
        "the day from which the schedule counts",
        place: { cell($0, GrantsSheet.vestingStart.index, AwardsSheet.vestingStart.index) }
      ) { grant in
        let row = grant.held.sheetRow
        return .date(
          (grant.held.isAward
            ? awards[AwardsSheet.vestingStart, row] : sheet[GrantsSheet.vestingStart, row])
            ?? grant.held.terms.grantDate
        )
      },
      Grant(
        "expires",
        .date,
        "the day on which the option expires",
        place: { cell($0, GrantsSheet.expires.index, AwardsSheet.expires.index) }
      ) { .date($0.held.terms.expires) },
      Grant(
        "name_on_agreement",
        .text,
        "the holder's name on the option agreement",
        place: { cell($0, GrantsSheet.nameOnAgreement.index, nil) }
      ) { .text($0.held.nameOnAgreement) },
    ]
  }

  /// What only rules about a grant can read.
  static let tender: [ScopeField<GrantSubject>] = [
    ScopeField("tendered", .count, "shares of it that are tendered and accepted") {
      .shares($0.tendered)
    }
  ].map { $0.made(in: .lines) }
}
