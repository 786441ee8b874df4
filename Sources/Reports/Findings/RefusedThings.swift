internal import Findings

extension Finding {
  /// Whether no result can be written because of it: a sheet or a rule is broken.
  var stopsEverything: Bool {
    severity == .error && (findingClass == .data || findingClass == .rule)
  }
}

/// What rules refuse, counted by what it is: a refusal is a result of the offer and no fault of the
/// sheets.
struct RefusedThings {
  private var subjects: [(name: String, ids: Set<String>)]

  private static let names = [
    "forms.csv": "form", "elections.csv": "line", "holders.csv": "holder", "grants.csv": "option",
    "awards.csv": "award", "exercises.csv": "exercise", "payments.csv": "payment",
    "amendments.csv": "amendment",
  ]

  init(_ findings: [Finding]) {
    subjects = []
    for finding in findings where finding.severity == .error && finding.findingClass == .policy {
      let sheet = finding.place?.sheet.lowercased() ?? ""
      guard let name = Self.names[sheet], !finding.subject.isEmpty else { continue }
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
    guard let last = counted.last else { return "" }
    let list =
      counted.count == 1 ? last : counted.dropLast().joined(separator: ", ") + " and " + last
    let isOne = subjects.count == 1 && subjects[0].ids.count == 1
    return "\(list) \(isOne ? "is" : "are") refused"
  }
}
