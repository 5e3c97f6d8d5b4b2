// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Relations as forms abbreviate them: `MO`, `FA`, `GM`, `CHLD`.
///
/// A code is the beginning of the English word, or the first letters of its two halves. Codes are short and
/// mean other things elsewhere, so that they are read only where a column has hardly anything else.
enum RelationCodes {
    /// Reads the cells of a column of relations: as codes where most of its values are.
    static func reader(
        _ values: ValueDictionary
    ) -> @Sendable (String) -> RelationWords.Meaning? {
        let sample = values.sampled(60)
        let coded = sample.count { table[NameFolding.fold(values[$0])] != nil }
        guard !sample.isEmpty, coded * 5 >= sample.count * 3 else {
            return { RelationWords.meaning(ofCell: $0) }
        }
        return { RelationWords.meaning(ofCell: $0) ?? table[NameFolding.fold($0)] }
    }

    private static let table: [String: RelationWords.Meaning] = {
        var table: [String: RelationWords.Meaning] = [:]
        let lines: [(KinStatement.Relation, Sex?, String)] = [
            (.mother, .female, "mo mot mth"), (.father, .male, "fa fat fth"),
            (.parent, nil, "pa par"),
            (.stepParent, .female, "sm stm"), (.stepParent, .male, "sf stf"),
            (.grandparent, .female, "gm gmo"), (.grandparent, .male, "gf gfa"),
            (.grandparent, nil, "gp"), (.auntOrUncle, .female, "au aun"),
            (.auntOrUncle, .male, "un unc"), (.sibling, .female, "si sis"),
            (.sibling, .male, "br bro"), (.sibling, nil, "sib"), (.guardian, nil, "gu grd gdn lg"),
            (.child, nil, "ch chd chld"), (.child, .male, "so son"),
            (.child, .female, "da dau dtr"), (.child, .male, "sts"), (.child, .female, "std"),
            (.grandchild, nil, "gc gch"),
            (.nieceOrNephew, .male, "nep"), (.nieceOrNephew, .female, "nie"),
            (.spouse, nil, "sp spo"),
            (.spouse, .female, "wi wif"), (.spouse, .male, "hu hus"),
            (.relative, nil, "co cou rel ot oth"),
        ]
        for (relation, sex, codes) in lines {
            for code in codes.split(separator: " ") {
                table[String(code)] = RelationWords.Meaning(relation: relation, sex: sex)
            }
        }
        return table
    }()
}
