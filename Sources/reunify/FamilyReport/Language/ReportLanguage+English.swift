// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

extension ReportLanguage {
    /// English.
    static let english = ReportLanguage(
        code: "en", name: "English", fileName: "report.html",
        texts: [
            .title: "Families across lists",
            .skip: "Skip to the content",
            .contents: "Contents",
            .languages: "Languages",
            .madeOn: "Made on %1.",
            .privateLead: "This file holds personal data of children and their families.",
            .privateText:
                "It shows names, ages and places. Keep it where the lists themselves are kept, give it only to those who look for these families, and delete it when it has served.",
            .footer: "Made by Reunify %1. A proposal decides nothing: people verify it.",
            .overview: "What was found",
            .queue: "Children, the most urgent first",
            .families: "Families",
            .conflicts: "Contradictions for people to settle",
            .unfound: "Children for whom nothing was found",
            .reading: "How to read this",
            .overviewLead: "%1 with %2 were read. They speak of %3.",
            .queueLead:
                "Under-fives come first, then the younger before the older; at the same age, those who cannot say who they are, whose parents are contested, or who are held apart from them.",
            .familiesLead:
                "Children at the start of the line, relatives at its end. A thick line is strong, a dashed one is for review, a dotted one has not enough evidence.",
            .conflictsLead:
                "Several people may hold the same place in the life of one child. The program does not choose between them: it may be one person booked twice, a mistake, or a false claim.",
            .unfoundLead:
                "No relative is proposed for these children. What would help most is named for each.",
            .noQueue: "There is no child with an open question.",
            .noFamilies: "No family is proposed.",
            .noConflicts: "No two people claim the same place.",
            .noUnfound: "There is a proposal for every child.",
            .restInFile: "%1 are not shown here; see %2.",
            .child: "Child",
            .age: "Age",
            .held: "Held at",
            .why: "Why first",
            .best: "Best proposal",
            .relative: "Relative",
            .relation: "Relation",
            .probability: "Probability",
            .status: "Status",
            .name: "Name",
            .sex: "Sex",
            .inLists: "Records",
            .person: "Person",
            .role: "Role",
            .step: "Evidence",
            .says: "What it says",
            .bits: "Bits",
            .bitsSoFar: "Bits so far",
            .probabilitySoFar: "Probability so far",
            .claimant: "Claimant",
            .helps: "What would help most",
            .what: "What",
            .number: "Number",
            .female: "female",
            .male: "male",
            .unknown: "not known",
            .adult: "adult",
            .noProposal: "none",
            .strong: "strong",
            .review: "review",
            .insufficient: "not enough evidence",
            .strongMeaning:
                "Nearly always right; a parent by the child’s own word or a document. Verify it first.",
            .reviewMeaning: "Worth a look. More evidence is needed before anybody is told.",
            .insufficientMeaning:
                "Named so that nobody takes it for an answer. Do not act on it.",
            .underFive: "under five",
            .noStatement: "no statement of its own",
            .contested: "contested",
            .heldApart: "held apart",
            .nothingFound: "nothing found",
            .familyTitle: "Family %1: %2",
            .familySummary: "%1 and proposals of %2.",
            .peopleTable: "The people",
            .relationsTable: "The proposals",
            .siblingsKey: "A bracket joins brothers and sisters.",
            .waterfallTitle: "How the evidence adds up",
            .waterfallSummary: "The steps lead to %1 bits.",
            .waterfallAxis: "evidence in bits; above: probability",
            .beforeEvidence: "before any evidence",
            .stepsTable: "The steps in words and numbers",
            .evidenceOf: "%1 as %2 of %3",
            .mother: "mother",
            .father: "father",
            .readingBits:
                "Evidence is counted in bits. Each bit doubles the odds: ten bits make something a thousand times as likely. Bits above zero speak for a relation, bits below zero against it.",
            .readingProbability:
                "Probabilities know of the competition: two equally good candidates for one place have half each, at most. A weak candidate stays weak, even where there is no other.",
            .readingDecides:
                "Nothing here is a decision. Two people verify a relation, on at least two independent kinds of evidence, and the child is heard.",
        ],
        counts: [
            .lists: [.one: "%1 list", .other: "%1 lists"],
            .records: [.one: "%1 record", .other: "%1 records"],
            .persons: [.one: "%1 person", .other: "%1 persons"],
            .children: [.one: "%1 child", .other: "%1 children"],
            .families: [.one: "%1 family", .other: "%1 families"],
            .years: [.zero: "under 1\u{A0}year", .one: "%1\u{A0}year", .other: "%1\u{A0}years"],
            .proposals: [.one: "%1 proposal", .other: "%1 proposals"],
            .conflicts: [.one: "%1 contradiction", .other: "%1 contradictions"],
            .moreChildren: [.one: "%1 more child", .other: "%1 more children"],
            .moreFamilies: [.one: "%1 more family", .other: "%1 more families"],
        ],
        plural: { $0 == 1 ? .one : .other },
        relations: [
            "mother": "mother", "father": "father", "parent": "parent",
            "step-parent": "step-parent", "guardian": "guardian", "grandparent": "grandparent",
            "aunt-or-uncle": "aunt or uncle", "sibling": "brother or sister",
            "half-sibling": "half-sibling", "child": "child", "grandchild": "grandchild",
            "niece-or-nephew": "niece or nephew", "spouse": "spouse", "relative": "relative",
        ],
        kinds: [
            .statement: "statement", .nameInheritance: "names handed down", .age: "ages",
            .sex: "sex", .origin: "origin", .encounter: "encounter",
            .groupNumber: "group number", .identifier: "personal number", .phone: "telephone",
            .siblings: "the rest of the family", .otherRelation: "another relation",
            .document: "document", .language: "language",
        ],
        reasons: [
            "child-names-relative": "The child’s record names “%2” as %1; this record says “%3”.",
            "relative-names-child":
                "The relative’s record names “%2” as %1; the child’s record says “%3”.",
            "child-names-another": "The child’s record names “%2” as %1; this record says “%3”.",
            "document-names-relative":
                "A document in the child’s record names “%2” as %1; this record says “%3”.",
            "document-names-child":
                "A document in the relative’s record names “%2” as %1; the child’s record says “%3”.",
            "statement-names-another": "A statement names “%2” as %1; this record says “%3”.",
            "relative-names-others":
                "The relative’s record names others as children (%1), not this child.",
            "same-parents": "Both records name “%1” as a parent.",
            "other-parents": "Their records name different parents.",
            "stated-number": "One record holds the personal number of the other.",
            "name-handed-down": "“%1” is handed down as is usual.",
            "name-not-handed-down": "No name is shared that is usually handed down.",
            "age-gap-usual": "The difference in age is usual (years: %1).",
            "age-gap-unusual": "The difference in age is unusual (years: %1).",
            "sex-fits": "The sex fits.",
            "sex-does-not-fit": "The sex on record does not fit.",
            "same-place": "Both come from “%1”.",
            "other-place": "They come from different places.",
            "same-house": "Both lived at “%1”.",
            "other-house": "They lived in different houses.",
            "met-together": "They were met at the same place (minutes apart: %1).",
            "met-apart": "They were met at different times (days apart: %1).",
            "same-group-number": "They had the same group number.",
            "other-group-number": "Their group numbers differ.",
            "neighbouring-numbers":
                "Their personal numbers lie next to each other (apart: %1).",
            "may-be-one-person": "They are so alike that both records may be of one person.",
            "same-phone": "The same telephone number stands in both records.",
            "same-language": "Both speak %1.",
            "other-language": "They speak different languages.",
            "prior":
                "Before any evidence: how rare such a relation is among all pairs of these lists.",
            "same-household":
                "Both records name the same family: a husband or wife, brothers or sisters.",
            "family-context": "What the rest of the family adds or takes away.",
            "other-relation":
                "The same records would also fit another relation between the two.",
        ],
        needs: [
            "statement":
                "Ask the child, and whoever brought it, for the names of mother, father, brothers and sisters.",
            "origin": "Find out which village or town the child comes from.",
            "age": "Record an age or a date of birth, even an estimate.",
            "encounter": "Find out when and where the child was first met, and who was there.",
            "name": "Record the child’s name as the child says it.",
            "more-lists":
                "The record is complete; look in further lists for the relatives it names.",
            "decision":
                "There are candidates, but nothing tells them apart; ask for more about them.",
        ])
}
