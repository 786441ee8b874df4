import Findings

/// forms.csv against the options that a form lists: a form that another holder signed, whose options it
/// lists, likely has the wrong holder_id.
enum FormHolderCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let links = sheets.links
    // The holder whose options a form lists, by the form's row; below zero for several.
    var listed: [Int: Int32] = [:]
    for (line, form) in links.formOfElection.enumerated() where form >= 0 {
      let grant = Int(links.grantOfElection[line])
      // Ids that are not there are told.
      guard grant >= 0, grant < links.holderOfGrant.count, links.holderOfForm[Int(form)] >= 0
      else { continue }
      let holder = links.holderOfGrant[grant]
      // Nearly every line is of its holder's own option.
      if holder == links.holderOfForm[Int(form)], listed.isEmpty || listed[Int(form)] == nil {
        continue
      }
      listed[Int(form)] = listed[Int(form)].map { $0 == holder ? holder : -1 } ?? holder
    }
    return listed.sorted { $0.key < $1.key }.compactMap { form, holder in
      holder >= 0 ? finding(sheets, form, Int(holder)) : nil
    }
  }

  private static func finding(_ sheets: OfferTables, _ form: Int, _ holder: Int) -> Finding? {
    let (forms, holders) = (sheets.forms, sheets.holders)
    guard let own = forms[FormsSheet.holderID, form],
      let signed = forms[FormsSheet.nameSigned, form],
      holders[HoldersSheet.holderName, holder] == signed,
      let other = holders[HoldersSheet.holderID, holder], other != own
    else { return nil }
    return forms.finding(
      .formOtherHolder,
      form,
      FormsSheet.holderID.index,
      subject: forms[FormsSheet.formID, form] ?? "",
      "holder_id is \(Shown.visible(own)); the form is signed with the name of \(Shown.visible(other)), and "
        + "lists options of \(Shown.visible(other)).",
      repair: "Write \(other) if that is meant."
    )
  }
}
