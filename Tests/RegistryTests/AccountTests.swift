// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Registry
@testable import RegistryScenarios

@Suite struct AccountTests {
    /// RFC 6238, appendix B, the rows of SHA-1, shortened to six digits.
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `codes are those of RFC 6238`(_ seconds: Int, _ code: String) {
        let secret = OneTimeCode(secret: Array("12345678901234567890".utf8))
        #expect(secret.code(step: OneTimeCode.step(at: seconds)) == code)
    }

    @Test func `a secret is typed in base 32`() {
        #expect(OneTimeCode(secret: Array("foobar".utf8)).text == "MZXW 6YTB OI")
        #expect(OneTimeCode(secret: Array("12345678901234567890".utf8)).text.count == 39)
    }

    @Test func `a password is kept as a hash that only it fits`() throws {
        let hash = try #require(
            PasswordHash(of: "seven herons", salt: Array(repeating: 7, count: 16), cost: .forTests))
        let read = try #require(PasswordHash(phc: hash.phc))
        #expect(read == hash)
        #expect(hash.phc.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        #expect(read.fits("seven herons"))
        #expect(!read.fits("seven heron") && !read.fits("") && !read.fits("seven heronś"))
        // The same letters, typed as letter and mark.
        let composed = try #require(
            PasswordHash(of: "contraseña", salt: [1], cost: .forTests))
        #expect(composed.fits("contrasen\u{303}a"))
    }

    @Test func `a hash that would cost more than a machine has is not read`() {
        for text in [
            "$scrypt$ln=40,r=8,p=1$AAAA$AAAA", "$scrypt$ln=17,r=800,p=1$AAAA$AAAA",
            "$argon2id$x$y$z",
            "", "$scrypt$ln=17,r=8,p=1$AAAA", "$scrypt$ln=x,r=8,p=1$AAAA$AAAA",
        ] {
            #expect(PasswordHash(phc: text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("short", PasswordRule.Fault.tooShort), ("aaaaaaaaaaaaaaaaaaaa", .repeats),
        ("ababababababababab", .repeats), ("12345678901234567890", .common),
        ("qwertyuiopasdfghjkl", .common), ("correct horse battery staple", .common),
        ("rosamaria rosamaria", .name), (String(repeating: "abcdefgh", count: 20), .tooLong),
    ])
    func `weak passwords are refused`(_ password: String, _ fault: PasswordRule.Fault) {
        #expect(PasswordRule.fault(password, of: "rosamaria") == fault)
    }

    @Test func `four words are a password, in any script`() {
        for password in [
            "seven quiet herons at noon", "семь тихих цапель в полдень",
            "سبعة طيور هادئة عند الظهر",
        ] {
            #expect(PasswordRule.fault(password, of: "rosa") == nil, "\(password)")
        }
    }

    @Test func `few passwords are stretched at once, and few wait`() async throws {
        let queue = HashingQueue(atOnce: 1, longest: 2)
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do {
                        _ = try await queue.run {
                            PasswordHash(of: "x", salt: [1], cost: .standard) != nil
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((3...8).contains(results))
        #expect(try await queue.run { true })
    }
}
