// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "longyao", path: ".."),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "measuring", swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(
            name: "reading",
            dependencies: ["measuring", .product(name: "PolicyText", package: "longyao")],
            swiftSettings: [.swiftLanguageMode(.v6)]
        ),
        .executableTarget(
            name: "rules",
            dependencies: [
                "measuring",
                .product(name: "FEEL", package: "longyao"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]
        ),
    ]
)
