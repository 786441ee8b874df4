public import Findings

/// A fixed order of findings, so that the same sheets give the same bytes.
public enum FindingOrder {
  /// Findings as files keep them, in the order of the names that are kept: those typed would put them
  /// otherwise from another folder.
  public static func kept(_ findings: [Finding], _ folders: [FolderName]) -> [Finding] {
    folders.isEmpty ? findings : sorted(findings.map { $0.kept(folders) })
  }

  /// Findings by weight, class, rule, sheet, cell, subject, value and message; equal ones as they came.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    let ranks = GroupRanks(findings)
    let keys = findings.indices.map { number in
      Key(
        rank: ranks[number],
        row: findings[number].place?.row ?? 0,
        column: findings[number].place?.column ?? 0,
        number: number
      )
    }
    return keys.sorted { precedes($0, $1, in: findings) }.map { findings[$0.number] }
  }

  /// What a finding is put in order by: few differ in no more than words, which are looked at last and where
  /// they are.
  private struct Key {
    let rank: Int
    let row: Int
    let column: Int
    /// Which of the findings it is.
    let number: Int
  }

  private static func precedes(_ one: Key, _ other: Key, in findings: [Finding]) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.row != other.row { return one.row < other.row }
    if one.column != other.column { return one.column < other.column }
    let (here, there) = (one.number, other.number)
    if findings[here].subject != findings[there].subject {
      return isBefore(findings[here].subject, findings[there].subject)
    }
    if findings[here].value != findings[there].value {
      return isBefore(findings[here].value, findings[there].value)
    }
    return findings[here].message != findings[there].message
      && isBefore(findings[here].message, findings[there].message)
  }

  /// The ranks of findings by what many have in common: weight, class, rule and sheet.
  private struct GroupRanks {
    private struct Group: Hashable {
      let severity: Severity
      let findingClass: FindingClass
      let rule: String
      let sheet: String
    }

    /// The group of each finding, and the rank of each group.
    private var groups: [Int] = []
    private var ranks: [Int]

    init(_ findings: [Finding]) {
      var (numbers, kinds): ([Group: Int], [Group]) = ([:], [])
      groups.reserveCapacity(findings.count)
      for place in findings.indices {
        let group = Group(
          severity: findings[place].severity,
          findingClass: findings[place].findingClass,
          rule: findings[place].rule,
          sheet: findings[place].place?.sheet ?? ""
        )
        // Findings of one kind mostly follow each other.
        if let last = groups.last, kinds[last] == group {
          groups.append(last)
          continue
        }
        let number = numbers[group] ?? kinds.count
        if number == kinds.count {
          numbers[group] = number
          kinds.append(group)
        }
        groups.append(number)
      }
      ranks = [Int](repeating: 0, count: kinds.count)
      let inOrder = kinds.indices.sorted { Self.precedes(kinds[$0], kinds[$1]) }
      for (rank, number) in inOrder.enumerated() { ranks[number] = rank }
    }

    subscript(_ finding: Int) -> Int { ranks[groups[finding]] }

    private static func precedes(_ one: Group, _ other: Group) -> Bool {
      if one.severity != other.severity { return one.severity < other.severity }
      if one.findingClass != other.findingClass {
        return isBefore(one.findingClass.rawValue, other.findingClass.rawValue)
      }
      if one.rule != other.rule { return isBefore(one.rule, other.rule) }
      return one.sheet != other.sheet && isBefore(one.sheet, other.sheet)
    }
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
