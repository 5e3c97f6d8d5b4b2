// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Foundation
import RecordLinkage
import Testing

@Suite("From lists to families")
struct FamilyInferenceTests {
    /// Border post, and a home for children: two families and people who belong to nobody.
    static let border = """
        entry,surname,forenames,sex,birth_date,nationality,village,registered_at,post
        B1,Tzoc Caal,María,F,1987-03-25,Guatemala,Chisec,2018-05-10 08:10,North
        B2,López Tzoc,Juan,M,2010-11-02,Guatemala,Chisec,2018-05-10 08:10,North
        B3,Pérez Ramos,Ana,F,1990-01-17,Honduras,Yoro,2018-05-12 14:00,South
        B4,Mejía Pérez,Luis,M,2012-07-09,Honduras,Yoro,2018-05-12 14:01,South
        B5,Gómez Díaz,Pedro,M,1979-09-30,El Salvador,Usulután,2018-05-14 10:30,South
        B6,Castro Luna,Elena,F,1985-02-11,Nicaragua,Estelí,2018-05-15 09:00,North
        B7,Reyes Soto,Mario,M,1992-12-24,Honduras,La Ceiba,2018-05-16 16:45,South
        """
    static let homes = """
        child_no,child_name,sex,age,mother,father,comes from,admitted
        H1,Juan López Tzoc,M,7,María Tzoc Caal,,Chisec,12/05/2018
        H2,Luis Mejía Pérez,M,5,Ana Pérez,,Yoro,14/05/2018
        H3,Rosa Molina Cruz,F,6,,,,20/05/2018
        """

    static func table(_ text: String, _ name: String) async throws -> RecordTable {
        try await TableReader.read(Array(text.utf8), source: name)
    }

    static func answer(_ border: String, _ homes: String) async throws -> FamilyResult {
        try await FamilyInference.run([
            try await table(border, "border"), try await table(homes, "homes"),
        ])
    }

    /// Proposals as the ids of the child's and the relative's records, with the relation.
    static func pairs(_ result: FamilyResult) -> Set<String> {
        var pairs: Set<String> = []
        for proposal in result.proposals where proposal.rank == 1 && proposal.relation.isCaregiver {
            for child in result.persons[proposal.child] {
                for relative in result.persons[proposal.relative] {
                    pairs.insert(
                        "\(result.roster.records[child].id) \(proposal.relation.rawValue) "
                            + result.roster.records[relative].id)
                }
            }
        }
        return pairs
    }

    @Test func `a mother who hands no name down, where custom does, is never strong`() async throws
    {
        func band(_ surnames: String) async throws -> ProposalBand? {
            let border = Self.border.replacing("Tzoc Caal,María", with: "\(surnames),María")
            let homes = Self.homes.replacing("María Tzoc Caal", with: "María \(surnames)")
            let result = try await Self.answer(border, homes)
            return result.proposals.first {
                result.roster.records[$0.childRecord].name != 0 && $0.relation == .mother
                    && result.persons[$0.child].contains {
                        result.roster.records[$0].id == "H1"
                    }
            }?.band
        }
        #expect(try await band("Tzoc Caal") == .strong)
        let other = try await band("Quispe Mamani")
        #expect(other != .strong)
    }

    @Test func `a parent is strong by the child's own word, and worth a review by a claim alone`()
        async throws
    {
        func withColumn(_ list: String, _ header: String, _ cell: String) -> String {
            list.split(separator: "\n").enumerated().map { row, line in
                "\(line),\(row == 0 ? header : row == 1 ? cell : "")"
            }.joined(separator: "\n")
        }
        // The mother names the child, both came at one minute, and have one telephone.
        // Among many others, so that what they share tells much.
        let others = (0..<300).map { number in
            """
            F\(number),\(Self.word(number * 3 + 1)) \(Self.word(number * 5 + 2)),\(Self.word(number * 11 + 7)),\
            \(number % 2 == 0 ? "M" : "F"),\(1960 + number % 45)-0\(1 + number % 9)-1\(number % 9),Guatemala,\
            \(Self.word(number + 40)),2018-0\(1 + number % 9)-1\(number % 9) 1\(number % 9):\(10 + number % 49),\
            \(number % 2 == 0 ? "South" : "North")
            """
        }
        let border = withColumn(
            withColumn(
                ([Self.border] + others).joined(separator: "\n"), "child claimed",
                "Juan López Tzoc (7)"), "telephone", "50211112222")
        func mother(_ homes: String) async throws -> FamilyProposal? {
            let homes = withColumn(homes, "telephone", "50211112222")
            let result = try await Self.answer(border, homes)
            return result.proposals.first { proposal in
                proposal.relation == .mother
                    && result.persons[proposal.child].contains {
                        result.roster.records[$0].id == "H1"
                    }
            }
        }
        let named = try #require(try await mother(Self.homes))
        #expect(named.band == .strong)
        let claimed = try #require(
            try await mother(Self.homes.replacing("María Tzoc Caal", with: "")))
        #expect(claimed.probability >= 0.96)
        #expect(claimed.band == .review)
    }

    @Test func `a village that is the same as above is the one above, and a telephone is not`()
        async throws
    {
        let list = try await Self.table(
            """
            no,name,sex,age,village,phone
            1,María Tzoc Caal,F,31,Chisec,50211112222
            2,Juan López Tzoc,M,7,do.,do.
            3,Ana Pérez Ramos,F,28,Yoro,50433334444
            """, "list")
        let records = try await FamilyInference.run([list]).roster.records
        #expect(records.map { $0.origin.parts } == [["chisec"], ["chisec"], ["yoro"]])
        #expect(records.map(\.phones.count) == [1, 0, 1])
    }

    @Test func `a mother whom her child names is proposed first`() async throws {
        let result = try await Self.answer(Self.border, Self.homes)
        let pairs = Self.pairs(result)
        #expect(pairs.contains("H1 mother B1"))
        #expect(pairs.contains("H2 mother B3"))
        let best = try #require(
            result.proposals.first { result.roster.records[$0.childRecord].id == "H1" })
        #expect(best.probability > 0.5)
        #expect(best.evidence.contains { $0.kind == .statement && $0.weights[.mother] > 0 })
    }

    @Test func `a child of whom nothing is known has no proposal, and it is said what would help`()
        async throws
    {
        let result = try await Self.answer(Self.border, Self.homes)
        let unfound = try #require(
            result.unfound.first { result.roster.records[$0.record].id == "H3" })
        #expect(unfound.needs.contains(.statement))
        #expect(unfound.needs.contains(.origin))
        #expect(unfound.bestProbability < 0.3)
    }

    @Test func `a lone weak candidate is never strong`() async throws {
        // One adult alone on the list, of fitting age and a common surname: the best there is, and not
        // enough.
        let adults = """
            entry,surname,forenames,sex,birth_date,nationality
            A1,López García,Carmen,F,1988-04-04,Guatemala
            A2,Stone,Henry,M,1950-04-04,Canada
            """
        let children = """
            child_no,child_name,sex,age,admitted
            C1,Mario Hernández López,M,8,12/05/2018
            """
        let result = try await Self.answer(adults, children)
        #expect(result.proposals.allSatisfy { $0.band != .strong })
    }

    /// An invented word.
    static func word(_ number: Int) -> String {
        let parts = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "wi"]
        return [number, number / 13 + 3 * number, number * 7 + 5].map { parts[$0 % 13] }.joined()
            .capitalized
    }

    /// A village in which women ask for a girl Ana, of whom there are six, and for nobody.
    static func namesakes(asking: [String]) -> (String, String) {
        let adults =
            ["caller,caller's sex,caller's age,village,looking for,is my"]
            + (0..<160).map { "\(word($0)) \(word($0 + 300))n,F,\(25 + $0 % 20),Yoro,," }
            + asking.map { "\($0),F,30,Yoro,Ana,daughter" }
        let children =
            ["child_no,child_name,sex,age,village,admitted"]
            + (0..<6).map { "C\($0),Ana \(word($0 + 500))t,F,\(5 + $0 % 6),Yoro,12/05/2018" }
            + (0..<160).map {
                "D\($0),\(word($0 + 700)) \(word($0 + 900))s,M,\(4 + $0 % 9),Yoro,14/05/2018"
            }
        return (adults.joined(separator: "\n"), children.joined(separator: "\n"))
    }

    @Test func `whoever may be asked about is named, and is no answer`() async throws {
        let (adults, children) = Self.namesakes(asking: ["Rosa Luz"])
        let result = try await Self.answer(adults, children)
        let named = result.proposals.filter {
            result.roster.records[$0.childRecord].id.hasPrefix("C") && $0.relation == .mother
        }
        #expect(!named.isEmpty)
        for proposal in named {
            #expect(proposal.band == .insufficient && proposal.probability < 0.5)
            #expect(result.unfound.contains { $0.child == proposal.child })
            #expect(proposal.evidence.contains { $0.kind == .statement })
        }
        // A child to whom nobody points has nobody.
        let others = result.persons.indices.filter { person in
            result.persons[person].contains { result.roster.records[$0].id.hasPrefix("D") }
        }
        #expect(!result.proposals.contains { others.contains($0.child) })
    }

    @Test func `for no child are more than two named of whom there is little to say`() async throws
    {
        let (adults, children) = Self.namesakes(
            asking: ["Rosa Luz", "Eva Sol", "Inés Mar", "Luz Rey"])
        let result = try await Self.answer(adults, children)
        for child in result.persons.indices {
            let weak = result.proposals.filter {
                $0.child == child && $0.bits <= 0 && $0.relation.isCaregiver
            }
            #expect(weak.count <= 2)
        }
    }

    @Test func `the order of rows changes no answer`() async throws {
        let before = Self.pairs(try await Self.answer(Self.border, Self.homes))
        var generator = Seeded(state: 7)
        for _ in 0..<4 {
            func shuffled(_ text: String) -> String {
                let lines = text.split(separator: "\n")
                return ([lines[0]] + lines.dropFirst().shuffled(using: &generator))
                    .joined(separator: "\n")
            }
            let after = Self.pairs(
                try await Self.answer(shuffled(Self.border), shuffled(Self.homes)))
            #expect(after == before)
        }
    }

    @Test func `no record is lost: every record is of exactly one person`() async throws {
        let result = try await Self.answer(Self.border, Self.homes)
        #expect(result.persons.flatMap(\.self).sorted() == Array(result.roster.records.indices))
    }

    @Test func `any number of threads gives the same proposals`() async throws {
        let tables = [
            try await Self.table(Self.border, "border"), try await Self.table(Self.homes, "homes"),
        ]
        var answers: [[String]] = []
        for threads in [1, 3] {
            var options = FamilyOptions()
            options.reading.threads = threads
            let result = try await FamilyInference.run(tables, options: options)
            answers.append(
                result.proposals.map {
                    "\($0.child) \($0.relative) \($0.relation) \($0.probability)"
                })
        }
        #expect(answers[0] == answers[1])
    }
}
