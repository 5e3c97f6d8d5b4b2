// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

@testable import RecordLinkage

/// What tests ask of a linkage.
struct LinkageFacts: Equatable {
    /// Links as text: ids, probability and evidence to the last bit.
    var links: [String]
    /// Groups as lists of ids.
    var clusters: [[String]]

    init(_ result: LinkageResult) {
        links = result.links.map { link in
            let bits = String(link.bits.bitPattern, radix: 16)
            let probability = String(link.probability.bitPattern, radix: 16)
            return "\(result.id(of: link.left)) \(result.id(of: link.right)) \(probability) \(bits)"
        }
        clusters = result.clusters.map { $0.records.map { result.id(of: $0) } }
    }
}

extension LinkageResult {
    /// The ids of a link, the smaller first.
    func ids(_ link: Link) -> [String] { [id(of: link.left), id(of: link.right)].sorted() }

    /// Right, wrong and missed pairs at one half.
    func accuracy(_ truth: Set<[String]>) -> PairAccuracy {
        let found = Set(links.filter { $0.probability >= 0.5 }.map(ids))
        let right = found.intersection(truth).count
        return PairAccuracy(
            threshold: 0.5, right: right, wrong: found.count - right, missed: truth.count - right)
    }
}

/// Parts of the engine, made from tables as a linkage makes them.
enum EngineParts {
    static func population(_ tables: [RecordTable]) async throws -> Population {
        let prepared = try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
        let built = await PopulationBuilder(
            tables: prepared.tables, fields: prepared.fields, columns: prepared.columns,
            idColumns: prepared.idColumns, threads: 1
        ).build()
        guard let built else { throw LinkageError.cancelled }
        return built
    }

    static func options(threads: Int = 2) -> LinkageOptions {
        var options = LinkageOptions()
        options.threadCount = threads
        options.randomPairs = 60_000
        return options
    }
}
