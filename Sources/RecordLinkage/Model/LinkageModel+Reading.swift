// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import Foundation

extension LinkageModel {
    /// Reads a model file, strictly: members that are missing, unknown or there twice, numbers out of
    /// range, kinds and levels that do not exist are errors that say where they are.
    ///
    /// - Throws: ``ModelError``.
    public init(json: [UInt8]) throws(ModelError) {
        guard let tree = JSONTree(json.span) else { throw .notJSON }
        try self.init(tree: tree, json: json)
    }

    /// Reads a model file; see ``init(json:)-([UInt8])``.
    public init(json: Data) throws(ModelError) {
        try self.init(json: Array(json))
    }

    /// Reads a model of this program, or one that Splink has saved: which of the two, its content says.
    ///
    /// - Returns: the model, and what of a model of Splink could not be carried over.
    /// - Throws: ``ModelError``.
    public static func read(
        _ bytes: [UInt8]
    ) throws(ModelError) -> (model: LinkageModel, omissions: [SplinkImport.Omission]) {
        guard let tree = JSONTree(bytes.span) else { throw .notJSON }
        if tree["kind"] == nil && SplinkImport.isSettings(tree) {
            let imported = try SplinkImport(settings: tree)
            return (imported.model, imported.omissions)
        }
        return (try LinkageModel(tree: tree, json: bytes), [])
    }

    private init(tree: JSONTree, json: [UInt8]) throws(ModelError) {
        guard tree["kind"]?.string == Self.fileKind else { throw .notAModel }
        guard let format = tree["format"]?.double, let format = Int(exactly: format), format >= 1
        else {
            throw .invalid(path: "format", reason: "is no whole number from 1")
        }
        guard format <= Self.currentFormat else {
            throw .unknownFormat(found: format, newestKnown: Self.currentFormat)
        }
        // The decoder does not say where a number is that is not whole.
        if let path = tree.firstFraction(named: ["pairs", "labels", "records"]) {
            throw .invalid(path: path, reason: "is no whole number that is to be counted with")
        }
        let model: LinkageModel
        do {
            model = try JSONDecoder().decode(LinkageModel.self, from: Data(json))
        } catch {
            throw ModelError(error)
        }
        // What the decoder did not take notice of is not in the text that it would have made.
        if let path = tree.firstDifference(from: JSONTree(model.json().span)) {
            throw .invalid(path: path, reason: "is unknown here")
        }
        self = model
    }

    /// The model file's text: members in alphabetical order, indented, numbers such that reading them
    /// gives the same numbers; ends with a line feed.
    public func json() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "not a number")
        // Texts, lists and numbers, infinite ones included: the encoder has nothing left to refuse.
        let text = (try? encoder.encode(self)) ?? Data()
        return Array(text) + [0x0A]
    }
}

extension LinkageModel {
    private enum Key: String, CodingKey {
        case kind
        case format
        case scope
        case prior
        case threshold
        case fields
        case comparisons
        case related
        case blocking
        case calibration
        case sources
        case idColumn
    }

    /// Decodes and validates.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        scope = try container.decode(PairScope.self, forKey: .scope)
        prior = try container.decode(Double.self, forKey: .prior)
        fields = try container.decode([Field].self, forKey: .fields)
        comparisons = try container.decode([Comparison].self, forKey: .comparisons)
        related = try container.decode([Related].self, forKey: .related)
        blocking = try container.decode([Rule].self, forKey: .blocking)
        calibration = try container.decodeIfPresent(Calibration.self, forKey: .calibration)
        sources = try container.decode([Source].self, forKey: .sources)
        idColumn = try container.decodeIfPresent(String.self, forKey: .idColumn)
        kind = try container.decode(String.self, forKey: .kind)
        format = try container.decode(Int.self, forKey: .format)
        threshold = try container.decode(Double.self, forKey: .threshold)
        try validate()
    }
}

extension ModelError {
    /// The model error that a decoder's error stands for.
    init(_ error: any Error) {
        switch error {
        case let error as ModelError: self = error
        case DecodingError.typeMismatch(_, let context):
            self = .invalid(path: Self.path(context.codingPath), reason: "is of the wrong type")
        case DecodingError.valueNotFound(_, let context):
            self = .invalid(path: Self.path(context.codingPath), reason: "has no value")
        case DecodingError.keyNotFound(let key, let context):
            self = .invalid(path: Self.path(context.codingPath + [key]), reason: "is missing")
        case DecodingError.dataCorrupted(let context):
            self = .invalid(
                path: Self.path(context.codingPath),
                reason: "holds a value that is not known or out of range")
        default: self = .notJSON
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
