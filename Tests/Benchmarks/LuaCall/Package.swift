// swift-tools-version: 6.2
import PackageDescription

// The call of a rule measured from Swift. The main package's targets are no products, so they are
// here by symbolic link, as targets of this package.
let package = Package(
  name: "LuaCall",
  targets: [
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4"),
    .target(name: "CLuaTrampoline", dependencies: ["CLua"]),
    .target(name: "Lua", dependencies: ["CLuaTrampoline"]),
    .target(name: "Exchange"),
    .target(name: "Findings"),
    .target(name: "Policy", dependencies: ["Lua", "Exchange", "Findings"]),
    .executableTarget(name: "LuaCall", dependencies: ["Lua", "Policy"]),
  ]
)

for target in package.targets where ["Lua", "Exchange", "Findings", "Policy"].contains(target.name)
{
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
