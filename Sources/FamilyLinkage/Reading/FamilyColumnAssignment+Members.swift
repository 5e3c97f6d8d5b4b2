// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Columns of those who live with the person of the record: the members of a household whose head has the row,
/// and whoever looks after a child now.
extension FamilyColumnAssignment {
    /// Slot of the members of a household who have no row of their own.
    static let memberSlot = "member/"
    /// Slot of those who travelled in one group with the person of the row: they may have been parted since.
    static let travelSlot = "companion/"

    /// Whether a column names the members of the household whose head the row is of, as camps keep their
    /// registers: “Hina (daughter 8), Ali (son 5)”.
    static func isOfMembers(
        _ header: KinHeader, _ column: TableColumn, _ context: Context
    ) -> Bool {
        if header.owner == nil, header.words.contains(where: KinHeader.togetherWords.contains) {
            return namesRelatives(column)
        }
        guard context.isOfHeads, !header.isSought, !isSize(header.words),
            header.owner == nil || header.owner?.relation == .relative,
            header.words.contains(where: KinHeader.memberWords.contains)
                || KinHeader.memberWords.contains(header.words.joined())
        else { return false }
        return namesRelatives(column)
    }

    /// Whether a header asks who is with the person of the row, whoever that is: “with you (list all)”.
    static func isOfThoseBeside(_ header: KinHeader) -> Bool {
        guard header.owner == nil, !header.isSought, let first = header.words.first,
            header.words.count > 1,
            beside.contains(first)
                || ["people", "persons"].contains(first)
                    && has(header.words, ["with", "here", "present"])
        else { return false }
        return header.words.dropFirst().allSatisfy { besideWhom.contains($0) }
    }

    private static let beside: Set<String> = [
        "with", "others", "con", "avec", "com", "mit", "together", "here",
    ]
    private static let besideWhom: Set<String> = [
        "with", "you", "him", "her", "them", "person", "child", "present", "here", "now", "list",
        "all", "names", "name", "who", "whom", "is", "are", "usted", "ustedes", "quien", "quienes",
        "esta", "estan", "nombres", "vous", "qui", "lui", "elle", "noms", "voce", "quem", "nomes",
        "ihnen", "wem", "namen", "other", "people", "persons", "everyone",
    ]

    /// Whether most cells name somebody with what they are to the person of the record.
    private static func namesRelatives(_ column: TableColumn) -> Bool {
        let sample = column.values.sampled(100)
        let naming = sample.count { place in
            StatementCell.people(column.values[place], isList: true).contains {
                !$0.name.isEmpty && ($0.meaning != nil || $0.age != nil)
            }
        }
        return naming * 2 > sample.count
    }

    /// Whether most cells hold one name with what its bearer is: “Ana Luz (abuela)”, whatever the header asks.
    static func namesKin(_ column: TableColumn) -> Bool {
        let sample = column.values.sampled(100)
        let naming = sample.count { place in
            let people = StatementCell.people(column.values[place], isList: false)
            guard people.count == 1, let person = people.first, let meaning = person.meaning
            else { return false }
            return !person.name.isEmpty && person.name.first?.isLowercase == false
                && (meaning.relation != .relative || meaning.sex != nil)
        }
        return naming * 3 > sample.count * 2
    }

    /// Slot of whoever looks after the person.
    static let carerSlot = "guardian/"

    /// Whether most cells name somebody, with or without what they are.
    static func namesSomebody(_ column: TableColumn) -> Bool {
        let sample = column.values.sampled(100)
        let naming = sample.count { place in
            StatementCell.people(column.values[place], isList: false).contains {
                $0.name.first?.isLowercase == false
            }
        }
        return naming * 2 > sample.count
    }

    /// Whether a header asks who looks after the person: “personne en charge”, “attendant”.
    static func isOfCarer(_ words: [String]) -> Bool {
        let joined = words.joined(separator: " ")
        return carers.contains(joined) || carers.contains { joined.hasPrefix($0 + " ") }
            || KinHeader.namesArabicCarer(joined)
    }

    private static let carers: Set<String> = [
        "personne en charge", "personne responsable", "pris en charge par", "attendant",
        "attendants",
        "enrolled by", "registered by", "brought by", "brought in by", "presented by",
        "escorted by",
        "signed in by", "checked in by", "inscrito por", "inscrita por", "matriculado por",
        "matriculada por", "traido por", "traida por", "llevado por", "inscrit par", "inscrite par",
        "amene par", "amenee par", "trazido por", "trazida por", "angemeldet von", "gebracht von",
        "portato da", "iscritto da",
        "attended by", "in charge of child", "person in charge", "persona a cargo", "a cargo de",
        "persona encargada", "gardien actuel", "adulte responsable", "responsible adult",
        "responsible person", "looked after by", "cared for by", "in care of", "care of",
        "caretaker name",
        // Whom somebody lives with now.
        "vive com", "mora com", "reside com", "acolhido por", "acolhida por", "vive con",
        "vit avec", "vit chez", "habite avec", "habite chez", "loge chez", "lives with",
        "living with", "staying with", "now with", "currently with", "lebt bei", "wohnt bei",
        "vive presso", "abita con", "mieszka z", "locuieste cu", "tinggal dengan",
        "tinggal bersama",
    ]
}
