// swift-tools-version: 6.2
//
// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Language settings of every Swift target; each names the Swift Evolution proposal it comes from.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .strictMemorySafety(),  // SE-0458
    .treatAllWarnings(as: .error),  // SE-0443
]

let package = Package(
    name: "reunify",
    products: [
        .library(name: "PersonNames", targets: ["PersonNames"]),
        .library(name: "RecordLinkage", targets: ["RecordLinkage"]),
        .library(name: "FamilyLinkage", targets: ["FamilyLinkage"]),
        .executable(name: "reunify", targets: ["reunify"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        // Without its traits: configuration files and the whole of Foundation are not needed.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        .target(name: "PersonNames", swiftSettings: strict),
        .target(name: "RecordLinkage", dependencies: ["PersonNames"], swiftSettings: strict),
        .target(
            name: "FamilyLinkage", dependencies: ["RecordLinkage", "PersonNames"],
            swiftSettings: strict),
        .target(name: "Simulation", swiftSettings: strict),
        .target(name: "Casework", dependencies: ["FamilyLinkage"], swiftSettings: strict),
        .target(
            name: "Reporting", dependencies: ["Casework", "PersonNames"], swiftSettings: strict),
        // Runs a program of the machine that makes PDF; apart, because reports are pure.
        .target(
            name: "ReportPrinting",
            dependencies: [
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        // Connects to an address that was looked up before, and proves the host's name.
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        // What glibc does with memory that is freed; its own module leaves it out.
        .systemLibrary(name: "CMalloc"),
        // Reads and writes what other systems exchange.
        .target(
            name: "Exchange",
            dependencies: [
                "CExpat", "CZip", "Casework", "FamilyLinkage", "RecordLinkage", "PersonNames",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "TransparencyLog",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        // Shares no code with TransparencyLog, so that one's mistake is not the other's.
        .target(
            name: "LogVerification",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        // Files for one recipient, by HPKE.
        .target(
            name: "RecipientSealing",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Registry",
            dependencies: [
                "Casework", "FamilyLinkage", "RecordLinkage", "PersonNames", "TransparencyLog",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        // Takes lists into a registry, piece by piece.
        .target(
            name: "Importing", dependencies: ["Registry", "Exchange", "Casework"],
            swiftSettings: strict),
        .target(
            name: "JournalSQLite",
            dependencies: [
                "Registry", "TransparencyLog", "Casework",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        // Templates, styles, scripts and strings of the desk, compiled in with C23 `#embed`.
        .target(
            name: "EmbeddedFiles", exclude: ["Assets", "Rules", "Strings", "Templates"]),
        .target(
            name: "WebServer",
            dependencies: [
                "Registry", "Importing", "Exchange", "Reporting", "ReportPrinting", "Casework",
                "FamilyLinkage", "RecordLinkage", "PersonNames", "EmbeddedFiles",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "reunify",
            dependencies: [
                "CCurl", "CMalloc",
                "PersonNames", "RecordLinkage", "FamilyLinkage", "Simulation", "Casework",
                "Registry", "EmbeddedFiles", "Exchange", "Importing", "Reporting", "ReportPrinting",
                "WebServer",
                "RecipientSealing",
                "JournalSQLite", "TransparencyLog", "LogVerification",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // Here and not in a package of its own: what it measures has no public interface.
        .executableTarget(
            name: "RegistryBenchmark",
            dependencies: ["Registry", "JournalSQLite", "Casework", "FamilyLinkage"],
            path: "Benchmarks/registry/Sources/RegistryBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "ReportsBenchmark", dependencies: ["Reporting", "Casework", "FamilyLinkage"],
            path: "Benchmarks/reports/Sources/ReportsBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "SolverBenchmark", dependencies: ["FamilyLinkage"],
            path: "Benchmarks/families/Sources/SolverBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "ExchangeBenchmark", dependencies: ["Exchange", "RecordLinkage"],
            path: "Benchmarks/exchange/Sources/ExchangeBenchmark", swiftSettings: strict),
        .testTarget(
            name: "PersonNamesTests", dependencies: ["PersonNames"], swiftSettings: strict),
        .testTarget(
            name: "RecordLinkageTests", dependencies: ["RecordLinkage", "PersonNames"],
            swiftSettings: strict),
        .testTarget(
            name: "FamilyLinkageTests", dependencies: ["FamilyLinkage", "RecordLinkage"],
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests", dependencies: ["Simulation"], swiftSettings: strict),
        // Families, commands and the check of the invariants, for tests of Casework and of Registry.
        .target(
            name: "CaseworkScenarios", dependencies: ["Casework", "FamilyLinkage"],
            path: "Tests/CaseworkScenarios", swiftSettings: strict),
        .testTarget(
            name: "CaseworkTests",
            dependencies: ["Casework", "CaseworkScenarios", "FamilyLinkage", "EmbeddedFiles"],
            swiftSettings: strict),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting", "Casework", "CaseworkScenarios", "FamilyLinkage"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Exchange", "Casework", "FamilyLinkage", "RecordLinkage", "PersonNames",
            ],
            swiftSettings: strict),
        // How tests open registries and what they write, and the contract of journals.
        .target(
            name: "RegistryScenarios",
            dependencies: ["Registry", "Casework", "CaseworkScenarios", "FamilyLinkage"],
            path: "Tests/RegistryScenarios", swiftSettings: strict),
        .testTarget(
            name: "RegistryTests",
            dependencies: [
                "Registry", "RegistryScenarios", "Casework", "CaseworkScenarios", "FamilyLinkage",
                "TransparencyLog", "LogVerification",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TransparencyLogTests", dependencies: ["TransparencyLog", "LogVerification"],
            swiftSettings: strict),
        .testTarget(
            name: "RecipientSealingTests", dependencies: ["RecipientSealing"],
            swiftSettings: strict),
        // Lets writes and syncs fail, and power be lost.
        .target(
            name: "CFaultyVFS", path: "Tests/CFaultyVFS",
            linkerSettings: [.linkedLibrary("sqlite3")]),
        // A process that tests kill.
        .executableTarget(
            name: "registry-crash-child",
            dependencies: ["JournalSQLite", "Registry", "RegistryScenarios", "Casework"],
            path: "Tests/RegistryCrashChild", swiftSettings: strict),
        // Programs that tests run.
        .target(name: "CChildProcesses", path: "Tests/CChildProcesses"),
        .target(
            name: "ChildProcesses", dependencies: ["CChildProcesses"],
            path: "Tests/ChildProcesses", swiftSettings: strict),
        .testTarget(
            name: "JournalSQLiteTests",
            dependencies: [
                "ChildProcesses",
                "CFaultyVFS", "JournalSQLite", "Registry",
                "registry-crash-child", "RegistryScenarios", "Casework", "CaseworkScenarios",
                "TransparencyLog", "LogVerification",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebServerTests",
            dependencies: [
                "WebServer", "Importing", "Exchange", "Registry", "RegistryScenarios", "Reporting",
                "Casework",
                "LogVerification",
                "CaseworkScenarios",
                "FamilyLinkage", "RecordLinkage", "PersonNames", "EmbeddedFiles",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReunifyTests",
            dependencies: [
                "reunify", "ChildProcesses", "Importing", "Exchange", "Registry",
                "RegistryScenarios", "Casework", "CaseworkScenarios", "PersonNames",
                "RecordLinkage",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
