import Foundation
import TestSupport
import Testing

/// `verify`: results against their manifest, and against a fresh run.
@Suite struct VerifyTests {
  private static let alpha = "samples/alpha-2003"

  private func results(_ more: String...) throws -> Scratch {
    let scratch = try Scratch()
    let run = try Binary.run(
      ["run", Self.alpha, "--as-of", "2003-10-03", "--out", scratch.path("out")] + more
    )
    try #require(run.code == 0)
    return scratch
  }

  @Test(arguments: [[], ["--log", "all"], ["--log", "none"], ["--project"]])
  func `whole results end with 0, by manifest and by a fresh run`(options: [String]) throws {
    let scratch = try Scratch()
    let run = ["run", Self.alpha, "--as-of", "2003-08-01", "--out", scratch.path("out")]
    try #require(try Binary.run(run + options).code == 0)
    #expect(try Binary.run(["verify", scratch.path("out")]).code == 0)
    let fresh = try Binary.run(["verify", scratch.path("out"), "--offer", Self.alpha])
    #expect(fresh.code == 0, "\(fresh.output)\(fresh.complaint)")
    #expect(fresh.output.contains("a fresh run of samples/alpha-2003 writes the same"))
  }

  @Test func `the parameter, sheet and rule that differ are named`() throws {
    let scratch = try results("--set", "grant_date.counting=same_day")
    let parameter = try Binary.run(["verify", scratch.path("out"), "--offer", Self.alpha])
    #expect(parameter.code == 1)
    #expect(parameter.output.contains("grant_date.counting was same_day, now following_day."))
    let offer = try scratch.copy(Self.alpha, as: "offer")
    try scratch.edit("offer/prices.csv", "2003-10-02,1.38", "2003-10-02,1.39")
    let rules = try scratch.copy("rules", as: "rules")
    try scratch.edit("rules/vest_date.lua", "return {", "-- changed\nreturn {")
    let both = try Binary.run([
      "verify", scratch.path("out"), "--offer", offer, "--rules", rules, "--set",
      "grant_date.counting=same_day",
    ])
    #expect(both.code == 1)
    #expect(both.output.contains("sheet     prices.csv has changed since."))
    #expect(both.output.contains("rule      vest_date has changed since."))
    #expect(both.output.contains("- exercise_price_close,1.38"))
    #expect(both.output.contains("+ exercise_price_close,1.39"))
  }

  @Test func `run and verify print the hash of the manifest, and --hash holds them to it`() throws {
    let scratch = try Scratch()
    let run = try Binary.run([
      "run", Self.alpha, "--as-of", "2003-10-03", "--out", scratch.path("out"),
    ])
    let hash = try Binary.shell("sha256sum out/manifest.json | cut -c1-64", in: scratch.folder)
      .output
    #expect(run.output.contains("\nThe manifest's hash is \(hash.dropLast()).\n"))
    let verify = ["verify", scratch.path("out")]
    #expect(try Binary.run(verify).output.hasSuffix("The manifest's hash is \(hash.dropLast()).\n"))
    #expect(try Binary.run(verify + ["--hash", String(hash.dropLast())]).code == 0)
    let zeros = String(repeating: "0", count: 64)
    let other = try Binary.run(verify + ["--hash", zeros])
    #expect(other.code == 1)
    #expect(other.output == "hash      the manifest's is \(hash.dropLast()), not \(zeros).\n")
    #expect(try Binary.run(verify + ["--hash", "0123"]).code == 2)
    #expect(try Binary.run(verify + ["--set", "grant_date.months=7"]).code == 2)
  }

  @Test func `the manifest says what made the results, and never where`() throws {
    let scratch = try results("--set", "grant_date.counting=same_day", "--project")
    let manifest = try scratch.text("out/manifest.json")
    for field in [
      "\"format\" : 2", "\"contract\" : 2", "\"lua\" : \"Lua 5.4.", "\"as_of\" : \"2003-10-03\"",
      "\"projected\" : true", "\"grant_date.counting=same_day\"", "\"file\" : \"vest_date.lua\"",
    ] {
      #expect(manifest.contains(field), "no \(field)")
    }
    #expect(!manifest.contains(Package.folder.path) && !manifest.contains(scratch.folder.path))
  }

  @Test func `what --set said is told where it is not said again`() throws {
    let scratch = try results("--set", "grant_date.counting=same_day")
    let verify = ["verify", scratch.path("out"), "--offer", Self.alpha]
    let without = try Binary.run(verify)
    #expect(without.output.contains("set       grant_date.counting=same_day was given to the run"))
    #expect(try Binary.run(verify + ["--set", "grant_date.counting=same_day"]).code == 0)
  }

  @Test func `one byte more, less or otherwise is found, whatever file and place it has`() throws {
    let scratch = try results("--log", "all")
    let folder = scratch.folder.appending(path: "out")
    var random = SplitMix(13)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appending(path: name)
      let whole = try Data(contentsOf: file)
      // Many in the manifest, whose fields are checked one by one; elsewhere a hash is a hash.
      for turn in 0..<(name == "manifest.json" ? 30 : 2) {
        var changed = whole
        let place = Int(random.next() % UInt64(whole.count))
        switch turn % 3 {
        case 0: changed[place] ^= UInt8(1 << (random.next() % 7))
        case 1: changed.remove(at: place)
        default: changed.insert(UInt8(ascii: " "), at: place)
        }
        try changed.write(to: file)
        let result = try Binary.run(["verify", folder.path])
        #expect(result.code == 1 && result.output.contains(name), "\(name), byte \(place)")
      }
      try whole.write(to: file)
    }
    #expect(try Binary.run(["verify", folder.path]).code == 0)
  }
}
