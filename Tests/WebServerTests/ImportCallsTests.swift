// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Importing
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

/// The way of a list through the API.
@Suite struct ImportCallsTests {
    private static let reading = SchemaReading(document: OpenAPIDocument.of(.desk))

    private static func upload(_ text: String = ImportPagesTests.list) -> JSON {
        [
            "name": "roster of June",
            "content": .text(Data(text.utf8).base64EncodedString()),
        ]
    }

    private static func made(_ answer: WebResponse) -> String {
        answer.json["made"]?.elements.first?.text ?? ""
    }

    /// Asks until nothing is being done any more.
    private static func settled(_ program: Program, _ path: String) async throws -> JSON {
        for _ in 0..<3000 {
            let json = await program.get(path).json
            if !["reading", "trying", "running", "stopping"].contains(json["stage"]?.text) {
                return json
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        return await program.get(path).json
    }

    @Test
    func `a list is uploaded, mapped, tried, run, settled and taken back, each once for a key`()
        async throws
    {
        let testing = try await TestDesk()
        let program = try await testing.program("steward")
        let sent = await program.post("/imports", Self.upload(), key: "upload-of-june-1")
        #expect(sent.status == 201, "\(sent.text)")
        let id = Self.made(sent)
        let path = "/imports/\(id)"
        #expect(sent.header("location") == "/api/v1" + path)
        let again = await program.post("/imports", Self.upload(), key: "upload-of-june-1")
        #expect(Self.made(again) == id && again.json["repetition"] == true)
        let other = await program.post("/imports", Self.upload("A,B\n1,2"), key: "upload-of-june-1")
        #expect(other.status == 422)
        var state = try await Self.settled(program, path)
        #expect(state["stage"] == "mapping")

        let mapping = await program.get(path + "/mapping")
        #expect(mapping.status == 200)
        let text = try #require(mapping.json["mapping"]?.text)
        #expect(mapping.json["columns"]?.elements.count == 3)
        let corrected = text.replacing("\"order\" : \"ask\"", with: "\"order\" : \"DMY\"")
        let saved = await program.post(
            path + "/mapping", ["mapping": .text(corrected)], key: "mapping-of-june-1")
        #expect(saved.status == 200, "\(saved.text)")
        state = try await Self.settled(program, path)
        #expect(state["mappingRevision"] == 1 || state["mappingRevision"] == 2)
        let broken = await program.post(path + "/mapping", ["mapping": "{}"])
        #expect(broken.status == 422 && broken.problem == "import/mapping")

        #expect(await program.post(path + "/run").problem == "import/not-tried")
        #expect(await program.post(path + "/trial").status == 200)
        state = try await Self.settled(program, path)
        #expect(state["stage"] == "tried")
        #expect(state["trial"]?["waiting"] == 1 && state["trial"]?["reconciles"] == true)
        let run = await program.post(path + "/run", key: "run-of-june-1")
        #expect(run.status == 200)
        state = try await Self.settled(program, path)
        #expect(state["stage"] == "done")
        #expect(state["onRecord"]?["accepted"] == 2)
        let repeated = await program.post(path + "/run", key: "run-of-june-1")
        #expect(repeated.json["repetition"] == true)
        #expect(await program.post(path + "/run").problem == "import/illegal-step")

        let waiting = await program.get("/quarantine?firstRow=row-1")
        #expect(waiting.json["items"]?.elements.count == 1)
        #expect(waiting.json["items"]?.elements.first?["kind"] == "not-a-date")
        let row = try #require(waiting.json["items"]?.elements.first?["id"]?.text)
        let still = await program.post("/quarantine/\(row)/settle", ["reason": "asked"])
        #expect(still.status == 422 && still.problem == "row/still-asked")
        let settled = await program.post(
            "/quarantine/\(row)/settle",
            [
                "cells": [["column": "DOB", "value": "2014-05-06"]], "reason": "asked the post",
            ], key: "settle-of-june-1")
        #expect(settled.status == 201, "\(settled.text)")

        let undone = await program.post(
            path + "/undo", ["reason": "wrong post"], key: "undo-june-1")
        #expect(undone.status == 200, "\(undone.text)")
        let list = await program.get("/imports")
        #expect(list.json["items"]?.elements.first?["stage"] == "withdrawn")
        #expect(await program.get("/imports/row-1").json["onRecord"]?["takenBack"] == 3)
    }

    @Test func `what rests on an import is named in the problem`() async throws {
        let testing = try await TestDesk()
        let program = try await testing.program("steward")
        let path = "/imports/" + Self.made(await program.post("/imports", Self.upload()))
        _ = try await Self.settled(program, path)
        _ = await program.post(path + "/trial")
        _ = try await Self.settled(program, path)
        _ = await program.post(path + "/run")
        _ = try await Self.settled(program, path)
        let person = try #require(
            try await testing.registry.observe { $0.casework.persons.keys.min() })
        let noted = await program.post("/persons/\(person)/notes", ["text": "asked the post"])
        #expect(noted.status == 201)
        let refused = await program.post(path + "/undo", ["reason": "wrong post"])
        #expect(refused.status == 409 && refused.problem == "refused/importBuiltOn")
        #expect(refused.json["title"]?.text?.contains("notes: 1") ?? false)
        #expect(refused.json["about"]?.elements.first == "note-1")
    }

    @Test func `another role and another user find nothing of a list on its way in`() async throws {
        let testing = try await TestDesk()
        let program = try await testing.program("steward")
        let path = "/imports/" + Self.made(await program.post("/imports", Self.upload()))
        _ = try await Self.settled(program, path)
        let intake = try await testing.program("intake")
        #expect(await intake.get(path).status == 403)
        #expect(await program.get("/imports/aaaaaaaaaaaaaaaaaaaaaa").status == 404)
        #expect(await program.get("/imports/row-7").status == 404)
        let picture = await program.post(
            "/imports",
            ["name": "x", "content": .text(Data([0xFF, 0xD8, 0xFF, 1]).base64EncodedString())])
        #expect(picture.status == 422 && picture.problem == "import/not-a-list")
        #expect(
            await program.post("/imports", ["name": "x", "content": "no base 64"]).status == 422)
    }
}
