// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

extension Visit {
    /// Does what a form says.
    ///
    /// - Parameter step: Tells apart several acts of one form.
    @discardableResult
    func perform<Value: Sendable>(
        _ making: @escaping Making<Value>, step: String = ""
    ) async throws -> Value {
        try await submit(step, making)
    }

    /// Refuses now what would be refused after other steps of the form were taken.
    func refuseEarly(_ making: @escaping Making<Void>) async throws {
        let at = desk.now()
        let refusal = try await desk.registry.refusal(by: try actor, for: purpose) {
            making(&$0, at).0
        }
        if let refusal { throw Stop.refused(refusal) }
    }

    /// When a step of a form was first taken: sent again, it says the same.
    func moment(of step: String) async throws -> Moment {
        await desk.memory.moment(of: try key(of: step).bytes, desk.now())
    }

    /// Attaches what a form of the desk says as a paper.
    @discardableResult
    func attach(
        form content: some Encodable, kind: PaperKind, to person: PersonID, step: String
    ) async throws -> DocumentID {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let bytes = try? encoder.encode(content) else { throw Stop.unreadable }
        return try await attach([UInt8](bytes), kind: kind.text, to: person, step: step)
    }

    /// Attaches a paper; once for a form, however often it is sent.
    @discardableResult
    func attach(
        _ bytes: [UInt8], kind: String, to person: PersonID, isLegible: Bool = true, step: String
    ) async throws -> DocumentID {
        let key = try key(of: step)
        let at = await desk.memory.moment(of: key.bytes, desk.now())
        let outcome: Outcome<DocumentID>
        do throws(RegistryError) {
            outcome = try await desk.papers.attach(
                bytes, kind: kind, to: person, isLegible: isLegible, dated: at.day,
                by: try actorOrNotPermitted(), for: purpose, key: key)
        } catch {
            if error == .requestReused { throw Stop.sentBefore }
            throw error
        }
        switch outcome {
        case .accepted(let id): return id
        case .refused(let refusal): throw Stop.refused(refusal)
        }
    }

    /// The content of papers that the desk wrote, once it is on record that they were opened.
    func open<Content: Decodable>(
        _ type: Content.Type, _ documents: [DocumentID]
    ) async throws -> [Content] {
        let outcome = try await desk.papers.open(documents, by: try actor, for: purpose)
        switch outcome {
        case .refused(let refusal): throw Stop.refused(refusal)
        case .accepted(let papers):
            return try papers.map { paper in
                guard let bytes = paper.bytes,
                    let content = try? JSONDecoder().decode(type, from: Data(bytes))
                else { throw Stop.refused(Refusal(.evidenceNotAttached)) }
                return content
            }
        }
    }
}
