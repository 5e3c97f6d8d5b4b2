// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Registry
import Testing

@testable import WebServer

@Suite struct QuarantinePageTests {
    private static let digest = String(repeating: "a", count: 64)
    private static let mapping = ListMapping(
        columns: [
            .init(column: "Name", is: "full-name"),
            .init(column: "DOB", is: "date-of-birth", dates: .init(order: "ask")),
            .init(column: "Sex", is: "sex", table: "sex"),
        ], tables: ["sex": ["1": "male", "2": "female"]])

    /// A desk with rows that wait.
    private static func waiting(_ rows: [(raw: String, reading: ImportedRow.Reading)]) async throws
        -> TestDesk
    {
        let testing = try await TestDesk()
        let steward = try await testing.user("steward")
        try await testing.registry.announce(
            ImportedList(
                agency: steward.agency, digest: digest, name: "list.csv", header: "Name,DOB,Sex",
                mapping: try mapping.text(), records: rows.count), by: steward.actor,
            for: .registration)
        let key = try #require(IdempotencyKey("quarantine-pages-0001"))
        _ = try await testing.registry.submit(
            importing: rows.count, by: steward.actor, for: .registration, key: key
        ) { identifiers in
            rows.enumerated().map { place, row in
                .receive(
                    ImportedRow(
                        id: identifiers.next(RowID.self), agency: steward.agency, list: digest,
                        line: place + 1, raw: row.raw), row.reading)
            }
        }
        return testing
    }

    private static let ambiguous = ImportedRow.Reading.ambiguous(
        question: "Which day is it?", readings: ["2012-04-03", "2012-03-04"])

    @Test func `rows that wait are shown with reason, text and readings, once it is on record`()
        async throws
    {
        let testing = try await Self.waiting([
            ("Ana Pérez,03/04/2012,2", Self.ambiguous), ("a,b,c,d", .unreadable(reason: "4 cells")),
        ])
        let client = try await testing.client("steward", for: .registration)
        let before = try await testing.entries()
        let list = await client.get("/quarantine")
        #expect(list.status == 200)
        #expect(try await testing.entries() == before + 1)
        for words in [
            "Ana Pérez,03/04/2012,2", "Which day is it?", "list.csv, record 1", "4 cells",
        ] {
            #expect(list.main.contains(words), "\(words)")
        }
        let row = await client.get("/quarantine/row-1")
        #expect(row.main.contains("2012-03-04") && row.main.contains("value=\"03/04/2012\""))
        #expect(row.main.contains("DOB"))
        // What has not the cells of its list is registered by hand.
        let other = await client.get("/quarantine/row-2")
        #expect(other.status == 200)
        #expect(other.main.contains("Register the person by hand"))
        #expect(await client.get("/quarantine/row-9").status == 404)
        // It waits on the page of work too, with the way there.
        #expect(await client.get("/work").main.contains("/quarantine"))
    }

    @Test func `a row is repaired in place, and what still cannot be taken says why`() async throws
    {
        let testing = try await Self.waiting([("Ana Pérez,03/04/2012,7", Self.ambiguous)])
        let client = try await testing.client("steward", for: .registration)
        let cells = [("form", "settle"), ("cell-0", "Ana Pérez"), ("cell-2", "female")]
        let unanswered = await client.post(
            "/quarantine/row-1", cells + [("cell-1", "03/04/2012"), ("reason", "asked")])
        #expect(unanswered.status == 422)
        #expect(unanswered.main.contains("still cannot be taken"))
        #expect(unanswered.main.contains("value=\"female\""))
        let reasonless = await client.post(
            "/quarantine/row-1", cells + [("cell-1", "2012-04-03"), ("reason", "")])
        #expect(reasonless.status == 422)
        let done = await client.post(
            "/quarantine/row-1",
            cells + [
                ("cell-1", "2012-04-03"), ("reason", "asked the post"), ("once", "abcdefabcdef1"),
            ])
        #expect(done.status == 303, "\(done.main)")
        #expect(done.header("location") == "/quarantine")
        let state = try await testing.registry.observe { $0.casework }
        let record = try #require(state.records.values.first)
        #expect(record.identity.dateOfBirth?.earliest.iso == "2012-04-03")
        #expect(record.identity.sex.map { "\($0)" } == "female")
        #expect(state.rows.values.first?.raw == "Ana Pérez,03/04/2012,7")
        #expect(await client.get("/quarantine").main.contains("Nothing waits"))
        #expect(await client.post("/quarantine/row-1", cells).status == 404)
    }

    @Test func `rows of another agency are not found`() async throws {
        let testing = try await Self.waiting([("Ana,03/04/2012,2", Self.ambiguous)])
        let client = try await testing.client("intake", for: .registration)
        #expect(await client.get("/quarantine").status == 403)
    }
}
