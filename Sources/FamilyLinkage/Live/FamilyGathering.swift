// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Everybody of a registry, gathered to be paired.
///
/// A million people cannot be solved at once within the memory of a small server: what is known of them, with
/// names as they are read and reasons as they are written, takes eight thousand bytes each. So two things are
/// told apart. Whom evidence connects is found among everybody, by figures alone: a few hundred
/// bytes a person, and names as bytes. Then families are solved piece by piece, each read again from the
/// registry with all that is known of its members. As evidence between two people depends on nobody
/// else but by counts of the index, what comes out is what solving everybody at once comes to.
package struct FamilyGathering: Sendable {
    private let everybody: KinIndex
    private let threads: Int
    private var numbers: [UInt64] = []
    private var names = NameStore()
    private var intake = NameIntake()
    private var builder = ProfileBuilder()
    private var profiles: [PersonProfile] = []
    private var alike = SamenessCandidates()
    private var latestDay: Int?

    /// A gathering of nobody.
    ///
    /// - Parameters:
    ///   - everybody: The registry that they are of.
    ///   - threads: Threads to use; the result does not depend on them.
    package init(among everybody: KinIndex, threads: Int) {
        self.everybody = everybody
        self.threads = threads
    }

    /// How many persons were added.
    package var count: Int { numbers.count }

    /// Adds persons, by ascending number; false where the surrounding task is cancelled.
    @concurrent
    package mutating func add(_ persons: [KinPerson]) async -> Bool {
        for person in persons {
            var records: [FamilyRecord] = []
            for description in person.descriptions {
                for unsettled in description.records(of: count, id: "") {
                    records.append(unsettled.settled { names.number($0) })
                }
            }
            for record in records {
                guard let day = record.encounterTime?.day ?? record.recordDay else { continue }
                latestDay = max(latestDay ?? day, day)
            }
            numbers.append(person.number)
            profiles.append(builder.profile(of: records))
            alike.add(person)
        }
        return await intake.take(names, threads: threads)
    }

    /// Finds whom evidence connects.
    ///
    /// - Parameters:
    ///   - size: Persons of a piece, about; a family is never parted.
    ///   - firsts: Persons whose pairs are held at one time.
    ///   - progress: Told what is being done.
    ///   - pause: Called now and then between two steps.
    /// - Returns: nil where the surrounding task is cancelled.
    @concurrent
    package consuming func pieces(
        of size: Int = 4096, firsts: Int = 1 << 18,
        progress: (@Sendable (FamilyStep) -> Void)? = nil,
        pause: (@Sendable () async -> Void)? = nil
    ) async -> FamilyPieces? {
        names.settle()
        alike.settle()
        let lexicon = NameLexicon(intake, from: names, among: everybody)
        let assessor = KinAssessor(FamilyRoster(), lexicon, builder, among: everybody)
        intake = NameIntake()
        names = NameStore()
        builder = ProfileBuilder()
        progress?(.pairing)
        let pairing = FamilyPairing(profiles: profiles, assessor: assessor, threads: threads)
        var edges = FamilyPairing.Edges()
        for start in stride(from: 0, to: profiles.count, by: max(1, firsts)) {
            let range = start..<min(profiles.count, start + max(1, firsts))
            guard await pairing.weigh(range, alike, into: &edges, pause) else { return nil }
            await pause?()
        }
        progress?(.weighing)
        edges.select(personCount: profiles.count)
        return FamilyPieces(
            numbers, edges.joined(pairing), edges, size: size, latestDay: latestDay)
    }
}
