// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import RecordLinkage

/// From lists to families.
///
/// Lists are read; records of one person are put together where that is sure; people who may be
/// related are paired by what relatives share; each pair is weighed; every connected group is solved
/// as one; what is found becomes proposals with a calibrated probability.
public enum FamilyInference {
    /// Finds persons and families in lists.
    ///
    /// - Throws: `LinkageError` where the lists cannot be linked or the task is cancelled.
    /// - Complexity: O(n log n) in the records, for pairs that grow with them. The result does not depend
    ///   on threads.
    public static func run(
        _ tables: [RecordTable], options: FamilyOptions = FamilyOptions()
    ) async throws(LinkageError) -> FamilyResult {
        let threads = options.reading.threads
        options.progress?(.reading)
        let tables = CompositeCells.takenApart(
            tables.map { Self.written(out: $0, options.reading) }, options: options.reading)
        guard let roster = await FamilyReading.read(tables, options: options.reading) else {
            throw .cancelled
        }
        guard let lexicon = await NameLexicon(roster, threads: threads) else { throw .cancelled }
        options.progress?(.linking)
        let resolution = try await PersonResolution.resolve(
            tables, roster, lexicon, options: options)
        options.progress?(.preparing)
        var builder = ProfileBuilder(roster)
        let profiles = resolution.persons.map { builder.profile($0) }
        let unlearned = KinAssessor(
            roster: roster, lexicon: lexicon,
            frequencies: RosterFrequencies(
                profiles, lexicon: lexicon, places: builder.places.texts.count,
                languages: builder.languages.texts.count, countries: builder.countries.texts.count,
                groups: builder.groups.texts.count),
            places: builder.places.texts,
            countries: builder.countries.texts, identifiers: builder.identifiers.texts,
            groups: builder.groups.texts,
            encounterRates: KinAssessor.encounterRates(profiles),
            encounterTimes: KinAssessor.encounterTimes(profiles),
            handingDown: HandingDown(roster, lexicon))
        options.progress?(.pairing)
        guard
            let candidates = await KinCandidates(
                profiles, lexicon: lexicon, handingDown: unlearned.handingDown, threads: threads)
        else { throw .cancelled }
        options.progress?(.weighing)
        guard let together = await learnTogether(candidates.pairs, profiles, unlearned, threads)
        else { throw .cancelled }
        let assessor = KinAssessor(unlearned, together: together)
        guard
            let weighed = await PairWeighing.weigh(
                candidates.pairs, profiles, assessor, threads: threads)
        else { throw .cancelled }
        let kinship = KinSelection.telling(weighed.kinship, personCount: profiles.count)
        guard
            let implied = await ImpliedPairs.against(
                kinship, profiles, assessor, threads: threads)
        else { throw .cancelled }
        options.progress?(.solving)
        let groups = FamilyGroups(
            members: profiles.map { FamilyGroup.Member(birth: $0.birth, sex: $0.sex) },
            sameness: sameness(resolution.open, weighed.alike),
            kinship: kinship + implied)
        guard
            let solved = await solve(
                groups, FamilySolver(options: options.solver), threads: threads)
        else { throw .cancelled }
        options.progress?(.explaining)
        let writing = ProposalWriting(
            roster: roster, profiles: profiles, assessor: assessor, floor: options.floor)
        guard
            let result = await writing.result(solved, candidates: candidates, threads: threads)
        else { throw .cancelled }
        return result
    }

    /// A table without its row of tags, and with what stands for the cell above written out.
    ///
    /// The linkage of persons does both: what is read of families has to be of the same rows and cells.
    private static func written(
        out table: RecordTable, _ options: FamilyReadingOptions
    ) -> RecordTable {
        var table = table.withoutTagRow().0
        table.writeOutDittos { [table] in
            ColumnRecognition.recognize(
                table, overrides: options.roles, ignoring: options.ignoredColumns)
        }
        return table
    }

    /// Solves every group; nil where the surrounding task is cancelled.
    static func solve(_ groups: FamilyGroups, _ solver: FamilySolver, threads: Int) async
        -> [SolvedGroup]?
    {
        let chunk = 64
        let parts = await concurrentMap((groups.count + chunk - 1) / chunk, threads: threads) {
            part in
            (part * chunk..<min(groups.count, (part + 1) * chunk)).map { number in
                let element = groups[number]
                return SolvedGroup(
                    profiles: element.records, group: element.group,
                    solution: solver.solve(element.group))
            }
        }
        return parts.map { Array($0.joined()) }
    }

    /// How often relatives were met together, from a sample of the pairs that statements make sure.
    private static func learnTogether(
        _ pairs: KinCandidates.Pairs, _ profiles: [PersonProfile], _ assessor: KinAssessor,
        _ threads: Int
    ) async -> TogetherRates? {
        let step = max(1, pairs.count / 200_000)
        let sample = stride(from: step / 2, to: pairs.count, by: step).map { pairs[$0] }
        let chunk = max(1_024, sample.count / (8 * max(1, threads)))
        let parts = await concurrentMap((sample.count + chunk - 1) / chunk, threads: threads) {
            part in
            var rates = TogetherRates()
            var memo = WordMemo(forPairs: chunk)
            for pair in sample[part * chunk..<min(sample.count, (part + 1) * chunk)] {
                let (one, two) = (profiles[Int(pair.first)], profiles[Int(pair.second)])
                let (isElder, isYounger) = PairWeighing.directions(one, two)
                if isElder && assessor.isSureByStatement(one, two, &memo)
                    || isYounger && assessor.isSureByStatement(two, one, &memo)
                {
                    rates.count(one, two)
                }
                if isElder
                    && assessor.isSureByStatement(one, two, looksAtPlaces: false, &memo)
                    || isYounger
                        && assessor.isSureByStatement(two, one, looksAtPlaces: false, &memo)
                {
                    rates.countPlaces(one, two)
                }
            }
            return rates
        }
        guard let parts else { return nil }
        return parts.reduce(into: TogetherRates()) { $0.add($1) }
    }

    /// Evidence for one person from the linkage of persons, and from a number in common where that
    /// linkage said nothing.
    private static func sameness(
        _ linked: [(first: Int, second: Int, bits: Double)], _ alike: [FamilyGroup.Sameness]
    ) -> [FamilyGroup.Sameness] {
        var all = linked.map { FamilyGroup.Sameness($0.first, $0.second, bits: $0.bits) }
        let known = Set(linked.map { [$0.first, $0.second] })
        for pair in alike where !known.contains([pair.first, pair.second]) { all.append(pair) }
        return all
    }
}

/// A group of profiles with what the solver found.
struct SolvedGroup: Sendable {
    /// Numbers of the group's members among the profiles.
    var profiles: [Int]
    var group: FamilyGroup
    var solution: FamilySolution
}
