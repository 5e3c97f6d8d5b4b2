// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import RecordLinkage

@Suite struct ModelReadingTests {
    private var model: LinkageModel {
        LinkageModel(
            scope: .acrossSources, prior: 0.001, threshold: 0.7,
            fields: [
                .init(name: "surname", role: .surname, columns: ["last", nil]),
                .init(name: "given-name", role: .givenName, columns: ["first", "prénom"]),
            ],
            comparisons: [
                .init(
                    name: "surname", kind: .surname, fields: ["surname"], usesTermFrequency: true,
                    levels: [
                        .init(name: "exact", m: 0.1 + 0.2, u: 1.0 / 3, related: ["household": 0.9]),
                        .init(name: "different", m: 0.7, u: 2.0 / 3, related: ["household": 0.1]),
                    ])
            ],
            related: [.init(kind: .household, share: 1e-5)],
            blocking: [
                .init(
                    name: "both",
                    keys: ["surname:sound", "surname+given-name:sounds-in-any-order"],
                    pairs: 12, expectedLinks: 3.25, pairsLeftOut: 0)
            ],
            calibration: .init(slope: 0.9, intercept: -0.5, labels: 40),
            sources: [.init(name: "a", path: "a.csv", records: 5, idColumn: "id")], idColumn: "id")
    }

    private var thresholds: LinkageModel {
        LinkageModel(
            scope: .all, prior: 0.01,
            fields: [
                .init(name: "a", role: .text, columns: ["a"], reading: []),
                .init(
                    name: "d", role: .text, columns: ["dob"],
                    reading: [.lower, .substring(start: 1, length: 10), .date(format: "%d.%m.%Y")]),
            ],
            comparisons: [
                .init(
                    name: "c", kind: .thresholds, fields: ["a", "d"], usesTermFrequency: false,
                    levels: [
                        .init(
                            name: "same", m: 0.9, u: 0.01, related: [:],
                            condition: .alike(.equal, left: "a", right: "a"),
                            termFrequency: .init(field: "a", exactU: 0.01, minimumU: 0.001)),
                        .init(
                            name: "near", m: 0.05, u: 0.01, related: [:],
                            condition: .any([
                                .alike(.jaroWinkler(0.9), left: "a", right: "a"),
                                .all([
                                    .alike(.daysApart(30.4375), left: "d", right: "d"),
                                    .not(.missing(field: "a", side: .left)),
                                ]),
                                .alike(.optimalStringAlignment(2), left: "a", right: "d"),
                            ])),
                        .init(
                            name: "else", m: 0.05, u: 0.98, related: [:], condition: .otherwise),
                    ],
                    missing: .missing(field: "a", side: .either))
            ],
            related: [],
            blocking: [
                .init(
                    name: "a", keys: ["a:exact"], pairs: 0, expectedLinks: 0, pairsLeftOut: 0)
            ], sources: [])
    }

    @Test func `what is written is read back the same, and written the same again`() throws {
        for model in [model, thresholds] {
            let text = model.json()
            let again = try LinkageModel(json: text)
            #expect(again == model)
            #expect(again.json() == text)
            #expect(try LinkageModel.read(text).omissions.isEmpty)
        }
    }

    /// The model's text with one piece exchanged for another.
    private func text(_ old: String, _ new: String, of model: LinkageModel? = nil) throws -> [UInt8]
    {
        let text = String(decoding: (model ?? self.model).json(), as: UTF8.self)
        try #require(text.contains(old))
        return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }

    @Test(arguments: [
        ("\"prior\" : 0.001", "\"prior\" : 1.5", "prior"),
        ("\"prior\" : 0.001", "\"prior\" : -1", "prior"),
        ("\"prior\" : 0.001,", "", "prior"),
        ("\"prior\" : 0.001", "\"prior\" : \"0.001\"", "prior"),
        ("\"prior\" : 0.001", "\"prior\" : 0.001, \"priot\" : 1", "priot"),
        ("\"m\" : 0.7", "\"m\" : 0", "comparisons[0].levels[1].m"),
        ("\"m\" : 0.7", "\"m\" : 0.7, \"w\" : 1", "comparisons[0].levels[1].w"),
        ("\"kind\" : \"surname\"", "\"kind\" : \"surnam\"", "comparisons[0].kind"),
        ("\"name\" : \"exact\"", "\"name\" : \"same\"", "comparisons[0].levels[0].name"),
        ("\"different\"", "\"exact\"", "comparisons[0].levels[1].name"),
        ("\"household\" : 0.9", "\"household\" : 2", "comparisons[0].levels[0].related.household"),
        ("\"household\" : 0.9", "\"house\" : 0.9", "comparisons[0].levels[0].related.house"),
        ("surname:sound", "surname:sond", "blocking[0].keys[0]"),
        ("surname:sound", "forename:sound", "blocking[0].keys[0]"),
        ("\"slope\" : 0.9", "\"slope\" : 0", "calibration.slope"),
        ("\"records\" : 5", "\"records\" : 99999999999999999999", "sources[0].records"),
    ])
    func `what is wrong is named with its place`(old: String, new: String, path: String) throws {
        let json = try text(old, new)
        let error = #expect(throws: ModelError.self) { try LinkageModel(json: json) }
        guard case .invalid(let found, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == path)
        #expect(error?.sentence.contains(path) == true)
    }

    @Test(arguments: [
        ("\"test\" : \"otherwise\"", "\"test\" : \"equal\", \"field\" : \"a\""),
        ("\"bound\" : 0.9,", "\"bound\" : 1.1,"), ("\"jaro-winkler\"", "\"jaro-wankler\""),
        ("\"exactU\" : 0.01", "\"exactU\" : 0"), ("\"date:%d.%m.%Y\"", "\"date:%d\""),
        ("\"substring:1:10\"", "\"substring:0:10\""), ("\"field\" : \"a\"", "\"field\" : \"b\""),
        ("\"usesTermFrequency\" : false", "\"usesTermFrequency\" : true"),
    ])
    func `levels that are data are checked too`(old: String, new: String) throws {
        let json = try text(old, new, of: thresholds)
        #expect(throws: ModelError.self) { try LinkageModel(json: json) }
    }

    @Test func `other texts are told apart`() throws {
        #expect(throws: ModelError.notJSON) { try LinkageModel(json: Array("{".utf8)) }
        #expect(throws: ModelError.notJSON) { try LinkageModel.read([]) }
        #expect(throws: ModelError.notAModel) { try LinkageModel.read(Array("[1]".utf8)) }
        #expect(throws: ModelError.notAModel) { try LinkageModel(json: Array("{\"a\": 1}".utf8)) }
        let newer = try text("\"format\" : 1", "\"format\" : 2")
        #expect(throws: ModelError.unknownFormat(found: 2, newestKnown: 1)) {
            try LinkageModel.read(newer)
        }
        let twice = try text("\"prior\" : 0.001", "\"prior\" : 0.001, \"prior\" : 0.002")
        #expect(throws: ModelError.notJSON) { try LinkageModel.read(twice) }
    }

    @Test func `decoding validates as reading does`() throws {
        let json = try text("\"prior\" : 0.001", "\"prior\" : 2")
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode(LinkageModel.self, from: Data(json))
        }
    }

    private func tree(_ text: String) -> JSONTree? { JSONTree(Array(text.utf8).span) }

    @Test func `trees are read as the grammar has them`() throws {
        let read = try #require(
            tree("{\"a\":[1,-2.5e3,true,null,\"x\\u00e9\\ud83d\\ude00\\n\\\"\"],\"b\":{}} "))
        #expect(
            read
                == .object([
                    "a": .list([
                        .number(1), .number(-2500), .bool(true), .null, .text("xé😀\n\""),
                    ]), "b": .object([:]),
                ]))
        for text in [
            "01", "1.", "+1", "{\"a\":1,}", "[1 2]", "\"\u{1}\"", "nul", "\"\\ud800\"", "NaN",
            "1e999",
        ] {
            #expect(tree(text) == nil, "\(text)")
        }
        #expect(tree(String(repeating: "[", count: 10_000)) == nil)
    }
}
