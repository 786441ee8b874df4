/// A part of the page under a heading of its own, which the contents lead to.
protocol PageSection: SendableMetatype {
  init(_ context: PageContext)

  /// What links name it by.
  var id: String { get }
  /// Its heading.
  var title: String { get }
  /// Whether there is anything to say under it.
  var isNeeded: Bool { get }
  /// What stands under the heading.
  var content: [Markup] { get }
}

extension PageSection {
  var isNeeded: Bool { true }
}
