// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// The model file, `model.json`.
enum ModelFile {
    /// Reads a model.
    static func read(_ path: String) throws(CommandFailure) -> LinkageModel {
        let file = try MappedFile(path: path)
        let data = unsafe Data(file.bytes)
        do {
            return try JSONDecoder().decode(LinkageModel.self, from: data)
        } catch {
            throw CommandFailure(
                ExitStatus.data, "“\(path)” is not a model of Reunify\(Self.place(of: error)).")
        }
    }

    /// A model as text, the same for equal models.
    static func text(_ model: LinkageModel) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(model), as: UTF8.self) + "\n"
    }

    /// Where in the file a mistake is, without the value found there.
    private static func place(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "" }
        let context: DecodingError.Context
        var missing = ""
        switch error {
        case .keyNotFound(let key, let found):
            context = found
            missing = "“\(key.stringValue)” is missing"
        case .typeMismatch(_, let found), .valueNotFound(_, let found): context = found
        case .dataCorrupted(let found): context = found
        @unknown default: return ""
        }
        let path = context.codingPath.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }
            .joined(separator: ".")
        if path.isEmpty { return missing.isEmpty ? ": it is not JSON" : ": \(missing)" }
        return missing.isEmpty ? ": see \(path)" : ": \(missing) in \(path)"
    }
}
