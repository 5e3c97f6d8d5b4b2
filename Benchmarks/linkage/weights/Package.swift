// swift-tools-version: 6.2
//
// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "linkage-weights",
    dependencies: [.package(name: "reunify", path: "../../..")],
    targets: [
        .executableTarget(
            name: "WeighPairs",
            dependencies: [.product(name: "RecordLinkage", package: "reunify")])
    ],
    swiftLanguageModes: [.v6]
)
