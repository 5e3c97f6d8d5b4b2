// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Marks behind a year of birth: “1976 г.р.”, “83 р.н.”, as Russian and Ukrainian papers write them.
///
/// Their letters are those of the words for years too, so that the year looks like an age.
enum BirthYearMark {
    /// Whether a word as written is such a mark.
    static func isOne(_ word: String) -> Bool {
        marks.contains(word.lowercased().filter(\.isLetter))
    }

    /// The year of a number of two or four digits before the mark; nil where it is none.
    static func year(_ number: Int, digits: Int) -> Int? {
        switch digits {
        case 4: (1_900...2_100).contains(number) ? number : nil
        case 2 where (0...99).contains(number):
            number <= latestOfCentury ? 2_000 + number : 1_900 + number
        default: nil
        }
    }

    /// Two digits up to here are of the 2000s.
    private static let latestOfCentury = 30

    private static let marks: Set<String> = [
        "гр", "рн", "грожд", "грождения", "гнар", "рнар", "рнародження", "годарождения",
    ]
}
