internal import Findings

/// The rule that answered a hook, as a finding about the answer cites it.
struct AnsweringRule: FindingSource {
  /// The rule's id; where the program answered without asking, the hook's name.
  let id: String

  var findingName: String { id }
}
