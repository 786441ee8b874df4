internal import Exchange
internal import Offering

/// Why of an option or a line none is accepted, in words (H5): a figure of 0 is no sum of what was tendered.
struct AcceptedShares {
  private let lines: [Determination]

  /// What there is about an option, or about one line of it where a form is named.
  init(_ outcome: OfferOutcome, option: String, form: String?) {
    lines = outcome.determinations.filter {
      $0.grantID == option && (form == nil || $0.formID == form)
    }
  }

  /// Why nothing is accepted; nil where something is.
  var whyNone: String? {
    guard !lines.contains(where: { $0.accepted > .zero }) else { return nil }
    if let refused = lines.last(where: { $0.status == .rejected }) {
      return "none, since \(refused.rule) refuses the line of \(refused.formID)"
    }
    if let line = lines.last(where: { $0.status == .accepted }) {
      return "none, since the line of \(line.formID) tenders none or none is outstanding"
    }
    if let line = lines.last(where: { $0.status == .withdrawn }) {
      return "none, since the line of \(line.formID) was withdrawn"
    }
    if let line = lines.last {
      return "none, since a later form replaces \(line.formID)"
    }
    return "none, since no form tenders the option"
  }
}
