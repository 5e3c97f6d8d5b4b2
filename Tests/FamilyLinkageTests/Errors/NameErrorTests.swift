// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

/// Errors E1 to E5: names, and what interpreters make of them.
@Suite("Errors in names")
struct NameErrorTests {
    /// Children of the crisis with their parents, as ids of records.
    static let families: [(child: String, parent: String, relation: KinRelation)] = [
        ("S02", "B01", .mother), ("S04", "B03", .mother), ("S06", "B05", .father),
        ("S07", "B05", .father), ("S09", "B08", .father), ("S11", "B10", .mother),
        ("S13", "B12", .father), ("S15", "B14", .mother), ("S17", "B16", .father),
        ("S19", "B18", .mother), ("S21", "B20", .father),
    ]

    @Test(arguments: [false, true])
    func `without an error every child's parent is proposed first`(sharesNothing: Bool) async throws
    {
        let crisis = sharesNothing ? SmallCrisis().withoutWhatIsShared() : SmallCrisis()
        let answer = try await crisis.answer()
        for (child, parent, relation) in Self.families {
            #expect(answer.isFirst(child, parent, [relation]), "\(answer.told(child))")
        }
    }

    @Test(arguments: [
        ("Caal", "María Tzoc"), ("Tzoc Caal", "María"), ("Tzoc", "María Caal"),
        ("María", "Tzoc Caal"), ("Caal Tzoc", "María"), ("Tzoc-Caal", "María"),
        ("Tzoc y Caal", "María"), ("Tzoc de López", "María"), ("Tzoc", "María"),
        ("TZOC CAAL", "MARIA"),
    ])
    func `E1: two surnames, however a clerk divides them, hide no mother`(
        last: String, first: String
    ) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.border["B01", "last_name"] = last
        crisis.border["B01", "first_name"] = first
        crisis.detention["D01", "name"] = "\(last), \(first)"
        let answer = try await crisis.answer()
        #expect(answer.isMother("S02", "D01"), "\(last), \(first): \(answer.told("S02"))")
    }

    @Test(arguments: [
        ("Torre Muñoz", "José Eliseo"), ("Muñoz", "José Eliseo de la Torre"),
        ("Delatorre Muñoz", "José Eliseo"), ("De La Torre", "José"), ("Torre", "José Eliseo"),
    ])
    func `E1: a particle that is dropped, moved or fused hides no father`(
        last: String, first: String
    ) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.border["B20", "last_name"] = last
        crisis.border["B20", "first_name"] = first
        crisis.detention["D20", "name"] = "\(last), \(first)"
        let answer = try await crisis.answer()
        // Where the name is too far off to put all his records together, one of them leads to him.
        let isFound = ["D20", "N20"].contains { answer.isFather("S21", $0) }
        #expect(isFound, "\(last), \(first): \(answer.told("S21"))")
    }

    @Test func `E2: a parent with one surname in common with the child is no worse for the other`()
        async throws
    {
        let answer = try await SmallCrisis().withoutWhatIsSaid().answer()
        // López Tzoc and Tzoc Caal; Zelaya Maradiaga and Zelaya Núñez.
        for (child, parent, relation) in [
            ("S02", "B01", KinRelation.mother), ("S13", "B12", .father),
        ] {
            #expect(answer.isFirst(child, parent, [relation]), "\(answer.told(child))")
            let names = answer.proposal(child, parent)?.evidence
                .first { $0.kind == .nameInheritance }
            #expect((names?.weights[relation] ?? -1) > 0, "\(answer.told(child))")
        }
    }

    @Test(arguments: [
        ("S06", "father", "Paco Ramírez", "B05"), ("S06", "father", "Pancho Ramirez", "B05"),
        ("S19", "mother", "Mary Ángeles Bonilla", "B18"),
        ("S19", "mother", "Ángeles Bonilla", "B18"), ("S19", "mother", "María Bonilla", "B18"),
        ("S21", "father", "Chepe de la Torre", "B20"), ("S21", "father", "Eliseo Torre", "B20"),
    ])
    func `E3: a nickname or half of a compound name still names the parent`(
        child: String, column: String, said: String, parent: String
    ) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.shelter[child, column] = said
        let answer = try await crisis.answer()
        #expect(
            answer.isFirst(child, parent, column == "mother" ? [.mother] : [.father]),
            "\(said): \(answer.told(child))")
    }

    @Test(arguments: [
        ("S13", "father", "Oscar Selaya Nunes", "B12"), ("S13", "father", "OSCAR ZELALLA", "B12"),
        ("S15", "mother", "Siomara Basques", "B14"), ("S15", "mother", "Xiomara Vasquez", "B14"),
        ("S17", "father", "Andres Shuncash", "B16"), ("S17", "father", "Antil Xunkax", "B16"),
        ("S02", "mother", "Maria Tz'ok Ca'al", "B01"), ("S02", "mother", "María Tzok Kaal", "B01"),
    ])
    func `E4: letters lost or written as they sound still name the parent`(
        child: String, column: String, said: String, parent: String
    ) async throws {
        var crisis = SmallCrisis().withoutWhatIsShared()
        crisis.shelter[child, column] = said
        let answer = try await crisis.answer()
        #expect(
            answer.isFirst(child, parent, column == "mother" ? [.mother] : [.father]),
            "\(said): \(answer.told(child))")
    }

    @Test func `E5: a wrong language and the interpreter's note separate nobody`() async throws {
        var crisis = SmallCrisis()
        crisis.detention["D08", "language"] = "Spanish"
        crisis.shelter["S09", "language"] = "Spanish"
        crisis.shelter["S09", "notes"] = "Spanish interpreter used, child did not understand"
        crisis.detention["D16", "language"] = "English"
        crisis.shelter["S17", "father"] = ""
        crisis.shelter["S17", "notes"] = "language line used, no interpreter for Q'anjob'al"
        let answer = try await crisis.answer()
        #expect(answer.isFather("S09", "B08"), "\(answer.told("S09"))")
        #expect(answer.isFather("S17", "B16"), "\(answer.told("S17"))")
        let statements = answer.proposal("S17", "B16")?.evidence.filter {
            $0.kind == .statement && $0.reason.code == .childNamesRelative
        }
        #expect(statements?.isEmpty == true, "\(answer.told("S17"))")
    }

    @Test func `E5: what is said in a language nobody wrote down is asked for, not guessed`()
        async throws
    {
        var crisis = SmallCrisis().withoutWhatIsShared().withoutWhatIsSaid()
        crisis.shelter["S09", "comes_from"] = ""
        crisis.shelter["S09", "notes"] = "no interpreter"
        crisis.shelter["S09", "child_name"] = "Fabiana"
        crisis.border.removeRow("B09")
        let answer = try await crisis.answer()
        let needs = try #require(answer.needs("S09"), "\(answer.told("S09"))")
        #expect(needs.contains(.statement))
        #expect(needs.contains(.origin))
        #expect(answer.caregivers("S09").allSatisfy { $0.band != .strong })
    }
}
