// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct RegistrationFilesTests {
    private static let typed: [(String, String)] = [
        ("p1-name", "Marta Caal"), ("p1-age", "31"), ("p1-language", "es"),
        ("met-place", "river"), ("people", "1"), ("once", "fixed-once-1"),
    ]

    private static func files(_ testing: TestDesk) throws -> [StoredObject] {
        try testing.objects.objects(.draftFile, of: 1)
    }

    @Test func `a photo of the form is kept with the draft, freed of metadata, and attached`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let checked = await client.upload(
            "/register", Self.typed + [("do", "check")],
            file: ("p1-photo", "x.jpg", CraftedFile.jpeg()))
        #expect(checked.status == 200, "\(checked.main)")
        #expect(checked.hidden("p1-photo-kept") == "yes" && checked.main.contains("Photo"))
        let draft = try #require(checked.hidden("draft"))
        #expect(try Self.files(testing).count == 1)
        #expect(!CraftedFile.holdsCanary(try Self.files(testing)[0].sealed))

        // It is there when the draft is opened again.
        #expect(
            await client.get("/register/drafts/\(draft)").main.contains("A photo is kept"))
        let save = Self.typed + [("draft", draft), ("p1-photo-kept", "yes"), ("do", "save")]
        let saved = await client.post("/register", save)
        #expect(saved.header("location") == "/persons/person-1")
        let documents = try await testing.registry.observe {
            $0.casework.documents(of: PersonID(1))
        }
        #expect(documents.map(\.kind) == ["photo"])
        #expect(await client.get("/persons/person-1").main.contains("/documents/document-1"))
        let bytes = await client.get("/documents/document-1/content")
        #expect(bytes.status == 200 && !CraftedFile.holdsCanary(bytes.body))
        #expect(try Self.files(testing).isEmpty)
        // Sent again it is done once.
        let again = await client.post("/register", save)
        #expect(again.header("location") == "/persons/person-1")
        #expect(
            try await testing.registry.observe { $0.casework.documents.count } == 1)
    }

    @Test func `what is no picture is said at once, and everything else is kept`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let answer = await client.upload(
            "/register", Self.typed + [("do", "check")],
            file: ("p1-photo", "x.jpg", CraftedFile.pdf()))
        #expect(answer.status == 422 && answer.main.contains("Person 1: "))
        #expect(answer.main.contains("Marta Caal"))
        #expect(try Self.files(testing).isEmpty)
        #expect(answer.hidden("p1-photo-kept") == nil)
        let wrong = await client.upload(
            "/register", Self.typed + [("do", "draft")],
            file: ("p1-paper", "x", Array("no file of these".utf8)))
        #expect(wrong.status == 422)
    }

    @Test func `a paper is of its kind, thrown away on purpose, and goes with its draft`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        func send(_ more: [(String, String)]) async -> WebResponse {
            await client.upload(
                "/register", Self.typed + [("p1-paper-kind", "birth certificate")] + more,
                file: ("p1-paper", "x.png", CraftedFile.png()))
        }
        let first = await send([("do", "draft")])
        let address = first.header("location") ?? ""
        let draft = try #require(await client.get(address).hidden("draft"))
        #expect(try Self.files(testing).count == 1)
        let dropped = await client.post(
            "/register",
            Self.typed + [
                ("draft", draft), ("p1-paper-kept", "yes"), ("p1-paper-drop", "yes"),
                ("do", "draft"),
            ])
        #expect(dropped.status == 303)
        #expect(try Self.files(testing).isEmpty)
        #expect(!(await client.get(address).main.contains("A paper is kept")))
        _ = await send([("draft", draft), ("do", "draft")])
        #expect(try Self.files(testing).count == 1)
        _ = await client.post(address + "/discard")
        #expect(try Self.files(testing).isEmpty)

        let checked = await send([("do", "check")])
        let other = try #require(checked.hidden("draft"))
        _ = await client.post(
            "/register",
            Self.typed + [
                ("draft", other), ("p1-paper-kept", "yes"),
                ("p1-paper-kind", "birth certificate"), ("do", "save"),
            ])
        let documents = try await testing.registry.observe {
            $0.casework.documents.values.map(\.kind)
        }
        #expect(documents == ["birth certificate"])
    }
}
