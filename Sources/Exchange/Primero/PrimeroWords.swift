// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

/// Words of Primero's lists with what they are here, and numbers by their fields.
package enum PrimeroWords {
    /// What a relative is to the child, by the list of family relationships of Primero.
    package static func relation(_ word: String) -> (KinStatement.Relation, Sex?) {
        switch word.lowercased() {
        case "mother": (.mother, .female)
        case "father": (.father, .male)
        case "parent": (.parent, nil)
        case "stepmother", "step_mother": (.stepParent, .female)
        case "stepfather", "step_father": (.stepParent, .male)
        case "guardian", "foster_parent", "caregiver": (.guardian, nil)
        case "grandmother": (.grandparent, .female)
        case "grandfather": (.grandparent, .male)
        case "aunt": (.auntOrUncle, .female)
        case "uncle": (.auntOrUncle, .male)
        case "brother": (.sibling, .male)
        case "sister": (.sibling, .female)
        case "husband": (.spouse, .male)
        case "wife": (.spouse, .female)
        case "partner": (.spouse, nil)
        case "son": (.child, .male)
        case "daughter": (.child, .female)
        case "child": (.child, nil)
        case "grandson": (.grandchild, .male)
        case "granddaughter": (.grandchild, .female)
        case "nephew": (.nieceOrNephew, .male)
        case "niece": (.nieceOrNephew, .female)
        default: (.relative, nil)
        }
    }

    /// The word of Primero for a relative; `other_family` where it has none.
    package static func word(_ relation: KinStatement.Relation, _ sex: Sex?) -> String {
        switch (relation, sex) {
        case (.mother, _), (.parent, .female): "mother"
        case (.father, _), (.parent, .male): "father"
        case (.grandparent, .female): "grandmother"
        case (.grandparent, .male): "grandfather"
        case (.auntOrUncle, .female): "aunt"
        case (.auntOrUncle, .male): "uncle"
        case (.sibling, .female): "sister"
        case (.sibling, .male): "brother"
        case (.spouse, .female): "wife"
        case (.spouse, .male): "husband"
        case (.spouse, nil): "partner"
        default: "other_family"
        }
    }

    /// What the sought child is to whoever asks, by what whoever asks is to the child.
    package static func inverse(_ relation: KinStatement.Relation) -> KinStatement.Relation {
        switch relation {
        case .mother, .father, .parent, .stepParent, .guardian: .child
        case .grandparent: .grandchild
        case .auntOrUncle: .nieceOrNephew
        case .sibling: .sibling
        case .spouse: .spouse
        case .child: .parent
        case .grandchild: .grandparent
        case .nieceOrNephew: .auntOrUncle
        case .relative: .relative
        }
    }

    /// Numbers of a person by the field of Primero that holds them.
    static let numbers: [(field: String, kind: String)] = [
        ("unhcr_individual_no", "unhcr-individual"), ("unhcr_id_no", "unhcr-case"),
        ("icrc_ref_no", "icrc"), ("rc_id_no", "red-cross"), ("national_id_no", "national-id"),
        ("ration_card_no", "ration-card"), ("un_no", "un"), ("cpims_id", "cpims"),
        ("other_id_no", "other-id"), ("biometrics_id", "biometrics"),
    ]

    /// The field of a number; nil where Primero has none.
    static func field(of kind: String) -> String? {
        numbers.first { $0.kind == kind.lowercased() }?.field
    }
}
