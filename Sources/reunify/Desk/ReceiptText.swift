// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation

/// What somebody keeps who has written into a registry.
struct ReceiptText {
    /// Identifiers of what is new.
    var made: [String]
    /// The entry of the journal, and how many there are.
    var entry: UInt64
    var entries: UInt64
    /// The hash of the entry's leaf in the log, in base 64.
    var leaf: String
    /// Whether it had been done before.
    var isRepetition: Bool
    /// The signed head of the log.
    var checkpoint: String?
    /// What the matching made of it, where it made something.
    var matching: MatchingText?

    /// For people, and for the shell: one line a thing.
    var text: String {
        var lines: [String] = []
        if !made.isEmpty { lines.append("made   " + made.joined(separator: " ")) }
        lines.append("entry  \(entry)" + (entries > 1 ? " to \(entry + entries - 1)" : ""))
        lines.append("leaf   \(leaf)")
        if isRepetition { lines.append("It had been done before; nothing was done again.") }
        if let checkpoint {
            lines += ["", checkpoint.trimmingCharacters(in: .newlines)]
        }
        return lines.joined(separator: "\n")
    }

    /// For programs.
    func json() throws -> String {
        try Self.encode(
            Report(
                made: made, entry: entry, entries: entries, leaf: leaf, repetition: isRepetition,
                checkpoint: checkpoint, matching: matching))
    }

    /// A refusal for programs.
    static func json(_ refusal: Refusal) throws -> String {
        try encode(
            Refused(
                refused: refusal.code.rawValue, invariant: refusal.invariant?.rawValue,
                sentence: refusal.sentence, remedy: refusal.remedy, about: refusal.about,
                alerts: refusal.alerts.map(\.link.description)))
    }

    /// One line of JSON, its keys in order.
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private struct Report: Encodable {
        var made: [String]
        var entry: UInt64
        var entries: UInt64
        var leaf: String
        var repetition: Bool
        var checkpoint: String?
        var matching: MatchingText?
    }

    private struct Refused: Encodable {
        var refused: String
        var invariant: Int?
        var sentence: String
        var remedy: String
        var about: [String]
        var alerts: [String]
    }
}
