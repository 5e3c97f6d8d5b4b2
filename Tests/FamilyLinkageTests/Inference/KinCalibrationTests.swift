// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

@Suite("Probabilities of kinship")
struct KinCalibrationTests {
    /// From nothing to certainty, what is not a probability included.
    static let raw: [Double] =
        [-1, 0, 1e-300, 1e-12] + (1..<1_000).map { Double($0) / 1_000 } + [1 - 1e-12, 1, 2]

    @Test(arguments: KinRelation.allCases)
    func `more evidence never makes a relation less probable`(relation: KinRelation) {
        let fitted = Self.raw.map { KinCalibration.probability($0, relation, own: 3) }
        for (one, two) in zip(fitted, fitted.dropFirst()) { #expect(one <= two) }
    }

    @Test(arguments: KinRelation.allCases)
    func `no evidence makes a relation certain or impossible`(relation: KinRelation) {
        for (raw, own) in zip(Self.raw, Self.raw.indices.map { Double($0 % 41) - 20 }) {
            let fitted = KinCalibration.probability(raw, relation, own: own)
            #expect(fitted > 0 && fitted <= 0.99, "\(raw)")
        }
    }

    @Test func `brothers and sisters are never strong: cousins look like them at any sum`() {
        for relation in [KinRelation.sibling, .halfSibling] {
            #expect(KinCalibration.probability(1, relation, own: 9) < KinCalibration.strong)
        }
    }

    @Test func `an even chance of a parent is no proposal that nobody has to look at`() {
        for relation in KinRelation.allCases {
            #expect(KinCalibration.probability(0.5, relation, own: 9) < KinCalibration.strong)
        }
        #expect(KinCalibration.review < KinCalibration.strong)
    }

    @Test
    func `who is named without evidence is nobody to be looked at, and the likelier the surer`() {
        let fitted = Self.raw.map { KinCalibration.probability(ofLead: $0) }
        for (one, two) in zip(fitted, fitted.dropFirst()) { #expect(one <= two) }
        #expect(fitted.allSatisfy { $0 < KinCalibration.review && $0 > 0 })
    }

    @Test(arguments: [true, false])
    func `a parent beside whom the child names another is nobody to rely on`(namesChild: Bool) {
        let given = stride(from: 0.01, to: 1, by: 0.01)
        let fitted = given.map { KinCalibration.contradicted($0, namesChild: namesChild) }
        for (one, two) in zip(fitted, fitted.dropFirst()) { #expect(one <= two) }
        for (one, two) in zip(given, fitted) { #expect(two <= one && two > 0) }
        #expect(fitted.allSatisfy { $0 < KinCalibration.strong - 0.2 })
        if !namesChild { #expect(fitted.allSatisfy { $0 < KinCalibration.review }) }
    }

    @Test func `a parent by name, age and place alone is less probable, and the surer the more`() {
        let given = stride(from: 0.01, to: 1, by: 0.01)
        let fitted = given.map(KinCalibration.unsaid)
        for (one, two) in zip(fitted, fitted.dropFirst()) { #expect(one <= two) }
        #expect(KinCalibration.unsaid(0.6) < KinCalibration.review)
        #expect(KinCalibration.unsaid(0.95) > KinCalibration.review)
        for raw in [0, 1] { #expect((0...1).contains(KinCalibration.unsaid(Double(raw)))) }
    }

    @Test(arguments: [KinRelation.grandparent, .auntOrUncle])
    func `the word of one of the two makes a grandparent or an aunt more probable`(
        relation: KinRelation
    ) {
        let given = stride(from: 0.01, to: 1, by: 0.01)
        func fitted(_ byChild: Bool, _ byAdult: Bool) -> [Double] {
            given.map {
                KinCalibration.stated($0, relation, byChild: byChild, byAdult: byAdult)
            }
        }
        for (byChild, byAdult) in [(true, true), (true, false), (false, true), (false, false)] {
            let line = fitted(byChild, byAdult)
            for (one, two) in zip(line, line.dropFirst()) { #expect(one <= two) }
            #expect(line.allSatisfy { $0 > 0 && $0 <= 0.99 })
        }
        #expect(zip(fitted(false, true), given).prefix(80).allSatisfy { $0 > $1 })
        // Who is said to be something else is seldom an aunt.
        let unsaid = KinCalibration.stated(0.7, .auntOrUncle, byChild: false, byAdult: false)
        #expect(unsaid < KinCalibration.review)
    }

    @Test func `claims of one strength to one place are no surer for what each says itself`() {
        let half = KinCalibration.probability(0.5, .mother, own: 12)
        #expect(half == KinCalibration.probability(0.5, .mother, own: 0))
        #expect(
            KinCalibration.probability(0.99, .mother, own: 12)
                > KinCalibration.probability(0.99, .mother, own: 1))
    }

    @Test func `what a family says against two people's own records is for nobody to rely on`() {
        for relation in [KinRelation.mother, .father, .sibling] {
            let fitted = [-9.0, -6, -3, -1, 0, 5].map {
                KinCalibration.probability(0.999, relation, own: $0)
            }
            for (one, two) in zip(fitted, fitted.dropFirst()) { #expect(one <= two) }
            #expect(fitted[0] < KinCalibration.strong - 0.2)
        }
    }
}
