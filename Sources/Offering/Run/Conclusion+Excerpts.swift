public import Findings
internal import Sheets

extension Conclusion {
  /// The row that a reader is shown with a finding: the finding's own, or the one that its place
  /// names.
  ///
  /// A rule's findings carry none: of an offer with thousands of refusals only a few are shown, and
  /// only for these is a row looked up again.
  public func excerpt(of finding: Finding) -> Excerpt? {
    finding.excerpt ?? finding.place.flatMap { sheets?.excerpt(at: $0) }
  }
}
