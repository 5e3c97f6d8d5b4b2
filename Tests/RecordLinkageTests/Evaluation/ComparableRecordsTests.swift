// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ComparableRecordsTests {
    @Test func `records read again under a model give the evidence that was reported`() async throws
    {
        let data = SyntheticPeople.make(people: 250, sources: 2, seed: 41)
        var result = try await Linkage.run(data.tables, options: EngineParts.options())
        for calibration in [nil, LinkageModel.Calibration(slope: 0.5, intercept: 2, labels: 9)] {
            if calibration != nil {
                var options = EngineParts.options()
                options.model = result.model
                options.model?.calibration = calibration
                result = try await Linkage.run(data.tables, options: options)
            }
            let records = try await ComparableRecords(data.tables, model: result.model)
            #expect(records.recordCount == result.recordCount)
            #expect(result.links.count > 50)
            for link in result.links {
                let ids = (result.id(of: link.left), result.id(of: link.right))
                let (left, right) = try #require(records.pair(ids.0, ids.1))
                #expect(records.id(of: left) == ids.0)
                #expect(abs(records.bits(left, right) - link.bits) < 1e-9)
                #expect(records.pattern(left, right) == link.pattern)
                #expect(abs(records.explain(left, right).bits - link.bits) < 1e-9)
                let raw = records.uncalibratedBits(left, right)
                #expect(abs((calibration?.calibrated(bits: raw) ?? raw) - link.bits) < 1e-9)
            }
            let brought = await records.areBroughtTogether(
                result.links.filter { $0.rule != nil }.compactMap {
                    records.pair(result.id(of: $0.left), result.id(of: $0.right))
                })
            #expect(brought.allSatisfy { $0 })
        }
    }

    @Test func `records are shown as their table writes them`() async throws {
        let data = SyntheticPeople.make(people: 120, sources: 2, seed: 42)
        let model = try await Linkage.run(data.tables, options: EngineParts.options()).model
        let records = try await ComparableRecords(data.tables, model: model)
        let table = data.tables[1]
        for row in 0..<table.rowCount {
            let record = try #require(records.record(id: table.cell(row, 0), source: 1))
            let surname = records.written(record, role: .surname) ?? ""
            #expect(surname == table.cell(row, 2))
        }
        #expect(records.record(id: "nobody", source: 0) == nil)
        #expect(records.record(id: "nobody", source: 9) == nil)
        #expect(records.pair("nobody", table.cell(0, 0)) == nil)
    }

    @Test func `tables that are not the model's are refused`() async throws {
        let data = SyntheticPeople.make(people: 120, sources: 2, seed: 43)
        let model = try await Linkage.run(data.tables, options: EngineParts.options()).model
        await #expect(throws: LinkageError.tooFewTables) {
            try await ComparableRecords([data.tables[0]], model: model)
        }
        let other = SyntheticTable.table([("colour", ["red", "blue"]), ("size", ["1", "2"])])
        await #expect(throws: LinkageError.self) {
            try await ComparableRecords([other, other], model: model)
        }
    }
}
