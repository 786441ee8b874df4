internal import Findings

/// What rules refuse, counted by what it is: a refusal is a result of the offer and no fault of the
/// sheets.
struct RefusedThings {
  private var subjects: [(name: String, ids: Set<String>)] = []

  init(_ findings: [Finding]) {
    for finding in findings {
      guard let name = finding.judgement?.refuses, !name.isEmpty else { continue }
      if let place = subjects.firstIndex(where: { $0.name == name }) {
        subjects[place].ids.insert(finding.subject)
      } else {
        subjects.append((name, [finding.subject]))
      }
    }
  }

  /// "4 forms and 1 holder are refused"; nothing if none is.
  var text: String {
    let counted = subjects.map { name, ids in "\(ids.count) \(name)\(ids.count == 1 ? "" : "s")" }
    guard !counted.isEmpty else { return "" }
    let isOne = subjects.count == 1 && subjects[0].ids.count == 1
    return "\(counted.listed(with: "and")) \(isOne ? "is" : "are") refused"
  }
}
