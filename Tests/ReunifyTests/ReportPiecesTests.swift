// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage
import Testing

@testable import reunify

@Suite struct ReportPiecesTests {
    @Test func `literals pass and values are escaped`() {
        let value = "<b title=\"x\">'&"
        let markup: Markup = "<i>\(value)</i>"
        #expect(markup.html == "<i>&lt;b title=&quot;x&quot;&gt;&#39;&amp;</i>")
        let twice: Markup = "<p>\(markup)</p>"
        #expect(twice.html == "<p>\(markup.html)</p>")
        #expect(("\(value: "a\u{202E}b\u{0}")" as Markup).html == "<bdi>a⟨U+202E⟩b⟨U+0000⟩</bdi>")
    }

    @Test func `any string becomes text that holds no markup`() {
        let seed: UInt64 = 99
        var random = ReportTesting.Generator(state: seed)
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
                let code = UInt32.random(in: 0..<limit, using: &random)
                if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
            }
            let html = ("\(text)" as Markup).html
            for character in ["<", ">", "\"", "'", "\u{0}", "\u{202E}"] {
                #expect(!html.contains(character), "seed \(seed): \(text.debugDescription)")
            }
        }
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1\u{202F}000"), (-12_345, "−12\u{202F}345"),
        (1_234_567, "1\u{202F}234\u{202F}567"),
    ])
    func `counts are written in groups`(number: Int, text: String) {
        #expect(Figure.count(number) == text)
    }

    @Test func `extreme numbers neither trap nor claim certainty`() {
        #expect(Figure.count(.min).hasPrefix("−9"))
        for number in [Double.nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude] {
            _ = Figure.about(number)
            _ = Figure.decimal(number)
            _ = Figure.bits(number)
            _ = Figure.percent(number)
            #expect(Double(Figure.coordinate(number)) != nil)
        }
        #expect(Figure.percent(0.999_999_9) == "over 99.999\u{202F}%")
        #expect(Figure.percent(0.000_000_1) == "under 0.001\u{202F}%")
        #expect(Figure.probability(1) == "over 99.999\u{202F}%")
        #expect(Figure.probability(0) == "under 0.001\u{202F}%")
        #expect(Figure.probability(.nan) == "?")
        #expect(Figure.percent(1) == "100\u{202F}%")
        #expect(Figure.percent(0.5) == "50\u{202F}%")
        #expect(Figure.bits(-3.14) == "−3.1")
        #expect(Figure.coordinate(-0.04) == "0")
    }

    @Test func `pairs in between are taken at even steps and once each`() {
        for count in 0..<60 {
            let places = LinksSection.spread(10..<10 + count, count: 15)
            #expect(places.count == min(15, count))
            #expect(Set(places).count == places.count)
            #expect(places == places.sorted())
            #expect(places.allSatisfy { (10..<10 + count).contains($0) })
        }
    }

    @Test func `the part that differs is marked`() {
        let (a, b) = RecordValue.marked("hernandez", "hernandes")
        #expect(a.html == "<bdi>hernande<mark>z</mark></bdi>")
        #expect(b.html == "<bdi>hernande<mark>s</mark></bdi>")
        let (c, d) = RecordValue.marked("ann", "anna")
        #expect(c.html == "<bdi>ann<mark>·</mark></bdi>")
        #expect(d.html == "<bdi>ann<mark>a</mark></bdi>")
        #expect(RecordValue.marked("ana", "luz").0.html == "<bdi>ana</bdi>")
    }

    @Test func `dates are written with hyphens, other numbers are not`() {
        #expect(RecordValue.written("19840312", role: .dateOfBirth) == "1984-03-12")
        #expect(RecordValue.written("19840312", role: .phone) == "19840312")
        #expect(RecordValue.written("1984", role: .dateOfBirth) == "1984")
    }

    @Test(arguments: [
        [], [Double.nan], [1e9, -1e9], [0], [.infinity, 3],
    ])
    func `a waterfall of any numbers is drawn`(running: [Double]) {
        let chart = WaterfallChart(
            id: "w", title: "t", summary: "s",
            steps: running.map { .init(label: "x", bits: $0, running: $0) }, thresholdBits: 0)
        let reader = TagReader(chart.markup.html)
        #expect(reader.faults == [])
        #expect(!chart.markup.html.contains("inf"))
    }
}
