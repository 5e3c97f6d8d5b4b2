// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry
import Testing

@testable import WebServer

/// The examples of Documentation/api.md, run in the order in which they stand there.
@Suite struct APIExampleTests {
    private struct Example {
        var line = 0
        var request: [String] = []
        var status = 0
        var answer = ""
    }

    private static func examples() throws -> [Example] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Documentation/api.md").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        var examples: [Example] = []
        var fence = ""
        for (number, line) in text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            if line.hasPrefix("```") {
                if !fence.isEmpty {
                    fence = ""
                } else if line == "```http" {
                    fence = "http"
                    examples.append(Example(line: number + 1))
                } else if let status = Int(line.dropFirst("```json ".count)) {
                    fence = "json"
                    examples[examples.count - 1].status = status
                }
                continue
            }
            switch fence {
            case "http": examples[examples.count - 1].request.append(String(line))
            case "json": examples[examples.count - 1].answer += line + "\n"
            default: break
            }
        }
        return examples
    }

    /// Whether everything that an example says stands in the answer.
    private static func says(_ told: JSON, _ answered: JSON) -> Bool {
        switch (told, answered) {
        case (.object(let members), .object):
            members.allSatisfy { member in
                answered[member.name].map { says(member.value, $0) } ?? false
            }
        case (.list(let one), .list(let other)):
            one.count == other.count && zip(one, other).allSatisfy(says)
        default: told == answered
        }
    }

    @Test func `the examples of the guide are what the server answers`() async throws {
        let examples = try Self.examples()
        #expect(examples.count >= 10)
        let testing = try await TestDesk()
        var tokens: [String: String] = [:]
        for example in examples {
            let first = try #require(example.request.first).split(separator: " ")
            var headers = ["content-type": "application/json"]
            var body = ""
            for line in example.request.dropFirst() {
                if body.isEmpty, let colon = line.firstRange(of: ": "), !line.hasPrefix("{") {
                    headers[line[..<colon.lowerBound].lowercased()] = String(
                        line[colon.upperBound...])
                } else {
                    body += line
                }
            }
            let sent = try #require(headers["authorization"])
            let name = String(sent.dropFirst("Bearer TOKEN-OF-".count))
            if tokens[name] == nil { tokens[name] = try await testing.program(name).token }
            headers["authorization"] = "Bearer \(tokens[name] ?? "")"
            let address = first[1].split(separator: "?", maxSplits: 1)
            let answer = await testing.desk.answer(
                WebRequest(
                    method: first[0] == "GET" ? .get : .post, path: String(address[0]),
                    query: address.count > 1 ? String(address[1]) : "", headers: headers,
                    body: Array(body.utf8)))
            let told = try #require(JSONReading.value(Array(example.answer.utf8)))
            #expect(answer.status == example.status, "line \(example.line): \(answer.text)")
            #expect(Self.says(told, answer.json), "line \(example.line): \(answer.text)")
        }
    }
}
