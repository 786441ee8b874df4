public import Exchange

/// Runs of one offer as of days before its own, from sheets that are read once.
public struct EarlierRuns: Sendable {
  private let request: Request
  private let read: ReadSheets

  /// Reads the sheets of a request.
  public init(_ request: Request) {
    var request = request
    request.today = nil
    self.request = request
    read = request.readSheets()
  }

  /// The offer carried out as of the end of a day, for the holders of some ids, or for all.
  public func conclusion(asOf day: Day, of holders: Set<String>? = nil) async -> Conclusion {
    var request = request
    request.asOf = day
    return await request.conclude(request.open(read, for: holders), testing: false)
  }
}
