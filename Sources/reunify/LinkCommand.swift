// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import RecordLinkage

/// Minimal.
struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "link")
    @Argument var files: [String]
    @Option var out: String
    @Option var ignore: [String] = []
    @Flag var oneToOne = false
    mutating func run() async throws {
        let start = ContinuousClock.now
        let talk: @Sendable (String) -> Void = { s in
            FileHandle.standardError.write(Data("\(ContinuousClock.now - start) \(s)\n".utf8))
        }
        var tables: [RecordTable] = []
        for file in files {
            let data = try Data(contentsOf: URL(filePath: file), options: .alwaysMapped)
            tables.append(try await TableReader.read([UInt8](data), source: file))
        }
        talk("read")
        var options = LinkageOptions()
        options.ignoredColumns = Set(ignore.filter { name in tables.contains { $0.columns.contains { $0.name == name } } })
        options.oneToOne = oneToOne
        options.progress = { talk($0.step.rawValue) }
        let result = try await Linkage.run(tables, options: options)
        talk("linked \(result.links.count) of \(result.pairsCompared)")
        var writer = DelimitedWriter()
        for h in ["left_id", "right_id", "probability", "bits", "pattern"] { writer.cell(h) }; writer.endRecord()
        for link in result.links {
            writer.cell(result.id(of: link.left)); writer.cell(result.id(of: link.right)); writer.cell(link.probability, decimals: 6); writer.cell(link.bits, decimals: 3); writer.cell(String(link.pattern, radix: 16)); writer.endRecord()
        }
        try Self.save(&writer, out + "/links.csv")
        var c = DelimitedWriter()
        for h in ["cluster", "source", "id"] { c.cell(h) }; c.endRecord()
        for (n, cluster) in result.clusters.enumerated() { for r in cluster.records { c.cell(n); c.cell(result.sourceNames[result.source(of: r)]); c.cell(result.id(of: r)); c.endRecord() } }
        try Self.save(&c, out + "/clusters.csv")
        let e = JSONEncoder()
        e.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try e.encode(result.model).write(to: URL(filePath: out + "/model.json"))
        talk("written")
    }
    static func save(_ w: inout DelimitedWriter, _ path: String) throws {
        var data = Data()
        w.drain { span in unsafe span.withUnsafeBytes { unsafe data.append(contentsOf: $0) } }
        try data.write(to: URL(filePath: path))
    }
}
