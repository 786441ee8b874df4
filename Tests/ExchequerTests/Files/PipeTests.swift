import Foundation
import TestSupport
import Testing

/// A reader that goes decides nothing: a command ends as it would have, quietly.
@Suite struct PipeTests {
  private static let asOf = ["--as-of", "2003-10-03"]

  @Test(
    arguments: [
      (["run", "samples/alpha-2003", "--out", "OUT"], 0), (["check", "samples/alpha-2003"], 1),
      (["explain", "samples/alpha-2003", "H-20"], 0),
      (["report", "samples/alpha-2003", "--out", "-"], 0),
    ]
  )
  func `whenever the reader goes, the end is the same`(command: [String], code: Int) throws {
    let scratch = try Scratch()
    let arguments = command.map { $0 == "OUT" ? scratch.path("out") : $0 } + Self.asOf
    // Before the first byte, after some, after all.
    for reader in ["true", "head -c 1", "head -n 1", "sleep 0.1", "head -n 5", "cat"] {
      for _ in 0..<3 {
        let run = try Binary.run(
          arguments,
          shell: "{ { $RUN; echo code $? >&3; } | \(reader) > /dev/null; } 3>&1"
        )
        #expect(run.output == "code \(code)\n", "\(reader)")
        #expect(!run.complaint.contains("written"), "\(run.complaint)")
      }
    }
  }

  @Test func `a pipe with a name is like standard output`() throws {
    let scratch = try Scratch()
    let report = "exchequer report samples/alpha-2003 --as-of 2003-10-03 --quiet --out"
    for _ in 0..<3 {
      let run = try Binary.shell(
        "mkfifo '\(scratch.path("pipe"))'; { head -c 1 < '\(scratch.path("pipe"))' > /dev/null & }; "
          + "\(report) '\(scratch.path("pipe"))'; echo code $?; rm '\(scratch.path("pipe"))'",
        in: Package.folder
      )
      #expect(run.output == "code 0\n" && run.complaint.isEmpty, "\(run.complaint)")
    }
  }

  @Test(
    arguments: [
      ("true", "- < known.json"), ("true", "/dev/stdin < known.json"),
      ("mkfifo pipe; { cat known.json > pipe & }", "pipe"),
    ]
  )
  func `what is known may come through a pipe`(preparing: String, baseline: String) throws {
    let scratch = try Scratch()
    _ = try scratch.copy("samples/leavers", as: "offer")
    _ = try scratch.copy("rules", as: "rules")
    let check = "EXCHEQUER_DATA=. exchequer check offer --as-of 2003-12-31"
    let run = try Binary.shell(
      "\(check) --format json > known.json; \(preparing); "
        + "\(check) --quiet --baseline \(baseline); echo code $?",
      in: scratch.folder
    )
    #expect(run.output.hasSuffix("code 0\n"), "\(run.output)\(run.complaint)")
  }

  @Test func `show reads a pipe to its end`() throws {
    let scratch = try Scratch()
    let run = try Binary.shell(
      "mkfifo pipe; { printf 'a,b\\n1,2\\n' > pipe & }; exchequer show pipe --format csv",
      in: scratch.folder
    )
    #expect(run.output == "a,b\n1,2\n", "\(run.complaint)")
  }

  @Test func `a file has what --quiet spares standard output`() throws {
    let scratch = try Scratch()
    let check = ["check", "samples/alpha-2003", "--format", "csv", "--fail-on", "never"]
    for (name, options) in [("all.csv", []), ("quiet.csv", ["--quiet"])] {
      _ = try Binary.run(check + Self.asOf + options + ["--output", scratch.path(name)])
    }
    #expect(try scratch.text("all.csv") == scratch.text("quiet.csv"))
    #expect(try scratch.text("all.csv").contains("\nnote,"))
  }

  @Test func `the last line of a run is the hash of its manifest`() throws {
    let scratch = try Scratch()
    for (offer, day) in [("samples/alpha-2003", "2003-03-14"), ("samples/waivers", "2003-04-01")] {
      let run = try Binary.run(["run", offer, "--as-of", day, "--out", scratch.path("out")])
      let hash = try Binary.shell("sha256sum out/manifest.json", in: scratch.folder).output.prefix(
        64
      )
      #expect(run.output.hasSuffix("\nThe manifest's hash is \(hash).\n"), "\(run.output)")
    }
  }
}
