// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Testing

@testable import Exchange

@Suite struct PrimeroTests {
    private static let document = """
        {"data":[
          {"id":"u1","case_id":"c-1","name_first":"Ana","name_middle":"","name_last":"Pérez Caal","sex":"female",
           "date_of_birth":"2012-04-03","nationality":["guatemala"],"language":["kekchi","spanish"],
           "unhcr_individual_no":"GT-1","family_number":"F7","protection_status":"separated",
           "child_belongings_details":"a red blanket","registration_date":"2018-06-10",
           "telephone_current":"+502 5555 1234","shoe":"30",
           "family_details_section":[{"relation_name":"Rosa Caal","relation":"mother","relation_age":30,
             "relation_telephone":"+502 5555 9999"},{"relation_name":"","relation":""}]},
          {"tracing_request_id":"t-1","inquiry_date":"2018-06-12","relation_name":"Rosa Caal","relation_age":31,
           "tracing_request_subform_section":[{"name":"Ana Pérez","relation":"mother","sex":"female","age":6,
             "tracing_request_status":"open"}]},
          {"family_number":"F7","family_notes":"came by bus","family_members":[
             {"unique_id":"m1","relation_name":"Luis Caal","relation_sex":"male","relation_age":40},
             {"unique_id":"m2","relation_name":"Eva Caal","relation_sex":"female"}]},
          {"name":"Ida","tracing_request_status":"open"},
          {"case_id":"c-2","name":"Eli","date_of_birth":"03/04/2012"},
          {"something":1},
          "text"
        ],"metadata":{"total":7}}
        """

    private static func list(_ text: String = document) throws -> ReadList {
        try PrimeroList.read(Array(text.utf8), name: "cases.json", zone: "UTC")
    }

    @Test func `cases, requests with traces and families become rows, and the rest waits`() throws {
        let rows = try Self.list().rows
        #expect(rows.count == 8)
        guard case .record(let ana) = rows[0].result, case .record(let rosa) = rows[1].result,
            case .record(let luis) = rows[2].result, case .record(let eva) = rows[3].result
        else {
            Issue.record("\(rows.map(\.result))")
            return
        }
        #expect(ana.identity.names.map(\.asTyped) == ["Ana Pérez Caal"])
        #expect(ana.identity.languages.map(\.tag).sorted() == ["es", "kek"])
        #expect(
            ana.identity.numbers.map { "\($0.kind) \($0.number) \($0.scope)" } == [
                "primero c-1 person", "unhcr-individual GT-1 person", "family F7 group",
            ])
        #expect(ana.identity.belongings == "a red blanket")
        #expect(ana.phones == ["+502 5555 1234"])
        #expect(ana.relatives.map(\.name) == ["Rosa Caal"])
        #expect(ana.relatives[0].described.relation == .mother)
        #expect(ana.relatives[0].described.phone == "+502 5555 9999")
        #expect(
            ana.relatives[0].described.born?.contains(Day(1988, 1, 1) ?? Day(number: 0)) == true)
        #expect(rosa.relatives.map(\.name) == ["Ana Pérez"])
        #expect(rosa.relatives[0].described.relation == .child)
        #expect(rosa.identity.age?.years == 31...31)
        #expect(
            luis.identity.numbers.contains(
                IssuedNumber(kind: "family", number: "F7", scope: .group)))
        #expect(rows[2].raw.contains("came by bus"))
        #expect(!rows[3].raw.contains("came by bus"))
        #expect(eva.identity.sex == .female)
        var reasons: [String] = []
        for row in rows[4...] {
            switch row.result {
            case .record: reasons.append("taken")
            case .ambiguous(_, let readings): reasons.append(readings.joined(separator: "|"))
            case .unreadable(let reason): reasons.append(reason)
            }
        }
        #expect(reasons[0].contains("trace by itself"))
        #expect(reasons[1] == "2012-04-03|2012-03-04")
        #expect(reasons[2].contains("no case"))
        #expect(reasons[3].contains("no case"))
    }

    @Test func `rows are kept letter for letter, and read once more by themselves`() throws {
        let list = try Self.list()
        #expect(list.rows[0].raw.hasPrefix("{\"id\":\"u1\""))
        #expect(list.rows[0].raw.contains("\"shoe\":\"30\""))
        #expect(list.notes.contains { $0.contains("shoe") && $0.contains("protection_status") })
        for row in list.rows { #expect(PrimeroList.read(raw: row.raw, zone: "UTC") == row.result) }
        guard
            case .record(let answered) = PrimeroList.read(
                raw: list.rows[5].raw, changes: ["date_of_birth": "2012-04-03"], zone: "UTC")
        else {
            Issue.record("not read")
            return
        }
        #expect(answered.identity.dateOfBirth?.earliest.iso == "2012-04-03")
    }

    @Test(arguments: [
        ("[{\"case_id\":\"1\",\"name\":\"A\"},{\"case_id\":\"2\",\"name\":\"B\"}]", 2),
        ("{\"case_id\":\"1\",\"name\":\"A\"}\n{\"case_id\":\"2\",\"name\":\"B\"}\n", 2),
        ("{\"data\":{\"case_id\":\"1\",\"name\":\"A ] } \\\" \"}}", 1), ("[]", 0),
        ("\u{FEFF}{\"case_id\":\"1\",\"data\":\"x\",\"name\":\"A\"}", 1),
    ])
    func `records are found in the answers of the API, in arrays and in lines`(
        text: String, count: Int
    ) throws {
        #expect(try Self.list(text).rows.count == count)
    }

    @Test(arguments: [
        "", "{", "[{\"a\":1}", "[{\"a\":1} x]", "{\"data\":[1,2}", "nul", "[1,]", "{}}",
    ])
    func `what is no JSON says on which line`(text: String) {
        do {
            let list = try Self.list(text)
            // What a record holds is judged when it is read.
            #expect(list.rows.allSatisfy { if case .record = $0.result { false } else { true } })
        } catch {
            #expect((error as? PrimeroError)?.sentence.contains("line 1") == true)
        }
    }

    @Test func `deep values are refused`() {
        let deep =
            "[" + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000) + "]"
        #expect(throws: PrimeroError.self) { try Self.list(deep) }
    }

    @Test func `what a list is, is seen from its beginning`() {
        #expect(ListForm(sniffing: Array(Self.document.utf8)) == .primero)
        #expect(
            ListForm(
                sniffing: Array("<?xml version='1.0'?><x xmlns='http://zesty.ca/pfif/1.2'>".utf8))
                == .pfif)
        #expect(ListForm(sniffing: Array("Name,DOB\n".utf8)) == .table)
        #expect(ListForm(sniffing: Array("{\"name\":\"Ana\"}\n".utf8)) == .table)
        #expect(ListForm(sniffing: Array("{\"name\":\"Ana\",\"data\":1}\n".utf8)) == .table)
        #expect(ListForm(sniffing: Array("{ \"data\" : [] }".utf8)) == .primero)
    }

    @Test(arguments: [
        ("false", true), ("\"no\"", true), ("\"False\"", true), ("true", false), ("null", false),
        ("\"\"", false),
    ])
    func `a case whose consent for tracing says no is read with that no`(
        value: String, isRefused: Bool
    ) throws {
        let list = try Self.list(
            "[{\"case_id\":\"c-1\",\"name\":\"Ana\",\"consent_for_tracing\":\(value)}]")
        guard case .record(let draft) = list.rows[0].result else {
            Issue.record("not read")
            return
        }
        #expect(draft.refused == (isRefused ? [.tracing] : []))
        #expect(list.notes.contains { $0.contains("said no to tracing") } == isRefused)
    }
}
