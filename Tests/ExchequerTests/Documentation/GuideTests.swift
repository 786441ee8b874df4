import Foundation
import TestSupport
import Testing

/// Every example of the guides is run, in the order of the page, in a folder of its own.
@Suite struct GuideTests {
  private static let guides = ["finance-guide", "committee-guide", "engineer-guide"]

  /// The lines of a page's examples, with the exit code that each says.
  private static func lines(of guide: String) throws -> [(line: String, code: Int32)] {
    let page = try #require(try DocumentationPage.all().first { $0.name == guide })
    return page.text.matches(of: #/(?m)^```sh\n((?s).*?)^```$/#).flatMap { fence in
      fence.output.1.split(separator: "\n").map { line in
        let code = line.firstMatch(of: #/# ends with ([0-9]+)$/#).flatMap { Int32($0.output.1) }
        return (String(line), code ?? 0)
      }
    }
  }

  @Test(arguments: guides)
  func `each example of a guide ends as the guide says`(guide: String) throws {
    let scratch = try Scratch()
    for name in ["samples", "rules"] { _ = try scratch.copy(name, as: name) }
    _ = try scratch.copy("samples/alpha-2003", as: "my-offer")
    try FileManager.default.removeItem(atPath: scratch.path("my-offer/expected"))
    let lines = try Self.lines(of: guide)
    #expect(lines.count >= 10)
    for (line, code) in lines {
      let run = try Binary.shell(line, in: scratch.folder)
      #expect(run.code == code, "\(line)\n\(run.output.suffix(500))\(run.complaint.suffix(500))")
    }
  }

  @Test func `no command of a guide is without an example that is run`() throws {
    let commands = try Self.guides.flatMap { try Self.lines(of: $0) }
      .compactMap { $0.line.firstMatch(of: #/exchequer ([a-z]+)/#)?.output.1 }
    for command in ["check", "run", "next", "explain", "impact", "report", "letters", "verify"] {
      #expect(commands.contains { $0 == command }, "\(command)")
    }
  }

  /// The pictures are made by packaging/pictures, which knows whether they are stale.
  @Test func `the pictures of README show what the program says`() throws {
    let script = Package.path("packaging/pictures").path
    let check = ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] == nil ? "--check" : ""
    let run = try Binary.shell(
      "'\(script)' \"$(command -v exchequer)\" \(check)",
      in: Package.folder
    )
    #expect(run.code == 0, "\(run.complaint)")
    let readme = try String(contentsOf: Package.path("README.md"), encoding: .utf8)
    for picture in ["Pictures/report.png", "Pictures/terminal.svg"] {
      #expect(readme.contains("(\(picture))"))
      let data = try Data(contentsOf: Package.path(picture))
      #expect(data.count < 60_000, "\(picture)")
    }
  }
}
