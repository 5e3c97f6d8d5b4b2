// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage
import Testing

@Suite struct ReadmeSampleTests {
    @Test func `the sample of the README links both people`() async throws {
        // sample
        let border = """
            id,first name,last name,dob
            B1,MARIA ISABEL,TZOC CAAL,03/25/1987
            B2,JUAN,LOPEZ MENDEZ,11/02/2011
            """
        let shelter = """
            expediente;nombres;apellidos;fecha de nacimiento
            S7;Juan;López Méndez;02/11/2011
            S8;María Isabel;Tzoc Caal;25/03/1987
            """
        let result = try await Linkage.run([
            try await TableReader.read(Array(border.utf8), source: "border"),
            try await TableReader.read(Array(shelter.utf8), source: "shelter"),
        ])
        for link in result.links {
            let explanation = result.explain(link.left, link.right)
            print(result.id(of: link.left), result.id(of: link.right), link.probability)
            for bar in explanation.bars { print("  \(bar.sentence)") }
        }
        // end of sample
        let strongest = Set(
            result.links.prefix(2).map {
                "\(result.id(of: $0.left)) \(result.id(of: $0.right))"
            })
        #expect(strongest == ["B1 S8", "B2 S7"])
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
