// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

extension ListValues {
    /// The people whom each cell of a column names.
    static func people(_ all: EachValue, _ described: FamilyList.ListColumn) async -> Meaning {
        let header = KinHeader(all.column.name)
        let isOfMembers =
            described.role
            == .relative(
                slot: FamilyColumnAssignment.memberSlot, attribute: .person)
        let isList = header.isPlural || header.isOfParents || isOfMembers
        // “Missing / remarks” holds remarks too, and they name nobody.
        let isNote =
            header.isSought
            && FamilyColumnAssignment.has(header.words, FamilyColumnAssignment.noteWords)
        let readsLetters = isList && StatementCell.Part.usesLetters(all.column)
        return .people(
            await all.map([StatedPerson]()) { text in
                let people = StatementCell.people(
                    text, isList: isList || isNote, readsLetters: readsLetters)
                guard isNote else { return people }
                return people.filter {
                    !$0.name.isEmpty && ($0.isMissing || $0.age != nil || $0.meaning != nil)
                }
            })
    }
}
