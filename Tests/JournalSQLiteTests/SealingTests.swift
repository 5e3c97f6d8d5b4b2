// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import JournalSQLite
import RegistryScenarios
import Testing

@testable import CaseworkScenarios
@testable import Registry

/// Canary names are written in every way there is, and must be found in no file.
@Suite struct SealingTests {
    private static let people = 130

    /// People, texts about them and rows that nobody could read: more than a thousand canaries.
    private func write(_ registry: Registry) async throws -> [String] {
        for person in 0..<Self.people {
            let id = UInt64(person + 1)
            let record = SourceRecord(
                id: SourceRecordID(id), agency: World.border,
                identity: Canaries.identity(person * 20), received: World.moment(1_528_632_000))
            let done = try await registry.submit(
                .people(.register(PersonID(id), record)), by: World.intake, for: .registration,
                key: Opening.key(person))
            try #require(done.accepted != nil)
            let note = Note(
                id: NoteID(id), person: PersonID(id), text: Canaries.word(person * 20 + 11),
                at: World.moment(1_528_632_000), by: UserID(1))
            let contact = ContactPoint(
                id: ContactPointID(id), person: PersonID(id),
                value: Canaries.digits(person * 20 + 12), validFrom: Day(number: 17_000),
                safeContactInstruction: Canaries.word(person * 20 + 13))
            let statement = Statement(
                id: StatementID(id), by: PersonID(id), relation: .mother,
                nameOfRelative: Canaries.word(person * 20 + 14),
                words: Canaries.word(person * 20 + 15), interpretation: World.spanish,
                taken: World.moment(1_528_632_000))
            let row = ImportedRow(
                id: RowID(id), agency: World.border, list: "list", line: person + 1,
                raw: Canaries.word(person * 20 + 16) + ";" + Canaries.digits(person * 20 + 17))
            let commands: [(Command, Actor)] = [
                (.file(.note(note)), World.intake), (.file(.addContact(contact)), World.intake),
                (.link(.takeStatement(statement)), World.intake),
                (
                    .imported(
                        .receive(
                            row, .unreadable(reason: Canaries.word(person * 20 + 18)))),
                    World.steward
                ),
            ]
            for (place, (command, actor)) in commands.enumerated() {
                let done = try await registry.submit(
                    command, by: actor, for: .registration,
                    key: Opening.key(10_000 + person * 10 + place))
                try #require(done.accepted != nil, "\(done.refusal?.code.rawValue ?? "")")
            }
            _ = try await registry.find(
                number: Canaries.digits(person * 20), by: World.intake, for: .registration)
        }
        let officer = Actor.user(UserID(90), .operator, World.border)
        _ = try await registry.enroll(agency: Canaries.word(3001), by: officer)
        var canaries = [Canaries.word(3001)]
        for person in 0..<Self.people {
            for place in 0..<19 { canaries.append(Canaries.word(person * 20 + place)) }
            for place in [0, 12, 17] { canaries.append(Canaries.digits(person * 20 + place)) }
        }
        return canaries
    }

    @Test func `no name, number or place is in any file, and none can be read once erased`()
        async throws
    {
        let folder = try TemporaryFolder()
        let clock = TestClock()
        clock.advance()
        let journal = try JournalSQLite.create(at: folder.file())
        let registry = try await Opening.create(journal, clock: clock)
        let canaries = try await write(registry)
        #expect(canaries.count >= 1000)
        // The search finds what is there.
        let planted = ["x": Array("...\(canaries[5])...".utf8)]
        #expect(Canaries.files(planted, contain: canaries).count == 1)
        #expect(Canaries.files(try folder.contents(), contain: canaries) == [])
        try await registry.backup(to: folder.file("backup.sqlite"))
        #expect(Canaries.files(try folder.contents(), contain: canaries) == [])

        let keys = try journal.keys().filter { $0.0 == .person(PersonID(1)) }
        let wrapped = try #require(keys.first).1.bytes
        func holdsKey(_ name: String) throws -> Bool {
            let bytes = try #require(try folder.contents()[name])
            return Data(bytes).range(of: Data(wrapped)) != nil
        }
        #expect(try holdsKey("backup.sqlite"))
        try await registry.erase(
            (1...Self.people).map { PersonID(UInt64($0)) }, reason: "asked for it",
            by: World.steward, approvedBy: World.chief, for: .registration)
        // Not even the wrapped key is left, in the file or in the log of writes.
        #expect(try holdsKey("registry.sqlite") == false)
        #expect(try holdsKey("registry.sqlite-wal") == false)
        try await registry.close()
        let opened = try await Opening.open(JournalSQLite.open(at: folder.file()))
        let texts = try await opened.observe { state -> [String] in
            let identities = state.casework.records.values.map(\.identity)
            return identities.flatMap {
                $0.names.map(\.asTyped) + [$0.placeOfBirth, $0.belongings]
            }
                + identities.flatMap { $0.numbers.map(\.number) }
                + state.casework.notes.values.map(\.text)
                + state.casework.contacts.values.flatMap { [$0.value, $0.safeContactInstruction] }
                + state.casework.statements.values.flatMap { [$0.nameOfRelative, $0.words] }
        }
        #expect(texts.filter { !$0.isEmpty } == [])
        #expect(try await opened.observe { $0.casework.persons.count } == Self.people)
        try await opened.close()
    }

    @Test func `errors say nothing of what they are about`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let word = Canaries.word(1)
        try await registry.register(1, word, number: Canaries.digits(1))
        var texts: [String] = []
        do {
            try await registry.register(1, Canaries.word(2), key: 1)
        } catch { texts.append("\(error) \(String(reflecting: error))") }
        let refused = try await registry.register(1, Canaries.word(3), key: 9)
        texts.append("\(String(describing: refused.refusal))")
        var contents = journal.contents
        let entry = contents.entries[1]
        contents.entries[1] = JournalEntry(
            sequence: 1, kept: entry.kept, content: entry.content.reversed(), leaf: entry.leaf)
        do {
            _ = try await Opening.open(JournalInMemory(contents))
        } catch { texts.append("\(error) \(String(reflecting: error))") }
        #expect(texts.count == 3)
        for text in texts { #expect(!text.contains("Kx") && !text.contains(Canaries.digits(1))) }
    }

    @Test func `a name is found in another order, spelling and script, by those who may see it`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.register(1, "María González Tzoc")
        try await registry.register(2, "Pedro Gonzales")
        func found(_ name: String) async throws -> [UInt64] {
            try await registry.find(name: name, by: World.intake, for: .registration)
                .map(\.person.number)
        }
        #expect(try await found("tzoc maria") == [1])
        #expect(try await found("Gonzales") == [2, 1])
        // Who comes later is found too.
        try await registry.register(3, "Марія Tzoc")
        #expect(try await found("MARIA TZOC").sorted() == [1, 3])
        #expect(try await found("Tzoc María Xol") == [1, 3])
        #expect(try await found("Xol") == [])
        let stranger = Actor.user(UserID(30), .caseworker, World.tracers)
        #expect(try await registry.find(name: "Tzoc", by: stranger, for: .care) == [])
        try await registry.erase(
            [PersonID(1)], reason: "asked", by: World.steward, approvedBy: World.chief,
            for: .registration)
        #expect(try await found("Tzoc") == [3])
        let last = try #require(try await registry.entry(try journal.count() - 1))
        #expect(last.act.happenings.first == .administrative(.searched(.name, hits: 1)))
    }

    @Test func `the same number is found, others are not, and the index does not hold it`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.register(1, "Ana", number: "A-123 456 789")
        try await registry.register(2, "Eva", number: "a123456789")
        try await registry.register(3, "Rosa", number: "٠١٢٣٤٥٦٧٨٩")
        func found(_ number: String) async throws -> [UInt64] {
            try await registry.find(number: number, by: World.intake, for: .registration)
                .map(\.person.number)
        }
        #expect(try await found("A123456789") == [1, 2])
        #expect(try await found("0123456789") == [3])
        #expect(try await found("A123456780") == [])
        #expect(try await found("A1") == [])
        // Nobody is shown whom the one who asks may not see.
        let stranger = Actor.user(UserID(30), .caseworker, World.tracers)
        let hits = try await registry.find(number: "A123456789", by: stranger, for: .care)
        #expect(hits == [])
        let last = try #require(try await registry.entry(try journal.count() - 1))
        #expect(last.act.happenings == [.administrative(.searched(.number, hits: 0))])
    }
}
