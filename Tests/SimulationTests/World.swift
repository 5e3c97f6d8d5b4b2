// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Simulation

/// A simulation as its readers find it: every file read again, cell by cell.
struct World {
    let simulation: Simulation
    /// Rows of the lists without the header, by name of the file.
    var lists: [String: [[String]]] = [:]
    var headers: [String: [String]] = [:]
    /// The first row of each id, by list.
    var ids: [String: [String: Int]] = [:]
    /// Rows of the truth as dictionaries, by name of the file.
    var truth: [String: [[String: String]]] = [:]
    var counts: Simulation.Counts
    /// The files' bytes, lists before the truth.
    var bytes: [[UInt8]] = []

    init(
        _ scenario: String = "border-2018", families: Int? = 400, seed: UInt64 = 7,
        rates: ErrorRates? = nil, change: (inout Simulation.Options) -> Void = { _ in }
    ) throws {
        let scenario = try #require(Scenario.named(scenario))
        var options = Simulation.Options(scenario: scenario, families: families, seed: seed)
        if let rates { options.rates = rates }
        change(&options)
        simulation = try Simulation(options)
        counts = Simulation.Counts(lists: scenario.lists.count)
        let head = simulation.head
        var files = head.lists + head.truth
        for number in 0..<simulation.chunkCount {
            let chunk = simulation.chunk(number)
            for (index, bytes) in (chunk.lists + chunk.truth).enumerated() { files[index] += bytes }
            counts += chunk.counts
        }
        bytes = files
        for (index, list) in scenario.lists.enumerated() {
            var rows = try Self.rows(files[index], delimiter: list.delimiter, list.encoding)
            headers[list.fileName] = rows.removeFirst()
            lists[list.fileName] = rows
            ids[list.fileName] = Dictionary(
                rows.enumerated().map { ($1[0], $0) }, uniquingKeysWith: { first, _ in first })
        }
        for (index, name) in Simulation.truthNames.enumerated() {
            let rows = try Self.rows(files[scenario.lists.count + index], delimiter: 0x2C, .utf8)
            truth[name] = rows.dropFirst().map { row in
                Dictionary(uniqueKeysWithValues: zip(rows[0], row))
            }
        }
    }

    func table(_ name: String) throws -> [[String: String]] { try #require(truth[name]) }

    /// The cell of a record, by list, id and header.
    func cell(_ list: String, _ id: String, _ header: String) throws -> String? {
        guard let column = headers[list]?.firstIndex(of: header), let index = ids[list]?[id] else {
            return nil
        }
        return lists[list]?[index][column]
    }

    /// A slow reader of RFC 4180, from Latin-1 where the list is narrow.
    static func rows(
        _ bytes: [UInt8], delimiter: UInt8, _ encoding: ListDesign.Encoding
    ) throws -> [[String]] {
        var bytes = bytes[...]
        if encoding == .utf8WithMark {
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            bytes = bytes.dropFirst(3)
        }
        func text(_ cell: [UInt8]) throws -> String {
            encoding == .windows1252 && !cell.allSatisfy { $0 < 0x80 }
                ? try #require(String(data: Data(cell), encoding: .windowsCP1252))
                : try #require(String(validating: cell, as: UTF8.self))
        }
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != 0x22 {
                    cell.append(byte)
                } else if index < bytes.endIndex, bytes[index] == 0x22 {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22 {
                #expect(cell.isEmpty, "a quotation mark inside a cell without quotes")
                isQuoted = true
            } else if byte == delimiter || byte == 0x0A {
                row.append(try text(cell))
                cell.removeAll(keepingCapacity: true)
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                }
            } else if byte != 0x0D {
                cell.append(byte)
            }
        }
        #expect(!isQuoted && row.isEmpty && cell.isEmpty, "the file ends with a line end")
        return rows
    }
}

extension ErrorRates {
    /// All 0 but one.
    static func only(_ kind: ErrorKind, _ rate: Double = 0.5) -> ErrorRates {
        var rates = ErrorRates(all: 0)
        rates[kind] = rate
        return rates
    }
}
