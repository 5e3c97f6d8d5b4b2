// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage
import Testing

/// Columns of open data sets that lie beside the project where it is developed.
@Suite("Recognising the columns of open data sets")
struct OpenDatasetTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/data/linkage")

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("febrl4").path)
    }

    func table(_ name: String) async throws -> RecordTable {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(name))
        return try await TableReader.read(Array(bytes), source: name)
    }

    @Test(
        .enabled(if: isThere, "needs ../shared/data/linkage"),
        arguments: [
            (
                "febrl4/left.csv",
                "record-id ignored given-name surname street-number street-address street-address locality postcode region date-of-birth identifier"
            ),
            (
                "fake_1000/records.csv",
                "record-id given-name surname date-of-birth locality email ignored"
            ),
            (
                "pseudopeople_census_ssa/left.csv",
                """
                record-id identifier group-number given-name middle-name surname age date-of-birth street-number \
                street-address unit locality region postcode category category sex category ignored
                """
            ),
            (
                "pseudopeople_census_ssa/right.csv",
                "record-id identifier identifier given-name middle-name surname date-of-birth sex category event-date"
            ),
        ])
    func `roles are those a reader would state`(name: String, roles: String) async throws {
        let columns = ColumnRecognition.recognize(try await table(name))
        #expect(columns.map(\.role.rawValue).joined(separator: " ") == roles)
    }

    @Test(.enabled(if: isThere, "needs ../shared/data/linkage"))
    func `given name, surname, date and sex are found without any header`() async throws {
        for (name, wanted) in [
            ("febrl4/left.csv", [(2, FieldRole.givenName), (3, .surname), (10, .dateOfBirth)]),
            (
                "fake_1000/records.csv",
                [(1, .givenName), (2, .surname), (3, .dateOfBirth), (5, .email)]
            ),
            (
                "pseudopeople_census_ssa/left.csv",
                [(3, .givenName), (5, .surname), (7, .dateOfBirth), (16, .sex)]
            ),
        ] {
            var table = try await table(name)
            for index in table.columns.indices { table.columns[index].name = "column \(index + 1)" }
            let columns = ColumnRecognition.recognize(table)
            for (index, role) in wanted {
                #expect(columns[index].role == role, "\(name), column \(index)")
            }
        }
    }

    @Test(.enabled(if: isThere, "needs ../shared/data/linkage"))
    func `the two sides of a linkage share their fields`() async throws {
        let tables = [
            try await table("pseudopeople_census_ssa/left.csv"),
            try await table("pseudopeople_census_ssa/right.csv"),
        ]
        let ignored: Set<String> = ["cluster", "simulant_id", "household_id"]
        let fields = FieldAlignment.align(
            tables, tables.map { ColumnRecognition.recognize($0, ignoring: ignored) })
        #expect(
            Set(fields.map(\.role)) == [.givenName, .middleName, .surname, .dateOfBirth, .sex])
    }
}
