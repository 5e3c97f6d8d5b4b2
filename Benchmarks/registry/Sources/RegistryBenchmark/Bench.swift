// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import JournalSQLite
import Registry

struct Bench {
    let path: String
    let people: Int
    /// Rows tell of a mother, an encounter and a telephone, too.
    var isTelling = false

    private static let agency = AgencyID(1)
    private static let steward = Actor.user(UserID(1), .dataSteward, agency)
    private static let intake = Actor.user(UserID(2), .intakeWorker, agency)

    private static func moment() -> Moment {
        let seconds = Int(Date().timeIntervalSince1970)
        guard let moment = Moment(seconds: seconds, offsetMinutes: 0, zone: "Etc/UTC") else {
            preconditionFailure("the clock of this machine")
        }
        return moment
    }

    private var environment: Environment { Environment(now: { Self.moment() }) }

    /// The key of a registry that was made elsewhere.
    var key: (any RootKeyProvider)?

    private var rootKey: any RootKeyProvider {
        if let key { return key }
        guard let key = RootKeyInMemory([UInt8](repeating: 1, count: 32)) else {
            preconditionFailure("32 bytes are a key")
        }
        return key
    }

    private static let given = ["María Juana", "José Luis", "Ana", "Miguel", "Catarina", "Domingo"]
    private static let family = ["Tzoc Caal", "Hernández López", "Xol Pop", "García", "Ixcoy Ba"]

    static func identity(_ number: Int) -> Identity {
        let name = given[number % 6] + " " + family[number % 5]
        let day = Day(number: 14_000 + number % 4000)
        return Identity(
            names: [
                RecordedName(
                    kind: .typed, asTyped: name, first: given[number % 6],
                    last: family[number % 5])
            ], sex: number % 2 == 0 ? .female : .male,
            dateOfBirth: RecordedDate(
                earliest: day, latest: day, precision: .day, asWritten: "03/04/2012"),
            placeOfBirth: "San Pedro Carchá", nationality: ["GT"], languages: [Language("kek")],
            numbers: [IssuedNumber(kind: "A-number", number: String(200_000_000 + number))])
    }

    /// Rows of a list, 2,048 to a request, six requests under way.
    func importPeople() async throws {
        let registry = try await Registry.create(
            in: JournalSQLite.create(at: path), origin: "bench.example/audit", rootKey: rootKey,
            environment: environment)
        let received = Self.moment()
        let pieces = stride(from: 0, to: people, by: 2048).map { $0..<min($0 + 2048, people) }
        let clock = ContinuousClock()
        let processor = processorSeconds()
        let start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, piece) in pieces.enumerated() {
                if place >= 6 { try await group.next() }
                group.addTask {
                    var key = Array("import of the list ".utf8)
                    key += Array("\(place)".utf8)
                    guard let key = IdempotencyKey(key) else { return }
                    _ = try await registry.submit(
                        importing: piece.count, by: Self.steward, for: .registration, key: key
                    ) { ids in
                        piece.map { Self.row($0, &ids, received, isTelling: isTelling) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let seconds = (clock.now - start).seconds
        // Matching a million people is another thing to measure.
        try await registry.passOverUnmatched()
        let known = try await registry.observe { $0.casework.persons.count }
        report(
            "import",
            [
                ("people", Double(known)), ("seconds", seconds),
                ("recordsPerSecond", Double(people) / seconds),
                ("processorSeconds", processorSeconds() - processor),
                ("mebibytes", residentMebibytes()),
            ])
        try await registry.close()
    }

    private static func row(
        _ number: Int, _ ids: inout IdentifierSource, _ received: Moment, isTelling: Bool
    ) -> ImportCommand {
        let identity = identity(number)
        let row = ImportedRow(
            id: ids.next(RowID.self), agency: agency, list: "5f2b7c", line: number + 1,
            raw:
                "\(identity.names[0].asTyped);03/04/2012;F;GT;San Pedro Carchá;\(200_000_000 + number)"
        )
        let record = SourceRecord(
            id: ids.next(SourceRecordID.self), agency: agency, identity: identity, row: row.id,
            received: received)
        let person = ids.next(PersonID.self)
        guard isTelling else { return .receive(row, .record(person, record)) }
        let mother = given[(number + 2) % 6] + " " + family[(number + 1) % 5]
        let content = RowContent(
            statements: [
                Statement(
                    id: ids.next(StatementID.self), by: person, relation: .mother,
                    nameOfRelative: mother, words: mother,
                    interpretation: Interpretation(language: Language("und")), taken: received,
                    described: RelativeDescription(relation: .mother, sex: .female),
                    record: record.id)
            ],
            encounter: Encounter(
                id: ids.next(EncounterID.self), agency: agency, people: [person], at: received,
                place: "Station 7, river", record: record.id),
            contacts: [
                ContactPoint(
                    id: ids.next(ContactPointID.self), person: person,
                    value: "+502 5\(1_000_000 + number)", validFrom: received.day,
                    safeContactInstruction: "", record: record.id)
            ])
        return .receive(row, .record(person, record, content))
    }

    /// Start of a registry that is there, and search by number in it.
    func openAndSearch() async throws {
        let before = residentMebibytes()
        let processor = processorSeconds()
        let clock = ContinuousClock()
        let start = clock.now
        let registry = try await Registry.open(
            JournalSQLite.open(at: path), rootKey: rootKey, environment: environment)
        let seconds = (clock.now - start).seconds
        let after = residentMebibytes()
        report(
            "start",
            [
                ("people", Double(people)), ("seconds", seconds),
                ("processorSeconds", processorSeconds() - processor), ("mebibytes", after),
                ("kibibytesPerPerson", (after - before) * 1024 / Double(people)),
            ])
        var times: [Double] = []
        for look in 0..<200 {
            let start = clock.now
            let number = String(200_000_000 + look * 7919 % people)
            let found = try await registry.find(
                number: number, by: Self.intake, for: .registration)
            times.append((clock.now - start).seconds * 1000)
            precondition(found.count == 1, "somebody has the number")
        }
        times.sort()
        report(
            "search by number, journaled and synced",
            [
                ("medianMilliseconds", times[100]), ("p99Milliseconds", times[197]),
            ])
        try await searchByName(registry)
        try await match(registry)
        try await registry.close()
    }

    /// Everybody is looked at once, as after an import that left them unmatched.
    func matchEverybody() async throws {
        let registry = try await Registry.open(
            JournalSQLite.open(at: path), rootKey: rootKey, environment: environment)
        let before = residentMebibytes()
        let processor = processorSeconds()
        let clock = ContinuousClock()
        let start = clock.now
        let found = try await registry.matchEverything { step in
            report(
                "step \(step.rawValue)",
                [
                    ("seconds", (clock.now - start).seconds), ("mebibytes", residentMebibytes()),
                    ("mostMebibytes", residentMebibytes("VmHWM")),
                ])
        }
        report(
            "matching of everybody",
            [
                ("people", Double(found.persons)), ("seconds", (clock.now - start).seconds),
                ("processorSeconds", processorSeconds() - processor),
                ("mebibytesBefore", before), ("mostMebibytes", residentMebibytes("VmHWM")),
                ("proposed", Double(found.proposed.count)),
                ("resolutionsProposed", Double(found.resolutionsProposed.count)),
                ("tooWeak", Double(found.tooWeak)),
            ])
        try await registry.close()
    }

    /// The live index: made by the first question, then asked for one person after the other.
    private func match(_ registry: Registry) async throws {
        let clock = ContinuousClock()
        let before = residentMebibytes()
        let received = Self.moment()
        var times: [Double] = []
        for look in 0..<50 {
            guard let key = IdempotencyKey("somebody new for the matching \(look)") else { return }
            _ = try await registry.submit(by: Self.intake, for: .registration, key: key) { ids in
                let record = SourceRecord(
                    id: ids.next(SourceRecordID.self), agency: Self.agency,
                    identity: Self.identity(20_000_000 + look), received: received)
                return (.people(.register(ids.next(PersonID.self), record)), ())
            }
            let start = clock.now
            _ = try await registry.matched()
            times.append((clock.now - start).seconds * 1000)
        }
        let first = times.removeFirst()
        times.sort()
        report(
            "matching of one record against everybody",
            [
                ("firstSeconds", first / 1000), ("mebibytes", residentMebibytes() - before),
                ("bytesPerPerson", (residentMebibytes() - before) * 1_048_576 / Double(people)),
                ("medianMilliseconds", times[24]), ("maxMilliseconds", times[48]),
            ])
    }

    /// The first search reads all names; those after it are what users wait for.
    private func searchByName(_ registry: Registry) async throws {
        let clock = ContinuousClock()
        let before = residentMebibytes()
        let start = clock.now
        _ = try await registry.find(name: "Ixcoy", by: Self.intake, for: .registration)
        let first = (clock.now - start).seconds
        let memory = residentMebibytes() - before
        var times: [Double] = []
        for look in 0..<200 {
            let name = Self.given[look % 6] + " " + Self.family[look / 6 % 5]
            let start = clock.now
            _ = try await registry.find(name: name, by: Self.intake, for: .registration)
            times.append((clock.now - start).seconds * 1000)
        }
        times.sort()
        report(
            "search by name, 20 people shown, journaled and synced",
            [
                ("firstSeconds", first), ("mebibytes", memory),
                ("medianMilliseconds", times[100]), ("p99Milliseconds", times[197]),
            ])
    }

    /// Many writers, each waiting for its acknowledgement before it writes again.
    func writeTogether(writers: Int, seconds: Int) async throws {
        let registry = try await Registry.open(
            JournalSQLite.open(at: path), rootKey: rootKey, environment: environment)
        let clock = ContinuousClock()
        let received = Self.moment()
        let end = clock.now + .seconds(seconds)
        let start = clock.now
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var times: [Double] = []
                    var number = 0
                    while clock.now < end {
                        let begun = clock.now
                        guard let key = IdempotencyKey("writer \(writer) wrote \(number) times")
                        else { return times }
                        let count = number
                        let done = try await registry.submit(
                            by: Self.intake, for: .registration, key: key
                        ) { ids in
                            let record = SourceRecord(
                                id: ids.next(SourceRecordID.self), agency: Self.agency,
                                identity: Self.identity(10_000_000 + writer * 100_000 + count),
                                received: received)
                            return (.people(.register(ids.next(PersonID.self), record)), ())
                        }
                        precondition(done.accepted != nil, "it was accepted")
                        times.append((clock.now - begun).seconds * 1000)
                        number += 1
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let passed = (clock.now - start).seconds
        let sorted = times.sorted()
        report(
            "acknowledged writes",
            [
                ("writers", Double(writers)), ("perSecond", Double(times.count) / passed),
                ("medianMilliseconds", sorted[sorted.count / 2]),
                ("p99Milliseconds", sorted[sorted.count * 99 / 100]),
            ])
        try await registry.close()
    }

    /// One reader, each look journaled and synced before it is answered.
    func readOne() async throws {
        let registry = try await Registry.open(
            JournalSQLite.open(at: path), rootKey: rootKey, environment: environment)
        let clock = ContinuousClock()
        var times: [Double] = []
        for look in 0..<500 {
            let start = clock.now
            let read = try await registry.read(
                PersonID(UInt64(1 + look * 31 % people)), [.identity, .links], by: Self.intake,
                for: .registration)
            precondition(read.accepted != nil, "it was allowed")
            times.append((clock.now - start).seconds * 1000)
        }
        times.sort()
        report(
            "journaled read, one reader",
            [
                ("medianMilliseconds", times[250]), ("p99Milliseconds", times[495]),
            ])
        try await registry.close()
    }

    func reportFile() throws {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        report(
            "file",
            [
                ("mebibytes", Double(size) / 1_048_576),
                ("bytesPerPerson", Double(size) / Double(people)),
            ])
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
