internal import CSV

/// The sheets of an offer folder; nothing else in it is looked at.
struct OfferFolder {
  let path: String
  /// The CSV files by name.
  let files: [String: Bytes]

  /// The sheet that every offer folder has, and by which one is known.
  static let terms = "offer.csv"

  /// Reads every CSV file of the folder.
  init(_ path: String) throws {
    guard Folder.exists(path) else {
      throw Refusal(
        "There is no folder \(path).\n"
          + "Give the folder that holds the offer's sheets, such as samples/alpha-2003; "
          + "`exchequer init DIR` makes a new one."
      )
    }
    self.path = path
    var files: [String: Bytes] = [:]
    for name in try Folder.names(in: path) where name.lowercased().hasSuffix(".csv") {
      files[name] = try WholeFile.read(Folder.path(path, name), isListed: true)
    }
    self.files = files
  }
}
