internal import Exchange
internal import Policy
internal import Sheets

/// An Election Form or Notice as rules see one.
struct FormSubject: Sendable {
  let holder: HolderSubject
  let row: Int
  let received: Moment
  /// The name on the agreements of the options it lists; where they differ, the first that is not
  /// the one signed.
  let nameOnAgreement: String
  /// The option whose agreement that is, by id; nil where all of them have the same name.
  var agreement: String?
  /// When the form in force was signed; nil if there is none or it is undated.
  var previousSignatureDate: Day?
  /// The holder's options.
  let held: [HeldGrant]
  /// The numbers of the options that it lists.
  let listed: ByGrant<Int>

  /// The ids of the options with shares outstanding that can be tendered and that it does not list.
  var unlisted: [String] {
    held.filter {
      $0.canBeTendered && $0.outstandingShares > .zero && listed[$0.row] == nil
    }.map(\.id)
  }
}

extension Scope<FormSubject> {
  static func form(_ sheets: OfferSheets, _ shared: SharedContents) -> Scope {
    Scope(
      "form",
      "an Election Form or Notice",
      occasion: .tender,
      askedIn: .forms,
      refusal: .form,
      reads: ScopeContents(FormFields.all(of: sheets.forms), of: sheets.forms) { $0.row }
        + shared.holder.of { $0.holder }
    )
  }
}

/// The fields of a form.
enum FormFields {
  static func all(of sheet: SheetTable) -> [ScopeField<FormSubject>] {
    computed(sheet) + SheetFields.columns(of: sheet).map { $0.of { $0.row } }
  }

  private static func computed(_ sheet: SheetTable) -> [ScopeField<FormSubject>] {
    typealias Form = ScopeField<FormSubject>
    let receivedCell = { @Sendable (form: FormSubject) -> CellReference? in
      sheet.reference(form.row, FormsSheet.received.index)
    }
    return [
      Form(
        "received_before_expiration",
        .yesNo,
        "received before the expiration, to the minute",
        place: receivedCell
      ) { .flag($0.holder.offer.open.isBeforeExpiration($0.received)) },
      Form(
        "received_while_withdrawable",
        .yesNo,
        "received before the expiration, or after withdrawal reopened and before acceptance",
        place: receivedCell
      ) { form in
        form.holder.offer.timeline.map { .flag($0.isWithdrawable(form.received)) } ?? .blank
      },
      Form("received_date", .date, "the day of receipt", place: receivedCell) {
        .date($0.received.day)
      },
      Form("name_on_agreement", .text, "the name on the agreements of the options it lists") {
        .text($0.nameOnAgreement)
      },
      Form(
        "agreement_id",
        .text,
        "the option whose agreement has that name, where others that it lists have another; else blank"
      ) { $0.agreement.map(Fact.text) ?? .blank },
      Form(
        "previous_signature_date",
        .date,
        "when the form in force was signed; blank if none"
      ) { .date($0.previousSignatureDate) },
      Form(
        "eligible_unlisted",
        .texts,
        "the holder's options that can be tendered, by id, that it does not list",
        place: { sheet.reference($0.row, FormsSheet.formID.index) }
      ) { .texts($0.unlisted) }.made(in: .classes),
    ]
  }
}
