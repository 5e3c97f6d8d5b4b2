// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Sentences that stand in Swift source: literals that `+` joins are one, and each interpolation is a place.
struct SourceSentences {
    /// Those that are for people: with a space or a capital in front, and no markup.
    let found: Set<String>

    /// Sentences of the files of a folder of the sources.
    ///
    /// - Parameter only: One file of the folder; all where it is nil.
    init(folder: String, except: Set<String> = [], only: String? = nil) throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/\(folder)").standardized
        var all: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(
            atPath: place.path(percentEncoded: false))
        where file.hasSuffix(".swift") && !except.contains(file) && only ?? file == file {
            all.formUnion(
                Self(try String(contentsOf: place.appending(path: file), encoding: .utf8)).found)
        }
        found = all
    }

    init(_ source: String) {
        var found: Set<String> = []
        var joined = ""
        var places = 0
        var rest = Substring(source)
        func finish() {
            let isForPeople = joined.contains(" ") || joined.first?.isUppercase == true
            let isMarkup = joined.contains { "<>|{}\\".contains($0) } || joined.contains("=\"")
            if isForPeople, !isMarkup, joined.contains(where: \.isLetter) { found.insert(joined) }
            (joined, places) = ("", 0)
        }
        while let first = rest.first {
            if rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("\"\"\"") {
                rest = rest.dropFirst(3)
                rest = rest.firstRange(of: "\"\"\"").map { rest[$0.upperBound...] } ?? ""
            } else if first == "\"" {
                rest = rest.dropFirst()
                joined += Self.literal(&rest, &places)
                let after = rest.drop { $0.isWhitespace }
                let next = after.dropFirst().drop { $0.isWhitespace }
                if after.first == "+", next.first == "\"" { rest = next } else { finish() }
            } else {
                rest = rest.dropFirst()
            }
        }
        self.found = found
    }

    /// The literal up to its end; takes it from `rest`.
    private static func literal(_ rest: inout Substring, _ places: inout Int) -> String {
        var text = ""
        while let first = rest.first {
            rest = rest.dropFirst()
            if first == "\"" { return text }
            guard first == "\\" else {
                text.append(first)
                continue
            }
            guard rest.first == "(" else {
                text += "\\" + rest.prefix(1)
                rest = rest.dropFirst()
                continue
            }
            places += 1
            text += "%\(places)"
            var depth = 0
            while let next = rest.first {
                rest = rest.dropFirst()
                if next == "\"" {
                    var inner = 0
                    _ = literal(&rest, &inner)
                }
                depth += next == "(" ? 1 : next == ")" ? -1 : 0
                if depth == 0 { break }
            }
        }
        return text
    }
}
