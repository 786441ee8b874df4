import Foundation
import TestSupport
import Testing

/// The formats of findings, `codes`, `show` and `fix`, by running the binary (`commands.md`).
@Suite struct FormatCommandTests {
  private static let alpha = "samples/alpha-2003"
  private static let asOf = ["--as-of", "2003-10-03"]

  @Test func `sarif and github name files relative to the current folder`() throws {
    let sarif = try Binary.run(["check", Self.alpha, "--format", "sarif"] + Self.asOf)
    #expect(sarif.code == 1)
    let log = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    #expect(sarif.output.contains("\"uri\" : \"\(Self.alpha)/forms.csv\""))
    #expect(sarif.output.contains("\"id\" : \"tender.timely\""))
    let github = try Binary.run(["check", Self.alpha, "--format", "github"] + Self.asOf)
    #expect(github.output.contains("::error file=\(Self.alpha)/forms.csv,line=34,col=21,title="))
    #expect(github.output.split(separator: "\n").hasOnly { $0.hasPrefix("::") })
  }

  @Test func `what a rule refuses shows its row with the cell underlined`() throws {
    let text = try Binary.run(["check", Self.alpha] + Self.asOf).output
    #expect(
      text.contains(
        """
          delivered by mail; the offer allows fax, hand
                holder_id | received         | delivery | name_signed | signer_title
            21  H-24      | 2003-03-24 09:55 | mail     | Employee 24 |
                                               ^^^^

        """
      )
    )
    let sarif = try Binary.run(["check", Self.alpha, "--format", "sarif"] + Self.asOf).output
    #expect(sarif.contains("\"endColumn\" : ") && sarif.contains("\"endLine\" : "))
  }

  @Test func `text is coloured where asked for, and never with NO_COLOR unless it is`() throws {
    func isColoured(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      try Binary.run(["check", Self.alpha] + Self.asOf + arguments, environment: environment)
        .output.contains("\u{1B}[")
    }
    #expect(try !isColoured([]))
    #expect(try isColoured(["--color", "always"]))
    #expect(try !isColoured(["--color", "never"]))
    #expect(try !isColoured([], ["NO_COLOR": "1"]))
  }

  @Test func `many findings of one cause are counted, and all shown where asked for`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    let text = try scratch.text("offer/elections.csv")
    try scratch.write(
      text.replacingOccurrences(of: "2001-", with: "01-"),
      to: "offer/elections.csv"
    )
    let few = try Binary.run(["check", offer] + Self.asOf).output
    let all = try Binary.run(["check", offer, "--all"] + Self.asOf).output
    #expect(few.contains(" more: --all shows them, --format csv makes a sheet of them"))
    #expect(!all.contains("--all shows them"))
    #expect(all.count > few.count)
  }

  @Test func `fix writes a copy in which what is certain is right, and touches nothing else`()
    throws
  {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.edit("offer/grants.csv", "1996-03-15,NQSO,5.25,", "\"March 15, 1996\",NQSO,5.25,")
    let before = try scratch.text("offer/grants.csv")
    let fix = try Binary.run(["fix", offer, "--out", scratch.path("fixed")])
    #expect(fix.code == 0)
    #expect(try scratch.text("offer/grants.csv") == before)
    let repairs = try scratch.text("fixed/repairs.csv")
    #expect(repairs.split(separator: "\n").count == 2)
    #expect(repairs.hasPrefix("sheet,cell,old,new,reason\ngrants.csv,C5,"))
    let clean = try String(contentsOf: Package.path("\(Self.alpha)/grants.csv"), encoding: .utf8)
    #expect(try scratch.text("fixed/grants.csv") == clean)
    let run = try Binary.run(
      ["run", scratch.path("fixed"), "--out", scratch.path("out")] + Self.asOf
    )
    #expect(run.code == 0)
    let again = try Binary.run(["fix", scratch.path("fixed"), "--dry-run"])
    #expect(again.output == "Nothing is certain enough to repair.\n")
  }
}
