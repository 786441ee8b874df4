// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Where libxlsxwriter is not there, everything but `report --xlsx` is built.
let hasWorkbooks = ["/usr/include", "/usr/local/include"].contains {
  FileManager.default.fileExists(atPath: $0 + "/xlsxwriter.h")
}
let workbooks: [Target] =
  hasWorkbooks
  ? [
    // Opened by the program when a workbook is asked for, so that it starts without.
    .target(name: "CXLSXWriter", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))])
  ] : []

let package = Package(
  name: "exchequer",
  products: [
    .executable(name: "exchequer", targets: ["exchequer"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // Lists the types of a folder, so that adding one is adding its file.
    .plugin(name: "Lists", capability: .buildTool(), path: "Sources/Lists"),

    // Level 0: know nothing of each other.
    .target(name: "Exchange"),
    .target(name: "Findings"),
    .target(name: "CSV"),
    .systemLibrary(name: "CLua", providers: [.apt(["liblua5.4-dev"])]),
    .target(
      name: "CLuaTrampoline",
      dependencies: ["CLua"],
      // Linked statically, so that the program needs no Lua where it is installed.
      linkerSettings: [
        .linkedLibrary(":liblua5.4.a", .when(platforms: [.linux])),
        .linkedLibrary("lua5.4", .when(platforms: [.macOS])),
        .linkedLibrary("m", .when(platforms: [.linux])),
        .linkedLibrary("dl", .when(platforms: [.linux])),
      ]
    ),
    .target(name: "CFiles"),

    // Level 1: the only unsafe Swift.
    .target(name: "Lua", dependencies: ["CLuaTrampoline"]),

    // Level 2: each makes one thing of what lies below.
    .target(
      name: "Sheets",
      dependencies: ["CSV", "Exchange", "Findings"],
      plugins: ["Lists"]
    ),
    .target(name: "Policy", dependencies: ["Lua", "Exchange", "Findings"]),

    // Level 3: the offer carried out, holder by holder.
    .target(
      name: "Offering",
      dependencies: ["Sheets", "Policy", "CSV", "Exchange", "Findings"],
      plugins: ["Lists"]
    ),

    // Level 4: what people and programs read; returns bytes, writes nothing.
    .target(
      name: "Reports",
      dependencies: [
        "Offering", "Sheets", "Policy", "CSV", "Exchange", "Findings",
      ] + (hasWorkbooks ? ["CXLSXWriter"] : []),
      plugins: ["Lists"]
    ),

    // Level 5: files, the clock, exit codes.
    .executableTarget(
      name: "exchequer",
      dependencies: [
        "Offering", "Reports", "Sheets", "Policy", "CSV", "Exchange", "Findings", "CFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      plugins: ["Lists"]
    ),

    // What tests share: the package's folders, seeded numbers, offers made for a test. Not a product.
    .target(
      name: "TestSupport",
      dependencies: ["Offering", "Reports", "Sheets", "Policy", "CSV", "Exchange", "Findings"],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "TestSupport"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings", "TestSupport"]),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "TestSupport"]),
    .testTarget(name: "LuaTests", dependencies: ["Lua"]),
    .testTarget(
      name: "SheetsTests",
      dependencies: ["Sheets", "CSV", "Exchange", "Findings", "TestSupport"]
    ),
    .testTarget(
      name: "PolicyTests",
      dependencies: ["Policy", "Offering", "Lua", "Exchange", "Findings", "TestSupport"]
    ),
    .testTarget(
      name: "OfferingTests",
      dependencies: [
        "Offering", "Reports", "Sheets", "Policy", "CSV", "Exchange", "Findings", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Offering", "Sheets", "Policy", "CSV", "Exchange", "Findings", "TestSupport",
      ]
    ),
    .testTarget(
      name: "ExchequerTests",
      dependencies: ["CSV", "Findings", "Sheets", "TestSupport"]
    ),
  ] + workbooks
)

// One place for the compiler's strictness, so that no target can forget it.
for target in package.targets where target.type != .system && target.type != .plugin {
  // C targets take no Swift settings.
  guard !target.name.hasPrefix("C") || target.name == "CSV" else { continue }
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
