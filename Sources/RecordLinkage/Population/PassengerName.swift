// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A name as airlines write it: `SURNAME/GIVEN NAMES TITLE`, the title with or without a gap.
///
/// The form is that of reservations (IATA Resolution 722): one solidus behind the surname, capitals, and
/// behind the given names a title or a word for a child, which tells apart nobody.
enum PassengerName {
    /// Titles and words for children, longer ones first: `MRS` is not `MR` with an S.
    private static let titles = ["MSTR", "MISS", "MRS", "CHD", "INF", "MR", "MS", "DR"]
    /// Those that may be glued to a name: names end in MS and DR themselves (SHAMS, ALEXANDR).
    private static let gluedTitles = ["MSTR", "MISS", "MRS", "CHD", "MR"]
    /// Fewest letters on either side of the solidus: less is a code.
    private static let leastLetters = 2

    /// The name with a comma behind the surname and no title; nil where it is not of this form.
    static func withComma(_ name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(isOfLetters) else { return nil }
        var given = parts[1].split(separator: " ").map(String.init)
        while let last = given.last, given.count > 1, titles.contains(last) { given.removeLast() }
        if let last = given.last,
            let title = gluedTitles.first(where: {
                last.hasSuffix($0) && last.count - $0.count >= leastLetters
            })
        {
            given[given.count - 1] = String(last.dropLast(title.count))
        }
        return parts[0] + ", " + given.joined(separator: " ")
    }

    /// Whether a part holds capitals and what stands between names.
    private static func isOfLetters(_ part: Substring) -> Bool {
        var letters = 0
        for byte in part.utf8 {
            if byte >= 65 && byte <= 90 {
                letters += 1
            } else if byte != 0x20 && byte != 0x2D && byte != 0x27 {
                return false
            }
        }
        return letters >= leastLetters
    }
}
