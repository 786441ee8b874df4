internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A holder as rules see one.
///
/// One reference, since every rule about anything of the holder's is handed it.
final class HolderSubject: Sendable {
  let offer: OfferFacts
  let row: Int
  let id: String
  let name: String
  /// Whether the holder owns more than 10% of the votes; a blank cell is no.
  let ownsOver10Percent: Bool
  let service: ServiceRecord
  /// Why service ended, if an end is known.
  let endReason: String?
  /// Why each of the periods of service ended, by its last day.
  let endReasons: [Day: String]
  /// The rows of service.csv about the holder; where there are any, they replace holders.csv.
  let serviceRows: [Int]
  /// What the holder is in the service of the day by which this is asked, and the row of service.csv
  /// that says so; nil where holders.csv says it.
  let datedRole: DatedRole?
  /// Nil until the options have been followed to the determination day.
  let options: HolderOptions?
  /// Nothing before any tender.
  let tender: HolderTender

  init(
    offer: OfferFacts,
    row: Int,
    id: String,
    name: String,
    ownsOver10Percent: Bool,
    service: ServiceRecord,
    endReason: String?,
    endReasons: [Day: String],
    serviceRows: [Int] = [],
    datedRole: DatedRole? = nil,
    options: HolderOptions? = nil,
    tender: HolderTender = HolderTender()
  ) {
    self.offer = offer
    self.row = row
    self.id = id
    self.name = name
    self.ownsOver10Percent = ownsOver10Percent
    self.service = service
    self.endReason = endReason
    self.endReasons = endReasons
    self.serviceRows = serviceRows
    self.datedRole = datedRole
    self.options = options
    self.tender = tender
  }

  /// The holder with what the options come to.
  func holding(_ options: HolderOptions?) -> HolderSubject {
    copy(options: options, tender: tender)
  }

  /// The holder with a tender.
  func tendering(_ tender: HolderTender) -> HolderSubject { copy(options: options, tender: tender) }

  /// The holder, of whom service is asked from a day on; as before, if that day is in none.
  func serving(from day: Day) -> HolderSubject {
    guard service.includes(day) else { return self }
    var tender = tender
    tender.servedFrom = day
    return tendering(tender)
  }

  /// The holder as of the end of a service, whatever came later, with the rows of service.csv about
  /// services that had begun by then.
  func leaving(on day: Day, _ reason: String?, _ serviceRows: [Int]) -> HolderSubject {
    copy(
      service: ServiceRecord(service.periods.filter { $0.start <= day }),
      endReason: .some(reason),
      serviceRows: serviceRows,
      options: options,
      tender: tender
    )
  }

  private func copy(
    service: ServiceRecord? = nil,
    endReason: String?? = nil,
    serviceRows: [Int]? = nil,
    options: HolderOptions?,
    tender: HolderTender
  ) -> HolderSubject {
    HolderSubject(
      offer: offer,
      row: row,
      id: id,
      name: name,
      ownsOver10Percent: ownsOver10Percent,
      service: service ?? self.service,
      endReason: endReason ?? self.endReason,
      endReasons: endReasons,
      serviceRows: serviceRows ?? self.serviceRows,
      datedRole: datedRole,
      options: options,
      tender: tender
    )
  }

  /// Whether the holder was in service on a day that may not be settled yet.
  func isInService(on day: Day?) -> Fact { day.map { .flag(service.includes($0)) } ?? .blank }

  /// The last day of the service in which the tender was made, if it ends before the new grant date;
  /// what comes after it is a break, even for who returns (B2).
  var serviceBreak: Day? {
    guard let timeline = offer.timeline else { return nil }
    let end = service.end(after: tender.servedFrom ?? timeline.cancellation)
    return end.flatMap { $0 < timeline.newGrantDate ? $0 : nil }
  }

  /// The last day of the service in which the form was received, if it ends before the cancellation
  /// date; of any other holder, of the last service.
  var tenderServiceEnd: Day? {
    if let end = tender.servedFrom.flatMap(service.end), let last = offer.cancellation, end < last {
      return end
    }
    return service.periods.last?.end
  }

  /// Whether service is unbroken from the receipt of the form to the cancellation date (B1, B6).
  var isInServiceSinceReceipt: Fact {
    guard let cancellation = offer.cancellation else { return .blank }
    return .flag(service.isUnbroken(from: tender.servedFrom ?? cancellation, through: cancellation))
  }

  /// Whether service is unbroken from the tender to the new grant date (B2).
  var isInServiceThroughGrant: Fact {
    guard let timeline = offer.timeline else { return .blank }
    return .flag(
      service.isUnbroken(
        from: tender.servedFrom ?? timeline.cancellation,
        through: timeline.newGrantDate
      )
    )
  }
}

/// A role that service.csv gives for a time.
struct DatedRole: Sendable {
  let role: HolderRole
  /// The row of service.csv.
  let row: Int
}

/// What a holder's standing lines come to, for the rules that ask.
struct HolderTender: Sendable {
  /// The shares of all of them.
  var shares = Shares.zero
  /// Of these, the shares of options that can be tendered: all of them, unless a rule is waived.
  var eligible = Shares.zero
  /// Of these, the shares of options that whoever tenders must tender.
  var required = Shares.zero
  /// The options that whoever tenders must tender, and that no line tenders whole.
  var missing: [HeldGrant] = []
  /// Of all shares, those of options granted in the lookback window.
  var lookback = Shares.zero
  /// The outstanding shares granted in that window, tendered or not.
  var lookbackOutstanding = Shares.zero
  /// Whether a line of the holder's stands.
  var isTendering = false
  /// The day from which service must be unbroken to the new grant date; nil before any tender.
  var servedFrom: Day?
}

extension Scope<HolderSubject> {
  static func holder(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "holder",
      "a holder of options, tendering or not",
      occasion: .tender,
      askedIn: .holders,
      refusal: .holder,
      reads: ScopeContents(fields: HolderFields.tender(sheets.grants, sheets.awards))
        + shared.holder
    )
  }
}

/// The fields of a holder.
enum HolderFields {
  static func all(of sheet: SheetTable, periods: SheetTable) -> [ScopeField<HolderSubject>] {
    service(sheet, ServiceCells(holders: sheet, periods: periods)) + options
      + SheetFields.columns(of: sheet).map { $0.of { $0.row } }
  }

  /// What the options come to.
  private static let options: [ScopeField<HolderSubject>] =
    [
      ScopeField("total_outstanding", .count, "the holder's shares under option") {
        .shares($0.options?.total)
      },
      ScopeField(
        "latest_grant_date",
        .date,
        "the day on which the holder was last granted an option, awards of the offer's time included"
      ) { .date($0.options?.latestGrantDate) },
      ScopeField(
        "exercised_in_offer",
        .count,
        "shares bought by exercises from commencement to the determination day"
      ) { .shares($0.options?.exercisedInOffer) },
      ScopeField("lookback_granted", .count, "shares of options granted in the lookback") {
        .shares($0.options?.lookbackGranted)
      },
    ].map { $0.made(in: .optionsBefore) }
    + [
      ScopeField(
        "eligible_outstanding",
        .count,
        "of the shares under option, those that can be tendered"
      ) { .shares($0.options?.eligible) },
      ScopeField(
        "required_outstanding",
        .count,
        "of these, those that whoever tenders must tender"
      ) { .shares($0.options?.required) },
    ].map { $0.made(in: .classes) }

  /// What only rules about a holder's whole tender can read.
  static func tender(_ grants: SheetTable, _ awards: SheetTable) -> [ScopeField<HolderSubject>] {
    let cell = { @Sendable (holder: HolderSubject) -> CellReference? in
      guard let option = holder.tender.missing.first else { return nil }
      return option.isAward
        ? awards.reference(option.sheetRow, AwardsSheet.awardID.index)
        : grants.reference(option.sheetRow, GrantsSheet.grantID.index)
    }
    return [
      ScopeField(
        "required_tendered",
        .count,
        "of the shares on standing lines, those of options that whoever tenders must tender",
        place: cell
      ) { .shares($0.tender.required) },
      ScopeField(
        "required_missing",
        .texts,
        "the options that whoever tenders must tender and that no standing line tenders whole",
        place: cell
      ) { .texts($0.tender.missing.map(\.id)) },
      ScopeField(
        "required_left_out",
        .text,
        "the same with the shares and the day of each, in words",
        place: cell
      ) { .words($0.tender.missing.isEmpty ? nil : Self.inWords($0.tender.missing)) },
      ScopeField(
        "required_kind",
        .text,
        "what makes them required: `eligible option granted on or after 2002-08-28`; `of these` where it is no date",
        place: cell
      ) { holder in .words(holder.tender.missing.isEmpty ? nil : Self.kind(of: holder)) },
    ].map { $0.made(in: .linesTogether) } + tender
  }

  /// `G-4 (240 shares, granted 2001-12-03)`, with the reason that `grant_class` gives.
  private static func inWords(_ options: [HeldGrant]) -> String {
    options.map { option in
      "\(option.id) (\(option.outstandingShares.words), granted \(option.terms.grantDate)"
        + (option.classReason.isEmpty ? ")" : "; \(option.classReason))")
    }.listed(with: "and")
  }

  /// The kind of option that must be tendered, by the date from which on it was granted.
  private static func kind(of holder: HolderSubject) -> String {
    guard let first = holder.offer.timeline?.lookback?.first,
      holder.tender.missing.allSatisfy(\.isInLookback)
    else { return "of these" }
    return "eligible option granted on or after \(first)"
  }

  /// Whether a field is of the shares or options on standing lines, which nobody has who has not tendered yet.
  static func isOfWhatIsTendered(_ field: Field) -> Bool {
    field.madeIn == Step.linesTogether.place(1) && !madeByTendering.contains(field.name)
  }

  /// Of what a tender makes, what is the same of a holder whatever is tendered.
  private static let madeByTendering = Set(whetherAndSince.map(\.field.name))

  private static let tender = (whetherAndSince + tendered).map { $0.made(in: .linesTogether) }

  private static let whetherAndSince: [ScopeField<HolderSubject>] = [
    ScopeField("tendering", .yesNo, "whether a line of the holder's stands") {
      .flag($0.tender.isTendering)
    },
    ScopeField(
      "in_service_since_receipt",
      .yesNo,
      "in service without a break from the receipt of the form to the cancellation date"
    ) { $0.isInServiceSinceReceipt },
    ScopeField(
      "tender_service_end",
      .date,
      "the last day of the service in which the form was received, if that ended before the cancellation "
        + "date; else of the last service"
    ) { .date($0.tenderServiceEnd) },
    ScopeField("tender_end_reason", .text, "why service ended on that day") { holder in
      .words(holder.tenderServiceEnd.flatMap { holder.endReasons[$0] } ?? holder.endReason)
    },
  ]

  private static let tendered: [ScopeField<HolderSubject>] = [
    ScopeField("tendered", .count, "shares on the holder's standing lines") {
      .shares($0.tender.shares)
    },
    ScopeField("total_tendered", .count, "shares on the holder's standing lines") {
      .shares($0.tender.shares)
    },
    ScopeField("eligible_tendered", .count, "of these, of options that can be tendered") {
      .shares($0.tender.eligible)
    },
    ScopeField("lookback_tendered", .count, "of these, granted in the lookback window") {
      .shares($0.tender.lookback)
    },
    ScopeField("lookback_outstanding", .count, "outstanding shares granted in that window") {
      .shares($0.tender.lookbackOutstanding)
    },
  ]
}
