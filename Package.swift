// swift-tools-version: 6.2
import PackageDescription

/// The settings every room is built with.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a target and, unless it says otherwise, its tests.
func room(
    _ name: String,
    on dependencies: [Target.Dependency] = [],
    resources: [Resource] = [],
    testing: [Target.Dependency]? = []
) -> [Target] {
    var targets: [Target] = [
        .target(
            name: name,
            dependencies: dependencies,
            resources: resources,
            swiftSettings: settings
        )
    ]
    if let testing {
        targets.append(
            .testTarget(
                name: name + "Tests",
                // Tests see what their room sees, and what they ask for besides.
                dependencies: [.byName(name: name)] + dependencies + testing,
                swiftSettings: settings
            )
        )
    }
    return targets
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let server: [Target.Dependency] = [
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)

var targets: [Target] = []

// Engines: no I/O, nothing of ours above them.
targets.append(
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])])
)
targets += room("PolicyText", on: ["CZlib"])
targets += room("CivilTime")
targets += room("FEEL")
targets.append(
    .systemLibrary(
        name: "CLibXML2",
        pkgConfig: "libxml-2.0",
        providers: [.apt(["libxml2-dev"])]
    )
)
targets += room("DMN", on: ["FEEL", "CLibXML2"])

// Platform: what every chamber stands on.
targets += room("Storage", on: [grdb])
targets += room(
    "Pages",
    on: ["CivilTime", mustache],
    resources: [.copy("Messages"), .copy("Templates")]
)
targets += room("Intake", on: ["PolicyText", subprocess, system])
targets += room("Packs", on: [yams])

// Chambers: neighbours never import each other.
targets += room(
    "Programmes",
    on: ["PolicyText", "CivilTime", "Storage", "Pages", "Intake", "Packs"],
    resources: [.copy("Messages"), .copy("Templates")]
)

// Top: the shell around the chambers, and the one executable.
targets += room(
    "Web",
    on: ["CivilTime", "Pages", hummingbird, logging] + server,
    resources: [.copy("Assets"), .copy("Messages"), .copy("Templates")]
)
targets.append(
    .executableTarget(
        name: "longyao",
        dependencies: [
            "PolicyText", "CivilTime", "FEEL", "DMN", "Storage", "Pages", "Intake", "Packs",
            "Programmes", "Web",
            argumentParser, logging,
        ],
        resources: [.copy("Messages")],
        swiftSettings: settings
    )
)

let package = Package(
    name: "longyao",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "DMN", targets: ["DMN"]),
        .library(name: "FEEL", targets: ["FEEL"]),
        .library(name: "PolicyText", targets: ["PolicyText"]),
        .executable(name: "longyao", targets: ["longyao"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle",
            from: "2.13.0"
        ),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: targets
)

// `make docs` alone needs the plugin that builds documentation.
if Context.environment["LONGYAO_DOCS"] != nil {
    package.dependencies.append(
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")
    )
}
