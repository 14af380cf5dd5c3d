// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "longyao", path: "..")],
    targets: [
        .executableTarget(
            name: "reading",
            dependencies: [.product(name: "PolicyText", package: "longyao")],
            swiftSettings: [.swiftLanguageMode(.v6)]
        )
    ]
)
