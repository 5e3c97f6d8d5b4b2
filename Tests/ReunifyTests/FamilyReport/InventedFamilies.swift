// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

@testable import reunify

/// A report about people who never were, with everything that a report can show.
enum InventedFamilies {
    private static func person(
        _ name: String, _ age: Int?, _ sex: Sex?, _ held: String?, _ id: String,
        hasStatement: Bool = true
    ) -> FamilyReportContent.Person {
        .init(
            name: name, age: age, sex: sex, heldAt: held,
            records: [("shelters", "S-" + id), ("apprehensions", "APP-" + id)],
            hasStatement: hasStatement)
    }

    private static func step(
        _ kind: KinEvidence.Kind, _ code: ReasonCode, _ arguments: [String], _ bits: Double
    ) -> FamilyReportContent.Step {
        .init(kind: kind, reason: EvidenceReason(code, arguments), bits: bits)
    }

    /// What speaks for a mother, as a rule.
    static let motherSteps = [
        step(.siblings, .prior, [], -13.2),
        step(
            .statement, .childNamesRelative, ["mother", "María Tzoc Caal", "Tzoc Caal, Maria"], 14.6
        ),
        step(.nameInheritance, .nameHandedDown, ["Tzoc"], 6.1),
        step(.age, .ageGapUsual, ["24"], 1.2),
        step(.origin, .samePlace, ["Cobán"], 4.4),
        step(.encounter, .metTogether, ["12"], 5.3),
        step(.groupNumber, .otherGroupNumber, [], -1.5),
    ]

    /// The content.
    static var content: FamilyReportContent {
        let persons = [
            person(
                "Ana Sofía Tzoc Coc", 3, .female, "Shelter Río Verde", "104", hasStatement: false),
            person("Mateo Tzoc Coc", 9, .male, "Shelter Loma Alta", "230"),
            person("Tzoc Caal, Maria", 27, .female, "Detention centre Norte", "7"),
            person("Juana Caal Pop", 51, .female, nil, "8"),
            person("محمد أحمد الحسن", 4, .male, "مركز الأمل", "55", hasStatement: false),
            person("فاطمة علي", 30, .female, "مخيم الشمال", "56"),
            person("هدى علي محمود", 33, .female, nil, "57"),
            person("<b>Robert</b> O'Neil & \"Sons\"", nil, nil, nil, "9"),
            person("Luisa Xol", 13, .female, "Shelter Loma Alta", "77"),
            person("Pedro Xol Ico", 41, .male, "Detention centre Norte", "78"),
        ]
        return FamilyReportContent(
            date: "2018-07-10", version: "0.2.0",
            totals: .init(
                lists: 4, records: 12, persons: 10, strong: 2, review: 3, insufficient: 1),
            persons: persons,
            proposals: [
                .init(
                    child: 0, relative: 2, relation: .mother, probability: 0.991, band: .strong,
                    steps: motherSteps),
                .init(
                    child: 0, relative: 3, relation: .grandparent, probability: 0.62,
                    band: .review, steps: Array(motherSteps.dropFirst(3).reversed())),
                .init(
                    child: 1, relative: 2, relation: .mother, probability: 0.9996, band: .strong,
                    steps: motherSteps),
                .init(
                    child: 0, relative: 1, relation: .sibling, probability: 0.97, band: .review,
                    steps: Array(motherSteps.prefix(3))),
                .init(
                    child: 4, relative: 5, relation: .mother, probability: 0.55, band: .review,
                    isContested: true, steps: motherSteps),
                .init(
                    child: 4, relative: 6, relation: .mother, probability: 0.41, band: .review,
                    isContested: true, steps: Array(motherSteps.prefix(5))),
                .init(
                    child: 8, relative: 9, relation: .auntOrUncle, probability: 0.08,
                    band: .insufficient, steps: Array(motherSteps.prefix(2))),
            ],
            conflicts: [.init(child: 4, place: .mother, claims: [(5, 9.25), (6, 8.75)])],
            unfound: [
                .init(child: 7, needs: ["age", "statement", "origin"]),
                .init(child: 8, needs: ["decision"]),
            ])
    }
}
