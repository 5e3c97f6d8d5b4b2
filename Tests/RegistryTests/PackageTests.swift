// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import FamilyLinkage
import Foundation
import LogVerification
import RegistryScenarios
import Synchronization
import Testing

@testable import CaseworkScenarios
@testable import Registry
@testable import TransparencyLog

/// A registry leaves as a package and comes back as the same registry; nothing of it can be changed on
/// the way.
@Suite struct PackageTests {
    static let officer = Actor.user(UserID(0), .operator, AgencyID(0))

    /// Bytes that are collected and read again.
    final class Box: Sendable {
        private let stored = Mutex<[UInt8]>([])
        var bytes: [UInt8] { stored.withLock { $0 } }
        func append(_ more: [UInt8]) { stored.withLock { $0 += more } }
    }

    /// Registry and key of its log: a family of which everything is on record, a crowd from a list with
    /// a row that waits, somebody erased, and an agency whose key was destroyed.
    static func registry() async throws -> (registry: Registry, key: VerifierKey) {
        let registry = try await Opening.create(JournalInMemory())
        for name in ["Border", "Shelter", "Tracers", "Gone"] {
            _ = try await registry.enroll(agency: name, by: officer)
        }
        _ = try await registry.enroll(user: "ines", .operator, of: AgencyID(1), by: officer)
        _ = try await registry.enroll(user: "sam", .supervisor, of: AgencyID(1), by: officer)
        try await registry.replay(try World.reunified().journal)
        let village = Village(registry)
        try await village.crowd(30)
        _ = try await registry.submit(
            importing: 1, by: World.steward, for: .registration, key: Opening.key(1)
        ) { ids in
            [
                .receive(
                    ImportedRow(
                        id: ids.next(RowID.self), agency: World.border, list: "crowd", line: 99,
                        raw: "\"03/04/2017\""),
                    .ambiguous(question: "Which is the day?", readings: ["3 April", "4 March"]))
            ]
        }
        let somebody = try await village.register(
            .init("Marta Pop", (1990, 2, 3), .female, of: "Cobán", number: "201334556"))
        try await village.state(somebody, .mother, "Elena Pop")
        try await registry.erase(
            [somebody], reason: "asked for it", by: World.steward, approvedBy: World.chief,
            for: .registration)
        _ = try await village.register(
            .init("Juana Xol", (1985, 1, 1), .female, of: "Chajul"))
        let gone = Actor.user(UserID(40), .intakeWorker, AgencyID(4))
        let other: PersonID = try await village.must(gone) { ids in
            let person = ids.next(PersonID.self)
            let record = SourceRecord(
                id: ids.next(SourceRecordID.self), agency: AgencyID(4),
                identity: World.identity("Olga Sacul", born: 1980),
                received: World.moment(1_528_632_000))
            return (.people(.register(person, record)), person)
        }
        #expect(other.number > somebody.number)
        try await registry.destroyKey(
            of: AgencyID(4), reason: "it has ended", by: officer, approvedBy: World.chief)
        let log = try await registry.log()
        return (registry, try log.verifierKey(of: try #require(log.current)))
    }

    static func package(_ registry: Registry, papers: [PackageAttachment] = []) async throws
        -> (bytes: [UInt8], receipt: PackageReceipt)
    {
        let box = Box()
        let receipt = try await registry.writePackage(
            for: "0123456789abcdef", papers: papers, reason: "we move", by: officer,
            approvedBy: World.chief
        ) { box.append($0) }
        return (box.bytes, receipt)
    }

    static func archive(_ bytes: [UInt8], step: Int = 1 << 16) -> PackageArchive {
        PackageArchive {
            var place = 0
            return {
                guard place < bytes.count else { return nil }
                let end = min(bytes.count, place + step)
                defer { place = end }
                return Array(bytes[place..<end])
            }
        }
    }

    static func empty(_ origin: String = "other.example/audit") async throws -> Registry {
        try await Registry.create(
            in: JournalInMemory(), origin: origin, rootKey: Opening.rootKey(9),
            environment: Opening.environment(5))
    }

    /// Path and bytes of every file.
    static func files(_ bytes: [UInt8]) async throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        try await archive(bytes).forEachFile { path, next in
            files[path] = []
            while let piece = try next() { files[path]? += piece }
        }
        return files
    }

    @Test func `a registry that is taken in is the same registry`() async throws {
        let (registry, key) = try await Self.registry()
        let (bytes, receipt) = try await Self.package(registry)
        let loaded = try await Self.empty()
        let manifest = try await loaded.load(Self.archive(bytes), key: key, as: "ines")
        #expect(manifest == receipt.manifest)
        // What it says of itself when it leaves again is byte for byte what it said.
        let log = try await loaded.log()
        let again = try await Self.package(loaded)
        let (before, after) = (try await Self.files(bytes), try await Self.files(again.bytes))
        let kinds = PackageKinds.all.map(\.path)
        #expect(kinds.count == 40 && kinds.allSatisfy { before[$0] == after[$0] })
        let lines = { (files: [String: [UInt8]]) in
            (files["journal/000001.jsonl"] ?? []).split(separator: 10).dropFirst()
        }
        #expect(lines(before).elementsEqual(lines(after).prefix(lines(before).count)))
        #expect(lines(after).count == lines(before).count + 1)
        // The new log is a log of its own, and the doctor has nothing to say.
        #expect(try log.verifierKey(of: try #require(log.current)) != key)
        #expect(try await loaded.observe { $0.erasures } == registry.observe { $0.erasures })
    }

    @Test
    func `a package from before a kind was kept is taken in, where there is nothing of the kind`()
        async throws
    {
        let (registry, _) = try await Self.registry()
        let (_, receipt) = try await Self.package(registry)
        let kind = try #require(
            PackageKinds.all.map(\.path).first { $0.hasSuffix("agreements.jsonl") })
        let files = receipt.manifest.files
        let older = files.filter { $0.path != kind }
        let nothing = PackageMeasure()
        var something = PackageMeasure()
        something.take(Array("{}\n".utf8))
        #expect(older.count == files.count - 1)
        #expect(files.tell(kind, nothing) && !files.tell(kind, something))
        #expect(older.tell(kind, nothing))
        #expect(!older.tell(kind, something), "what no file tells is not to come from anywhere")
    }

    @Test func `what comes back goes on: identifiers, links, and what is erased`() async throws {
        let (registry, key) = try await Self.registry()
        let (bytes, _) = try await Self.package(registry)
        let journal = JournalInMemory()
        let loaded = try await Registry.create(
            in: journal, origin: "other.example/audit", rootKey: Opening.rootKey(9),
            environment: Opening.environment(5))
        _ = try await loaded.load(Self.archive(bytes), key: key, as: "ines")
        try await loaded.close()
        let opened = try await Registry.open(
            journal, rootKey: Opening.rootKey(9), environment: Opening.environment(6))
        let (before, after) = (
            try await registry.observe { $0.casework }, try await opened.observe { $0.casework }
        )
        #expect(before.links == after.links && before.persons == after.persons)
        #expect(before.records == after.records)
        let village = Village(opened)
        let next = try await village.register(
            .init("Nueva Persona", (1999, 9, 9), .female, of: "Nebaj"))
        #expect(before.persons[next] == nil && before.persons.keys.allSatisfy { $0 < next })
    }

    @Test func `a changed byte anywhere is found, and the file is named`() async throws {
        let (registry, key) = try await Self.registry()
        let (bytes, receipt) = try await Self.package(registry)
        // Where each file begins, by walking the archive.
        var place = 0
        let signature = try await Self.files(bytes)[PackageManifest.signaturePath]?.count ?? 0
        let manifest =
            try await Self.files(bytes)[PackageManifest.path]?.count ?? 0
        let all =
            [(PackageManifest.path, manifest), (PackageManifest.signaturePath, signature)]
            + receipt.manifest.files.map { ($0.path, Int($0.bytes)) }
        for (path, size) in all {
            place += TarArchive.blockSize
            for spot in Set([0, size / 2, size - 1]) where size > 0 {
                var changed = bytes
                changed[place + spot] ^= 1
                do {
                    _ = try await PackageCheck.check(Self.archive(changed), key: key)
                    Issue.record("byte \(spot) of \(path)")
                } catch let error as PackageError {
                    switch path {
                    case PackageManifest.path, PackageManifest.signaturePath:
                        #expect(error.description.contains("manifest"), "\(path): \(error)")
                    default: #expect(error == .fileChanged(path))
                    }
                }
            }
            place += size + TarArchive.padding(after: UInt64(size)).count
        }
        #expect(place + TarArchive.end.count == bytes.count)
    }

    @Test func `a file that is missing, added, cut off or another's is found`() async throws {
        let (registry, key) = try await Self.registry()
        let (bytes, _) = try await Self.package(registry)
        await #expect(throws: PackageError.endsTooEarly) {
            try await PackageCheck.check(
                Self.archive(Array(bytes.prefix(bytes.count / 2))), key: key)
        }
        let end = bytes.count - TarArchive.end.count
        let added =
            bytes[..<end] + TarArchive.header(of: "state/more.jsonl", size: 0) + TarArchive.end
        await #expect(throws: PackageError.fileUnknown("state/more.jsonl")) {
            try await PackageCheck.check(Self.archive(Array(added)), key: key)
        }
        for path in ["../root.key", "/etc/passwd", "state/../../x", "a/b/c/d"] {
            let out = bytes[..<end] + TarArchive.header(of: path, size: 0) + TarArchive.end
            await #expect(throws: PackageError.unsafePath, "\(path)") {
                try await PackageCheck.check(Self.archive(Array(out)), key: key)
            }
        }
        let other = try await Self.empty().log()
        let stranger = try other.verifierKey(of: try #require(other.current))
        await #expect(throws: PackageError.manifestNotSigned) {
            try await PackageCheck.check(Self.archive(bytes), key: stranger)
        }
        await #expect(throws: PackageError.notAnArchive) {
            try await PackageCheck.check(Self.archive(Array(repeating: 65, count: 4096)), key: key)
        }
    }

    @Test func `it is taken into an empty registry under another log's name alone`() async throws {
        let (registry, key) = try await Self.registry()
        let (bytes, _) = try await Self.package(registry)
        await #expect(throws: PackageError.registryNotEmpty) {
            try await registry.load(Self.archive(bytes), key: key, as: "ines")
        }
        let same = try await Self.empty(Opening.origin)
        await #expect(throws: RegistryError.self) {
            try await same.load(Self.archive(bytes), key: key, as: "ines")
        }
        for name in ["sam", "nobody"] {
            let loaded = try await Self.empty()
            await #expect(throws: RegistryError.notPermitted) {
                try await loaded.load(Self.archive(bytes), key: key, as: name)
            }
        }
    }

    @Test func `two people decide that everything leaves, and it is on record first`() async throws
    {
        let (registry, _) = try await Self.registry()
        for (actor, approver) in [
            (Self.officer, Self.officer), (World.chief, Self.officer),
            (Self.officer, World.steward), (World.caseworker, World.chief),
        ] {
            await #expect(throws: RegistryError.self) {
                _ = try await registry.writePackage(
                    for: "k", reason: "we move", by: actor, approvedBy: approver
                ) { _ in Issue.record("a byte left") }
            }
        }
        let before = try await registry.observe { _ in 0 }
        #expect(before == 0)
        let (_, receipt) = try await Self.package(registry)
        let entry = try #require(try await registry.entry(receipt.entry))
        guard case .administrative(.packaged(let told)) = entry.act.happenings.first else {
            Issue.record("it is not on record")
            return
        }
        #expect(told.manifest == receipt.digest && told.entries == receipt.entry)
    }

    @Test func `the log that comes along is verified without the registry`() async throws {
        let (registry, key) = try await Self.registry()
        let files = try await Self.files(try await Self.package(registry).bytes)
        var audit = LogAudit(
            key: try AuditKey(key.description),
            checkpoints: [Data(try #require(files["log/1.checkpoint"]))])
        audit.read(try #require(files["log/1.txt"]))
        let report = audit.finish()
        #expect(report.isSound && report.entryCount > 80)
    }

    @Test func `papers come along where they are at hand, and are what is on record`() async throws
    {
        let (registry, key) = try await Self.registry()
        let content = Array("a birth certificate".utf8)
        let digest = PackageMeasure.digest(of: content)
        let village = Village(registry)
        let paper = Document(
            id: DocumentID(900), person: World.daughter, kind: "paper", digest: digest,
            isLegible: true, dated: World.moment(1_528_632_000).day)
        try await registry.replay([.file(.attached(paper))])
        _ = village
        let good = PackageAttachment(digest: digest) { output in try output(content) }
        let strange = PackageAttachment(digest: String(repeating: "e", count: 64)) { output in
            try output([1])
        }
        let (bytes, receipt) = try await Self.package(registry, papers: [good, strange, good])
        #expect(receipt.manifest.papersIncluded == 1 && receipt.manifest.papers == 2)
        #expect(try await Self.files(bytes)["papers/\(digest)"] == content)
        _ = try await PackageCheck.check(Self.archive(bytes, step: 700), key: key)
        let wrong = PackageAttachment(digest: digest) { output in try output([1, 2]) }
        await #expect(throws: PackageError.attachmentUnknown("papers/\(digest)")) {
            try await Self.package(registry, papers: [wrong])
        }
    }

    @Test
    func `papers that are kept come along, sealed by new keys, and not those of whom was erased`()
        async throws
    {
        let registry = try await Opening.create(JournalInMemory())
        for name in ["Border", "Shelter"] {
            _ = try await registry.enroll(agency: name, by: Self.officer)
        }
        _ = try await registry.enroll(user: "ines", .operator, of: AgencyID(1), by: Self.officer)
        let store = ObjectStoreInMemory()
        let papers = AttachedPapers(registry, store: store)
        let village = Village(registry)
        var attached: [(person: PersonID, document: DocumentID)] = []
        for (place, name) in ["Marta Pop", "Elena Xol"].enumerated() {
            let person = try await village.register(
                .init(name, (1990, 2, 3), .female, of: "Cobán"))
            let outcome = try await papers.attach(
                Array("the paper of \(name)".utf8), kind: "certificate", to: person,
                dated: World.moment(1_528_632_000).day, by: World.intake, for: .registration,
                key: Opening.key(50 + place))
            attached.append((person, try #require(outcome.accepted)))
        }
        try await registry.erase(
            [attached[1].person], reason: "asked for it", by: World.steward,
            approvedBy: World.chief, for: .registration)
        let box = Box()
        let receipt = try await registry.writePackage(
            for: "k", keptIn: store, reason: "we move", by: Self.officer, approvedBy: World.chief
        ) { box.append($0) }
        #expect(receipt.manifest.papersIncluded == 1)
        let log = try await registry.log()
        let key = try log.verifierKey(of: try #require(log.current))
        let loaded = try await Self.empty()
        let other = ObjectStoreInMemory()
        _ = try await loaded.load(
            Self.archive(box.bytes), key: key, as: "ines", papersInto: other)
        let kept = try await AttachedPapers(loaded, store: other).kept(
            try await loaded.observe { Array($0.casework.documents.values) })
        #expect(kept == [attached[0].document])
    }

    @Test func `the same state is the same text in every run, whatever the order of sets`() throws {
        let languages = ["es", "mam", "kek", "quc", "ixl", "en"].map { Language($0) }
        let form = JSONLine(form: .readable)
        let texts = try (0..<20).map { turn in
            var set: Set<Language> = []
            set.reserveCapacity(turn * 7)
            for language in languages.shuffled() { set.insert(language) }
            return String(decoding: try form.bytes(of: set), as: UTF8.self)
        }
        #expect(Set(texts).count == 1)
        #expect(
            String(
                decoding: try form.bytes(of: World.moment(1_528_632_000)), as: UTF8.self)
                == "\"2018-06-10T07:00:00-05:00[America/Chicago]\"\n")
        #expect(
            String(decoding: try form.bytes(of: "a\"\\\n\u{1}é"), as: UTF8.self)
                == "\"a\\\"\\\\\\u000a\\u0001é\"\n")
    }
}
