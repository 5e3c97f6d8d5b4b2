// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import Testing

@testable import RecordLinkage

@Suite struct ReadingStepTests {
    private func apply(_ step: String, _ value: String) throws -> String {
        let step = try #require(ReadingStep(text: step))
        return String(decoding: step.apply(Array(value.utf8)), as: UTF8.self)
    }

    /// Dates as DuckDB 2.0's try_strptime reads them.
    @Test(arguments: [
        ("%Y-%m-%d", "1971-5-4", "1971-05-04"), ("%Y-%m-%d", "71-5-4", "0071-05-04"),
        ("%Y-%m-%d", "1971-05-04x", ""), ("%Y%m%d", "19710504", "1971-05-04"),
        ("%Y%m%d", "1971504", ""), ("%Y-%m-%d", "1971-02-30", ""),
        ("%Y-%m-%d", "01971-02-03", ""), ("%d/%m/%Y", "3/4/1971", "1971-04-03"),
        ("%d-%b-%Y", "03-Feb-1971", "1971-02-03"), ("%d %B %Y", "3 FEBRUARY 1971", "1971-02-03"),
        ("%Y-%m-%d", "2000-02-29", "2000-02-29"), ("%Y-%m-%d", "1900-02-29", ""),
        ("%Y-%m-%d", "", ""),
    ])
    func `dates are read by their format`(format: String, value: String, wanted: String) throws {
        #expect(try apply("date:" + format, value) == wanted)
    }

    @Test(arguments: [
        ("lower", "ÀB", "àb"), ("upper", "ab1", "AB1"), ("substring:1:2", "éabc", "éa"),
        ("substring:3:2", "éabc", "bc"), ("substring:9:2", "abc", ""),
        ("before-at", "a.b@c", "a.b"), ("before-at", "@c", ""), ("before-at", "ab", "ab"),
        ("postcode-area", "SW1A 2AA", "SW"), ("postcode-district", "SW1A 2AA", "SW1A"),
        ("postcode-sector", "SW1A 2AA", "SW1A 2"), ("postcode-sector", "M1 1AE", "M1 1"),
        ("postcode-district", "M11", "M11"), ("postcode-sector", "SW1A2AA", ""),
        ("postcode-area", "12345", ""),
    ])
    func `steps take what they say`(step: String, value: String, wanted: String) throws {
        #expect(try apply(step, value) == wanted)
    }

    @Test func `steps are written as they are read`() throws {
        for text in [
            "lower", "upper", "substring:2:3", "date:%Y-%m-%d", "before-at", "postcode-sector",
        ] {
            #expect(ReadingStep(text: text)?.text == text)
        }
        for text in ["", "lowr", "substring:1", "substring:0:1", "date:", "date:%Y%Y%m", "date:%Q"]
        {
            #expect(ReadingStep(text: text) == nil, "\(text)")
        }
    }

    @Test func `days are counted over the whole calendar`() throws {
        var day = DateComponents(year: 1, month: 1, day: 1)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        day.year = 1890
        let start = try #require(calendar.date(from: day))
        var first: Int?
        for offset in stride(from: 0, to: 80_000, by: 3) {
            let date = start.addingTimeInterval(Double(offset) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let text = WrittenDate.isoText(
                Array("\(parts.year ?? 0)-\(parts.month ?? 0)-\(parts.day ?? 0)".utf8),
                format: "%Y-%m-%d")
            let read = WrittenDate.dayNumber(text.span)
            let number = try #require(read)
            if let first { #expect(number - first == offset) } else { first = number }
        }
    }

    @Test func `Jaro is Jaro-Winkler without its bonus`() {
        var generator = Seeded(state: 20250)
        for round in 0..<5000 {
            let a = generator.word()
            let b = generator.word()
            let jaro = Jaro.similarity(a.span, b.span)
            let prefix = Double(zip(a, b).prefix(4).prefix { $0 == $1 }.count)
            let wanted = jaro > 0.7 ? jaro + 0.1 * prefix * (1 - jaro) : jaro
            let similarity = JaroWinkler.similarity(a.span, b.span)
            #expect(
                abs(similarity - wanted) < 1e-12,
                "seed 20250, round \(round): \(a) \(b)")
        }
    }

    @Test func `Jaccard counts distinct bytes`() {
        let plain = ValueStore.jaccard(Array("aab".utf8).span, Array("abc".utf8).span)
        let accented = ValueStore.jaccard(Array("éa".utf8).span, Array("ea".utf8).span)
        #expect(plain == 2.0 / 3)
        #expect(accented == 0.25)
    }

    private struct Seeded {
        var state: UInt64

        mutating func next(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }

        mutating func word() -> [UInt8] {
            (0..<Int(next(9))).map { _ in UInt8(97 + next(4)) }
        }
    }
}
