// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

/// A program with a token.
struct Program: Sendable {
    let desk: Desk
    let token: String?
    var purpose: Purpose?

    private func headers(_ more: [String: String]) -> [String: String] {
        var headers: [String: String] = [:]
        if let token { headers["authorization"] = "Bearer \(token)" }
        if let purpose { headers["reunify-purpose"] = purpose.rawValue }
        return headers.merging(more) { $1 }
    }

    func get(_ path: String, headers more: [String: String] = [:]) async -> WebResponse {
        let parts = path.split(separator: "?", maxSplits: 1)
        return await desk.answer(
            WebRequest(
                method: .get, path: "/api/v1" + parts[0],
                query: parts.count > 1 ? String(parts[1]) : "", headers: headers(more)))
    }

    func post(
        _ path: String, _ body: JSON = [:], key: String? = nil,
        headers more: [String: String] = [:]
    ) async -> WebResponse {
        await post(path, bytes: body.bytes, key: key, headers: more)
    }

    func post(
        _ path: String, bytes: [UInt8], key: String? = nil, headers more: [String: String] = [:]
    ) async -> WebResponse {
        let sent = [
            "content-type": "application/json",
            "idempotency-key": key ?? Desk.randomText(12),
        ].merging(more) { $1 }
        return await desk.answer(
            WebRequest(
                method: .post, path: "/api/v1" + path, headers: headers(sent), body: bytes))
    }
}

extension TestDesk {
    /// A program that asks in the name of a user.
    func program(
        _ name: String, for purpose: Purpose? = nil,
        scopes: Set<APIClient.Scope> = Set(APIClient.Scope.allCases), days: Int = 30
    ) async throws -> Program {
        let user = try await user(name)
        let keeper = try await self.user("keeper")
        let made = try await accounts.makeClient(
            named: "test", for: user.id, scopes: scopes, days: days, by: keeper.actor)
        return Program(
            desk: desk, token: made.token, purpose: purpose ?? user.role.purposes.first)
    }
}

extension WebResponse {
    var json: JSON { JSONReading.value(body) ?? .null }

    /// The last part of a problem's type.
    var problem: String {
        json["type"]?.text?.replacing("urn:reunify:problem:", with: "") ?? ""
    }
}

/// A value that fits a schema, and whether a value does: as much of JSON Schema as the document uses.
struct SchemaReading {
    let document: JSON

    private func resolved(_ schema: JSON) -> JSON {
        guard let reference = schema["$ref"]?.text else { return schema }
        let name = reference.split(separator: "/").last.map(String.init) ?? ""
        return document["components"]?["schemas"]?[name] ?? .null
    }

    /// The least that fits.
    func sample(_ schema: JSON) -> JSON {
        let schema = resolved(schema)
        if let words = schema["enum"]?.elements.first { return words }
        switch schema["type"]?.text {
        case "integer": return .integer(schema["minimum"]?.integer ?? 1)
        case "number": return .number(1)
        case "boolean": return true
        case "array":
            let count = schema["minItems"]?.integer ?? 0
            guard let item = schema["items"], count > 0 else { return [] }
            return .list((0..<count).map { numbered(sample(item), $0) })
        case "object":
            let required = (schema["required"]?.elements ?? []).compactMap(\.text)
            return .object(
                required.compactMap { name in
                    schema["properties"]?[name].map { JSON.Member(name, sample($0)) }
                })
        default: return .text(text(schema))
        }
    }

    /// Lists that are sets want different elements.
    private func numbered(_ value: JSON, _ place: Int) -> JSON {
        guard place > 0, let text = value.text else { return value }
        guard let stroke = text.lastIndex(of: "-"), Int(text[text.index(after: stroke)...]) != nil
        else { return .text(text + "\(place)") }
        return .text(text[...stroke] + "\(place + 1)")
    }

    private func text(_ schema: JSON) -> String {
        if let example = schema["examples"]?.elements.first?.text { return example }
        if schema["format"]?.text == "date" { return "2018-06-01" }
        guard let pattern = schema["pattern"]?.text else { return "text" }
        if pattern.hasSuffix("-(0|[1-9][0-9]{0,17})$") {
            return pattern.dropFirst().prefix { $0 != "(" } + "1"
        }
        if pattern.contains("[0-9a-f]{64}") { return String(repeating: "0a", count: 32) }
        return pattern.contains("A-Za-z]{2,8}") ? "es" : "text"
    }

    /// What does not fit, by its place; empty where everything does.
    func faults(_ value: JSON, _ schema: JSON, at place: String = "") -> [String] {
        let schema = resolved(schema)
        if let words = schema["enum"]?.elements, !words.contains(value) {
            return ["\(place): none of the words"]
        }
        switch (schema["type"]?.text, value) {
        case ("string", .text(let text)):
            guard let pattern = schema["pattern"]?.text,
                let expression = try? NSRegularExpression(pattern: pattern)
            else { return [] }
            let range = NSRange(text.startIndex..., in: text)
            return expression.firstMatch(in: text, range: range) == nil
                ? ["\(place): not of the pattern"] : []
        case ("integer", .integer), ("number", .integer), ("number", .number), ("boolean", .flag):
            return []
        case ("array", .list(let elements)):
            return elements.enumerated().flatMap { number, element in
                faults(element, schema["items"] ?? .null, at: "\(place)[\(number)]")
            }
        case ("object", .object(let members)):
            var found: [String] = []
            for name in (schema["required"]?.elements ?? []).compactMap(\.text)
            where value[name] == nil { found.append("\(place): no \(name)") }
            for member in members {
                guard let property = schema["properties"]?[member.name] else {
                    found.append("\(place): \(member.name) is not known")
                    continue
                }
                found += faults(member.value, property, at: "\(place)/\(member.name)")
            }
            return found
        default: return ["\(place): another type"]
        }
    }

    /// What an answer has that the document does not say; empty where it says everything.
    func faults(_ answer: WebResponse, of route: Route) -> [String] {
        guard
            let operation = document["paths"]?[route.pattern]?[
                route.method.rawValue.lowercased()],
            let described = operation["responses"]?["\(answer.status)"]
        else { return ["\(answer.status) is not documented"] }
        guard !answer.body.isEmpty else { return [] }
        let type = answer.header("content-type") ?? ""
        guard let schema = described["content"]?[type]?["schema"] else {
            return ["\(answer.status) as \(type) is not documented"]
        }
        guard let value = JSONReading.value(answer.body) else { return ["it is no JSON"] }
        return faults(value, schema)
    }
}
