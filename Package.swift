// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "antdesk",
  products: [.executable(name: "antdesk", targets: ["antdesk"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .target(name: "CInotify"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Domain", swiftSettings: strict),
    .target(name: "Engine", dependencies: ["Domain"], swiftSettings: strict),
    .target(
      name: "Operations",
      dependencies: ["Domain", "Engine", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    .target(
      name: "SQLiteStore",
      dependencies: [
        "Domain", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Gateway",
      dependencies: [
        "Domain", "CInotify", "CZlib", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: strict),
    .target(name: "Screens", dependencies: ["Domain", "Terminal"], swiftSettings: strict),
    .executableTarget(
      name: "antdesk",
      dependencies: [
        "Domain", "Engine", "Operations", "SQLiteStore", "Gateway", "Terminal", "Screens",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Domain", "Engine", "Operations", "SQLiteStore", "Gateway", "Terminal", "Screens",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["Domain", "Engine", "Operations", "SQLiteStore", "Terminal", "Screens"],
      swiftSettings: strict),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "EngineTests", dependencies: ["Domain", "Engine"], swiftSettings: strict),
    .testTarget(
      name: "OperationsTests", dependencies: ["Operations", "Gateway", "SQLiteStore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Domain", "SQLiteStore", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(name: "GatewayTests", dependencies: ["Gateway", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CNcurses"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Terminal", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["antdesk"], swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["Domain"], swiftSettings: strict),
  ]
)
