import CSV
package import Exchange
import Findings
import Foundation
package import Offering
import Policy
import Reports
import Testing

/// The sample offer of the repository, carried out, with sheets changed where a test wants it.
package enum SampleOffer {
  /// The request about the sample on a day, after replacing texts in its sheets.
  package static func request(
    _ asOf: Day?,
    replacing edits: [(sheet: String, old: String, new: String)] = []
  ) throws -> Request {
    var files: [String: Bytes] = [:]
    for file in Package.files(in: "samples/alpha-2003", ending: ".csv") {
      var text = String(decoding: file.bytes, as: UTF8.self)
      for edit in edits where edit.sheet == file.name {
        try #require(text.contains(edit.old), "\(file.name) has no \(edit.old)")
        text = text.replacing(edit.old, with: edit.new)
      }
      files[file.name] = Bytes(Array(text.utf8))
    }
    return Request(
      files: files,
      ruleFolders: [ShippedRules.folder],
      resultSheets: ResultSheets.extensible,
      asOf: try #require(asOf)
    )
  }

  /// The names of all samples, in order.
  package static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: Package.path("samples").path)
    return (all ?? []).sorted()
  }()

  /// The request about any sample on a day, with its own rules and without the tests of rules.
  ///
  /// - Parameters:
  ///   - sample: its name.
  ///   - asOf: what is known.
  ///   - added: lines of sheets that the sample does not have; others stay as they are.
  /// - Returns: the request.
  package static func request(
    _ sample: String,
    _ asOf: Day,
    adding added: [String: [String]] = [:]
  ) -> Request {
    let own = Package.files(in: "samples/\(sample)/rules", ending: ".lua").map {
      RuleSource(file: "samples/\(sample)/rules/\($0.name)", bytes: $0.bytes)
    }
    var request = Request(
      files: [:],
      ruleFolders: [ShippedRules.withoutTests] + (own.isEmpty ? [] : [RuleFolder(rules: own)]),
      resultSheets: ResultSheets.extensible,
      asOf: asOf
    )
    for file in Package.files(in: "samples/\(sample)", ending: ".csv") {
      request.files[file.name] = Bytes(file.bytes)
    }
    for (name, lines) in added where request.files[name] == nil {
      request.files[name] = Bytes(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    return request
  }

  /// What the unchanged sample comes to, carried out once a day for all tests.
  private actor Conclusions {
    static let shared = Conclusions()
    private var known: [Day: Conclusion] = [:]

    func conclusion(_ request: Request) async -> Conclusion {
      if let conclusion = known[request.asOf] { return conclusion }
      let conclusion = await request.carryOut()
      known[request.asOf] = conclusion
      return conclusion
    }
  }

  /// What the sample comes to on a day.
  package static func outcome(
    _ asOf: Day?,
    replacing edits: [(sheet: String, old: String, new: String)] = []
  ) async throws -> (OfferOutcome, Conclusion) {
    let request = try request(asOf, replacing: edits)
    let conclusion =
      edits.isEmpty
      ? await Conclusions.shared.conclusion(request) : await request.carryOut()
    guard case .done(let outcome) = conclusion.ending else {
      Issue.record("The sample is broken: \(conclusion.findings.prefix(3).map(\.message))")
      throw SampleIsBroken()
    }
    return (outcome, conclusion)
  }

  struct SampleIsBroken: Error {}

  /// The day of the grant.
  package static let granted = Day(2003, 10, 3)
}
