internal import Findings
public import Policy

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
    list(FindingKind.all)
      + "\nexchequer codes CODE explains one, such as: exchequer codes cell.date_serial\n"
      + "A finding with another name comes from a rule: exchequer codes grant_date\n"
  }

  /// The explanation of a code, or the list of a family such as `cell`; nil if there is neither.
  public func text(of name: String) -> String? {
    let wanted = name.lowercased()
    if let kind = FindingKind.of(wanted) { return explanation(kind) }
    let family = FindingKind.all.filter { $0.code.hasPrefix(wanted + ".") }
    return family.isEmpty ? nil : list(family)
  }

  /// What a rule says, for a finding that has its id.
  public func text(of rule: Rule) -> String {
    let heading = rule.heading
    let notes = [heading.note, heading.citation].filter { !$0.isEmpty }
    let lines =
      [style.bold(rule.id) + "  rule  " + heading.title + "."]
      + notes.flatMap { wrapped("", $0) } + wrapped("File:    ", heading.file)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Codes that share a word with a name that is none; empty if no code does.
  public func near(_ name: String) -> [String] {
    let words = Self.words(name)
    let shared = FindingKind.all.map {
      ($0.code, Self.words($0.code).intersection(words))
    }
    let most = shared.map(\.1.count).max() ?? 0
    return most == 0 ? [] : shared.filter { $0.1.count == most }.map(\.0)
  }

  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private func list(_ kinds: [FindingKind]) -> String {
    let column = kinds.map(\.code.count).max() ?? 0
    return kinds.map { kind in
      let severity = kind.severity.rawValue
      return style.bold(kind.code)
        + String.spaces(column - kind.code.count + 2)
        + style.severity(kind.severity) + String.spaces(9 - severity.count)
        + kind.title + "\n"
    }.joined()
  }

  private func explanation(_ kind: FindingKind) -> String {
    let lines =
      [style.bold(kind.code) + "  " + style.severity(kind.severity) + "  " + kind.title + "."]
      + wrapped("", kind.explanation) + wrapped("Repair:  ", kind.repair)
      + wrapped("Example: ", kind.example)
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrapped(_ label: String, _ text: String) -> [String] {
    WrappedText.lines(text, lead: "  " + label, width: width, style: style)
  }
}
