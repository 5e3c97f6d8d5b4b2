// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// Applies a model to tables and prints every candidate pair with its evidence in full precision:
/// `WeighPairs model.json table.csv …`. What of a model of Splink is not carried over goes to standard
/// error.
@main
enum WeighPairs {
    static func main() async throws {
        let paths = CommandLine.arguments.dropFirst()
        guard let modelPath = paths.first, paths.count > 1 else {
            print("usage: WeighPairs model.json table.csv …")
            return
        }
        let read = try LinkageModel.read(bytes(modelPath))
        for omission in read.omissions {
            say("not carried over: \(omission.path): \(omission.reason)")
        }
        var tables: [RecordTable] = []
        for path in paths.dropFirst() {
            tables.append(try await TableReader.read(bytes(path), source: path))
        }
        var options = LinkageOptions()
        options.model = read.model
        // Everything, down to what a double can hold.
        options.floor = 1e-300
        let result = try await Linkage.run(tables, options: options)
        say("compared: \(result.pairsCompared)")
        print("left_id,right_id,bits")
        // Pairs without a rule were compared for the sake of their groups.
        for link in result.links where link.rule != nil {
            print("\(result.id(of: link.left)),\(result.id(of: link.right)),\(link.bits)")
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    private static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
