// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The word somebody may have meant.
package enum Suggestion {
    /// The known word closest to what was written, nil where none is close; case does not count.
    package static func nearest(to written: String, in known: some Sequence<String>) -> String? {
        let wanted = written.lowercased()
        let limit = max(1, min(4, wanted.count / 2))
        var best: (word: String, distance: Int)?
        for word in known {
            let distance = OptimalStringAlignment.distance(wanted, word.lowercased())
            guard distance <= limit else { continue }
            if let found = best, found.distance <= distance { continue }
            best = (word, distance)
        }
        return best?.word
    }

    /// " Did you mean “…”?", or nothing.
    package static func question(_ written: String, in known: some Sequence<String>) -> String {
        nearest(to: written, in: known).map { " Did you mean “\($0)”?" } ?? ""
    }
}
