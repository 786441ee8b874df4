// swift-tools-version: 6.2
import PackageDescription

// The reader of CSV and the typed sheets under libFuzzer: see README.md. The main package's targets
// are no products, so they are here by symbolic link, as targets of this package.
let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "Exchange"),
    .target(name: "Findings"),
    .target(name: "CSV"),
    .target(name: "Sheets", dependencies: ["CSV", "Exchange", "Findings"]),
    .executableTarget(name: "FuzzCSV", dependencies: ["CSV"]),
    .executableTarget(name: "FuzzSheets", dependencies: ["Sheets", "CSV", "Findings"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // libFuzzer brings the main of an executable.
  if target.type == .executable {
    target.swiftSettings?.append(.unsafeFlags(["-parse-as-library"]))
  }
}
