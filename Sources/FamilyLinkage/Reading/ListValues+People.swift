// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

extension ListValues {
    /// The people whom each cell of a column names.
    static func people(_ all: EachValue, _ described: FamilyList.ListColumn) async -> Meaning {
        let header = KinHeader(all.column.name)
        let isOfMembers = [FamilyColumnAssignment.memberSlot, FamilyColumnAssignment.travelSlot]
            .contains { described.role == .relative(slot: $0, attribute: .person) }
        let isList = header.isPlural || header.isOfParents || isOfMembers
        // “Missing / remarks” holds remarks too, and they name nobody.
        let isNote =
            header.isSought
            && FamilyColumnAssignment.has(header.words, FamilyColumnAssignment.noteWords)
        let readsLetters = isList && StatementCell.Part.usesLetters(all.column)
        var read = await all.map([StatedPerson]()) { text in
            let people = StatementCell.people(
                text, isList: isList || isNote, readsLetters: readsLetters)
            guard isNote else { return people }
            return people.filter {
                !$0.name.isEmpty && ($0.isMissing || $0.age != nil || $0.meaning != nil)
            }
        }
        dropWords(&read, all)
        return .people(read)
    }

    /// Takes away what is no name: words in small letters that stand in several cells of a column whose names
    /// are written as names are, “unrelated group”.
    private static func dropWords(_ read: inout [[StatedPerson]], _ all: EachValue) {
        let names = read.joined().lazy.map(\.name).filter { !$0.isEmpty }
        let small = names.count { isSmall($0) }
        guard small > 0, small * 4 < names.count else { return }
        let counts = [0] + counts(all.column)
        for place in read.indices where counts.indices.contains(place) {
            for person in read[place].indices
            where isSmall(read[place][person].name)
                && (counts[place] >= 3 || read[place][person].phone != nil)
            {
                read[place][person].name = ""
                // “Minor carries tel …”: whose telephone it is, is not said.
                if read[place][person].meaning?.relation == .child {
                    read[place][person].meaning = nil
                }
            }
            read[place].removeAll { !$0.isTelling }
        }
    }

    private static func isSmall(_ name: String) -> Bool {
        !name.isEmpty && !name.contains(where: \.isUppercase) && name.contains(where: \.isLowercase)
    }
}
