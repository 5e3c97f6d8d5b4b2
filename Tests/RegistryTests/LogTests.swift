// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import LogVerification
import Testing
import TransparencyLog

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

@Suite struct LogTests {
    private func filled(_ journal: JournalInMemory, people: Int = 300) async throws -> Registry {
        let registry = try await Opening.create(journal)
        for person in 1...people { try await registry.register(UInt64(person), "Ana \(person)") }
        return registry
    }

    @Test func `every acknowledged entry has a receipt that verifies without the registry`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await filled(journal)
        let log = try await registry.log()
        let epoch = try #require(log.current)
        let key = try log.verifierKey(of: epoch)
        for sequence in [UInt64(0), 1, 255, 256, 300] {
            let receipt = try await registry.receipt(for: sequence)
            let read = try Receipt(reading: receipt.bytes)
            let verified = try read.verify(try log.commitment(of: sequence), logKey: key)
            #expect(verified.checkpoint.size == 301)
            #expect(throws: ReceiptError.self) {
                try read.verify(try log.commitment(of: 17), logKey: key)
            }
        }
        await #expect(throws: RegistryError.noSuchEntry(301)) {
            try await registry.receipt(for: 301)
        }
    }

    @Test func `the export verifies by code of its own against every checkpoint`() async throws {
        let journal = JournalInMemory()
        let registry = try await filled(journal)
        let report = try LogTesting.audit(try await registry.log())
        #expect(report.isSound, "\(report.sentence)")
        #expect(report.entryCount == 301)
        #expect(report.agreedSizes.last == 301)
    }

    @Test func `an older checkpoint is shown to be the beginning`() async throws {
        let journal = JournalInMemory()
        let registry = try await filled(journal, people: 20)
        let log = try await registry.log()
        let epoch = try #require(log.current)
        let key = try log.verifierKey(of: epoch)
        let notes = try log.checkpoints(of: epoch).map {
            try SignedCheckpoint(reading: $0.note).verified(by: key)
        }
        var history = CheckpointHistory(startingWith: try #require(notes.first))
        for note in notes.dropFirst() {
            let proof = try log.consistency(
                of: epoch, from: history.latest.checkpoint.size, to: note.checkpoint.size)
            let judgement = history.advance(to: note, proof: proof)
            guard case .accepted = judgement else {
                Issue.record("\(judgement)")
                return
            }
        }
    }

    @Test func `a journal put back from an older copy is recognised and goes on as another log`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await filled(journal, people: 10)
        let old = journal.contents
        let firstLog = try await registry.log()
        let firstEpoch = try #require(firstLog.current)
        let firstKey = try firstLog.verifierKey(of: firstEpoch)
        for person in UInt64(11)...15 { try await registry.register(person, "Later") }
        let newest = try #require(try await registry.checkpoint())
        let restored = JournalInMemory(old)
        await #expect(throws: RegistryError.rolledBack(entries: 11, signed: 16)) {
            try await Opening.open(restored, kept: [newest.note])
        }
        #expect(try restored.count() == 11)
        let officers = (
            Actor.user(UserID(90), .operator, World.border),
            Actor.user(UserID(91), .operator, World.border)
        )
        func recover(_ origin: String, _ approver: Actor, _ kept: [[UInt8]]) async throws
            -> Registry
        {
            try await Registry.recover(
                restored, rootKey: Opening.rootKey(), environment: Opening.environment(5),
                kept: kept, origin: origin, reason: "disk lost", by: officers.0,
                approvedBy: approver)
        }
        await #expect(throws: RegistryError.secondPersonNeeded) {
            _ = try await recover("registry.example/audit-2", officers.0, [newest.note])
        }
        await #expect(throws: RegistryError.notRolledBack) {
            _ = try await recover("registry.example/audit-2", officers.1, [])
        }
        await #expect(throws: RegistryError.self) {
            _ = try await recover(Opening.origin, officers.1, [newest.note])
        }
        let recovered = try await recover(
            "registry.example/audit-2", officers.1, [newest.note])
        try await recovered.register(20, "After")
        let log = try await recovered.log()
        #expect(log.epochs.map(\.origin) == [Opening.origin, "registry.example/audit-2"])
        #expect(log.epochs.map { log.size(of: $0) } == [11, 2])
        let opened = try #require(try await recovered.entry(11))
        guard case .administrative(.recovered(let recovery)) = opened.act.happenings.first else {
            Issue.record("the first entry of the new log says nothing of the old one")
            return
        }
        #expect(recovery.restored == 11 && recovery.signed == 16)
        #expect(recovery.approver == UserID(91))
        for epoch in log.epochs {
            #expect(try LogTesting.audit(log, epoch).isSound)
            #expect(try log.verifierKey(of: epoch) == firstKey || epoch.number == 2)
        }
        // What the old log promised is still there to be held against it.
        let again = try await Opening.open(restored, kept: [newest.note])
        #expect(try await again.observe { $0.casework.persons.count } == 11)
        let receipt = try await again.receipt(for: 5)
        #expect(try SignedCheckpoint(reading: receipt.checkpoint.note.bytes).checkpoint.size == 11)
        #expect(await Doctor(restored, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `a checkpoint of another log is not taken for one`() async throws {
        let one = JournalInMemory()
        try await filled(one, people: 3).close()
        let other = JournalInMemory()
        let registry = try await Opening.create(other, seed: 99)
        let foreign = try #require(try await registry.checkpoint())
        await #expect(throws: RegistryError.foreignCheckpoint) {
            try await Opening.open(one, kept: [foreign.note])
        }
    }

    @Test func `a fork is recognised`() async throws {
        let journal = JournalInMemory()
        let registry = try await filled(journal, people: 5)
        let fork = JournalInMemory(journal.contents)
        try await registry.register(6, "Ana")
        let newest = try #require(try await registry.checkpoint())
        let forked = try await Opening.open(fork, seed: 40)
        try await forked.register(6, "Rosa")
        await #expect(throws: RegistryError.contradictsCheckpoint(size: 7)) {
            try await Opening.open(fork, kept: [newest.note])
        }
    }
}
