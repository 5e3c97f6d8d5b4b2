// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct FamiliesCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "shelter.csv",
            """
            record_id,given_names,surnames,sex,date_of_birth,mother_name,village,country
            C1,Delmi Yaneth,Choc Ixcoy,F,2011-05-02,Juana Ixcoy Tun,Aldea Chitomax,Guatemala
            C2,Nobody,Zzyzwick,M,2014-01-09,,,Honduras

            """)
        try workspace.write(
            "detention.csv",
            """
            record_id,given_names,surnames,sex,date_of_birth,children,village,country
            A1,Juana,Ixcoy Tun,F,1988-03-11,Delmi Yaneth Choc Ixcoy,Aldea Chitomax,Guatemala
            A2,Pedro,Menchú Sac,M,1979-07-21,,Aldea Xesic,Guatemala

            """)
    }

    private func families(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            ["families", "shelter.csv", "detention.csv", "--out", "out"] + arguments,
            in: workspace)
    }

    /// The cells of a table that has no quoted commas in the columns looked at, its head first.
    private func rows(_ name: String) throws -> [[Substring]] {
        try workspace.text("out/\(name)").split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    @Test func `the mother who names the child is proposed, in columns that stay as they are`()
        throws
    {
        let outcome = try families()
        #expect(outcome.status == 0, "\(outcome.talk)")
        let proposals = try rows("proposals.csv")
        #expect(
            proposals[0].prefix(7).joined(separator: ",")
                == "child_source,child_id,adult_source,adult_id,relation,probability,band")
        let first = try #require(proposals.dropFirst().first { $0[1] == "C1" })
        #expect(first[2...4] == ["detention.csv", "A1", "mother"])
        #expect(try rows("persons.csv")[0].prefix(3) == ["person", "source", "id"])
        #expect(
            try workspace.contents("out") == [
                "conflicts.csv", "persons.csv", "proposals.csv", "quarantine.csv",
                "report.ar.html", "report.es.html", "report.html", "unfound.csv",
            ])
    }

    @Test func `a child for whom nobody was proposed has no probability`() throws {
        #expect(try families().status == 0)
        let unfound = try rows("unfound.csv").dropFirst()
        // Nothing says of which day the lists are: somebody born long before a child is none.
        #expect(unfound.map { $0[1] } == ["C2"])
        let child = try #require(unfound.first)
        #expect(child[0] == "shelter.csv")
        #expect(child[2] == "", "\(child)")
        #expect(!child[3].isEmpty, "what would help is named")
    }

    @Test func `a list that is not there is named, and nothing is written`() throws {
        let outcome = try Program.run(
            ["families", "shelter.csv", "missing.csv", "--out", "out"], in: workspace)
        #expect(outcome.status == 66)
        #expect(outcome.talk.contains("missing.csv"))
        #expect(!workspace.exists("out/proposals.csv"))
    }
}
