import Exchange
import Foundation
package import Offering
import Testing

/// The samples with a folder `expected`, each with the day that its summary there names.
package enum RecordedSamples {
  package static let all: [(name: String, asOf: String)] = {
    let folder = Package.path("samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let summary = folder.appending(path: "\(name)/expected/summary.csv")
      guard let text = try? String(contentsOf: summary, encoding: .utf8) else { return nil }
      return text.split(separator: "\n").first { $0.hasPrefix("as_of,") }
        .map { (name, String($0.dropFirst("as_of,".count))) }
    }
  }()

  /// The request about a sample as of a day.
  package static func request(_ sample: String, asOf: String) throws -> Request {
    SampleOffer.request(sample, try #require(Day(asOf)))
  }
}
