// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How many pages of the file are kept in memory, by what is done with it.
///
/// A look at a person is an entry, and its keys go to pages all over the file. So a cache fills, however
/// large it is, while people do nothing but look: a large one is memory that grows for hours.
struct PageCache {
    /// What the file is used for.
    enum Use {
        /// Entries are read through from the first to the last, once: what a larger cache took would stay with
        /// the process.
        case reading
        /// People work: they look, and write here and there.
        case work
        /// A list is recorded. With fewer pages an import writes each of a transaction several times, and
        /// reads it back.
        case lists

        /// In KiB, as it is negative.
        var pragma: String {
            switch self {
            case .reading: "PRAGMA cache_size = -2048"
            case .work: "PRAGMA cache_size = -8192"
            case .lists: "PRAGMA cache_size = -65536"
            }
        }
    }

    /// From so many entries in one transaction it is a list that is recorded.
    static let entriesOfList = 512
    /// After so many smaller ones it is over.
    ///
    /// Those who look meanwhile have transactions between its own.
    static let transactionsUntilWork = 64

    /// What pages are kept for now.
    var current = Use.reading
    private var smallerOnes = 0

    /// What a transaction of so many entries needs.
    mutating func use(for entries: Int) -> Use {
        if entries >= Self.entriesOfList {
            smallerOnes = 0
            return .lists
        }
        smallerOnes += 1
        return current == .lists && smallerOnes < Self.transactionsUntilWork ? .lists : .work
    }
}
