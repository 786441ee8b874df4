import Findings
import TestSupport
import Testing

@testable import Offering

struct FindingOrderTests {
  private struct Source: FindingSource {
    let findingName: String
  }

  /// Few words, so that many findings differ in the last of them only.
  private static let words = ["", "a", "B", "b", "é", "ab", "z"]

  private static func finding(_ random: inout SplitMix, _ number: Int) -> Finding {
    func word() -> String { words[Int.random(in: 0..<words.count, using: &random)] }
    let place = Place(
      sheet: word(),
      row: Bool.random(using: &random) ? Int.random(in: 1...3, using: &random) : nil,
      column: Bool.random(using: &random) ? Int.random(in: 0...2, using: &random) : nil
    )
    return Finding(
      Severity.allCases.randomElement(using: &random) ?? .note,
      FindingClass.allCases.randomElement(using: &random) ?? .policy,
      of: Source(findingName: word()),
      at: Bool.random(using: &random) ? place : nil,
      subject: word(),
      value: word(),
      word(),
      repair: "\(number)"
    )
  }

  /// What comes first, said plainly.
  private static func precedes(_ one: Finding, _ other: Finding) -> Bool {
    func words(_ finding: Finding) -> [String] {
      [finding.findingClass.rawValue, finding.rule, finding.place?.sheet ?? ""]
    }
    func last(_ finding: Finding) -> [String] {
      [finding.subject, finding.value, finding.message]
    }
    func isBefore(_ one: [String], _ other: [String]) -> Bool? {
      for (left, right) in zip(one, other) where left != right {
        return left.utf8.lexicographicallyPrecedes(right.utf8)
      }
      return nil
    }
    if one.severity != other.severity { return one.severity < other.severity }
    if let answer = isBefore(words(one), words(other)) { return answer }
    let cell = (one.place?.row ?? 0, one.place?.column ?? 0)
    let otherCell = (other.place?.row ?? 0, other.place?.column ?? 0)
    if cell != otherCell { return cell < otherCell }
    return isBefore(last(one), last(other)) ?? false
  }

  @Test(arguments: [0, 1, 2, 300, 3000])
  func `findings are put in the order that is said, equal ones as they came`(count: Int) {
    var random = SplitMix(count)
    let findings = (0..<count).map { Self.finding(&random, $0) }
    #expect(FindingOrder.sorted(findings) == findings.sorted(by: Self.precedes))
  }
}
