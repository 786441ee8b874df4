internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A line of an Election Form that a notice withdrew, or shares of it (D5).
struct WithdrawnLine: Sendable {
  /// The notice's row in forms.csv.
  let notice: Int
  /// The line's place on its form.
  let line: Int
  /// The shares taken out of it; nil if all of it was.
  let shares: Shares?
}

/// A line of a notice for an option that the form in force does not list.
struct UnlistedLine: Sendable {
  /// The option.
  let grant: Int
  /// Its row in elections.csv.
  let row: Int
}

/// A holder's forms checked one after the other, as they arrived (`computation.md`, "Forms").
struct FormsStep {
  /// What the forms come to.
  struct Result {
    var record = ElectionRecord()
    /// Why a form was refused, by its row.
    var refusals: [Int: Refusal] = [:]
    /// Everything that a form was refused for, by its row.
    var defects: [Int: [Refusal]] = [:]
    /// The form that replaced a form, by the latter's row.
    var replacements: [Int: Int] = [:]
    /// The notice that withdrew the last that a form tendered, by the form's row.
    var emptiedBy: [Int: Int] = [:]
    /// What was waived of a form, by its row.
    var waived: [Int: [WaivedDefect]] = [:]
    /// What notices took out of a form, in order of receipt, by its row.
    var withdrawals: [Int: [WithdrawnLine]] = [:]
    /// What each notice took out, in the order of the lines that it met, by the notice's row.
    var taken: [Int: [WithdrawnTender]] = [:]
    /// The proper notices that met a form in force, in order of receipt, by the form's row.
    var notices: [Int: [Int]] = [:]
    /// What a notice lists and the form in force does not: it may go with that form, by the notice's row.
    var unlisted: [Int: [UnlistedLine]] = [:]
    var findings: [Finding] = []

    /// A note that a notice withdraws nothing.
    func idle(_ notice: Int, _ reason: String, in offer: Offer) -> Finding {
      .of(
        .noticeIdle,
        at: offer.sheets.forms.place(notice, FormsSheet.formID.index),
        subject: offer.formID(notice),
        "\(offer.formID(notice)) withdraws nothing: \(reason)."
      )
    }
  }

  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]

  /// Takes the forms in order of receipt; those of one minute in the order of their rows.
  func run() throws -> Result {
    var result = Result()
    let forms = offer.index.forms(of: holder.row)
    for form in forms { try take(form, &result) }
    result.findings += zip(forms, forms.dropFirst()).compactMap(sameMinute)
    return result
  }

  /// A warning about two papers of which nobody can say which came first.
  private func sameMinute(_ earlier: Int, _ later: Int) -> Finding? {
    let sheet = offer.sheets.forms
    guard let received = sheet[FormsSheet.received, later],
      sheet[FormsSheet.received, earlier] == received
    else { return nil }
    return .of(
      .papersOfOneMinute,
      at: sheet.place(later, FormsSheet.received.index),
      subject: offer.formID(later),
      value: "\(received)",
      "\(offer.formID(earlier)) and \(offer.formID(later)) were both received \(received): \(offer.formID(later)) is "
        + "taken as the later one, as its row is."
    )
  }

  private func take(_ form: Int, _ result: inout Result) throws {
    let subject = subject(form, inForce: result.record.inForce)
    let id = offer.formID(form)
    let checked = try evaluator.check(
      evaluator.scopes.form,
      subject,
      identity: id,
      waivable: [id, holder.id]
    )
    result.findings += checked.findings
    if !checked.waived.isEmpty { result.waived[form] = checked.waived }
    let listed = offer.electionLines(of: form)
    if let refusal = checked.refusal {
      result.refusals[form] = refusal
      result.defects[form] = checked.refusals + further(form, subject, result.record.inForce)
      result.record.refuse(form, tendering: listed)
    } else if offer.sheets.forms[FormsSheet.kind, form] == .notice {
      try withdraw(form, &result)
    } else if let refusal = try refusalToReplace(
      result.record.inForce,
      by: form,
      subject,
      evaluator
    ) {
      result.refusals[form] = refusal
      result.defects[form] = [refusal]
      result.findings.append(finding(refusal, form))
      result.record.refuse(form, tendering: listed)
    } else {
      if let earlier = result.record.inForce { result.replacements[earlier] = form }
      result.record.accept(form, tendering: listed)
    }
  }

  /// What else would keep a refused form from taking effect: that it would not replace the earlier one.
  ///
  /// Of an undated form that is not known before it is dated.
  private func further(_ form: Int, _ subject: FormSubject, _ inForce: Int?) -> [Refusal] {
    let sheet = offer.sheets.forms
    guard sheet[FormsSheet.kind, form] == .election, sheet[FormsSheet.signatureDate, form] != nil
    else { return [] }
    let refusal = try? refusalToReplace(inForce, by: form, subject, evaluator.unrecorded)
    return refusal.map { [$0] } ?? []
  }

  /// What the hook `supersede` says against a later form; nil if it says yes or is not asked.
  private func refusalToReplace(
    _ earlier: Int?,
    by form: Int,
    _ subject: FormSubject,
    _ evaluator: RuleEvaluator
  ) throws(RuleFault) -> Refusal? {
    guard let earlier else { return nil }
    let id = offer.formID(form)
    guard let replaces = try evaluator.ask(Supersede.self, subject, identity: id),
      !replaces.value
    else { return nil }
    let isOfDates = evaluator.reads("signature_date", replaces.rule, answering: Supersede.self)
    let (later, before) = isOfDates ? (dated(form) + ",", dated(earlier)) : ("", "")
    return Refusal(
      rule: replaces.rule,
      reason:
        "\(id)\(later) does not replace \(offer.formID(earlier))\(before), which stays in force. "
        + "The rule: \(evaluator.title(of: replaces.rule, answering: Supersede.self))."
    )
  }

  /// `, dated 2003-03-11`, which is what tells one form from the other.
  private func dated(_ form: Int) -> String {
    offer.sheets.forms[FormsSheet.signatureDate, form].map { ", dated \($0)" } ?? ", undated"
  }

  /// Takes out of the form in force what a notice lists, or all of it (D5, D10).
  private func withdraw(_ notice: Int, _ result: inout Result) throws {
    guard let form = result.record.inForce else {
      result.findings.append(
        result.idle(notice, "there is no Election Form in force", in: offer)
      )
      return
    }
    result.notices[form, default: []].append(notice)
    let before = result.record.standing(of: form)
    let rows = offer.index.elections(of: notice)
    let done = try result.record.withdraw(rows.map(noticeLine))
    if result.record.inForce == nil { result.emptiedBy[form] = notice }
    result.findings += zip(rows, done).compactMap { wholeLine($0, $1, of: form) }
    result.unlisted[notice] = unlisted(rows, on: form)
    let after = result.record.standing(of: form)
    let changed = before.indices.filter { before[$0] != after[$0] }
    for line in changed {
      let part =
        after[line].fate == .withdrawn
        ? nil : try after[line].withdrawn.subtracting(before[line].withdrawn)
      result.withdrawals[form, default: []].append(
        WithdrawnLine(notice: notice, line: line, shares: part)
      )
      result.taken[notice, default: []].append(
        try taken(part, from: line, of: form, before[line].withdrawn)
      )
    }
  }

  /// What a notice has taken out of a line; nil shares are all of it, of which earlier notices had taken
  /// some.
  private func taken(
    _ part: Shares?,
    from line: Int,
    of form: Int,
    _ earlier: Shares
  ) throws(ArithmeticFault) -> WithdrawnTender {
    let row = offer.index.elections(of: form)[line]
    var (shares, left) = (part, Shares.zero)
    if case .shares(let tendered)? = offer.tender(ofLine: row) {
      let standing = try tendered.subtracting(earlier)
      shares = part ?? standing
      if let part { left = try standing.subtracting(part) }
    }
    return WithdrawnTender(
      formID: offer.formID(form),
      grantID: offer.sheets.elections[ElectionsSheet.grantID, row] ?? "",
      shares: shares,
      left: left
    )
  }

  private func noticeLine(_ row: Int) -> NoticeLine {
    NoticeLine(
      offer.index.grant(ofElection: row) ?? -1,
      offer.sheets.elections[ElectionsSheet.sharesTendered, row]
    )
  }

  /// A warning about a line of a notice that withdraws a whole line although it states a number.
  private func wholeLine(_ row: Int, _ withdrawal: Withdrawal, of form: Int) -> Finding? {
    let sheet = offer.sheets.elections
    let id = sheet[ElectionsSheet.grantID, row] ?? ""
    let shares = (sheet[ElectionsSheet.sharesTendered, row] ?? .zero).words
    let why: String
    switch withdrawal {
    case .wholeAsMore: why = "\(offer.formID(form)) tenders fewer"
    case .wholeAsPercent: why = "\(offer.formID(form)) tenders a percentage of it"
    case .part, .whole, .unclear, .notTendered: return nil
    }
    return .of(
      .noticeWhole,
      at: sheet.place(row, ElectionsSheet.sharesTendered.index),
      subject: id,
      value: "\(sheet[ElectionsSheet.sharesTendered, row]?.count ?? 0)",
      "the notice states \(shares) of \(id), and \(why): the whole line is withdrawn"
    )
  }

  /// The lines of a notice that the form in force does not list; one that states no shares asks for nothing.
  private func unlisted(_ rows: some Sequence<Int>, on form: Int) -> [UnlistedLine] {
    let listed = listedGrants(form)
    return rows.compactMap { row in
      guard let grant = offer.index.grant(ofElection: row), !listed.contains(grant),
        offer.sheets.elections[ElectionsSheet.sharesTendered, row] != .zero
      else { return nil }
      return UnlistedLine(grant: grant, row: row)
    }
  }

  private func finding(_ refusal: Refusal, _ form: Int) -> Finding {
    let sheet = offer.sheets.forms
    return Finding(
      .error,
      .policy,
      of: refusal,
      at: sheet.place(form, FormsSheet.signatureDate.index),
      subject: offer.formID(form),
      value: sheet[FormsSheet.signatureDate, form].map { "\($0)" } ?? "",
      refusal.reason,
      judgement: Judgement(refuses: evaluator.scopes.form.refusal.thing)
    )
  }

  private func subject(_ form: Int, inForce: Int?) -> FormSubject {
    let sheet = offer.sheets.forms
    let listed = ByGrant(listedGrants(form)) { $0 }
    let agreed = nameOnAgreement(form, listed)
    return FormSubject(
      holder: holder,
      row: form,
      received: sheet[FormsSheet.received, form] ?? Moment(startOf: offer.asOf),
      nameOnAgreement: agreed.name,
      agreement: agreed.option,
      previousSignatureDate: inForce.flatMap { sheet[FormsSheet.signatureDate, $0] },
      held: held,
      listed: listed
    )
  }

  /// The name that has to be signed, and the option that it is of where the agreements differ.
  ///
  /// It must be that of every grant the form lists; of all the holder's, if it lists none
  /// (`computation.md`, "Forms and lines").
  private func nameOnAgreement(
    _ form: Int,
    _ listed: ByGrant<Int>
  ) -> (name: String, option: String?) {
    let own = offer.sheets.holders[HoldersSheet.holderName, holder.row] ?? ""
    let signed = offer.sheets.forms[FormsSheet.nameSigned, form]
    var (agreed, differ): ((name: String, option: String)?, Bool) = (nil, false)
    for option in held where listed.isEmpty || listed[option.row] != nil {
      let name = option.ownNameOnAgreement ?? own
      if let agreed, agreed.name != name { differ = true }
      // The first that is not what was signed, or else the last.
      if agreed.map({ $0.name == signed }) ?? true { agreed = (name, option.id) }
    }
    guard let agreed else { return (own, nil) }
    return (agreed.name, differ ? agreed.option : nil)
  }

  private func listedGrants(_ form: Int) -> [Int] {
    offer.index.elections(of: form).map { offer.index.grant(ofElection: $0) ?? -1 }
  }
}
