import Findings
import Foundation
import Policy
import TestSupport
import Testing

// Tests/RuleMistakes/mistakes.tsv: a mistake a line, with the words for it. A new one needs no code.

/// A mistake in a rule file, and all that must be said of it.
struct WrittenMistake: Sendable, CustomTestStringConvertible {
  /// One finding: the words marked, the sentence, the repair.
  struct Told: Equatable, CustomStringConvertible {
    var word: String
    var message: String
    var repair: String

    var description: String { "\(word)\t\(message)\t\(repair)" }
  }

  let kind: String
  let code: String
  var told: [Told]

  var testDescription: String { code }

  static let all: [WrittenMistake] = {
    let file = Package.path("Tests/RuleMistakes/mistakes.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var mistakes: [WrittenMistake] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4 else { continue }
      let told = Told(
        word: cells[2],
        message: cells[3],
        repair: cells.count > 4 ? cells[4] : ""
      )
      if cells[0] == "+", !mistakes.isEmpty {
        mistakes[mistakes.count - 1].told.append(told)
      } else {
        mistakes.append(WrittenMistake(kind: cells[0], code: cells[1], told: [told]))
      }
    }
    return mistakes
  }()

  /// The file with the mistake in it.
  var source: String {
    let code = code.replacing("⏎", with: "\n").replacing("␣", with: "\u{A0}")
    let head = """
      return {
        id = "a", title = "T", citation = "S", scope = "grant", level = "soft",
        message = "refused",

      """
    switch kind {
    case "file": return code
    case "body":
      return head + """
          check = function(exercise_price, type, outstanding, grant_date, role, owns_over_10pct, grant_id,
                           expiration, excluded_jurisdictions)
            \(code)
          end,
        }

        """
    case "rule":
      return head + "  check = function(outstanding) return outstanding > 5 end,\n  \(code)\n}\n"
    default: return head + "  \(code)\n}\n"
    }
  }
}

struct MistakeTests {
  @Test func `there are many`() {
    #expect(WrittenMistake.all.count > 150)
    #expect(Set(WrittenMistake.all.map(\.code)).count == WrittenMistake.all.count)
  }

  @Test(arguments: WrittenMistake.all)
  func `the word is named, its line shown, and the repair is right`(_ mistake: WrittenMistake) {
    let (rules, findings) = Loading.load(mistake.source)
    #expect(rules == nil)
    let told = findings.map {
      WrittenMistake.Told(
        word: $0.value.replacing("\u{A0}", with: "U+00A0"),
        message: $0.message,
        repair: $0.repair
      )
    }
    #expect(told == mistake.told)
    for finding in findings {
      #expect(finding.severity == .error && finding.findingClass == .rule)
      #expect(marked(finding) == finding.value, "\(finding)")
      let line = finding.place?.line ?? 0
      let lines = mistake.source.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.indices.contains(line - 1) && lines[line - 1].contains(finding.value))
    }
  }

  /// What the caret stands under.
  private func marked(_ finding: Finding) -> String? {
    guard let line = finding.excerpt?.line, let part = finding.excerpt?.part else { return nil }
    let scalars = Array(line.unicodeScalars)
    guard part.upperBound <= scalars.count else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[part])
    return text
  }
}
