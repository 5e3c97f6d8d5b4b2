// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// What a person’s records say several times of one relative.
extension ProfileBuilder {
    /// Statements with what others of the same relative tell beside them: one who asks for “Maha, 15” in one
    /// office and for “Maha Hamwi” in another asks for one Maha of fifteen.
    func completed(_ statements: [StatedRelative]) -> [StatedRelative] {
        guard statements.contains(where: { $0.birth != nil }),
            statements.contains(where: { $0.birth == nil })
        else { return statements }
        let spoken = statements.map { words(ofName: Int($0.name)) }
        var completed = statements
        for place in statements.indices where statements[place].birth == nil {
            let same = statements.indices.filter { other in
                statements[other].birth != nil
                    && statements[other].relation == statements[place].relation
                    && Self.mayBeOneName(spoken[place], spoken[other])
            }
            let births = same.compactMap { statements[$0].birth }
            guard let first = births.first, births.allSatisfy({ $0.overlaps(first) }) else {
                continue
            }
            completed[place].birth = first
        }
        return completed
    }

    /// The consonants of the words of a name.
    private func words(ofName number: Int) -> [String] {
        guard number > 0 else { return [] }
        return NameFolding.fold(writtenName(number)).split(separator: " ").map {
            ComparisonFold.skeleton(String($0))
        }.filter { !$0.isEmpty }
    }

    /// Whether all words of the shorter of two names are in the other, in any order.
    private static func mayBeOneName(_ one: [String], _ two: [String]) -> Bool {
        let (short, long) = one.count <= two.count ? (one, two) : (two, one)
        guard let first = short.first, !long.isEmpty else { return false }
        return short.count > 1
            ? short.allSatisfy(long.contains) : long.first == first || long.last == first
    }
}
