import Foundation
import TestSupport
import Testing

/// The Table Schemas of sheets, to which `.ci/contracts` has frictionless hold every sample.
@Suite struct TableSchemaTests {
  private static func resources(_ options: [String] = []) throws -> [JSON] {
    let package = try JSON(try Binary.run(["sheets"] + options + ["--format", "schema"]).output)
    guard case .list(let resources)? = package["resources"] else { return [] }
    return resources
  }

  private static func fields(_ resource: JSON) -> [JSON] {
    guard case .list(let fields)? = resource["schema"]?["fields"] else { return [] }
    return fields
  }

  private static func header(_ file: URL) -> [String]? {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return text.split(whereSeparator: \.isNewline).first?.split(separator: ",").map(String.init)
  }

  @Test func `a result sheet has the fields of its header, in order`() throws {
    let resources = try Self.resources(["--results"])
    var seen = 0
    for resource in resources {
      let path = try #require(resource["path"]?.asText)
      guard let header = Self.header(Package.path("samples/alpha-2003/expected/\(path)")) else {
        continue
      }
      seen += 1
      #expect(Self.fields(resource).compactMap { $0["name"]?.asText } == header, "\(path)")
    }
    #expect(seen >= 13)
  }

  @Test func `the header that init writes is that of the input sheets' schemas`() throws {
    let scratch = try Scratch()
    _ = try Binary.run(["init", scratch.path("offer")])
    for resource in try Self.resources() {
      let path = try #require(resource["path"]?.asText)
      let header = Self.header(scratch.folder.appending(path: "offer/\(path)"))
      #expect(Self.fields(resource).compactMap { $0["name"]?.asText } == header, "\(path)")
    }
  }

  @Test(
    arguments: [
      ("grants", "shares_granted", "number"), ("grants", "grant_date", "date"),
      ("holders", "owns_over_10pct", "boolean"), ("forms", "received", "string"),
    ]
  )
  func `a column has the type of what its cells hold`(
    sheet: String,
    column: String,
    type: String
  ) throws {
    let printed = try Binary.run(["sheets", "\(sheet).csv", "--format", "schema"])
    let field = try Self.fields(.object(["schema": JSON(printed.output)]))
      .first { $0["name"] == .text(column) }
    #expect(field?["type"] == .text(type))
  }

  private static func schema(_ sheet: String, _ options: [String] = []) throws -> JSON {
    try JSON(try Binary.run(["sheets", sheet, "--format", "schema"] + options).output)
  }

  private static func constraints(_ schema: JSON, _ column: String) -> JSON? {
    fields(.object(["schema": schema])).first { $0["name"] == .text(column) }?["constraints"]
  }

  /// What `check` refuses, the schema refuses too: the column of a price, with how low it may be.
  @Test(arguments: [
    ("grants", "exercise_price", JSON.text("0.0001")), ("prices", "close", .text("0.0001")),
    ("prices", "low", .text("0.0001")), ("payments", "amount", .number(0)),
    ("sales", "price", .number(0)), ("grants", "shares_granted", .number(0)),
  ])
  func `no price is below zero, and none of an option or a share is zero`(
    sheet: String,
    column: String,
    least: JSON
  ) throws {
    #expect(try Self.constraints(Self.schema(sheet), column)?["minimum"] == least)
  }

  @Test(arguments: [
    ("offer", ["term"]), ("prices", ["date"]), ("policy", ["rule", "parameter", "adopted_on"]),
    ("events", ["effective_date", "kind"]), ("schedules", ["schedule", "months"]),
    ("waivers", []),
  ])
  func `rows that check takes for repeated are alike in the primary key`(
    sheet: String,
    key: [String]
  ) throws {
    #expect(try Self.schema(sheet)["primaryKey"]?.texts ?? [] == key)
  }

  @Test(arguments: [
    ("exercises", "status", ["accepted", "refused"]), ("tax", "term", ["short", "long"]),
    ("options", "class", ["eligible", "required", "not_eligible"]),
  ])
  func `what is one of a few words is said to be`(
    sheet: String,
    column: String,
    words: [String]
  ) throws {
    let constraints = try Self.constraints(Self.schema(sheet, ["--results"]), column)
    #expect(constraints?["enum"]?.texts == words)
  }

  @Test func `a result sheet's rows are told apart, and only what may be is below zero`() throws {
    var signed: [String] = []
    for resource in try Self.resources(["--results"]) {
      let name = try #require(resource["name"]?.asText)
      for field in Self.fields(resource) {
        guard ["integer", "number"].contains(field["type"]?.asText) else { continue }
        if field["constraints"]?["minimum"] == nil {
          signed.append("\(name).\(field["name"]?.asText ?? "")")
        }
      }
      let keyless = ["determinations", "findings", "pool", "tieout_results"]
      #expect((resource["schema"]?["primaryKey"] == nil) == keyless.contains(name), "\(name)")
    }
    #expect(signed.sorted() == ["pool.available", "pool.shares", "tax.capital_gain"])
  }

  @Test func `of sheets of one name, --results means the one that run writes`() throws {
    func columns(_ options: [String]) throws -> [String] {
      let schema = try JSON(
        try Binary.run(["sheets", "vesting"] + options + ["--format", "schema"]).output
      )
      return Self.fields(.object(["schema": schema])).compactMap { $0["name"]?.asText }
    }
    #expect(try !columns([]).contains("vested_at_grant"))
    #expect(try columns(["--results"]).contains("vested_at_grant"))
    #expect(
      try JSON(Binary.run(["sheets", "promises", "--format", "schema"]).output)["fields"] != nil
    )
  }
}
