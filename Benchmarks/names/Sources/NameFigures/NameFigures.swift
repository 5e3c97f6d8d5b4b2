// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Prints the published figures of the name library: a JSON array on standard output.
///
/// `swift run -c release NameFigures [directory of the name lists] [queries per half]`
@main
struct NameFigures {
    static func main() throws {
        let arguments = CommandLine.arguments
        let directory = URL(
            fileURLWithPath: arguments.count > 1 ? arguments[1] : "../../../shared/data/names")
        let queries = arguments.count > 2 ? Int(arguments[2]) ?? 500 : 500
        var figures: [Measured] = []
        func measure(_ file: String, _ work: (URL) throws -> [Measured]) throws {
            let url = directory.appendingPathComponent(file)
            guard FileManager.default.fileExists(atPath: url.path) else {
                FileHandle.standardError.write(Data("skipped \(file): it is not there\n".utf8))
                return
            }
            figures += try work(url)
        }
        try measure("commons_codec_phonetic_known_answers.csv") {
            try PhoneticFigures(file: $0).report()
        }
        try measure("ancestry_given_pairs.csv") { try AncestryFigures(file: $0).report() }
        for (file, language, model) in [
            ("wikidata_arabic_20.tsv", "Arabic", TransliterationModel.arabic),
            ("wikidata_russian_20.tsv", "Russian", TransliterationModel.cyrillic),
        ] {
            try measure(file) {
                try RetrievalFigures(file: $0, language: language, model: model)
                    .report(queries: queries)
            }
        }
        figures += SpeedFigures.report()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    }
}
