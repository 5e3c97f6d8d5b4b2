// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import FamilyLinkage
import Foundation
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

@Suite struct KeyTests {
    static let steward = World.steward
    static let officer = Actor.user(UserID(90), .operator, World.border)
    static let otherOfficer = Actor.user(UserID(91), .operator, World.border)

    private func erase(_ registry: Registry, _ persons: [PersonID]) async throws {
        try await registry.erase(
            persons, reason: "asked for it", by: Self.steward, approvedBy: World.chief,
            for: .registration)
    }

    @Test func `erasure leaves links, counts and custody, and no text`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(World.reunified().journal)
        let moment = World.moment(1_600_000_000)
        let before = try await registry.observe { $0 }
        try await erase(registry, [World.mother])
        for state in [
            try await registry.observe { $0 },
            try await Opening.open(JournalInMemory(journal.contents)).observe { $0 },
        ] {
            #expect(state.casework.links == before.casework.links)
            #expect(Set(state.casework.custodies.keys) == Set(before.casework.custodies.keys))
            #expect(
                try state.casework.childrenByStage(at: moment)
                    == before.casework.childrenByStage(at: moment))
            #expect(
                try state.casework.personsByAge(at: moment)
                    == before.casework.personsByAge(at: moment))
            #expect(
                state.casework.defects(at: moment, by: .standard)
                    == before.casework.defects(at: moment, by: .standard))
            let mother = state.casework.records(of: World.mother)
            #expect(mother.count == 1)
            #expect(mother.first?.identity.names == [])
            #expect(mother.first?.identity.sex == .female)
            #expect(mother.first?.identity.dateOfBirth?.asWritten == "")
            #expect(state.casework.separations[SeparationID(1)]?.narrative == "")
            #expect(state.casework.separations[SeparationID(1)]?.ground.code == "criminal-custody")
            let son = state.casework.records(of: World.son)
            #expect(son.first?.identity.names.first?.asTyped == "Luis Tzoc")
        }
        #expect(try journal.keys().contains { $0.0 == .person(World.mother) } == false)
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `a legal hold prevents erasure until it is lifted`() async throws {
        let registry = try await Opening.create(JournalInMemory())
        try await registry.register(1, "Ana")
        let monitor = Actor.user(UserID(22), .legalMonitor, World.border)
        try await registry.hold(PersonID(1), reason: "class action", by: monitor, for: .legal)
        await #expect(throws: RegistryError.onHold(PersonID(1))) {
            try await erase(registry, [PersonID(1)])
        }
        await #expect(throws: RegistryError.onHold(PersonID(1))) {
            try await registry.destroyKey(
                of: World.border, reason: "closed", by: Self.officer,
                approvedBy: Self.otherOfficer)
        }
        let read = try await registry.read(
            PersonID(1), [.identity], by: World.intake, for: .registration)
        #expect(read.accepted?.identity?.first?.identity.names.first?.asTyped == "Ana")
        try await registry.liftHold(
            of: PersonID(1), reason: "settled", by: monitor, for: .legal)
        try await erase(registry, [PersonID(1)])
    }

    @Test func `erasure takes a steward and a supervisor who is somebody else`() async throws {
        let registry = try await Opening.create(JournalInMemory())
        try await registry.register(1, "Ana")
        for (actor, approver, error) in [
            (World.intake, World.chief, RegistryError.notPermitted),
            (World.steward, World.steward, .secondPersonNeeded),
            (World.steward, World.intake, .secondPersonNeeded),
            (World.matching, World.chief, .notPermitted),
        ] {
            await #expect(throws: error) {
                try await registry.erase(
                    [PersonID(1)], reason: "x", by: actor, approvedBy: approver,
                    for: .registration)
            }
        }
        await #expect(throws: RegistryError.reasonMissing) {
            try await registry.erase(
                [PersonID(1)], reason: " ", by: World.steward, approvedBy: World.chief,
                for: .registration)
        }
        await #expect(throws: RegistryError.unknownPerson(PersonID(5))) {
            try await erase(registry, [PersonID(5)])
        }
    }

    @Test func `what is written after an erasure is sealed by a new key and stays`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.register(1, "Ana", number: "555 0001")
        try await erase(registry, [PersonID(1)])
        #expect(
            try await registry.find(number: "5550001", by: World.intake, for: .registration) == [])
        let record = SourceRecord(
            id: SourceRecordID(7), agency: World.border,
            identity: World.identity("Ana again", born: 1990), received: World.moment(1_528_632_000)
        )
        _ = try await registry.submit(
            .people(.addRecord(record, to: PersonID(1))), by: World.intake, for: .registration,
            key: Opening.key(2))
        let opened = try await Opening.open(JournalInMemory(journal.contents))
        let names = try await opened.observe { state in
            state.casework.records(of: PersonID(1)).map { $0.identity.names.map(\.asTyped) }
        }
        #expect(names == [[], ["Ana again"]])
        try await erase(registry, [PersonID(1)])
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `records that were split off are erased together with the rest`() async throws {
        let registry = try await Opening.create(JournalInMemory())
        var world = try World.arrived()
        try world.must(
            .people(.addRecord(world.record(50, "Ana T.", born: 1988), to: World.mother)),
            by: World.intake)
        try world.must(
            .people(
                .split(
                    ResolutionID(1), [SourceRecordID(50)], from: World.mother, into: PersonID(60),
                    reason: "somebody else")), by: World.steward)
        try await registry.replay(world.journal)
        await #expect(throws: RegistryError.sharedKey([World.mother, PersonID(60)])) {
            try await erase(registry, [World.mother])
        }
        try await erase(registry, [World.mother, PersonID(60)])
        #expect(
            try await registry.observe {
                $0.casework.records.values.flatMap(\.identity.names).map(\.asTyped).sorted()
            } == ["Luis Tzoc", "Pedro Paz", "Rosa Tzoc"])
    }

    @Test func `the raw text of a settled row goes with its person`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let row = ImportedRow(
            id: RowID(1), agency: World.border, list: "l", line: 1, raw: "Ana;03/04/2012")
        _ = try await registry.submit(
            .imported(.receive(row, .unreadable(reason: "date"))), by: World.steward,
            for: .registration, key: Opening.key(1))
        #expect(try journal.keys().contains { $0.0 == .row(RowID(1)) })
        let record = SourceRecord(
            id: SourceRecordID(1), agency: World.border,
            identity: World.identity("Ana", born: 2012), row: row.id,
            received: World.moment(1_528_632_000))
        _ = try await registry.submit(
            .imported(.settle(row.id, PersonID(1), record, reason: "asked")), by: World.steward,
            for: .registration, key: Opening.key(2))
        #expect(try await registry.observe { $0.casework.rows[RowID(1)]?.raw } == row.raw)
        try await erase(registry, [PersonID(1)])
        #expect(try await registry.observe { $0.casework.rows[RowID(1)]?.raw } == "")
        #expect(try journal.keys().contains { $0.0 == .row(RowID(1)) } == false)
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `keys are rotated, and everything can still be read`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(World.reunified().journal)
        let before = try await registry.observe { $0.casework.records }
        let keys = try journal.keys()
        try await registry.rotateKey(of: World.border, by: Self.officer)
        let rotated = try journal.keys()
        #expect(rotated.map(\.0) == keys.map(\.0))
        for (old, new) in zip(keys, rotated) {
            let isOfBorder =
                old.0 == .agency(World.border) || old.1.agency == World.border
            #expect((old.1 != new.1) == isOfBorder, "\(old.0)")
        }
        let newRoot = Opening.rootKey(9)
        try await registry.rotateRootKey(to: newRoot, by: Self.officer)
        try await registry.close()
        await #expect(throws: RegistryError.wrongRootKey) { try await Opening.open(journal) }
        let opened = try await Registry.open(
            journal, rootKey: newRoot, environment: Opening.environment())
        #expect(try await opened.observe { $0.casework.records } == before)
        #expect(await Doctor(journal, rootKey: newRoot).examine().findings == [])
        await #expect(throws: RegistryError.notPermitted) {
            try await opened.rotateKey(of: World.border, by: World.chief)
        }
    }

    @Test func `the destruction of an agency's key erases what it registered, and no link`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(World.reunified().journal)
        let before = try await registry.observe { $0.casework.links }
        await #expect(throws: RegistryError.secondPersonNeeded) {
            try await registry.destroyKey(
                of: World.border, reason: "closed", by: Self.officer, approvedBy: Self.officer)
        }
        try await registry.destroyKey(
            of: World.border, reason: "closed", by: Self.officer, approvedBy: Self.otherOfficer)
        let opened = try await Opening.open(JournalInMemory(journal.contents))
        #expect(try await opened.observe { $0.casework.links } == before)
        #expect(
            try await opened.observe { $0.casework.records.values.flatMap(\.identity.names) } == [])
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `a key that is missing without an erasure is told, not passed over`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.register(1, "Ana")
        var contents = journal.contents
        contents.keys[.person(PersonID(1))] = nil
        await #expect(throws: RegistryError.missingKeys([PersonID(1)])) {
            try await Opening.open(JournalInMemory(contents))
        }
    }

    @Test func `a root key file opens with its passphrase alone`() throws {
        let path =
            FileManager.default.temporaryDirectory.path + "/root-\(UInt64.random(in: 0...(.max)))"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var chance = SeededChance(state: 3)
        try RootKeyFile.create(
            path: path, passphrase: "sieben Worte", cost: .forTests, randomness: &chance)
        let key = try RootKeyFile(path: path, passphrase: "sieben Worte").rootKey()
        #expect(key.bitCount == 256)
        let wrong: [(String, RootKeyError)] = [
            ("sieben worte", .passphraseWrong), ("", .passphraseMissing),
        ]
        for (passphrase, error) in wrong {
            #expect(throws: error) {
                try RootKeyFile(path: path, passphrase: passphrase).rootKey()
            }
        }
        #expect(throws: RootKeyError.exists) {
            try RootKeyFile.create(
                path: path, passphrase: "x", cost: .forTests, randomness: &chance)
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for (old, new, error) in [
            ("scrypt 16 8 1", "scrypt 8 8 1", RootKeyError.passphraseWrong),
            ("scrypt 16 8 1", "scrypt 1099511627776 8 1", .tooCostly),
            ("scrypt 16 8 1", "scrypt 17 8 1", .tooCostly), ("scrypt", "argon2", .unreadable),
            ("reunify-root-key@v1", "reunify-root-key@v2", .unreadable),
        ] {
            try text.replacingOccurrences(of: old, with: new).write(
                toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: error) {
                try RootKeyFile(path: path, passphrase: "sieben Worte").rootKey()
            }
        }
    }
}
