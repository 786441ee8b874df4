/// A place that a command may write to: named, and in no offer folder.
///
/// Nothing but `init` and `rules new` writes to an offer folder (`commands.md`),
/// so that whatever writes takes one of these.
struct Destination {
  /// The place as it was named.
  let path: String
  /// The place with every link resolved.
  let place: String

  /// What means standard output where a command writes one file, and standard input where it reads one.
  static let standard = "-"

  /// Whether it is standard output.
  var isStandardOutput: Bool { Self.isStandardOutput(path) }

  /// Whether a name means standard output, which is already open: a file to which it leads is not to be
  /// replaced under it.
  static func isStandardOutput(_ path: String) -> Bool {
    [standard, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path)
  }

  /// A place outside every offer folder, the ones given and any other.
  ///
  /// - Parameters:
  ///   - path: the place as it was named.
  ///   - option: what it was given by, such as `--out`.
  ///   - offers: the offer folders of the command.
  /// - Throws: a refusal that names the offer folder.
  init(_ path: String, option: String, offers: [String] = []) throws {
    try self.init(inAnyFolder: path, option: option)
    if isStandardOutput { return }
    if let offer = offerFolder(offers) {
      let isOffer = Folder.resolved(offer) == place
      throw Refusal(
        (isOffer ? "\(path) is an offer folder" : "\(path) lies in the offer folder \(offer)")
          + ", to which nothing is ever written.\nGive \(option) a place outside it."
      )
    }
  }

  /// A place in an offer folder or elsewhere: for `init` and `rules`, which only add files.
  init(inAnyFolder path: String, option: String) throws {
    guard !path.isEmpty else { throw Refusal("\(option) is empty. Give a name.") }
    self.path = path
    place = Folder.resolved(path)
  }

  /// The offer folder that the place lies in: one of those given, or one that is known by its terms.
  private func offerFolder(_ offers: [String]) -> String? {
    let given = offers.compactMap { offer in FolderIdentity(offer).map { (offer, $0) } }
    var folder = place
    while true {
      if let identity = FolderIdentity(folder) {
        if let offer = given.first(where: { $0.1 == identity }) { return offer.0 }
        if Folder.holdsAnything(Folder.path(folder, OfferFolder.terms)) {
          return Folder.shown(folder)
        }
      }
      let above = Folder.above(folder)
      guard above != folder else { return nil }
      folder = above
    }
  }
}
