// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@Suite struct KinWeightsTests {
    @Test func `each relation keeps its own weight`() {
        var weights = KinWeights()
        for (place, relation) in KinRelation.allCases.enumerated() {
            weights[relation] = Double(place) - 3
        }
        for (place, relation) in KinRelation.allCases.enumerated() {
            #expect(weights[relation] == Double(place) - 3)
        }
        #expect(weights.strongest == .halfSibling)
    }

    @Test func `a ceiling holds for each relation and lifts none`() {
        var weights = KinWeights(all: -2)
        weights[.mother] = 20
        let capped = weights.capped(at: 12)
        #expect(capped[.mother] == 12)
        #expect(capped[.father] == -2)
    }
}
