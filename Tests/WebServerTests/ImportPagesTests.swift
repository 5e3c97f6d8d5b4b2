// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Foundation
import Importing
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

/// The way of a list at the desk: upload, mapping, trial, run, quarantine, undo.
@Suite struct ImportPagesTests {
    static let list = """
        Full name,DOB,Sex
        Ana Canary Pérez,03/04/2012,F
        Luis Canary Caal,13/06/2013,M
        Eva Canary Tzoc,not a day,F
        """

    private static func upload(
        _ client: Client, _ text: String = list, name: String = "roster of June"
    ) async -> WebResponse {
        await client.upload(
            "/imports", [("form", "upload"), ("name", name)], file: ("list", "x", Array(text.utf8)))
    }

    private static func location(_ answer: WebResponse) -> String {
        answer.header("location") ?? ""
    }

    private static func version(_ page: WebResponse) -> [(String, String)] {
        [("version", page.hidden("version") ?? "")]
    }

    /// Goes on until nothing is being done any more.
    private static func settled(_ client: Client, _ path: String) async throws -> WebResponse {
        for _ in 0..<3000 {
            let page = await client.get(path)
            if !page.main.contains("data-progress") { return page }
            try await Task.sleep(for: .milliseconds(10))
        }
        return await client.get(path)
    }

    @Test func `a list is read, corrected, tried, recorded and taken back, with plain forms`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let empty = await client.get("/imports")
        #expect(empty.status == 200 && empty.main.contains("No list is on record yet"))
        let sent = await Self.upload(client)
        let path = Self.location(sent)
        #expect(sent.status == 303 && path.hasPrefix("/imports/"), "\(sent.text)")
        #expect(!path.contains("June"))
        var page = try await Self.settled(client, path)
        #expect(page.main.contains("roster of June"))
        #expect(page.main.contains("The columns are proposed"))
        #expect(await client.get("/imports").main.contains(path))

        // The mapping with samples, what they are read as, and what is to be answered.
        let mapping = await client.get(path + "/mapping")
        #expect(mapping.status == 200)
        #expect(mapping.main.contains("03/04/2012"))
        #expect(mapping.main.contains("Full name"))
        let place = try #require(
            (0..<3).first { mapping.main.contains("name=\"order-\($0)\"") })
        var answers: [(String, String)] = [("form", "mapping")] + Self.version(mapping)
        for (number, word) in ["full-name", "date-of-birth", "sex"].enumerated() {
            answers.append(("is-\(number)", word))
        }
        answers.append(("order-\(place)", "DMY"))
        let wrong = await client.post(path + "/mapping", answers + [("as-of", "no day")])
        #expect(wrong.status == 422)
        let saved = await client.post(path + "/mapping", answers)
        #expect(saved.status == 303, "\(saved.main)")
        page = try await Self.settled(client, path)
        #expect(page.main.contains("Version 2 of the mapping") || page.main.contains("Version 1"))
        // A form from before is told apart.
        #expect(await client.post(path + "/mapping", answers).status == 422)

        // Recording needs a trial first.
        #expect(await client.post(path + "/run", Self.version(page)).status == 422)
        _ = await client.post(path + "/try", Self.version(page))
        page = try await Self.settled(client, path)
        #expect(page.main.contains("It was tried"))
        #expect(page.main.contains("cannot be read as a date"))
        #expect(page.main.contains("Eva Canary Tzoc"))
        #expect(try await testing.registry.observe { $0.casework.persons.isEmpty })

        _ = await client.post(path + "/run", Self.version(page))
        page = try await Self.settled(client, path)
        #expect(page.main.contains("All of it is on record"), "\(page.main)")
        #expect(page.main.contains("/quarantine?list=row-1"))
        let waiting = await client.get("/quarantine?list=row-1")
        #expect(waiting.main.contains("Eva Canary Tzoc") && waiting.main.contains("1 row waits"))
        let people = try await testing.registry.find(
            name: "Luis Canary", by: try await testing.user("steward").actor, for: .registration)
        #expect(people.count == 1)
        // The file is gone; what is on record stays.
        #expect(try testing.objects.objects(.importPiece, of: 1).isEmpty)

        // Taken back.
        let undo = await client.get("/imports/row-1/undo")
        #expect(undo.status == 200 && undo.main.contains("Why it is taken back"))
        #expect(await client.post("/imports/row-1/undo", [("reason", " ")]).status == 422)
        let undone = await client.post(
            "/imports/row-1/undo", [("form", "undo"), ("reason", "the roster of another post")])
        #expect(undone.status == 303, "\(undone.main)")
        #expect(
            try await testing.registry.find(
                name: "Luis Canary", by: try await testing.user("steward").actor,
                for: .registration
            ).isEmpty)
        let after = await client.get("/imports/row-1")
        #expect(after.main.contains("It was taken back"))
        #expect(await client.get("/imports").main.contains("Taken back"))
        #expect(await client.get("/imports/row-1/undo").status == 404)
    }

    @Test func `an import on which somebody acted says what rests on it, and stays`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let path = Self.location(await Self.upload(client))
        var page = try await Self.settled(client, path)
        _ = await client.post(path + "/try", Self.version(page))
        page = try await Self.settled(client, path)
        _ = await client.post(path + "/run", Self.version(page))
        _ = try await Self.settled(client, path)
        let steward = try await testing.user("steward")
        let person = try #require(
            try await testing.registry.observe { $0.casework.persons.keys.min() })
        let key = try #require(IdempotencyKey("import-pages-note-1"))
        _ = try await testing.registry.submit(by: steward.actor, for: .registration, key: key) {
            let note = Note(
                id: $0.next(NoteID.self), person: person, text: "asked the post",
                at: World.moment(1_528_700_000), by: steward.id)
            return (.file(.note(note)), ())
        }
        let undo = await client.get("/imports/row-1/undo")
        #expect(undo.main.contains("what people did rests on it"))
        #expect(undo.main.contains("Notes") && undo.main.contains("note-1"))
        let refused = await client.post(
            "/imports/row-1/undo", [("form", "undo"), ("reason", "again")])
        #expect(refused.status == 409)
        #expect(try await testing.registry.observe { $0.casework.isPresent(person) })
    }

    @Test func `what is no list, too large or of somebody else gets a clear answer`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let others: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], Array("%PDF-1.7\n1 0 obj".utf8),
            [0x4D, 0x5A, 0x90, 0, 3],
        ]
        for bytes in others {
            let answer = await client.upload(
                "/imports", [("form", "upload"), ("name", "")], file: ("list", "x", bytes))
            #expect(answer.status == 422 && answer.main.contains("not a list"))
        }
        let none = await client.upload(
            "/imports", [("form", "upload")], file: ("list", "x", []))
        #expect(none.status == 422)
        // A workbook that is none says what is wrong, and can be thrown away.
        let broken = Self.location(
            await client.upload(
                "/imports", [("form", "upload")],
                file: ("list", "x", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 200))))
        let page = try await Self.settled(client, broken)
        #expect(page.main.contains("It cannot go on"), "\(page.main)")
        #expect(page.main.contains("It is a broken workbook"))
        let spanish = await client.get(broken + "?language=es")
        #expect(spanish.main.contains("El libro de Excel está dañado: "), "\(spanish.main)")
        let gone = await client.post(broken + "/discard", Self.version(page))
        #expect(Self.location(gone) == "/imports")
        #expect(await client.get(broken).status == 404)
        // Another agency's steward, and another role, find nothing.
        let path = Self.location(await Self.upload(client))
        _ = try await Self.settled(client, path)
        let intake = try await testing.client("intake", for: .registration)
        #expect(await intake.get(path).status == 403)
        #expect(await client.get("/imports/row-99").status == 404)
        #expect(await client.get("/imports/aaaaaaaaaaaaaaaaaaaaaa").status == 404)
    }

    @Test func `nothing of a list stands in the clear where it is kept, nor in what is logged`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let path = Self.location(await Self.upload(client))
        let page = try await Self.settled(client, path)
        let kept =
            try testing.objects.objects(.importPiece, of: 1)
            + testing.objects.objects(.importJob, of: 1)
        #expect(kept.count == 2)
        let canary = Array("Canary".utf8)
        for object in kept {
            let hits = object.sealed.indices.contains { start in
                object.sealed[start...].starts(with: canary)
            }
            #expect(!hits)
        }
        #expect(!path.contains("Canary") && !page.title.contains("Canary"))
        #expect(!testing.logLines.all.joined().contains("Canary"))
        #expect(!testing.desk.metrics.text(entries: 0).contains("Canary"))
    }

    @Test func `an import is stopped, taken up again and doubles nothing`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        var text = "Full name,DOB,Sex\n"
        for number in 0..<3000 {
            text += "Ana \(number) Tzoc,\(1960 + number % 50)-01-\(10 + number % 18),F\n"
        }
        let path = Self.location(await Self.upload(client, text))
        var page = try await Self.settled(client, path)
        _ = await client.post(path + "/try", Self.version(page))
        page = try await Self.settled(client, path)
        _ = await client.post(path + "/run", Self.version(page))
        _ = await client.post(path + "/stop")
        page = try await Self.settled(client, path)
        let first = try await testing.registry.observe { $0.casework.rows.count }
        if page.main.contains("It was stopped") {
            #expect(first > 0 && first < 3000)
            #expect(page.main.contains("Go on"))
            _ = await client.post(path + "/run", Self.version(page))
            page = try await Self.settled(client, path)
        }
        #expect(page.main.contains("All of it is on record"), "\(page.main)")
        #expect(try await testing.registry.observe { $0.casework.rows.count } == 3000)
        #expect(try await testing.registry.observe { $0.casework.persons.count } == 3000)
    }

    @Test func `a server that ended in the middle says so, and goes on`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let path = Self.location(await Self.upload(client))
        var page = try await Self.settled(client, path)
        _ = await client.post(path + "/try", Self.version(page))
        page = try await Self.settled(client, path)
        // As a kill leaves it: it was being recorded, and nobody does.
        let user = try await testing.user("steward")
        let id = String(path.dropFirst("/imports/".count))
        var job = try #require(try await testing.desk.imports.job(id, of: user.agency))
        job.stage = .running
        try await ImportSpool(testing.registry, store: testing.objects).keep(
            job: [UInt8](JSONEncoder().encode(job)), id, of: user.agency)
        page = await client.get(path)
        #expect(page.main.contains("It was broken off"))
        #expect(page.main.contains("Go on"))
        _ = await client.post(path + "/run", Self.version(page))
        page = try await Self.settled(client, path)
        #expect(page.main.contains("All of it is on record"))
    }

    @Test func `reasons are told in the language of the page`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let path = Self.location(await Self.upload(client))
        var page = try await Self.settled(client, path)
        _ = await client.post(path + "/try", Self.version(page))
        page = try await Self.settled(client, path)
        for (language, words) in [
            ("es", "no se puede leer como fecha"), ("fr", "ne se lit pas comme une date"),
            ("ar", "لا يُقرأ كتاريخ"),
        ] {
            let told = await client.get(path + "?language=\(language)")
            #expect(told.main.contains(words), "\(language): \(told.main)")
        }
    }

    @Test func `the consent of Primero's requests is named on the page of the list`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("steward", for: .registration)
        let document = """
            {"data":[
              {"case_id":"c-1","name":"Ana Canary","language":["spanish"],"consent_for_tracing":false},
              {"tracing_request_id":"t-1","inquiry_date":"2018-06-01","relation_name":"Rosa Canary",
               "tracing_request_subform_section":[{"name":"Ana Canary","relation":"mother"}]}]}
            """
        let path = Self.location(await Self.upload(client, document))
        var page = try await Self.settled(client, path)
        #expect(page.main.contains("action=\"\(path)/requests\""), "\(page.main)")
        func save(_ fields: [(String, String)]) async throws -> WebResponse {
            let shown = await client.get(path)
            return await client.post(
                path + "/requests", [("form", "requests")] + Self.version(shown) + fields)
        }
        #expect(try await save([("until", "2019-06-01")]).status == 422)
        #expect(try await save([("paper", "form T-12"), ("until", "some day")]).status == 422)
        let saved = try await save([
            ("paper", "form T-12"), ("until", "2019-06-01"), ("language", "es"),
        ])
        #expect(saved.status == 303, "\(saved.main)")
        page = try await Self.settled(client, path)
        #expect(page.main.contains("form T-12"))
        for step in ["try", "run"] {
            let shown = await client.get(path)
            let done = await client.post(path + "/\(step)", Self.version(shown))
            #expect(done.status == 303, "\(step): \(done.main)")
            _ = try await Self.settled(client, path)
        }
        let state = try await testing.registry.observe(\.casework)
        #expect(state.requests.count == 1 && state.consents.values.map(\.scope) == [.tracing])
        #expect(state.persons.values.count { state.refusesTracing($0.id) } == 1)
    }
}
