// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

@Suite("Words for relatives")
struct RelationWordsTests {
    @Test(arguments: [
        ("grand-père", KinStatement.Relation.grandparent, Sex?.some(.male)),
        ("grand-mère", .grandparent, .female), ("Grand Mother", .grandparent, .female),
        ("step mother", .stepParent, .female), ("step-father", .stepParent, .male),
        ("belle-mère", .stepParent, .female), ("beau père", .stepParent, .male),
        ("half brother", .sibling, .male), ("half-sister", .sibling, .female),
        ("step sister", .sibling, .female), ("foster mother", .guardian, .female),
        ("foster parent", .guardian, nil), ("great grandmother", .grandparent, .female),
        ("next of kin", .relative, nil), ("adoptive father", .stepParent, .male),
        ("biological mother", .mother, .female),
    ])
    func `two words, or two joined by a hyphen, are another relation than one of them`(
        text: String, relation: KinStatement.Relation, sex: Sex?
    ) {
        let meaning = RelationWords.meaning(ofCell: text)
        #expect(meaning == .init(relation: relation, sex: sex), "\(text)")
    }

    @Test(arguments: [
        ("Mother", KinStatement.Relation.mother), ("hija menor", .child),
        ("su abuelita", .grandparent), ("mamá", .mother), ("Großmutter", .grandparent),
        ("Tante", .auntOrUncle), ("бабушка", .grandparent), ("والدته", .mother),
        ("frère", .sibling),
        ("tía materna", .auntOrUncle), ("Stiefvater", .stepParent), ("Vater", .father),
        ("Onkel", .auntOrUncle), ("Neffe", .nieceOrNephew),
        ("Großvater", .grandparent), ("Nichte", .nieceOrNephew), ("Enkelin", .grandchild),
        ("Ehemann", .spouse), ("Vormund", .guardian), ("Sohn", .child), ("Tochter", .child),
        ("Bruder", .sibling), ("Schwester", .sibling),
    ])
    func `a relation is known in the languages that lists are kept in`(
        text: String, relation: KinStatement.Relation
    ) {
        #expect(RelationWords.meaning(ofCell: text)?.relation == relation, "\(text)")
    }

    @Test(arguments: [
        ("پدر", KinStatement.Relation.father), ("مادر", .mother), ("مادراندر", .stepParent),
        ("پدرکلان", .grandparent), ("پدركلان", .grandparent), ("کاکا", .auntOrUncle),
        ("ماما", .auntOrUncle), ("خاله", .auntOrUncle), ("برادر", .sibling), ("خواهر", .sibling),
        ("پسر", .child), ("دختر", .child), ("نواسه", .grandchild), ("خواهرزاده", .nieceOrNephew),
    ])
    func `relations of Persian letters are not those of Arabic or Latin words that look alike`(
        text: String, relation: KinStatement.Relation
    ) {
        #expect(RelationWords.meaning(ofCell: text)?.relation == relation, "\(text)")
        #expect(RelationWords.meaning(ofCell: "mama")?.relation == .mother)
    }

    @Test func `a Latin word is no relation of another script whose letters fold to it`() {
        #expect(RelationWords.meaning("am") != nil)
        #expect(RelationWords.meaning("am", of: "am") == nil)
        #expect(StatementText.people("Im Gedränge am Abbey Gate getrennt.").isEmpty)
        #expect(StatementText.people("مع عم محمد علي").first?.meaning?.relation == .auntOrUncle)
    }

    @Test(arguments: ["", "unknown", "Rosa", "none", "-", "2", "grand", "step"])
    func `what names no relative means nothing`(text: String) {
        #expect(RelationWords.meaning(ofCell: text) == nil, "\(text)")
    }

    @Test(arguments: [
        ("grand-père Ahmed Saleh", KinStatement.Relation.grandparent, "Ahmed Saleh"),
        ("step mother Rosa Caal", .stepParent, "Rosa Caal"),
        ("Ali Hassan, half brother, 9", .sibling, "Ali Hassan"),
        ("belle-mère : Marie Jean", .stepParent, "Marie Jean"),
    ])
    func `a cell with two words of relation names one person`(
        cell: String, relation: KinStatement.Relation, name: String
    ) throws {
        let people = StatementCell.people(cell, isList: false)
        let person = try #require(people.first, "\(cell)")
        #expect(people.count == 1)
        #expect(person.meaning?.relation == relation, "\(cell)")
        #expect(person.name == name)
    }

    @Test(arguments: KinStatement.Relation.allCases)
    func `who calls somebody an elder is called something younger back`(
        relation: KinStatement.Relation
    ) {
        if relation.isElder { #expect(!relation.inverse.isElder) }
        if relation == .sibling || relation == .spouse { #expect(relation.inverse == relation) }
    }
}
