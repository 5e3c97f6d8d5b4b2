// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Registry
import TransparencyLog

/// What is said of a package.
enum PackageText {
    static func print(
        _ receipt: PackageReceipt, out: String, recipient: String, json: Bool
    ) throws {
        if json {
            struct Written: Encodable {
                var file: String
                var recipient: String
                var manifest: String
                var entry: UInt64
                var entries: UInt64
                var people: Int
                var files: Int
                var papers: Int
                var papersIncluded: Int
            }
            let manifest = receipt.manifest
            return try StandardStreams.print(
                try ReceiptText.encode(
                    Written(
                        file: out, recipient: recipient, manifest: receipt.digest,
                        entry: receipt.entry, entries: manifest.entries, people: manifest.people,
                        files: manifest.files.count, papers: manifest.papers,
                        papersIncluded: manifest.papersIncluded)))
        }
        var lines = ["package   \(out)", "sealed    for the key \(recipient)"]
        lines += facts(receipt.manifest)
        lines += ["manifest  sha256 \(receipt.digest)", "entry     \(receipt.entry)"]
        if receipt.manifest.papersIncluded < receipt.manifest.papers {
            lines.append(
                "Papers that the registry does not keep come along where --papers names their folder: "
                    + "\(receipt.manifest.papers - receipt.manifest.papersIncluded) are not in it.")
        }
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    static func print(_ manifest: PackageManifest, _ audited: [String]) throws {
        let files = Numerals.count(manifest.files.count, "file")
        let lines =
            ["It is what was written: \(files), each by its digest, signed by the log's key."]
            + facts(manifest) + audited
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    static func print(_ manifest: PackageManifest, into: String, logKey: VerifierKey?) throws {
        var lines = ["registry  \(into)"] + facts(manifest)
        if let logKey { lines.append("log key   \(logKey)") }
        lines += [
            "The state is the one of the package, compared file by file.",
            "Publish the new log key far from this machine, beside the old one.",
        ]
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    private static func facts(_ manifest: PackageManifest) -> [String] {
        [
            "made      \(manifest.made), from \(manifest.origin)",
            "holds     \(Numerals.count(Int(manifest.entries), "entry", plural: "entries")), "
                + "\(Numerals.count(manifest.people, "person", plural: "people")), "
                + "\(manifest.papersIncluded) of \(Numerals.count(manifest.papers, "paper"))",
        ]
    }
}
