import Foundation
import TestSupport
import Testing

/// What replaces results takes over whose they are, and takes nothing away that is no file.
@Suite struct ReplacingTests {
  private static let alpha = "samples/alpha-2003"
  private static let asOf = ["--as-of", "2003-10-03"]

  private func written(_ command: String) throws -> (Scratch, [String]) {
    let scratch = try Scratch()
    let arguments = [command, Self.alpha, "--out", scratch.path("out")] + Self.asOf
    try #require(try Binary.run(arguments).code == 0)
    return (scratch, arguments)
  }

  @Test(arguments: [("run", "manifest.json"), ("letters", "letters.json")])
  func `a list that was changed by hand is replaced only by --force`(
    command: String,
    list: String
  ) throws {
    let (scratch, arguments) = try written(command)
    let whole = try scratch.text("out/\(list)")
    try scratch.edit("out/\(list)", "\"as_of\" : \"2003-10-03\"", "\"as_of\" : \"2003-10-04\"")
    let changed = try scratch.text("out/\(list)")
    let refused = try Binary.run(arguments)
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("out/\(list) was changed"), "\(refused.complaint)")
    #expect(refused.complaint.contains("--force"))
    #expect(try scratch.text("out/\(list)") == changed)
    #expect(try Binary.run(arguments + ["--force"]).code == 0)
    #expect(try scratch.text("out/\(list)") == whole)
    // One that is no list any more says nothing of what was written.
    try scratch.write("{ cut", to: "out/\(list)")
    let cut = try Binary.run(arguments + ["--force"])
    #expect(cut.code == 2 && cut.complaint.contains("out/\(list) is not a list"))
    #expect(try scratch.text("out/\(list)") == "{ cut")
  }

  @Test func `a log larger than the memory is compared piece by piece`() throws {
    let (scratch, arguments) = try written("run")
    // A hole takes no room on the disk.
    let log = try FileHandle(forWritingTo: scratch.folder.appending(path: "out/decisions.jsonl"))
    try log.truncate(atOffset: 320 << 20)
    try log.close()
    let limit = "ulimit -v 300000; exec $RUN"
    let run = try Binary.run(arguments, shell: limit)
    #expect(run.code == 2 && run.complaint.contains("decisions.jsonl was changed"), "\(run)")
    let verify = try Binary.run(["verify", scratch.path("out")], shell: limit)
    #expect(
      verify.code == 1 && verify.output.contains("decisions.jsonl is not what the run wrote"),
      "\(verify)"
    )
  }

  @Test(arguments: ["run", "letters"])
  func `modes and owners stay`(command: String) throws {
    let (scratch, arguments) = try written(command)
    let list = command == "run" ? "manifest.json" : "letters.json"
    let look = "stat -c '%a %u:%g %n' out out/*"
    // Only root may give a file away.
    let give = "[ $(id -u) != 0 ] || chown -R 4321:4322 out"
    _ = try Binary.shell(
      "\(give); chmod 640 out/*; chmod 2750 out; chmod 600 out/\(list)",
      in: scratch.folder
    )
    let before = try Binary.shell(look, in: scratch.folder).output
    #expect(before.contains("2750 ") && before.contains("600 "))
    #expect(try Binary.run(arguments).code == 0)
    #expect(try Binary.shell(look, in: scratch.folder).output == before)
  }

  @Test func `the page and the workbook keep theirs`() throws {
    let scratch = try Scratch()
    for option in ["--out", "--xlsx"] {
      let report = ["report", Self.alpha, option, scratch.path("file")] + Self.asOf + ["--force"]
      try #require(try Binary.run(report).code == 0)
      let look = "stat -c '%a %u:%g' file"
      _ = try Binary.shell("chmod 604 file", in: scratch.folder)
      let before = try Binary.shell(look, in: scratch.folder).output
      #expect(try Binary.run(report).code == 0)
      #expect(try Binary.shell(look, in: scratch.folder).output == before)
    }
  }

  @Test(arguments: ["ln -s ../kept.csv NAME", "mkfifo NAME", "mkdir NAME", "ln -s /dev/null NAME"])
  func `nothing that is no file goes with old results`(making: String) throws {
    for list in ["pool.csv", "manifest.json"] {
      let (scratch, arguments) = try written("run")
      _ = try Binary.shell(
        "cp out/\(list) kept.csv; rm out/\(list); cd out; "
          + making.replacing("NAME", with: list),
        in: scratch.folder
      )
      let kind = try Binary.shell("stat -c %F out/\(list)", in: scratch.folder).output
      for options in [[], ["--force"]] {
        let refused = try Binary.run(arguments + options)
        #expect(refused.code == 2)
        #expect(refused.complaint.contains("\(list) is a "), "\(refused.complaint)")
      }
      #expect(try Binary.shell("stat -c %F out/\(list)", in: scratch.folder).output == kind)
    }
  }
}
