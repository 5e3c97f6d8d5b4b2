// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing
import TransparencyLog

@Suite struct GrowthProofTests {
    private static let note = Array(
        """
        example.com/log
        9
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

        — example.com/log AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA

        """.utf8)

    @Test func `what is written is read again`() throws {
        let hash = try #require(
            TreeHash(Array(repeating: UInt8(3), count: 32)))
        let proof = try GrowthProof(oldSize: 4, path: [hash, hash], note: Self.note)
        let text = String(decoding: proof.bytes, as: UTF8.self)
        #expect(text.hasPrefix("old 4\n\(hash.base64)\n\(hash.base64)\n\nexample.com/log\n9\n"))
        let read = try GrowthProof(reading: proof.bytes)
        #expect(read == proof && read.checkpoint.checkpoint.size == 9)
    }

    @Test(arguments: [
        "", "old\n\n", "old x\n\n", "new 4\n\n", "old 4\n", "old 4\nAAAA\n\n", "old 4\n\n",
        "old 4\n\nno note\n",
    ])
    func `what is no proof is refused with its line`(_ text: String) {
        #expect(throws: NoteError.self) { try GrowthProof(reading: Array(text.utf8)) }
    }

    @Test func `no path is longer than that of the largest tree`() {
        let hash = String(repeating: "A", count: 43) + "=\n"
        let text = "old 4\n" + String(repeating: hash, count: 64) + "\n"
        #expect(throws: NoteError.self) {
            try GrowthProof(reading: Array(text.utf8) + Self.note)
        }
    }
}
