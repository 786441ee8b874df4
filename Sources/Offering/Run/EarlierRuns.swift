public import Exchange
internal import Findings
internal import Sheets

/// Runs of one offer as of days before its own, from sheets that are read once.
public struct EarlierRuns: Sendable {
  private let request: Request
  private let own: OwnInputs
  private let read: (sheets: OfferSheets?, findings: [Finding])

  /// Reads the sheets of a request.
  public init(_ request: Request) {
    var request = request
    (request.progress, request.entering) = (nil, nil)
    request.today = nil
    self.request = request
    own = OwnInputs(request.ruleFolders)
    read = OfferSheets.read(
      files: request.files,
      own: own.columns,
      concurrency: request.reading
    )
  }

  /// The offer carried out as of the end of a day, for the holders of some ids, or for all.
  public func conclusion(asOf day: Day, of holders: Set<String>? = nil) async -> Conclusion {
    var request = request
    request.asOf = day
    guard let sheets = read.sheets else { return Conclusion(.brokenSheets, read.findings) }
    return await request.conclude(
      request.open(sheets, own, read.findings, for: holders),
      testing: false
    )
  }
}
