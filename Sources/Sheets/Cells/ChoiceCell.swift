import Findings

/// Words out of a fixed set, and yes or no.
enum ChoiceCell {
  static func choice(_ text: CellText, _ words: [String]) -> CellReading {
    let value = normal(text.value)
    if let place = words.firstIndex(where: { normal($0) == value }) { return .number(Int64(place)) }
    let list = words.joined(separator: ", ")
    let near = Nearest.name(to: value, among: words)
    return .problem(
      .cellNotAChoice,
      "is not one of \(list)",
      repair: near.map { "Write \($0) if that is meant." } ?? "Write one of \(list)."
    )
  }

  /// Without regard to case, and to a space or hyphen where the contract has an underscore.
  private static func normal(_ word: String) -> String {
    String(word.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  static func yesNo(_ text: CellText) -> CellReading {
    switch text.value.lowercased() {
    case "yes", "y", "true", "1": .number(1)
    case "no", "n", "false", "0": .number(0)
    default: .problem(.cellNotYesOrNo, "is neither yes nor no")
    }
  }
}
