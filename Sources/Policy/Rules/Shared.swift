/// Contents in one reference, since they are handed around for every row: shared until they are changed.
final class Shared<Contents: Sendable>: Sendable {
  let contents: Contents

  init(_ contents: Contents) { self.contents = contents }

  /// The same but for a change.
  func changed(_ change: (inout Contents) -> Void) -> Shared {
    var contents = contents
    change(&contents)
    return Shared(contents)
  }
}
