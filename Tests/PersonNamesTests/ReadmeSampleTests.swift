// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import Testing

@Suite struct ReadmeSampleTests {
    @Test func `the sample of the README compares two names`() {
        // sample
        let agreement = NameComparison.compare(
            NameReader.readings(fullName: "Pepe Martínez Cruz", country: "GT"),
            NameReader.readings(fullName: "MARTINEZCRUZ, José", country: "GT"))
        print(agreement.score)
        for alignment in agreement.alignments { print(alignment.sentence) }

        let spelling = JaroWinkler.similarity("tzoc", "tsoc")
        let distance = DamerauLevenshtein.distance("caal", "cala")
        let keys = DoubleMetaphone.keys(of: "Velasquez")
        // end of sample
        #expect(agreement.score > 0.8)
        #expect(spelling > 0.8 && spelling < 1)
        #expect(distance == 1)
        #expect(!keys.primary.isEmpty)
    }

    @Test func `the README shows the sample as it was compiled`() throws {
        let file = URL(filePath: #filePath)
        let sample = try sample(in: file)
        let readme = file.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        #expect(!sample.isEmpty)
        #expect(text.contains("```swift\n\(sample)\n```"))
    }

    /// The lines between the marks, without their indentation.
    private func sample(in file: URL) throws -> String {
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: "        // sample"),
            let end = lines.firstIndex(of: "        // end of sample"), start < end
        else { return "" }
        return lines[(start + 1)..<end].map { String($0.dropFirst(8)) }.joined(separator: "\n")
    }
}
