// swift-tools-version: 6.2
//
// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "strings-benchmark",
    dependencies: [.package(name: "reunify", path: "../..")],
    targets: [
        .executableTarget(
            name: "StringsBenchmark",
            dependencies: [.product(name: "PersonNames", package: "reunify")])
    ],
    swiftLanguageModes: [.v6]
)
