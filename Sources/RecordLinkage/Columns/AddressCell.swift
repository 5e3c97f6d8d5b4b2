// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A whole address in one cell, in lines or behind commas: `12 Elm Court, Unit 3, Ondo, WV 84086`,
/// `Elmweg 12, 24103 Kiel`.
struct AddressCell {
    let street: String
    let place: String
    /// Two letters for a state, or nothing.
    let region: String
    /// The postcode, or nothing.
    let postcode: String

    /// Reads a cell; nil where it does not end as addresses do.
    init?(_ cell: String) {
        let pieces = cell.prefix(400).split { $0.isNewline || $0 == "," }
            .map { $0.split(whereSeparator: \.isWhitespace) }.filter { !$0.isEmpty }
        guard pieces.count >= 2, let last = pieces.last else { return nil }
        func text(_ pieces: ArraySlice<[Substring]>) -> String {
            pieces.map { $0.joined(separator: " ") }.joined(separator: ", ")
        }
        if let read = PostcodeAndPlace(last.joined(separator: " ")) {
            street = text(pieces.dropLast())
            (place, region, postcode) = (read.place, "", read.postcode)
            return
        }
        guard pieces.count >= 3, let state = last.first, Self.isState(state), last.count <= 2,
            last.count == 1 || Self.isZipCode(last[1])
        else { return nil }
        street = text(pieces.dropLast(2))
        place = pieces[pieces.count - 2].joined(separator: " ")
        region = String(state)
        postcode = last.count > 1 ? String(last[1]) : ""
        guard place.contains(where: \.isLetter), !place.contains(where: \.isNumber) else {
            return nil
        }
    }

    private static func isState(_ word: Substring) -> Bool {
        word.count == 2 && word.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// Five digits, or nine with a hyphen.
    private static func isZipCode(_ word: Substring) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        return areDigits && (parts.map(\.count) == [5] || parts.map(\.count) == [5, 4])
    }
}
