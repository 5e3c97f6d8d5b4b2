// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

@Suite struct WritingTests {
    @Test func `what was written is there after opening again`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let done = try await registry.register(1, "Ana Tzoc", number: "A123-456-789").accepted
        #expect(done?.first == 1)
        let first = try await registry.observe { $0.casework.records }
        try await registry.close()
        let opened = try await Opening.open(journal)
        #expect(try await opened.observe { $0.casework.records } == first)
        let read = try await opened.read(
            PersonID(1), [.identity, .links], by: World.intake, for: .registration)
        #expect(read.accepted?.identity?.first?.identity.names.first?.asTyped == "Ana Tzoc")
        #expect(read.accepted?.entry == 2)
        #expect(read.accepted?.links == [])
        #expect(read.accepted?.custody == nil)
        let found = try await opened.find(
            number: "a 123456789", by: World.intake, for: .registration)
        #expect(found.map(\.person) == [PersonID(1)])
    }

    @Test func `a repeated request does nothing and gets the first answer`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let first = try #require(try await registry.register(1, "Ana", key: 5).accepted)
        for _ in 0..<3 {
            let again = try #require(try await registry.register(1, "Ana", key: 5).accepted)
            #expect(again.entries == first.entries)
            #expect(again.isRepetition)
        }
        try await registry.close()
        let opened = try await Opening.open(journal)
        let again = try #require(try await opened.register(1, "Ana", key: 5).accepted)
        #expect(again.entries == first.entries && again.isRepetition)
        #expect(try journal.count() == 2)
    }

    @Test func `requests that were taken away are found, and entered anew from the entries`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let first = try #require(try await registry.register(1, "Ana", key: 5).accepted)
        _ = try await registry.submit(
            importing: 3, by: World.steward, for: .registration, key: CrashScenario.key(list: 1)
        ) { _ in (0..<3).map { CrashScenario.row(600 + $0) } }
        try await registry.close()
        var contents = journal.contents
        #expect(contents.requests.count == 2)
        contents.requests = [:]
        let robbed = JournalInMemory(contents)
        let report = await Doctor(robbed, rootKey: Opening.rootKey()).examine()
        #expect(
            report.findings == [.missingRequest(first.first), .missingRequest(first.first + 1)])
        #expect(report.findings.allSatisfy { $0.remedy.contains("reunify rebuild") })

        let opened = try await Opening.open(robbed)
        #expect(try await opened.rebuild().requests == 2)
        let again = try #require(try await opened.register(1, "Ana", key: 5).accepted)
        #expect(again.isRepetition && again.entries == first.entries)
        let rows = try await opened.submit(
            importing: 3, by: World.steward, for: .registration, key: CrashScenario.key(list: 1)
        ) { _ in (0..<3).map { CrashScenario.row(600 + $0) } }
        #expect(rows.acknowledgement.isRepetition && rows.acknowledgement.count == 3)
        try await opened.close()
        #expect(await Doctor(robbed, rootKey: Opening.rootKey()).examine().isHealthy)
    }

    @Test func `a request that was changed is found`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let first = try #require(try await registry.register(1, "Ana", key: 5).accepted)
        try await registry.close()
        var contents = journal.contents
        for (key, request) in contents.requests {
            contents.requests[key] = StoredRequest(
                digest: request.digest, first: 0, count: request.count,
                identifiers: request.identifiers)
        }
        let report = await Doctor(JournalInMemory(contents), rootKey: Opening.rootKey()).examine()
        #expect(report.findings == [.changedRequest(first.first)])
    }

    @Test func `large requests that are repeated at once are done once`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let outcomes = try await withThrowingTaskGroup(of: (Int, Acknowledgement).self) { group in
            for caller in 0..<24 {
                let list = caller % 6
                group.addTask {
                    let outcome = try await registry.submit(
                        importing: 600, by: World.steward, for: .registration,
                        key: CrashScenario.key(list: list)
                    ) { _ in (0..<600).map { CrashScenario.row(list * 600 + $0) } }
                    return (list, outcome.acknowledgement)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for list in 0..<6 {
            let of = outcomes.filter { $0.0 == list }.map(\.1)
            #expect(of.filter { !$0.isRepetition }.count == 1)
            #expect(Set(of.map(\.entries)).count == 1)
        }
        #expect(try journal.count() == 3601)
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test(arguments: FaultyJournal.Fault.allCases, 2...4)
    func `no group is stored or answered after one before it failed`(
        _ fault: FaultyJournal.Fault, _ failing: Int
    ) async throws {
        let base = JournalInMemory()
        // Only one write fails: those after it would succeed.
        let faulty = FaultyJournal(base, fault, failing: failing, isForGood: false)
        let registry = try await Opening.create(faulty)
        let answered = await withTaskGroup(of: Int?.self) { group in
            for list in 0..<24 {
                group.addTask {
                    let outcome = try? await registry.submit(
                        importing: 600, by: World.steward, for: .registration,
                        key: CrashScenario.key(list: list)
                    ) { _ in (0..<600).map { CrashScenario.row(list * 600 + $0) } }
                    return outcome == nil ? nil : list
                }
            }
            return await group.reduce(into: Set<Int>()) { if let list = $1 { $0.insert(list) } }
        }
        #expect(await registry.stopped != nil)
        let stored = try base.count() - 1
        if fault == .before {
            #expect(stored == UInt64(answered.count * 600))
        } else {
            // What the reply was lost of is there; one group at most, and nothing after it.
            #expect(stored > UInt64(answered.count * 600))
            #expect(stored <= UInt64(answered.count * 600 + 4096))
        }
        #expect(await Doctor(base, rootKey: Opening.rootKey()).examine().findings == [])
        let opened = try await Opening.open(base, seed: 99)
        for list in 0..<24 {
            let again = try await opened.submit(
                importing: 600, by: World.steward, for: .registration,
                key: CrashScenario.key(list: list)
            ) { _ in (0..<600).map { CrashScenario.row(list * 600 + $0) } }
            if answered.contains(list) { #expect(again.acknowledgement.isRepetition) }
        }
        #expect(try base.count() == 24 * 600 + 1)
    }

    @Test func `another command under the same key is an error`() async throws {
        let registry = try await Opening.create(JournalInMemory())
        try await registry.register(1, "Ana", key: 5)
        await #expect(throws: RegistryError.requestReused) {
            try await registry.register(1, "Rosa", key: 5)
        }
        await #expect(throws: RegistryError.requestReused) {
            try await registry.register(2, "Ana", key: 5)
        }
        // Somebody else asks for the same.
        await #expect(throws: RegistryError.requestReused) {
            let note = Note(
                id: NoteID(1), person: PersonID(1), text: "seen", at: World.moment(1_528_632_000),
                by: UserID(1))
            _ = try await registry.submit(
                .file(.note(note)), by: World.intake, for: .registration, key: Opening.key(5))
        }
        #expect(try await registry.observe { $0.casework.persons.count } == 1)
    }

    @Test func `a repeated request gets the same identifiers again`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        @Sendable func make(_ ids: inout IdentifierSource) -> (Command, PersonID) {
            let person = ids.next(PersonID.self)
            let record = SourceRecord(
                id: ids.next(SourceRecordID.self), agency: World.border,
                identity: World.identity("Ana", born: 1990), received: World.moment(1_528_632_000))
            return (.people(.register(person, record)), person)
        }
        var numbers: [PersonID] = []
        for request in [1, 2, 1, 3, 2, 1] {
            let done = try await registry.submit(
                by: World.intake, for: .registration, key: Opening.key(request), make)
            numbers.append(try #require(done.accepted).1)
        }
        #expect(numbers.map(\.number) == [1, 2, 1, 3, 2, 1])
        try await registry.close()
        let opened = try await Opening.open(journal)
        for (request, number) in [(3, UInt64(3)), (4, 4)] {
            let done = try await opened.submit(
                by: World.intake, for: .registration, key: Opening.key(request), make)
            #expect(done.accepted?.1 == PersonID(number))
        }
    }

    @Test func `many callers share a transaction, and later ones see what earlier ones decided`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        // Sixteen callers want each of 40 identifiers; one of each gets it.
        let accepted = await withTaskGroup(of: Int.self) { group in
            for caller in 0..<16 {
                group.addTask {
                    var count = 0
                    for person in 1...40 {
                        let outcome = try? await registry.register(
                            UInt64(person), "Ana \(caller)", key: caller * 100 + person)
                        count += outcome?.accepted == nil ? 0 : 1
                    }
                    return count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(accepted == 40)
        #expect(try journal.count() == 41)
        // Each transaction signs once.
        #expect(journal.contents.checkpoints.count <= 41)
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `a refused act that leaves an alert is journaled, and remembered as refused`()
        async throws
    {
        let journal = JournalInMemory()
        let clock = TestClock()
        clock.advance(86_400)
        let registry = try await Opening.create(journal, clock: clock)
        let world = try World.separated()
        try await registry.replay(world.journal)
        let before = try journal.count()
        let removal = Command.custody(
            .end([World.mother], .removed(country: "GT"), at: world.moment))
        for _ in 0..<2 {
            let outcome = try await registry.submit(
                removal, by: World.guardOne, for: .care, key: Opening.key(77_777))
            #expect(outcome.refusal?.code == .choiceNeeded)
        }
        #expect(try journal.count() == before + 1)
        let opened = try await Opening.open(JournalInMemory(journal.contents))
        #expect(try await opened.observe { $0.casework.alerts.isEmpty } == false)
        #expect(try #require(try await opened.entry(before)).act.refusal == .choiceNeeded)
    }

    @Test func `a refusal without a trace leaves nothing`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let refused = try await registry.submit(
            .custody(
                .take(
                    [World.passenger(PersonID(9), 1)], World.border, World.cell,
                    from: World.moment(0))),
            by: World.guardOne, for: .care, key: Opening.key(1))
        #expect(refused.refusal?.code == .unknownRecord)
        #expect(try journal.count() == 1)
    }

    @Test func `rows of a list are accepted, quarantined or refused one by one`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        @Sendable func rows(_ ids: inout IdentifierSource) -> [ImportCommand] {
            (1...200).map { line in
                let id = ids.next(RowID.self)
                let row = ImportedRow(
                    id: line == 50 ? RowID(1) : id, agency: World.border, list: "list", line: line,
                    raw: "row \(line)")
                if line % 10 == 0 { return .receive(row, .unreadable(reason: "columns")) }
                let record = SourceRecord(
                    id: ids.next(SourceRecordID.self), agency: World.border,
                    identity: World.identity("Ana \(line)", born: 1990), row: row.id,
                    received: World.moment(1_528_632_000))
                return .receive(row, .record(ids.next(PersonID.self), record))
            }
        }
        let outcome = try await registry.submit(
            importing: 200, by: World.steward, for: .registration, key: Opening.key(1), rows)
        #expect(outcome.refused.map(\.key) == [49])
        #expect(outcome.refused[49]?.code == .rowReceivedBefore)
        #expect(outcome.acknowledgement.count == 199)
        let again = try await registry.submit(
            importing: 200, by: World.steward, for: .registration, key: Opening.key(1), rows)
        #expect(again.acknowledgement.isRepetition)
        #expect(again.acknowledgement.entries == outcome.acknowledgement.entries)
        let opened = try await Opening.open(JournalInMemory(journal.contents))
        let partition = try await opened.observe {
            try? $0.casework.rowsByFate(at: World.moment(1_528_632_000))
        }
        #expect(partition?.parts.map(\.count) == [180, 19])
        #expect(try await opened.observe { $0.casework.rows[RowID(7)]?.raw } == "row 7")
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test(arguments: FaultyJournal.Fault.allCases, [true, false])
    func `after a write that failed nothing is answered, and nothing acknowledged is lost`(
        _ fault: FaultyJournal.Fault, _ isForGood: Bool
    ) async throws {
        for failing in 1...12 {
            let base = JournalInMemory()
            let faulty = FaultyJournal(base, fault, failing: failing, isForGood: isForGood)
            var acknowledged: [UInt64] = []
            var failures = 0
            if let registry = try? await Opening.create(faulty, seed: UInt64(failing)) {
                for person in 1...15 {
                    do {
                        let done = try await registry.register(UInt64(person), "Ana")
                        acknowledged.append(try #require(done.accepted).first)
                        #expect(failures == 0, "it answered after it had stopped")
                    } catch let error as RegistryError {
                        guard case .stopped = error else {
                            Issue.record("\(error)")
                            continue
                        }
                        failures += 1
                        #expect(await registry.stopped == error)
                        await #expect(throws: error) {
                            try await registry.read(
                                PersonID(1), [.identity], by: World.intake, for: .registration)
                        }
                    }
                }
                #expect(failures == 17 - failing, "write \(failing)")
            }
            guard try base.count() > 0 else { continue }
            let opened = try await Opening.open(base, seed: 99)
            let people = try await opened.observe { $0.casework.persons.count }
            #expect(people >= acknowledged.count)
            #expect(people <= acknowledged.count + (fault == .after ? 1 : 0))
            // The retry of what was not acknowledged does it once.
            for person in 1...15 { try await opened.register(UInt64(person), "Ana") }
            #expect(try base.count() == 16)
            #expect(await Doctor(base, rootKey: Opening.rootKey()).examine().findings == [])
        }
    }
}
