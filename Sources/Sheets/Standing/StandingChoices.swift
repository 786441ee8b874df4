public import CSV
public import Exchange

/// What offer.csv says once for every command: the terms `as_of`, `strict` and `log`.
///
/// What is given on the command line comes before. A term that cannot be read says nothing here; it is
/// found when the sheets are read.
public struct StandingChoices: Sendable, Equatable {
  /// The last day known.
  public let asOf: Day?
  /// Whether warnings count as errors.
  public let isStrict: Bool?
  /// What decisions.jsonl has: a word of `logs`.
  public let log: String?

  /// The words of the term `log`.
  public static let logs = ["decisions", "all", "none"]

  /// The choices of an offer folder.
  ///
  /// - Parameter files: its sheets by name.
  public init(files: [String: Bytes]) {
    let schema = OfferTermsSheet.schema
    guard let name = files.keys.sorted().first(where: { $0.lowercased() == schema.fileName }),
      let bytes = files[name]
    else {
      (asOf, isStrict, log) = (nil, nil, nil)
      return
    }
    var terms = TermsReader(SheetReader(schema, sheet: name).read(bytes).table)
    _ = terms.read()
    asOf = terms.number("as_of").flatMap { Day(number: $0) }
    isStrict = terms.number("strict").map { $0 == 1 }
    log = terms.number("log").flatMap { number in
      Self.logs.indices.contains(Int(number)) ? Self.logs[Int(number)] : nil
    }
  }
}
