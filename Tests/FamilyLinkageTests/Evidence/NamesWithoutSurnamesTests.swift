// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Peoples with few names and no surnames: what names tell there, and what families tell beside them.
@Suite("Names where nobody has a surname")
struct NamesWithoutSurnamesTests {
    private static let given = [
        "Zahid", "Imdad", "Sarang", "Wazir", "Umar", "Riaz", "Ayaz", "Manzoor", "Kamran", "Bilawal",
    ]

    /// Rows of a list with a name, an age, a village, a father, a spouse, children and brothers and sisters.
    private static func roster(
        _ rows: [String], others: Int = 120, _ other: (Int) -> String
    ) async throws -> FamilyRoster {
        let header =
            "id,full name,sex,age,village,mobile,father name,husband name,wife name,children,siblings"
        let lines = [header] + rows + (0..<others).map(other)
        let text = lines.enumerated().map { $0 == 0 ? $1 : "R\($0),\($1)" }.joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "camp")
        var options = FamilyReadingOptions()
        options.asOf = 19_630
        return try #require(await FamilyReading.read([table], options: options))
    }

    private static let second = [
        "Khoso", "Abro", "Jatoi", "Magsi", "Rind", "Soomro", "Korai", "Lashari", "Buriro",
        "Mugheri",
    ]
    private static let fathers = [
        "Ghulam", "Qurban", "Nazir", "Pir", "Hakim", "Bashir", "Sikandar", "Dhani", "Asghar",
        "Photo",
    ]
    private static let fathersSecond = [
        "Rasool", "Ali", "Ahmed", "Bux", "Gohar", "Hassan", "Nawaz", "Hussain", "Khan", "Dino",
    ]

    private static func person(_ row: Int, father: String? = nil) -> String {
        let own = given[row % 10]
        let named = fathers[row / 7 % 10] + " "
        return "\(own) \(second[row / 10 % 10]),M,\(5 + row % 60),Johi,,"
            + (father ?? named + fathersSecond[row % 10]) + ",,,,"
    }

    @Test func `two words that always stand together tell no more than one of them`() {
        let names: [[Int32]] =
            (0..<40).map { _ in [0, 1] }
            + (0..<160).map { [Int32(2 + $0 % 40), Int32(50 + $0 % 7)] }
        let rarity = [Double](repeating: 2.3, count: 60)
        let together = WordsTogether(
            names.map { (list: 0, sounds: $0) }, rarity: rarity, total: 202)
        #expect(together.excess(0, 1) > 2)
        #expect(together.excess(0, 1) == together.excess(1, 0))
        // Words that meet by chance count each for itself.
        #expect(together.excess(2, 50) == 0)
        #expect(WordsTogether().isEmpty)
    }

    @Test func `one person on many lists does not show that two words stand together`() {
        func together(_ lists: Int) -> WordsTogether {
            WordsTogether(
                (0..<24).map { (list: $0 % lists, sounds: [0, 1]) },
                rarity: [6, 6], total: 1_000)
        }
        #expect(together(12).isEmpty)
        #expect(together(2).excess(0, 1) > 2)
    }

    @Test func `two records tell as much of each other from either side`() async throws {
        let rows = (0..<12).map { row in
            let village = ["Johi", "\"Johi, Dadu\"", "\"Dadu, Johi\"", "Sehwan"][row % 4]
            return "Zahid Riaz,M,\(6 + row),\(village),,Wazir Umar,,,,"
        }
        let roster = try await Self.roster(rows) { Self.person($0) }
        let lexicon = try #require(await NameLexicon(roster, threads: 1))
        let namesakes = Namesakes(roster, lexicon)
        for one in 0..<40 {
            for two in 0..<one {
                #expect(namesakes.bits(one, two) == namesakes.bits(two, one), "\(one) \(two)")
            }
        }
    }

    @Test func `rows of one name and age are namesakes until something else agrees`() async throws {
        let roster = try await Self.roster([
            "Zahid Riaz,M,9,Johi,,,,,,", "Zahid Riaz,M,9,Johi,,,,,,",
            "Zahid Riaz,M,9,Johi,0300 1234567,Wazir Umar,,,,",
            "Zahid Riaz,M,9,Johi,0300 1234567,Wazir Umar,,,,",
        ]) { Self.person($0) }
        let lexicon = try #require(await NameLexicon(roster, threads: 1))
        let namesakes = Namesakes(roster, lexicon)
        #expect(namesakes.bits(0, 1) < 4)
        #expect(namesakes.bits(2, 3) > namesakes.bits(0, 1) + 8)
        #expect(namesakes.bits(2, 3) > 4)
    }

    @Test func `names that are not handed down in these lists speak for and against little`()
        async throws
    {
        let broken = try await Self.roster([]) { Self.person($0) }
        let kept = try await Self.roster([]) { row in
            Self.person(
                row, father: Self.fathers[row / 7 % 10] + " " + Self.second[row / 10 % 10])
        }
        var weights = KinWeights()
        weights[.father] = 5
        weights[.mother] = -2
        for (roster, isBroken) in [(broken, true), (kept, false)] {
            let lexicon = try #require(await NameLexicon(roster, threads: 1))
            let handing = HandingDown(roster, lexicon)
            let found = handing.weights(
                weights, try #require(lexicon.tradition(roster.records[0].name)))
            #expect((found[.mother] == 0) == isBroken)
            #expect((found[.father] < 5) == isBroken)
        }
    }

    private static func household(
        _ child: String, _ adult: String
    ) async throws -> KinWeights {
        let roster = try await Self.roster([child, adult]) { Self.person($0) }
        let people = try await AssessedPeople(roster)
        var memo = WordMemo(capacity: 64)
        return people.assessor.householdWeights(people.profiles[0], people.profiles[1], &memo)
    }

    @Test func `a woman is likelier the mother of a child whose father is her husband`()
        async throws
    {
        let child = "Hina,F,8,Johi,,Sikandar Baloch,,,,"
        let wife = try await Self.household(child, "Zarina,F,30,Johi,,,Sikandar Baloch,,,")
        #expect(wife[.mother] > 4)
        #expect(wife[.stepParent] > 3)
        #expect(wife[.mother] <= 8)
        #expect(wife[.auntOrUncle] == 0)
        let another = try await Self.household(child, "Zarina,F,30,Johi,,,Manzoor Umar,,,")
        #expect(another[.mother] < 0)
        #expect(another[.mother] >= -1)
        let silent = try await Self.household(child, "Zarina,F,30,Johi,,,,,,")
        #expect(silent[.mother] == 0)
    }

    @Test func `whoever names the brothers and sisters of a child is likelier its parent`()
        async throws
    {
        let child = "Hina,F,8,Johi,,,,,,\"Sassui (6), Mehrab (3)\""
        let parent = try await Self.household(
            child, "Zarina,F,30,Johi,,,,,\"Sassui (6), Mehrab (4)\",")
        #expect(parent[.mother] > 6)
        #expect(parent[.auntOrUncle] == 0)
        let older = try await Self.household(
            child, "Zarina,F,30,Johi,,,,,\"Sassui (16), Mehrab (14)\",")
        #expect(older[.mother] < parent[.mother])
    }
}
