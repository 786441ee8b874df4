internal import Findings
internal import Sheets

/// The sheets of a request, read once for every run that is made of them.
struct ReadSheets: Sendable {
  /// The inputs that the request's rules add to the sheets.
  let own: OwnInputs
  /// The sheets; nil if something is missing without which nothing can be computed.
  let sheets: OfferSheets?
  /// What was found in them.
  let findings: [Finding]
}

extension Request {
  /// Reads the sheets.
  func readSheets() -> ReadSheets {
    progress?.begin(0)
    entering?(.sheets)
    let own = OwnInputs(ruleFolders)
    let (sheets, findings) = OfferSheets.read(
      files: files,
      own: own.columns,
      concurrency: reading
    )
    return ReadSheets(own: own, sheets: sheets, findings: findings)
  }
}
