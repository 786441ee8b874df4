import Foundation
import TestSupport
import Testing

/// A pipe, a device or a folder in the place of a file is refused, not waited for.
@Suite struct OddFileTests {
  /// What may stand where a file is expected, with the words that refuse it.
  private static let kinds = [
    ("pipe", "is a pipe, not a file"), ("folder", "is a folder, not a file"),
    ("/dev/zero", "is a device, not a file"), ("/no/such/file", "no "),
  ]
  /// Where files are read.
  private static let places = [
    "offer/grants.csv", "offer/more.csv", "rules/grant_date.lua", "rules/lib/more.lua",
    "rules/tests/grant_date.csv", "offer/templates/receipt.mustache",
  ]

  @Test(arguments: places, kinds)
  func `it is refused with its name and kind`(place: String, kind: (String, String)) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let rules = try scratch.copy("rules", as: "rules")
    try scratch.make(kind.0, at: place)
    let asOf = ["--as-of", "2003-10-03"]
    let result =
      switch place {
      case _ where place.contains("templates/"):
        try Binary.run(["letters", offer, "--out", scratch.path("out")] + asOf)
      case _ where place.contains("tests/"): try Binary.run(["rules", "test", "--rules", rules])
      default: try Binary.run(["check", offer, "--rules", rules] + asOf)
      }
    #expect(result.code == 2)
    let told = result.output + result.complaint
    #expect(told.contains((place as NSString).lastPathComponent), "\(told)")
    #expect(told.contains(kind.1) || told.contains("symbolic link"), "\(told)")
    #expect(!told.contains("fault of exchequer"))
  }

  @Test(arguments: kinds)
  func `show and verify refuse it`(kind: (String, String)) throws {
    let scratch = try Scratch()
    // `show` reads a pipe that it is given by name.
    if kind.0 != "pipe" {
      try scratch.make(kind.0, at: "file.csv")
      let show = try Binary.run(["show", scratch.path("file.csv")])
      #expect(show.code == 2)
      #expect(show.complaint.contains("file.csv"))
    }
    try scratch.make(kind.0, at: "out/manifest.json")
    #expect(try Binary.run(["verify", scratch.path("out")]).code == 2)
  }

  @Test func `a sheet that may not be read is named with the reason`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    // A sheet larger than any memory: it takes no room on the disk.
    let file = try FileHandle(forWritingTo: URL(filePath: offer + "/prices.csv"))
    try file.truncate(atOffset: 1 << 43)
    try file.close()
    let result = try Binary.run(["check", offer])
    #expect(result.code == 2)
    #expect(result.complaint.contains("prices.csv has 8796093022208 bytes"))
  }
}

extension Scratch {
  /// Puts a pipe, a folder or a link to a device where a file is expected.
  func make(_ kind: String, at place: String) throws {
    let file = folder.appending(path: place)
    let above = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: file)
    switch kind {
    case "pipe": try #require(unsafe mkfifo(file.path, 0o600) == 0)
    case "folder":
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    default:
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: kind)
    }
  }

  /// The names in it, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
