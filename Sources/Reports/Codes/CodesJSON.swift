internal import Findings
public import Policy

/// What `codes --format json` prints.
public enum CodesJSON {
  /// Every code, or those of a name: a code or a family; nil if it is neither.
  public static func bytes(of name: String? = nil) -> [UInt8]? {
    guard let wanted = name?.lowercased() else { return document(FindingKind.all, rules: []) }
    let kinds = FindingKind.all.filter { $0.code == wanted || $0.code.hasPrefix(wanted + ".") }
    return kinds.isEmpty ? nil : document(kinds, rules: [])
  }

  /// A rule, for a finding that has its id.
  public static func bytes(of rule: Rule) -> [UInt8] { document([], rules: [rule]) }

  /// Every code.
  public static var names: [String] { FindingKind.all.map(\.code) }

  /// Every class of findings.
  public static var classes: [String] { FindingClass.allCases.map(\.rawValue) }

  private static func document(_ kinds: [FindingKind], rules: [Rule]) -> [UInt8] {
    let codes = kinds.map { kind in
      JSONValue.object([
        "code": .text(kind.code),
        "severity": .text(kind.severity.rawValue),
        "class": .text(kind.findingClass.rawValue),
        "title": .text(kind.title),
        "reason": .text(kind.explanation),
        "repair": .text(kind.repair),
        "example": .text(kind.example),
      ])
    }
    return JSONValue.object(["codes": .list(codes), "rules": RuleListJSON(rules).value]).bytes
  }
}
