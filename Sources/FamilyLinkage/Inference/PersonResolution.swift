// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Which records are surely of one person, and which may be.
struct PersonResolution: Sendable {
    /// Records of each person, ascending; persons in the order of their first records.
    var persons: [[Int]]
    /// Pairs of persons that may be one, with the log2 of the odds.
    var open: [(first: Int, second: Int, bits: Double)]

    /// Probability from which two records are put together before relations are looked at.
    static let sure = 0.98
    /// Probability below which a pair is not looked at again.
    static let possible = 0.02
    /// ``possible``, as the log2 of the odds.
    private static let leastBits = -5.6
    /// Bits beside all namesakes on the lists from which two records that look like one person’s are put together.
    private static let fewNamesakes = 0.0
    /// The same beyond that for two rows of one list: few people stand on a list twice.
    private static let onOneList = 4.0

    /// Links the records of all lists by the engine that links persons.
    ///
    /// - Returns: nil where the surrounding task is cancelled; every record alone where the lists have
    ///   nothing by which persons could be compared.
    static func resolve(
        _ tables: [RecordTable], _ roster: FamilyRoster, _ lexicon: NameLexicon,
        options: FamilyOptions
    ) async throws(LinkageError) -> PersonResolution {
        let count = roster.records.count
        var linkage = LinkageOptions()
        linkage.scope = .all
        linkage.threadCount = options.reading.threads
        linkage.floor = Self.possible
        linkage.progress = options.linkageProgress
        let compared = PersonTables(tables, roster)
        linkage.roles = compared.roles
        let result: LinkageResult
        do {
            result = try await Linkage.run(compared.tables, options: linkage)
        } catch .nothingToCompare, .tooFewRecords(_) {
            return PersonResolution(persons: (0..<count).map { [$0] }, open: [])
        }
        guard result.quarantine.allSatisfy(\.isEmpty) else {
            return PersonResolution(persons: (0..<count).map { [$0] }, open: [])
        }
        var clusterOf = [Int32](repeating: -1, count: count)
        for (number, cluster) in result.clusters.enumerated() {
            for record in cluster.records where Int(record.row) < count {
                clusterOf[Int(record.row)] = Int32(number)
            }
        }
        var sets = DisjointSets(count: count)
        let namesakes = Namesakes(roster, lexicon)
        for link in result.links where link.probability >= Self.sure {
            let a = Int(link.left.row)
            let b = Int(link.right.row)
            if a < count, b < count, clusterOf[a] == clusterOf[b],
                mayBeOne(roster.records[a], roster.records[b], lexicon),
                namesakes.bits(a, b) >= Self.fewNamesakes
                    + (roster.records[a].source == roster.records[b].source ? Self.onOneList : 0)
            {
                sets.join(a, b)
            }
        }
        let (numbers, personCount) = sets.numbers()
        var persons = [[Int]](repeating: [], count: personCount)
        for record in 0..<count { persons[numbers[record]].append(record) }
        var open: [(first: Int, second: Int, bits: Double)] = []
        for link in result.links {
            let a = Int(link.left.row)
            let b = Int(link.right.row)
            guard a < count, b < count, numbers[a] != numbers[b],
                mayBeOne(roster.records[a], roster.records[b], lexicon)
            else { continue }
            // What is no more than namesakes agree in is not decided by the linkage of columns.
            let bits = min(link.bits, namesakes.bits(a, b))
            guard bits >= Self.leastBits else { continue }
            open.append((min(numbers[a], numbers[b]), max(numbers[a], numbers[b]), bits))
        }
        open.sort { ($0.first, $0.second, $1.bits) < ($1.first, $1.second, $0.bits) }
        var kept: [(first: Int, second: Int, bits: Double)] = []
        for edge in open
        where kept.last.map({ ($0.first, $0.second) != (edge.first, edge.second) }) ?? true {
            kept.append(edge)
        }
        return PersonResolution(persons: persons, open: kept)
    }

    /// Whether nothing speaks plainly against two records being one person’s.
    ///
    /// Relatives share surnames, numbers and addresses, and may look alike to the engine that links
    /// persons where lists tell little: names that contradict each other, sexes, countries and ages decide here.
    private static func mayBeOne(
        _ a: FamilyRecord, _ b: FamilyRecord, _ lexicon: NameLexicon
    ) -> Bool {
        if let one = a.sex, let two = b.sex, one != two { return false }
        if let one = a.origin.country ?? a.nationality, let two = b.origin.country ?? b.nationality,
            one != two
        {
            return false
        }
        if let one = a.birth?.days, let two = b.birth?.days {
            let slack = 4 * 366
            if one.lowerBound > two.upperBound + slack || two.lowerBound > one.upperBound + slack {
                return false
            }
        }
        guard a.name != 0, b.name != 0 else { return true }
        return lexicon.bits(a.name, b.name) > 0
            || a.aliases.contains { lexicon.bits($0, b.name) > 0 }
            || b.aliases.contains { lexicon.bits(a.name, $0) > 0 }
    }
}
