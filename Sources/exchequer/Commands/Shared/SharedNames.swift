internal import Offering

extension ExplanationSearch {
  /// Why nobody is meant by a name that several holders have; nil if one has it at most.
  func refusal(ofShared name: String) -> Refusal? {
    let sharing = sharing(name: name)
    guard !sharing.isEmpty else { return nil }
    return Refusal(
      "\(sharing.count) holders have \(name) in their names: \(sharing.joined(separator: ", ")).\n"
        + "Ask about one of them by id."
    )
  }
}
