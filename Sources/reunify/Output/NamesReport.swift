// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How two names were read, and how they agree, for people or for programs.
struct NamesReport {
    let names: [String]
    let readings: [[NameReading]]
    let agreement: NameAgreement

    /// The keys under which a word is found.
    private struct Keys: Codable {
        var word: String
        var folded: String
        var skeleton: String
        var doubleMetaphone: [String]
        var spanish: String
        var nicknameGroups: Int

        init(_ token: NameToken) {
            word = token.text
            folded = token.folded
            skeleton = ComparisonFold.skeleton(token.folded)
            let sounds = DoubleMetaphone.keys(of: token.folded)
            doubleMetaphone =
                sounds.alternate == sounds.primary || sounds.alternate.isEmpty
                ? [sounds.primary] : [sounds.primary, sounds.alternate]
            spanish = SpanishPhoneticKey.key(of: token.folded)
            nicknameGroups = NicknameGroups.standard.groups(of: token.folded).count
        }
    }

    /// The report for people.
    var text: String {
        var lines: [String] = []
        for (name, readings) in zip(names, readings) {
            lines.append(TextTable.visible(name))
            var table = TextTable(alignments: [.right, .left, .left])
            for reading in readings {
                table.add([
                    Numerals.percent(reading.weight), reading.tradition.rawValue,
                    reading.tokens.isEmpty
                        ? "(nothing that names a person)"
                        : reading.tokens.map { "\($0.text) (\($0.role.rawValue))" }
                            .joined(separator: " · "),
                ])
            }
            lines += table.lines.map { "  " + $0 } + [""]
        }
        lines.append("Agreement \(Numerals.decimal(agreement.score, 3)) of 1")
        if let score = agreement.givenScore {
            lines.append("  given names \(Numerals.decimal(score, 3))")
        }
        if let score = agreement.surnameScore {
            lines.append("  surnames    \(Numerals.decimal(score, 3))")
        }
        var alignments = TextTable(alignments: [.right, .left])
        for alignment in agreement.alignments {
            alignments.add([Numerals.decimal(alignment.score, 2), alignment.sentence])
        }
        lines += alignments.lines.map { "  " + $0 } + ["", "Keys"]
        var table = TextTable(alignments: [.left, .left, .left, .left, .left, .right])
        table.add(["word", "folded", "skeleton", "metaphone", "spanish", "nickname groups"])
        for keys in readings.compactMap(\.first).flatMap(\.tokens).map(Keys.init) {
            table.add([
                keys.word, keys.folded, keys.skeleton, keys.doubleMetaphone.joined(separator: "/"),
                keys.spanish, String(keys.nicknameGroups),
            ])
        }
        lines += table.lines.map { "  " + $0 }
        return lines.joined(separator: "\n")
    }

    /// The report for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            names: zip(names, readings).map { name, readings in
                Report.Name(
                    name: name,
                    readings: readings.map { reading in
                        Report.Reading(
                            weight: reading.weight, tradition: reading.tradition.rawValue,
                            words: reading.tokens.map {
                                Report.Word(
                                    text: $0.text, folded: $0.folded, role: $0.role.rawValue)
                            })
                    }, keys: (readings.first?.tokens ?? []).map(Keys.init))
            }, score: agreement.score, givenScore: agreement.givenScore,
            surnameScore: agreement.surnameScore,
            alignments: agreement.alignments.map {
                Report.Alignment(
                    first: $0.first, second: $0.second, kind: "\($0.kind)", score: $0.score,
                    sentence: $0.sentence)
            })
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    private struct Report: Codable {
        struct Word: Codable {
            var text: String
            var folded: String
            var role: String
        }
        struct Reading: Codable {
            var weight: Double
            var tradition: String
            var words: [Word]
        }
        struct Name: Codable {
            var name: String
            var readings: [Reading]
            var keys: [Keys]
        }
        struct Alignment: Codable {
            var first: [Int]
            var second: [Int]
            var kind: String
            var score: Double
            var sentence: String
        }
        var names: [Name]
        var score: Double
        var givenScore: Double?
        var surnameScore: Double?
        var alignments: [Alignment]
    }
}
