/// What the steps came to for one holder, before it became rows of result sheets.
struct HolderAccount: Sendable {
  /// With the shares of the standing lines.
  let holder: HolderSubject
  let held: [HeldGrant]
  let forms: FormsStep.Result
  let lines: LinesStep.Result
  var surrendered: [SurrenderedGrant] = []
  var promises: [GivenPromise] = []
  var options: [NewOption] = []
  /// Why nothing is granted for a cancelled option, by its id.
  var withheld: [String: Refusal] = [:]
  /// In the order in which the options count.
  var limit: [LimitRow] = []
  /// What each end of service leaves of an option, also one before commencement.
  var rests: [DepartureNote] = []
}
