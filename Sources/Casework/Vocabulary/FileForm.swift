// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Which fields a file of JSON may have, so that a slip of the pen does not drop a condition or an answer.
package struct FileForm: Sendable {
    /// The names of fields by the path of what holds them, “” for the whole and “rules.age” for what is
    /// inside; what stands at other paths is not looked into.
    private let fields: [String: Set<String>]

    /// A form of these fields.
    package init(fields: [String: Set<String>]) { self.fields = fields }

    /// A field that nothing reads.
    package struct UnknownField: Hashable, Sendable {
        /// Where it stands, such as “rules.agee”.
        package let path: String
        package let name: String
        /// What may stand there, in the order of the alphabet.
        package let known: [String]
    }

    /// Most bytes of such a file.
    package static let mostBytes = 4 << 20
    /// Lists and objects within each other, at most.
    static let mostDepth = 32
    private static let tooMuch = "It is larger or deeper than is read."

    /// The fields of a file that nothing reads.
    ///
    /// - Throws: `DecodingError` where it is no JSON, has something else where fields should be, or is larger or
    ///   deeper than such files are.
    package func unknownFields(in json: Data) throws -> [UnknownField] {
        guard json.count <= Self.mostBytes, Self.depth(of: json) <= Self.mostDepth else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: [], debugDescription: Self.tooMuch))
        }
        let decoder = JSONDecoder()
        decoder.userInfo[.fileForm] = self
        return try decoder.decode(Search.self, from: json).found
    }

    /// How deeply lists and objects stand within each other.
    private static func depth(of json: Data) -> Int {
        var (depth, deepest) = (0, 0)
        var isInText = false
        var isEscaped = false
        for byte in json {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }

    /// Where a file departs from its form, in words; nil where nothing more can be said of it.
    package static func words(_ error: DecodingError) -> String? {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        }
        switch error {
        case .keyNotFound(let key, let context):
            return "\(place(context.codingPath)) lacks “\(key.stringValue)”"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let at = place(context.codingPath)
            return at.isEmpty ? nil : "\(at) is not of the right kind"
        case .dataCorrupted(let context):
            let at = place(context.codingPath)
            if context.debugDescription == tooMuch {
                return "it has more than \(mostBytes >> 20) MiB, or is nested deeper than "
                    + String(mostDepth)
            }
            return at.isEmpty ? "it is not JSON" : "\(at) has a value that is not known"
        @unknown default: return nil
        }
    }

    private struct Search: Decodable {
        var found: [UnknownField] = []

        private struct Key: CodingKey {
            var stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            guard let form = decoder.userInfo[.fileForm] as? FileForm else { return }
            try look(into: decoder.container(keyedBy: Key.self), path: "", form)
        }

        private mutating func look(
            into fields: KeyedDecodingContainer<Key>, path: String, _ form: FileForm
        ) throws {
            guard let known = form.fields[path] else { return }
            for key in fields.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                let name = key.stringValue
                let inner = path.isEmpty ? name : path + "." + name
                guard known.contains(name) else {
                    found.append(UnknownField(path: inner, name: name, known: known.sorted()))
                    continue
                }
                guard form.fields[inner] != nil else { continue }
                if let one = try? fields.nestedContainer(keyedBy: Key.self, forKey: key) {
                    try look(into: one, path: inner, form)
                } else if var many = try? fields.nestedUnkeyedContainer(forKey: key) {
                    while !many.isAtEnd {
                        try look(into: many.nestedContainer(keyedBy: Key.self), path: inner, form)
                    }
                }
            }
        }
    }
}

extension CodingUserInfoKey {
    fileprivate static let fileForm: CodingUserInfoKey = {
        guard let key = CodingUserInfoKey(rawValue: "file-form") else {
            preconditionFailure("Every text is a key.")
        }
        return key
    }()
}
