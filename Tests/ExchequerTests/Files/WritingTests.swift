import Foundation
import TestSupport
import Testing

/// No file of an offer is overwritten, nor one that a person changed; a write that fails is told.
@Suite struct WritingTests {
  private static let alpha = "samples/alpha-2003"
  private static let asOf = ["--as-of", "2003-10-03"]

  /// Commands that write, with what goes before the name of the place.
  private static let writers: [[String]] = [
    ["run", "OFFER", "--out"], ["fix", "OFFER", "--out"], ["letters", "OFFER", "--out"],
    ["letters", "--templates"], ["report", "OFFER", "--out"], ["report", "OFFER", "--xlsx"],
  ]
  /// Places in an offer folder, by several ways.
  private static let places = [
    "offer/grants.csv", "offer/new.html", "offer/letters", "offer", "offer/rules/new", "link/new",
    "link/forms.csv", "offer/../offer/new", "link/deep/er/new",
  ]

  @Test(arguments: writers, places)
  func `nothing writes to an offer folder, by whatever path`(
    command: [String],
    place: String
  ) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"),
      withDestinationPath: offer
    )
    let before = try contents(offer)
    // Also where the command is about another offer.
    for about in [offer, Self.alpha] {
      let arguments = command.map { $0 == "OFFER" ? about : $0 } + [scratch.path(place)]
      let refused = try Binary.run(arguments)
      #expect(refused.code == 2)
      #expect(refused.complaint.contains("offer folder"), "\(refused.complaint)")
    }
    #expect(try contents(offer) == before)
  }

  @Test func `init and rules new add to an offer folder, and replace nothing`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy(Self.alpha, as: "offer")
    let before = try contents(offer)
    #expect(try Binary.run(["init", offer]).code == 2)
    let new = ["rules", "new", "tender.extra", "--rules", "\(offer)/rules"]
    #expect(try Binary.run(new).code == 0)
    #expect(try Binary.run(new).code == 2)
    let after = try contents(offer)
    #expect(after.filter { before[$0.key] != nil } == before)
    #expect(Set(after.keys).subtracting(before.keys) == ["rules/tender.extra.lua"])
  }

  @Test func `init fills the empty folder that it is called in`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("new"),
      withIntermediateDirectories: true
    )
    let made = try Binary.run(["init", "."], shell: "cd \(scratch.path("new")); $RUN; ls")
    #expect(made.output.contains("grants.csv"))
  }

  @Test(arguments: [
    ("run", "summary.csv"), ("run", "new_grants.csv"),
    ("letters", "H-13-2003-03-31-receipt-F-032.html"),
  ])
  func `what was changed by hand is replaced only by --force`(
    command: String,
    file: String
  ) throws {
    let scratch = try Scratch()
    let arguments = [command, Self.alpha, "--out", scratch.path("out")] + Self.asOf
    try #require(try Binary.run(arguments).code == 0)
    let written = try scratch.text("out/\(file)")
    try scratch.write(written + "mine\n", to: "out/\(file)")
    let refused = try Binary.run(arguments)
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("out/\(file) was changed"))
    #expect(refused.complaint.contains("--force"))
    #expect(try scratch.text("out/\(file)") == written + "mine\n")
    #expect(try Binary.run(arguments + ["--force"]).code == 0)
    #expect(try scratch.text("out/\(file)") == written)
    try scratch.write("mine", to: "out/notes.txt")
    #expect(try Binary.run(arguments + ["--force"]).code == 2)
    #expect(try scratch.text("out/notes.txt") == "mine")
  }

  @Test(arguments: ["--out", "--xlsx"])
  func `a report replaces a report, and another file only by --force`(option: String) throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "file")
    let arguments = ["report", Self.alpha, option, scratch.path("file")] + Self.asOf
    let refused = try Binary.run(arguments)
    #expect(refused.code == 2)
    #expect(refused.complaint.contains("--force"))
    #expect(try scratch.text("file") == "mine")
    #expect(try Binary.run(arguments + ["--force"]).code == 0)
    #expect(try Binary.run(arguments).code == 0)
    // A device is written to: one has room, the other has none.
    #expect(try Binary.run(["report", Self.alpha, option, "/dev/null"] + Self.asOf).code == 0)
    for place in [scratch.folder.path, "/dev/full", ""] {
      #expect(try Binary.run(["report", Self.alpha, option, place] + Self.asOf).code == 2)
    }
    #expect(try scratch.names() == ["file"])
  }

  /// Commands that print, each without an error of its own.
  private static let printers: [[String]] = [
    ["--help"], ["--version"], ["run", "--help"], ["help", "run"], ["sheets"], ["codes"],
    ["sheets", "grants"], ["rules", "list"], ["rules", "test"], ["rules", "docs"],
    ["rules", "try", "exercise_price", "close=1.37", "type=ISO", "owns_over_10pct=yes"],
    ["show", alpha + "/grants.csv"], ["fix", alpha, "--dry-run"],
    ["check", "samples/rules-of-its-own", "--format", "json"],
    ["explain", alpha, "H-20"] + asOf, ["impact", alpha, "--rules", "rules"] + asOf,
    ["model", alpha, "--prices", "1,5"] + asOf, ["run", alpha, "--out", "OUT"] + asOf,
    ["letters", alpha, "--out", "OUT"] + asOf, ["report", alpha, "--out", "OUT"] + asOf,
    ["letters", "--templates", "OUT"], ["init", "OUT"], ["watch", alpha, "--checks", "1"],
  ]

  @Test(arguments: printers)
  func
    `output that cannot be written never ends with 0, and a reader that has gone decides nothing`(
      command: [String]
    ) throws
  {
    let scratch = try Scratch()
    func arguments(_ name: String) -> [String] {
      command.map { $0 == "OUT" ? scratch.path(name) : $0 }
    }
    let full = try Binary.run(arguments("full"), shell: "exec $RUN > /dev/full")
    #expect(full.code == 2)
    #expect(
      full.complaint.contains("Standard output could not be written: no space left on device."),
      "\(full.complaint)"
    )
    let closed = try Binary.run(arguments("closed"), shell: "exec $RUN >&-")
    #expect(closed.code == 2)
    #expect(closed.complaint.contains("Standard output could not be written"))
    // The reader has gone before the program begins: that decides nothing.
    let plain = try Binary.run(arguments("plain")).code
    let gone = try Binary.run(
      arguments("gone"),
      shell: "{ { sleep 0.2; $RUN; echo code $? >&3; } | true; } 3>&1"
    )
    #expect(gone.output == "code \(plain)\n")
    #expect(!gone.complaint.contains("Standard output"))
  }

  @Test func `what is closed at the start is no file that is opened later`() throws {
    let scratch = try Scratch()
    let run = ["run", Self.alpha, "--out", scratch.path("out")] + Self.asOf
    let whole = ["run", Self.alpha, "--out", scratch.path("whole")] + Self.asOf
    try #require(try Binary.run(whole).code == 0)
    #expect(try Binary.run(run, shell: "exec $RUN <&- >&- 2>&-").code == 2)
    #expect(try contents(scratch.path("out")) == contents(scratch.path("whole")))
  }

  @Test(arguments: writers + [["init"], ["rules", "new", "exchange_ratio", "--rules"]])
  func `a disk that takes no more is told, and nothing half-written is left`(
    command: [String]
  ) throws {
    let scratch = try Scratch()
    let arguments = command.map { $0 == "OFFER" ? Self.alpha : $0 } + [scratch.path("out")]
    // No file may have more than 512 bytes.
    let options = command.contains("OFFER") && command[0] != "fix" ? Self.asOf : []
    let result = try Binary.run(arguments + options, shell: "ulimit -f 0; exec $RUN")
    #expect(result.code == 2)
    #expect(result.complaint.contains("could not be written"), "\(result.complaint)")
    #expect(!result.complaint.contains("fault of exchequer"))
    let left = try contents(scratch.folder.path).filter { !$0.value.isEmpty }
    #expect(left.isEmpty)
    #expect(try scratch.names().allSatisfy { $0 == "out" })
  }

  @Test(arguments: ["run", "letters"])
  func `a place that cannot be written is told in one sentence`(command: String) throws {
    let result = try Binary.run([command, Self.alpha, "--out", "/proc/none"] + Self.asOf)
    #expect(result.code == 2)
    #expect(result.complaint.contains("could not be written to /proc/none: no such file"))
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return files
  }
}
