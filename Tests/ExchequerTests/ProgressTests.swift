import Foundation
import TestSupport
import Testing

/// How far a run has come, told to a job.
@Suite struct ProgressTests {
  private static let alpha = "samples/alpha-2003"

  @Test(arguments: [
    ["check", alpha], ["run", alpha, "--out", "OUT"], ["next", alpha], ["explain", alpha, "H-20"],
    ["letters", alpha, "--out", "OUT"], ["report", alpha, "--out", "OUT"],
    ["impact", alpha, "--set", "grant_date.counting=same_day", "--set", "option_term.years=9"],
    ["impact", alpha, "--set", "iso_limit.limit=100001"],
  ])
  func `lines of JSON name each stage, and the end last`(command: [String]) throws {
    let scratch = try Scratch()
    let arguments = command.map { $0 == "OUT" ? scratch.path("out") : $0 }
    let run = try Binary.run(arguments + ["--as-of", "2003-10-03", "--progress", "json"])
    let schema = try JSON(Binary.run(["sheets", "progress.jsonl", "--format", "schema"]).output)
    let validator = SchemaValidator(schema)
    let lines = try run.complaint.split(separator: "\n").filter { $0.hasPrefix("{") }
      .map { try JSON(String($0)) }
    for line in lines { #expect(try validator.problems(line) == []) }
    // A slow run says more than once where it is.
    let stages = lines.compactMap { $0["stage"]?.asText }.reduce(into: [String]()) {
      if $0.last != $1 { $0.append($1) }
    }
    #expect(stages.first == "sheets" && stages.last == "end" && stages.contains("holders"))
    // However many runs a command makes, it has one end.
    #expect(stages.count { $0 == "end" } == 1)
    if command[0] == "impact" { #expect(stages.count { $0 == "sheets" } > 1, "\(stages)") }
    // Letters are written of earlier days too.
    if command[0] == "letters" { #expect(stages.count { $0 == "rules" } > 1, "\(stages)") }
    let last = try #require(lines.last)
    #expect(last["done"] == last["total"] && last["total"] != .number(0))
  }

  @Test(arguments: [[], ["--progress", "never"]])
  func `where standard error is no terminal, nothing is told unless it is asked for`(
    options: [String]
  ) throws {
    let arguments = ["check", Self.alpha, "--as-of", "2003-10-03"]
    #expect(try Binary.run(arguments + options).complaint.isEmpty)
  }

  @Test func `a log that is kept on the disk leaves nothing there, and is the same`() throws {
    let scratch = try Scratch()
    let run = ["run", Self.alpha, "--as-of", "2003-10-03", "--log", "all", "--out"]
    #expect(try Binary.run(run + [scratch.path("one"), "--threads", "2"]).code == 0)
    #expect(try Binary.run(run + [scratch.path("two"), "--threads", "1"]).code == 0)
    #expect(try scratch.text("one/decisions.jsonl") == scratch.text("two/decisions.jsonl"))
    #expect(try scratch.text("one/decisions.jsonl").utf8.count > 1 << 18)
    #expect(try scratch.names() == ["one", "two"])
    // A fresh run keeps it in memory.
    #expect(try Binary.run(["verify", scratch.path("one"), "--offer", Self.alpha]).code == 0)
  }

  @Test func `a disk without room for the log is told`() throws {
    let scratch = try Scratch()
    let run = ["run", Self.alpha, "--as-of", "2003-10-03", "--log", "all", "--out"]
    let full = try Binary.run(run + [scratch.path("out")], shell: "ulimit -f 150; exec $RUN")
    #expect(full.code == 2)
    #expect(full.complaint.contains("could not be written to"), "\(full.complaint)")
    #expect(try scratch.names() == [])
  }
}
