import Foundation
import TestSupport
import Testing

/// The page `offers.md`, which says how an offer's terms are said: what it shows loads and does what it
/// says.
@Suite struct OffersPageTests {
  /// A rule that the page shows, whole.
  struct Example: Sendable, CustomTestStringConvertible {
    let id: String
    let title: String
    let text: String

    var testDescription: String { title }
  }

  private static let text = (try? DocumentationPage.all().first { $0.name == "offers" }?.text) ?? ""

  private static let examples: [Example] = text.matches(of: #/(?m)^```lua\n((?s).*?)^```$/#)
    .compactMap { fence in
      let rule = fence.output.1
      guard let head = rule.firstMatch(of: #/id = "([^"]+)", title = "([^"]+)"/#) else {
        return nil
      }
      return Example(id: String(head.output.1), title: String(head.output.2), text: String(rule))
    }

  @Test func `every piece of Lua is a rule, and there are many`() {
    #expect(Self.examples.count == Self.text.split(separator: "```lua\n").count - 1)
    #expect(Self.examples.count >= 20)
  }

  @Test("an example passes its tests, which reach every line", arguments: examples)
  func example(_ example: Example) throws {
    let scratch = try Scratch()
    try scratch.write(example.text, to: "own/\(example.id).lua")
    let folders = ["--rules", "rules", "--rules", scratch.path("own")]
    let result = try Binary.run(["rules", "test"] + folders)
    #expect(result.code == 0, "\(result.output)\(result.complaint)")
    for remark in ["no test reaches", "remark"] {
      #expect(!result.output.contains(remark), "\(result.output)")
    }
  }

  /// Each as a row of policy.csv, adopted on days of their own: one run tells of all.
  @Test func `every parameter shown takes the value shown`() throws {
    let settings = Self.text.matches(of: #/`([a-z_.]+)\.([a-z_]+)=([^`]+)`/#)
    #expect(settings.count >= 20)
    let rows = settings.enumerated().map { number, setting in
      let (_, rule, parameter, value) = setting.output
      return "\(rule),\(parameter),\(value),2003-01-\(number < 9 ? "0" : "")\(number + 1)\n"
    }
    let scratch = try Scratch()
    _ = try scratch.copy("samples/alpha-2003", as: "offer")
    let policy = "rule,parameter,value,adopted_on\n" + rows.joined()
    try scratch.write(policy, to: "offer/policy.csv")
    let result = try Binary.run(
      ["check", scratch.path("offer"), "--as-of", "2003-02-28", "--format", "csv"]
    )
    let refused = result.output.split(separator: "\n").filter {
      $0.hasPrefix("error,") && $0.contains(",policy.csv,")
    }
    #expect(result.code != 2 && refused.isEmpty, "\(refused)\(result.complaint)")
  }

  @Test func `every column and term that it names is there`() throws {
    let named = Self.text.matches(of: #/([a-z]+)\.csv: ((?:`[a-z_]+`(?:, )?)+)/#)
    #expect(named.count >= 10)
    for sheet in named {
      let known = try Binary.run(["sheets", String(sheet.output.1)]).output
      for column in sheet.output.2.matches(of: #/[a-z_]+/#) {
        let isThere = known.contains("\n  \(column.output) ")
        #expect(isThere, "\(sheet.output.1).csv has no \(column.output)")
      }
    }
  }

  @Test func `every hook that a shipped rule answers is on the page`() throws {
    let shipped = try FileManager.default.contentsOfDirectory(atPath: Package.path("rules").path)
    let names = try shipped.filter { $0.hasSuffix(".lua") }.compactMap { file in
      try String(contentsOf: Package.path("rules/\(file)"), encoding: .utf8)
        .firstMatch(of: #/(?m)^  hook +=  ?"([a-z_]+)"/#)?.output.1
    }
    #expect(names.count >= 15)
    for name in names {
      #expect(Self.text.contains("`\(name)`") || Self.text.contains("`\(name)."), "no \(name)")
    }
  }

  @Test func `the schedule shown is read`() throws {
    let sheet = try #require(
      Self.text.firstMatch(of: #/(?m)^```csv schedules\.csv\n((?s).*?)^```$/#)?.output.1
    )
    let scratch = try Scratch()
    _ = try scratch.copy("samples/two-plans", as: "offer")
    try scratch.write(String(sheet), to: "offer/schedules.csv")
    let arguments = ["run", scratch.path("offer"), "--as-of", "2003-12-31", "--out"]
    let set = ["--set", "new_schedule.schedule=in-a-year"]
    let result = try Binary.run(arguments + [scratch.path("out")] + set)
    #expect(result.code == 0, "\(result.output)\(result.complaint)")
  }
}
