import CSV
import Exchange
import Findings
import Offering
import Sheets
import TestSupport
import Testing

@testable import Reports

/// What sent.csv does: letters that were sent are left out of `next`, and told where they have changed since.
@Suite struct LettersSentTests {
  private static let offer = OfferTexts.offer

  /// The letters of a day, and with them in sent.csv the offer.
  private static func letters(_ offer: TestOffer, _ asOf: String) async throws -> (
    files: [Letters.File], doubts: [Finding]
  ) {
    let run = try await offer.run(asOf: asOf)
    let letters = try Letters(run.outcome, run.conclusion, templates: LetterTemplates())
    let files = try letters.files()
    let doubts = letters.doubts(
      about: files,
      kinds: [],
      since: nil,
      without: run.conclusion.leftOut,
      Self.digest
    )
    return (files, doubts)
  }

  /// Tells pages apart well enough for a test.
  private static func digest(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 16)
  }

  private static func sending(
    _ file: Letters.File,
    on day: String,
    _ cells: [String: String] = [:],
    in offer: TestOffer
  ) -> TestOffer {
    let own = [
      "holder_id": file.holderID, "kind": file.kind.rawValue, "date": "\(file.day)",
      "event": file.event, "sent": day, "sha256": digest(file.bytes),
    ]
    return offer.row("sent", own.merging(cells) { $1 })
  }

  private static func due(_ offer: TestOffer, _ asOf: String) async throws -> [LetterKind: Set<
    String
  >] {
    due(try await offer.run(asOf: asOf).outcome)
  }

  private static func due(_ outcome: OfferOutcome) -> [LetterKind: Set<String>] {
    let due = LettersDue(outcome).letters(refused: RefusedPapers(outcome))
    return Dictionary(uniqueKeysWithValues: due.map { ($0.kind, $0.holders) })
  }

  @Test func `its kinds are those of letters`() {
    #expect(LetterSort.words == LetterKind.letters.map(\.rawValue))
  }

  @Test func `the sheet has every column of letters`() {
    let names = SentSheet.schema.columns.flatMap { [$0.name] + $0.aliases }
    let known = Set(names.map(ComparedName.normal))
    #expect(Letters.indexColumns.filter { !known.contains(ComparedName.normal($0)) } == [])
  }

  /// Whoever copies letters.csv has told what it says, and nothing else.
  @Test(arguments: [true, false])
  func `letters list taken as it is, is read without a finding`(isSent: Bool) async throws {
    let run = try await Self.offer.run(asOf: "2003-04-01")
    let letters = try Letters(run.outcome, run.conclusion, templates: LetterTemplates())
    let files = try letters.files()
    #expect(files.contains { $0.kind == .receipt })
    var index = String(decoding: letters.index(of: files, Self.digest), as: UTF8.self)
    if isSent { index = index.replacing(/,\r?\n/, with: ",2003-04-01\n") }
    var request = try Self.offer.request(asOf: "2003-04-01")
    request.files["sent.csv"] = Bytes(Array(index.utf8))
    let again = try TestRun(await request.carryOut())
    let told = { (findings: [Finding]) in Set(findings.map(\.line)) }
    #expect(told(again.allFindings).subtracting(told(run.allFindings)) == [])
    let (due, plain) = (try Self.due(again.outcome), try Self.due(run.outcome))
    #expect(isSent ? due.isEmpty : due == plain, "\(due)")
  }

  /// Whoever sends every letter on its day finds none in `next` on any later one.
  @Test(arguments: ["2003-03-22", "2003-04-01", "2003-06-30", "2003-10-03", "2003-12-31"])
  func `a letter that was sent is due no more`(asOf: String) async throws {
    for ending in [Self.offer, Self.offer.amendment("2003-03-21 09:00", "termination")] {
      var offer = ending
      for step in ["2003-03-22", "2003-04-01", "2003-10-03", asOf] where step <= asOf {
        for file in try await Self.letters(ending, step).files where file.kind != .receipt {
          offer = Self.sending(file, on: step, in: offer)
        }
      }
      let due = try await Self.due(offer, asOf)
      #expect(due.isEmpty, "\(due)")
    }
  }

  @Test func `a letter is due until it was sent, whatever step came since`() async throws {
    let files = try await Self.letters(Self.offer, "2003-04-01").files
    let promise = try #require(files.first { $0.kind == .promise })
    let offer = Self.sending(promise, on: "2003-04-02", in: Self.offer)
    let early = try await Self.due(offer, "2003-04-01")
    let late = try await Self.due(offer, "2003-10-03")
    #expect(early[.promise]?.contains(promise.holderID) == true)
    let others = early[.promise]?.subtracting([promise.holderID]) ?? []
    #expect(late[.promise] ?? [] == others)
    #expect(late[.acceptance]?.contains(promise.holderID) == true)
    let unmarked = try await Self.due(Self.offer, "2003-10-03")
    #expect(unmarked[.promise] == nil && unmarked[.acceptance] == nil)
  }

  @Test func `a row without a day it was sent does nothing`() async throws {
    let files = try await Self.letters(Self.offer, "2003-04-01").files
    let promise = try #require(files.first { $0.kind == .promise })
    let offer = Self.sending(promise, on: "", in: Self.offer)
    let (due, plain) = (
      try await Self.due(offer, "2003-04-01"), try await Self.due(Self.offer, "2003-04-01")
    )
    #expect(due == plain)
  }

  @Test func `a letter whose page has changed since is told at its seal`() async throws {
    let files = try await Self.letters(Self.offer, "2003-04-01").files
    let promise = try #require(files.first { $0.kind == .promise })
    let same = Self.sending(promise, on: "2003-04-02", in: Self.offer)
    #expect(try await Self.letters(same, "2003-10-03").doubts.isEmpty)
    let other = Self.sending(promise, on: "2003-04-02", ["sha256": "ab12"], in: Self.offer)
    let doubts = try await Self.letters(other, "2003-10-03").doubts
    #expect(doubts.map(\.rule) == ["letter.changed"])
    #expect(doubts.first?.place?.address == "sent.csv!F2" && doubts.first?.value == "ab12")
  }

  @Test func `a letter that is none is told at its date, with the one there is`() async throws {
    let files = try await Self.letters(Self.offer, "2003-04-01").files
    let promise = try #require(files.first { $0.kind == .promise })
    let other = Self.sending(promise, on: "2003-04-02", ["date": "2003-04-02"], in: Self.offer)
    let doubts = try await Self.letters(other, "2003-10-03").doubts
    #expect(doubts.map(\.rule) == ["letter.unknown"])
    #expect(
      doubts.first?.message
        == "There is no letter \"Promise to Grant\" to \(promise.holderID) of 2003-04-02; there is one of 2003-04-01."
    )
  }

  /// What `check`, `run` and `next` say of a sheet that names no letter: one warning a column.
  @Test(arguments: [
    ("date", "2003-04-03", "sent.csv!C2"), ("kind", "termination", "sent.csv!B2"),
    ("event", "A-1", "sent.csv!E2"),
  ])
  func `rows that name no letter are told once a column`(
    column: String,
    value: String,
    cell: String
  ) async throws {
    let files = try await Self.letters(Self.offer, "2003-04-01").files
    let promises = files.filter { $0.kind == .promise }
    #expect(promises.count > 1)
    var (wrong, right) = (Self.offer, Self.offer)
    for file in promises {
      right = Self.sending(file, on: "2003-04-03", in: right)
      wrong = Self.sending(file, on: "2003-04-03", [column: value], in: wrong)
    }
    #expect(try await Self.unknown(right).isEmpty)
    let found = try await Self.unknown(wrong)
    #expect(found.map { "\($0.place?.address ?? "") \($0.rule)" } == ["\(cell) letter.unknown"])
    #expect(found.first?.message.contains("no letter either") ?? false)
    #expect(found.first?.repair.contains("\(column) may have been sorted") ?? false)
  }

  private static func unknown(_ offer: TestOffer) async throws -> [Finding] {
    let request = try offer.request(asOf: "2003-10-03")
    return await UnknownSentLetters.findings(of: await request.carryOut(), request)
  }

  @Test func `letters lists the seal of each letter and the day it was sent`() async throws {
    let files = try await Self.letters(Self.offer, "2003-04-01").files
    let promise = try #require(files.first { $0.kind == .promise })
    let offer = Self.sending(promise, on: "2003-04-02", in: Self.offer)
    let run = try await offer.run(asOf: "2003-10-03")
    let letters = try Letters(run.outcome, run.conclusion, templates: LetterTemplates())
    let index = String(decoding: letters.index(of: try letters.files(), Self.digest), as: UTF8.self)
    let row = "\(promise.name),,,"
    let line = try #require(index.split(separator: "\n").first { $0.contains(row) })
    #expect(line.hasSuffix("2003-04-01,,\(Self.digest(promise.bytes)),2003-04-02"))
  }
}
