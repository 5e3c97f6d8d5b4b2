// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Prints the published figures of the name library, one line each.
///
/// `swift run -c release NameFigures [directory of the name lists] [queries per half]`
@main
struct NameFigures {
    static func main() throws {
        let arguments = CommandLine.arguments
        let directory = URL(
            fileURLWithPath: arguments.count > 1 ? arguments[1] : "../../../shared/data/names")
        let queries = arguments.count > 2 ? Int(arguments[2]) ?? 500 : 500
        for (file, model) in [
            ("wikidata_arabic_20.tsv", TransliterationModel.arabic),
            ("wikidata_russian_20.tsv", TransliterationModel.cyrillic),
        ] {
            let url = directory.appendingPathComponent(file)
            guard FileManager.default.fileExists(atPath: url.path) else {
                print("\(file): absent, skipped")
                continue
            }
            try RetrievalFigures(file: url, model: model).report(queries: queries)
        }
        let ancestry = directory.appendingPathComponent("ancestry_given_pairs.csv")
        if FileManager.default.fileExists(atPath: ancestry.path) {
            try AncestryFigures(file: ancestry).report()
        } else {
            print("ancestry_given_pairs.csv: absent, skipped")
        }
        SpeedFigures.report()
    }
}
