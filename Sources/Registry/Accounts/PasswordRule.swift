// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a password has to be (NIST SP 800-63B, §3.1.1): long, and nothing that is tried first.
///
/// There is no rule of letters and digits, and none that passwords run out.
package enum PasswordRule {
    /// Fewest and most characters.
    package static let length = 15...128

    /// What is wrong with a password.
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case tooShort = "too-short"
        case tooLong = "too-long"
        /// One or two things over and over.
        case repeats
        /// A row of the keyboard, the alphabet or the digits, or a phrase that everybody tries.
        case common
        /// The name of the user or of the program.
        case name
    }

    /// What is wrong with a password of a user; nil where nothing is.
    package static func fault(_ password: String, of user: String) -> Fault? {
        guard password.count >= length.lowerBound else { return .tooShort }
        guard password.count <= length.upperBound else { return .tooLong }
        let folded = password.lowercased().filter { $0.isLetter || $0.isNumber }
        guard Set(folded).count >= 6 else { return .repeats }
        let withoutName = [user.lowercased(), "reunify"].filter { $0.count >= 3 }
            .reduce(folded) { $0.replacing($1, with: "") }
        guard withoutName.count >= 8 else { return .name }
        let isRow = rows.contains { row in
            (row + row + row).contains(folded) || folded.hasPrefix(row)
        }
        guard !isRow, !phrases.contains(folded) else { return .common }
        return nil
    }

    private static let rows = [
        "1234567890", "0987654321", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn", "qwertzuiopasdfghjklyxcvbnm", "1q2w3e4r5t6y7u8i9o0p",
    ]

    private static let phrases: Set<String> = [
        "correcthorsebatterystaple", "thequickbrownfox", "passwordpassword", "mypasswordissecure",
        "letmeinletmeinplease", "iloveyouiloveyou", "administrator123", "changemechangeme",
        "password123456789", "contraseñasegura", "motdepassesecret", "thisismypassword",
    ]
}
