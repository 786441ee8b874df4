internal import Findings

/// What `exchequer codes` prints: the codes of findings that no rule makes, from the catalogue that
/// the findings themselves are made from.
public struct CodeGuide {
  private let style: TextStyle
  private let width: Int

  /// A guide with or without colour, in lines of at most `width` columns where words allow it.
  public init(colour: Bool, width: Int = 100) {
    style = TextStyle(colour: colour)
    self.width = max(40, width)
  }

  /// Every code, a line each.
  public var overview: String {
    list(DataCode.allCases)
      + "\nexchequer codes CODE explains one, such as: exchequer codes cell.date_serial\n"
      + "A finding with another name comes from a rule: exchequer rules list\n"
  }

  /// The explanation of a code, or the list of a family such as `cell`; nil if there is neither.
  public func text(of name: String) -> String? {
    let wanted = name.lowercased()
    if let code = DataCode(rawValue: wanted) { return explanation(code) }
    let family = DataCode.allCases.filter { $0.rawValue.hasPrefix(wanted + ".") }
    return family.isEmpty ? nil : list(family)
  }

  /// Codes that share a word with a name that is none; empty if no code does.
  public func near(_ name: String) -> [String] {
    let words = Self.words(name)
    let shared = DataCode.allCases.map {
      ($0.rawValue, Self.words($0.rawValue).intersection(words))
    }
    let most = shared.map(\.1.count).max() ?? 0
    return most == 0 ? [] : shared.filter { $0.1.count == most }.map(\.0)
  }

  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private func list(_ codes: [DataCode]) -> String {
    let column = codes.map(\.rawValue.count).max() ?? 0
    return codes.map { code in
      let entry = code.entry
      let severity = entry.severity.rawValue
      return style.bold(code.rawValue)
        + String(repeating: " ", count: column - code.rawValue.count + 2)
        + style.severity(entry.severity) + String(repeating: " ", count: 9 - severity.count)
        + entry.title + "\n"
    }.joined()
  }

  private func explanation(_ code: DataCode) -> String {
    let entry = code.entry
    let lines =
      [style.bold(code.rawValue) + "  " + style.severity(entry.severity) + "  " + entry.title + "."]
      + wrapped("", entry.explanation) + wrapped("Repair:  ", entry.repair)
      + wrapped("Example: ", entry.example)
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrapped(_ label: String, _ text: String) -> [String] {
    WrappedText.lines(text, lead: "  " + label, width: width, style: style)
  }
}
