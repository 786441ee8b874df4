/// A mistake that is known by what stands where reading stopped.
///
/// The next one is a further declaration in one of the lists of `KnownMistakes`.
struct KnownMistake: Sendable {
  /// What is wrong at the site, or nil if it is not this mistake.
  var look: @Sendable (MistakeSite) -> ToldMistake?

  init(_ look: @escaping @Sendable (MistakeSite) -> ToldMistake?) { self.look = look }
}

/// All known mistakes, and the general words for what is none of them.
enum KnownMistakes {
  /// In the order in which they are tried: what leaves the least doubt first.
  static let all: [KnownMistake] = texts + numbers + blocks + comparisons + tables + values + words

  /// The first known mistake at the site.
  static func known(_ site: MistakeSite) -> ToldMistake? {
    for mistake in all {
      if let told = mistake.look(site) { return told }
    }
    return nil
  }

  /// What is wrong at the site.
  static func told(_ site: MistakeSite) -> ToldMistake {
    known(site) ?? GeneralMistake.told(site)
  }
}
