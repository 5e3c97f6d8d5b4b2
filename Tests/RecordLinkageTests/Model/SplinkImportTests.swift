// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import RecordLinkage

@Suite struct SplinkImportTests {
    private func level(
        _ sql: String, m: Double? = 0.5, u: Double? = 0.1, more: [String: Any] = [:]
    ) -> [String: Any] {
        var level = more
        level["sql_condition"] = sql
        level["label_for_charts"] = sql
        level["m_probability"] = m
        level["u_probability"] = u
        return level
    }

    private func null(_ column: String) -> [String: Any] {
        level(
            "\"\(column)_l\" IS NULL OR \"\(column)_r\" IS NULL", m: nil, u: nil,
            more: ["is_null_level": true])
    }

    private func settings(
        _ comparisons: [[[String: Any]]], type: String = "dedupe_only", rules: [Any] = [],
        prior: Any = 0.01
    ) throws -> [UInt8] {
        let object: [String: Any] = [
            "link_type": type, "probability_two_random_records_match": prior,
            "unique_id_column_name": "id", "sql_dialect": "duckdb",
            "blocking_rules_to_generate_predictions": rules,
            "comparisons": comparisons.enumerated().map { index, levels in
                ["output_column_name": "c\(index)", "comparison_levels": levels]
                    as [String: Any]
            },
        ]
        return Array(try JSONSerialization.data(withJSONObject: object))
    }

    private func condition(_ sql: String, type: String = "link_only") throws -> LevelCondition? {
        let json = try settings([[null("a"), level(sql), level("ELSE")]], type: type)
        return try SplinkImport(json: json).model.comparisons[0].levels[0].condition
    }

    @Test func `conditions of Splink's library become ours`() throws {
        typealias Condition = LevelCondition
        let known: [(String, Condition)] = [
            ("\"a_l\" = \"a_r\"", .alike(.equal, left: "a", right: "a")),
            ("a_l = a_r", .alike(.equal, left: "a", right: "a")),
            (
                "jaro_winkler_similarity(\"a_l\", \"a_r\") >= 0.92",
                .alike(.jaroWinkler(0.92), left: "a", right: "a")
            ),
            (
                "jaro_similarity(\"a_l\", \"a_r\") >= 0.9",
                .alike(.jaro(0.9), left: "a", right: "a")
            ),
            ("jaccard(\"a_l\", \"a_r\") >= 0.9", .alike(.jaccard(0.9), left: "a", right: "a")),
            (
                "levenshtein(\"a_l\", \"a_r\") <= 2",
                .alike(.levenshtein(2), left: "a", right: "a")
            ),
            ("levenshtein(a_l, a_r) < 2", .alike(.levenshtein(1), left: "a", right: "a")),
            (
                "damerau_levenshtein(\"a_l\", \"a_r\") <= 1",
                .alike(.damerauLevenshtein(1), left: "a", right: "a")
            ),
            (
                "\"a_l\" = \"b_r\" AND \"a_r\" = \"b_l\"",
                .all([
                    .alike(.equal, left: "a", right: "b"), .alike(.equal, left: "b", right: "a"),
                ])
            ),
            (
                "ABS(EPOCH(try_strptime(\"a_l\", '%Y-%m-%d')) - "
                    + "EPOCH(try_strptime(\"a_r\", '%Y-%m-%d'))) <= 2629800.0",
                .alike(
                    .daysApart(30.4375), left: "a | date:%Y-%m-%d", right: "a | date:%Y-%m-%d")
            ),
            (
                "ABS(EPOCH(\"a_l\") - EPOCH(\"a_r\")) <= 86400",
                .alike(.daysApart(1), left: "a | date:%Y-%m-%d", right: "a | date:%Y-%m-%d")
            ),
            (
                "NULLIF(regexp_extract(\"a_l\", '^[^@]+', 0), '') = "
                    + "NULLIF(regexp_extract(\"a_r\", '^[^@]+', 0), '')",
                .alike(.equal, left: "a | before-at", right: "a | before-at")
            ),
            (
                "SUBSTRING(LOWER(\"a_l\"), 1, 3) = SUBSTRING(LOWER(\"a_r\"), 1, 3)",
                .alike(
                    .equal, left: "a | lower | substring:1:3", right: "a | lower | substring:1:3")
            ),
            ("NOT (\"a_l\" = \"a_r\")", .not(.alike(.equal, left: "a", right: "a"))),
            (
                "(\"a_l\" = \"a_r\") OR (\"b c_l\" = \"b c_r\")",
                .any([
                    .alike(.equal, left: "a", right: "a"),
                    .alike(.equal, left: "b c", right: "b c"),
                ])
            ),
        ]
        for (sql, wanted) in known {
            #expect(try condition(sql) == wanted, "\(sql)")
        }
    }

    @Test(arguments: [
        "array_length(list_intersect(\"a_l\", \"a_r\")) >= 1", "\"a_l\" = 'x'",
        "ABS(\"a_l\" - \"a_r\") <= 5", "my_function(a_l, a_r) > 0.5", "a_l = a_l",
        "jaro_winkler_similarity(a_l, b_r) + jaro_winkler_similarity(b_l, a_r) >= 1.8", "((", "",
        "levenshtein(a_l, a_r) >= 2", "regexp_extract(a_l, '.*', 0) = regexp_extract(a_r, '.*', 0)",
        "try_strptime(a_l, '%H') = try_strptime(a_r, '%H')", "a_l = a_r;", "'open",
    ])
    func `a comparison with a condition that is none of ours is left out and named`(
        sql: String
    ) throws {
        let good = [null("a"), level("a_l = a_r"), level("ELSE")]
        let json = try settings([[null("a"), level(sql), level("ELSE")], good])
        let imported = try SplinkImport(json: json)
        #expect(imported.model.comparisons.map(\.name) == ["c1"])
        #expect(
            imported.omissions.first?.path == "comparisons[0].comparison_levels[1].sql_condition")
    }

    @Test func `blocking rules become keys, and others are named`() throws {
        let rules: [Any] = [
            [
                "blocking_rule": "(l.\"a\" = r.\"a\") AND (l.\"b\" = r.\"b\")",
                "sql_dialect": "duckdb",
            ],
            "SUBSTRING(l.a, 1, 3) = SUBSTRING(r.a, 1, 3)", "l.a = r.b and l.b = r.a",
            "l.a = r.a and levenshtein(l.b, r.b) < 2",
        ]
        let levels = [null("a"), level("a_l = a_r"), level("ELSE")]
        let imported = try SplinkImport(json: settings([levels], rules: rules))
        #expect(
            imported.model.blocking.map(\.keys) == [
                ["a:exact", "b:exact"], ["a | substring:1:3:exact"], ["a+b:exact-in-any-order"],
            ])
        #expect(
            imported.omissions.map(\.path) == [
                "blocking_rules_to_generate_predictions[2]",
                "blocking_rules_to_generate_predictions[3]",
            ])
        #expect(imported.model.idColumn == "id")
        #expect(imported.model.scope == .all)
    }

    @Test func `what depends on the order of records is asked both ways when deduplicating`() throws
    {
        let sql = "\"a_l\" = \"b_r\""
        let straight = LevelCondition.alike(.equal, left: "a", right: "b")
        #expect(try condition(sql) == straight)
        #expect(
            try condition(sql, type: "dedupe_only")
                == .any([straight, .alike(.equal, left: "b", right: "a")]))
    }

    @Test func `an untrained level has Splink's usual values`() throws {
        let levels = [
            null("a"), level("a_l = a_r"), level("levenshtein(a_l, a_r) <= 1", m: nil, u: nil),
            level("ELSE"),
        ]
        let imported = try SplinkImport(json: settings([levels]))
        // Two levels below equality share a twentieth; their weights go from -5 to 3 bits.
        #expect(abs(imported.model.comparisons[0].levels[1].m - 0.025) < 1e-12)
        #expect(abs(imported.model.comparisons[0].levels[1].bits - 3) < 1e-12)
        #expect(imported.omissions.count == 3)
    }

    @Test func `numbers out of range are errors that say where`() throws {
        let levels = [null("a"), level("a_l = a_r", m: 1.5), level("ELSE")]
        #expect(
            throws: ModelError.invalid(
                path: "comparisons[0].comparison_levels[1].m_probability", reason: "is out of range"
            )
        ) { try SplinkImport(json: settings([levels])) }
        #expect(
            throws: ModelError.invalid(
                path: "probability_two_random_records_match", reason: "is not between 0 and 1")
        ) {
            try SplinkImport(
                json: settings([[null("a"), level("a_l = a_r"), level("ELSE")]], prior: 1))
        }
    }

    /// By hand, with prior 1/17 (-4 bits) and four records, of whose names Anna is 2 in 4, and Anne and
    /// Emma 1 in 4 each:
    /// Anna–Anna: log2(0.5/0.125) = 2, and frequency log2(0.125) - log2(0.5) = -2;
    /// Anna–Anne, one letter: log2(0.25/0.125) = 1, and half of (-3 - log2 0.5) = -1;
    /// Anna–Emma, other: log2(0.25/0.5) = -1; u of equality is 1/8.
    @Test func `evidence is the sum of weights and term frequencies`() async throws {
        let levels = [
            null("name"),
            level("name_l = name_r", m: 0.5, u: 0.125, more: ["tf_adjustment_column": "name"]),
            level(
                "levenshtein(name_l, name_r) <= 1", m: 0.25, u: 0.125,
                more: ["tf_adjustment_column": "name", "tf_adjustment_weight": 0.5]),
            level("ELSE", m: 0.25, u: 0.5),
        ]
        let city = [
            null("city"), level("city_l = city_r", m: 0.8, u: 0.2), level("ELSE", m: 0.2, u: 0.8),
        ]
        let json = try settings(
            [levels, city], rules: ["l.block = r.block"], prior: 1.0 / 17)
        let model = try LinkageModel.read(json).model
        let text = "id,name,city,block\n1,Anna,Y,b\n2,Anna,Y,b\n3,Anne,,b\n4,Emma,Z,b\n"
        let table = try await TableReader.read(Array(text.utf8), source: "t")
        var options = LinkageOptions()
        options.model = model
        options.floor = 1e-9
        let result = try await Linkage.run([table], options: options)
        var bits: [String: Double] = [:]
        for link in result.links {
            bits[result.id(of: link.left) + result.id(of: link.right)] = link.bits
        }
        let expected = [
            "12": -4 + 2 - 2 + 2, "13": -4 + 1 - 1, "14": -4 - 1 - 2, "23": -4 + 1 - 1,
            "24": -4 - 1 - 2, "34": -4 - 1,
        ]
        #expect(bits.keys.sorted() == expected.keys.sorted())
        for (pair, value) in expected {
            #expect(abs((bits[pair] ?? .nan) - Double(value)) < 1e-12, "\(pair)")
        }
        let link = try #require(result.links.first { result.id(of: $0.right) == "3" })
        let explanation = result.explain(link.left, link.right)
        #expect(abs(explanation.bits - link.bits) < 1e-12)
        #expect(result.levels(of: link) == ["levenshtein(name_l, name_r) <= 1", nil])
    }

    @Test func `without rules of its own a model is applied to all pairs of small tables`()
        async throws
    {
        let json = try settings([[null("name"), level("name_l = name_r"), level("ELSE")]])
        var options = LinkageOptions()
        options.model = try LinkageModel.read(json).model
        options.floor = 1e-9
        let text = "id,name\n1,Anna\n2,Bert\n3,Anna\n"
        let table = try await TableReader.read(Array(text.utf8), source: "t")
        #expect(try await Linkage.run([table], options: options).links.count == 3)
    }
}
