import Findings

/// Words out of a fixed set, and yes or no.
enum ChoiceCell {
  static func choice(_ text: CellText, _ words: [String]) -> CellReading {
    let value = normal(text.value)
    if let place = words.firstIndex(where: { normal($0) == value }) { return .number(Int64(place)) }
    let list = words.joined(separator: ", ")
    let near =
      meant[value].flatMap { words.contains($0) ? $0 : nil }
      ?? Nearest.name(to: value, among: words)
    return .problem(
      .cellNotAChoice,
      "is not one of \(list)",
      repair: near.map { "Write \($0) if that is meant." } ?? "Write one of \(list)."
    )
  }

  /// Words of other systems, and of everyday speech, for the contract's.
  private static let meant: [String: String] = [
    "nso": "NQSO", "nq": "NQSO", "nqo": "NQSO", "nqs": "NQSO", "nonqualified": "NQSO",
    "non_qualified": "NQSO", "nonstatutory": "NQSO", "incentive": "ISO", "qualified": "ISO",
    "director": "non_employee_director", "outside_director": "non_employee_director",
    "board_member": "non_employee_director", "contractor": "consultant", "advisor": "consultant",
    "adviser": "consultant", "staff": "employee", "officer": "employee", "resigned": "quit",
    "resignation": "quit", "voluntary": "quit", "retired": "other", "retirement": "other",
    "laid_off": "other", "layoff": "other", "died": "death", "deceased": "death",
    "disabled": "disability",
  ]

  /// Without regard to case, and to a space or hyphen where the contract has an underscore.
  private static func normal(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  private static let yes: Set<String> = [
    "x", "t", "ja", "oui", "si", "sí", "sì", "sim", "tak", "da", "wahr", "vrai", "✓", "✔",
    "checked",
  ]
  private static let no: Set<String> = [
    "nein", "non", "nee", "nej", "não", "nie", "falsch", "faux", "none", "unchecked",
  ]

  static func yesNo(_ text: CellText) -> CellReading {
    switch text.value.lowercased() {
    case "yes", "y", "true", "1": .number(1)
    case "no", "n", "false", "0": .number(0)
    case let word where yes.contains(word):
      .problem(.cellNotYesOrNo, "is neither yes nor no", repair: "Write yes if that is meant.")
    case let word where no.contains(word):
      .problem(.cellNotYesOrNo, "is neither yes nor no", repair: "Write no if that is meant.")
    default: .problem(.cellNotYesOrNo, "is neither yes nor no")
    }
  }
}
