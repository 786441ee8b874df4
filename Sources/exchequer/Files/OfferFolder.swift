internal import CSV
internal import Sheets

/// The sheets of an offer folder, and what else lies in it.
struct OfferFolder {
  let path: String
  /// The CSV files by name.
  let files: [String: Bytes]
  /// The names of the other files, and the sheets in folders below, as `old/grants.csv`; of a folder of results
  /// or letters none.
  let others: [String]

  /// What its offer.csv says once for every command.
  let standing: StandingChoices

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
    let names = try Folder.names(in: path)
    for name in names where name.lowercased().hasSuffix(".csv") {
      files[name] = try WholeFile.read(Folder.path(path, name), isListed: true)
    }
    self.files = files
    standing = StandingChoices(files: files)
    others = names.filter { files[$0] == nil }.flatMap { name in
      Folder.exists(Folder.path(path, name)) ? OfferFolder.sheets(inFolder: name, of: path) : [name]
    }
  }

  /// The sheets in a folder of the offer; none where the program wrote them, in a hidden folder, or in one that
  /// cannot be listed.
  private static func sheets(inFolder name: String, of offer: String) -> [String] {
    let names = (try? Folder.names(in: Folder.path(offer, name))) ?? []
    guard !name.hasPrefix("."),
      !names.contains(where: { [ResultKind.results.mark, ResultKind.letters.mark].contains($0) })
    else { return [] }
    return names.filter(OtherFiles.isSheet).map { Folder.path(name, $0) }
  }
}
