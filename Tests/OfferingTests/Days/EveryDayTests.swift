import Exchange
import Foundation
import Offering
import TestSupport
import Testing

/// What a run as of a day says was done by then, every later run says too (`days.md`, "Overview").
///
/// The days asked are those on which a cell of a sheet is dated, from commencement to a year past the
/// grant; EXCHEQUER_EVERY_DAY=1 asks every day between, which takes minutes.
@Suite struct EveryDayTests {
  /// The acts done by a day, as rows of the result sheets.
  ///
  /// A determination is an act once the options are cancelled; forms that come later are added.
  private static func acts(_ run: TestRun, by day: Day) throws -> Set<String> {
    let timeline = try run.outcome.timeline
    // Without exercises there is no such sheet.
    var sheets = run.sheets["exercises.csv"] == nil ? [] : ["exercises"]
    if day >= timeline.cancellation { sheets += ["determinations", "cancellations"] }
    if day >= timeline.newGrantDate { sheets += ["new_grants", "vesting"] }
    var acts: Set<String> = []
    for sheet in sheets { acts.formUnion(try run.rows(sheet).map { "\(sheet): \($0)" }) }
    for row in try run.rows("pool") where row.prefix(10) <= "\(day)" { acts.insert("pool: \(row)") }
    return acts
  }

  /// The days from one to another on which a cell of the sheets is dated, or all of them.
  private static func days(_ sample: String, from first: Day, through last: Day) -> [Day] {
    if ProcessInfo.processInfo.environment["EXCHEQUER_EVERY_DAY"] != nil {
      return (0...first.days(until: last)).map { first.advanced(by: $0) }
    }
    var days: Set<Day> = [first, last]
    // Prices are there for nearly every day, and decide nothing before the grant.
    for file in Package.files(in: "samples/\(sample)", ending: ".csv")
    where file.name != "prices.csv" {
      let text = String(decoding: file.bytes, as: UTF8.self)
      days.formUnion(text.matches(of: #/\d{4}-\d\d-\d\d/#).compactMap { Day(String($0.output)) })
    }
    return days.filter { $0 >= first && $0 <= last }.sorted()
  }

  @Test(arguments: StandingDecisionTests.samples)
  func `what was done by a day is what a run of any later day says`(sample: String) async throws {
    func run(_ day: Day) async throws -> TestRun {
      try TestRun(await SampleOffer.request(sample, day).carryOut())
    }
    let timeline = try await run(try day("2003-03-03")).outcome.timeline
    let first = timeline.open.commencement
    var days = Self.days(sample, from: first, through: timeline.newGrantDate.adding(years: 1))
    // A sample without the close of its grant date has no results from that day on.
    var end = try await run(try #require(days.popLast()))
    while end.sheets.isEmpty { end = try await run(try #require(days.popLast())) }
    var (compared, missing) = (0, [String]())
    for day in days {
      let then = try await run(day)
      guard !then.sheets.isEmpty else { continue }
      compared += 1
      let undone = try Self.acts(then, by: day).subtracting(try Self.acts(end, by: day))
      missing += undone.sorted().map { "\(day): \($0)" }
    }
    #expect(missing == [])
    #expect(compared > 2)
  }
}
