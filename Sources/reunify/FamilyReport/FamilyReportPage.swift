// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// The report of `families` in one language: one HTML file that needs nothing else, neither script nor network.
///
/// The same content gives the same bytes. At most as many families and children are shown as the content
/// says; the rest is counted, and the tables of results hold them.
struct FamilyReportPage: Sendable {
    let content: FamilyReportContent
    let language: ReportLanguage
    private let sorted: ReportedFamilies

    /// Sorts what is to be shown once; `html` writes it.
    ///
    /// - Parameter sorted: What is to be shown, where it was sorted for another language already.
    init(
        _ content: FamilyReportContent, language: ReportLanguage, sorted: ReportedFamilies? = nil
    ) {
        self.content = content
        self.language = language
        self.sorted = sorted ?? ReportedFamilies(content)
    }

    /// The page.
    var html: String {
        let sections: [(id: Markup, title: ReportText, body: Markup)] = [
            ("overview", .overview, overview), ("queue", .queue, queue),
            ("families", .families, families), ("conflicts", .conflicts, conflicts),
            ("unfound", .unfound, unfound), ("reading", .reading, reading),
        ]
        let direction: Markup = language.isRightToLeft ? "rtl" : "ltr"
        var page: Markup = """
            <!DOCTYPE html>
            <html lang="\(language.code)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex, nofollow">
            <link rel="icon" href="data:,">
            <title>\(language.say(.title))</title>
            <style>\(ReportStyle.sheet)\(FamilyReportStyle.sheet)</style>
            </head>
            <body>
            <a class="skip" href="#main">\(language.say(.skip))</a>
            <header>
            <h1>\(language.say(.title))</h1>
            \(languages)\(made)
            <p class="private"><strong>\(language.say(.privateLead))</strong> \
            \(language.say(.privateText))</p>
            </header>
            <nav aria-label="\(language.say(.contents))"><ol>

            """
        for section in sections {
            page += "<li><a href=\"#\(section.id)\">\(language.say(section.title))</a></li>\n"
        }
        page += "</ol></nav>\n<main id=\"main\" tabindex=\"-1\">\n"
        for section in sections {
            page += """
                <section id="\(section.id)" aria-labelledby="\(section.id)-h">
                <h2 id="\(section.id)-h">\(language.say(section.title))</h2>
                \(section.body)</section>

                """
        }
        page += """
            </main>
            <footer><p>\(language.markup(.footer, ["\(value: content.version ?? "")"]))</p></footer>
            </body>
            </html>

            """
        return page.html
    }

    private var languages: Markup {
        let links = ReportLanguage.all.map { other -> Markup in
            other.code == language.code
                ? "<li aria-current=\"page\"><bdi lang=\"\(other.code)\">\(other.name)</bdi></li>"
                : """
                <li><a href="\(other.fileName)" lang="\(other.code)" hreflang="\(other.code)">\
                <bdi>\(other.name)</bdi></a></li>
                """
        }
        return "<ul class=\"languages\" aria-label=\"\(language.say(.languages))\">\(links)</ul>\n"
    }

    private var made: Markup {
        content.date.map {
            "<p class=\"origin\">\(language.markup(.madeOn, ["\(value: $0)"]))</p>"
        } ?? ""
    }

    // MARK: Sections

    private var overview: Markup {
        let totals = content.totals
        let lead = language.say(
            .overviewLead,
            [
                language.count(totals.lists, .lists), language.count(totals.records, .records),
                language.count(totals.persons, .persons),
            ])
        let bands: [(FamilyReportContent.Band, Int, ReportText)] = [
            (.strong, totals.strong, .strongMeaning), (.review, totals.review, .reviewMeaning),
            (.insufficient, totals.insufficient, .insufficientMeaning),
        ]
        return """
            <p class="lead">\(lead)</p>
            \(ReportTable(
                caption: "\(language.say(.relationsTable))", name: language.say(.relationsTable),
                columns: [
                    .init("\(language.say(.status))"), .number("\(language.say(.number))"),
                    .init("\(language.say(.says))"),
                ],
                rows: bands.map { band, count, meaning in
                    [BandMark(language, band).markup, "\(count)", "\(language.say(meaning))"]
                }
            ).markup)\
            <ul class="tally"><li><a href="#conflicts">\
            \(language.count(content.conflicts.count, .conflicts))</a></li>\
            <li><a href="#unfound">\(language.say(.nothingFound)): \
            \(language.count(content.unfound.count, .children))</a></li></ul>

            """
    }

    private var queue: Markup {
        guard !sorted.queue.isEmpty else { return "<p>\(language.say(.noQueue))</p>\n" }
        let shown = sorted.queue.prefix(content.limit)
        let rows = shown.map { child -> [Markup] in
            let person = content.persons[child]
            let best = sorted.best[child].map { content.proposals[$0] }
            let proposal: Markup =
                best.map {
                    """
                    \(value: content.persons[$0.relative].name)\(language.comma) \
                    \(language.relation($0.relation))\(language.comma) \(number: language.percent($0.probability))
                    """
                } ?? "<span class=\"of\">\(language.say(.noProposal))</span>"
            return [
                link(child), age(person), held(person), needs(child), proposal,
                best.map { BandMark(language, $0.band).markup } ?? "",
            ]
        }
        return """
            <p>\(language.say(.queueLead))</p>
            \(ReportTable(
                caption: "\(language.say(.queue))", name: language.say(.queue),
                columns: [
                    .init("\(language.say(.child))"), .init("\(language.say(.age))"),
                    .init("\(language.say(.held))"), .init("\(language.say(.why))"),
                    .init("\(language.say(.best))"), .init("\(language.say(.status))"),
                ], rows: rows
            ).markup)\(rest(sorted.queue.count - shown.count, .moreChildren, "proposals.csv"))
            """
    }

    private var families: Markup {
        guard !sorted.families.isEmpty else { return "<p>\(language.say(.noFamilies))</p>\n" }
        let shown = sorted.families.prefix(content.limit)
        let parts = shown.enumerated().map { number, family in
            FamilySection(
                language: language, content: content, sorted: sorted, family: family,
                number: number
            ).markup
        }
        return """
            <p>\(language.say(.familiesLead)) \(language.say(.siblingsKey))</p>
            \(parts)\
            \(rest(sorted.families.count - shown.count, .moreFamilies, "proposals.csv"))
            """
    }

    private var conflicts: Markup {
        guard !content.conflicts.isEmpty else { return "<p>\(language.say(.noConflicts))</p>\n" }
        let shown = content.conflicts.prefix(content.limit)
        let parts = shown.map { conflict -> Markup in
            let place = language.say(conflict.place == .mother ? .mother : .father)
            let child = content.persons[conflict.child]
            let rows = conflict.claims.map { claim -> [Markup] in
                let person = content.persons[claim.person]
                return [
                    "\(value: person.name)", age(person), held(person), records(person),
                    "\(number: language.bits(claim.bits))",
                ]
            }
            return """
                <h3>\(value: child.name): \(place)</h3>
                \(ReportTable(
                    caption: "\(value: child.name): \(place)", name: child.name + ": " + place,
                    columns: [
                        .init("\(language.say(.claimant))"), .init("\(language.say(.age))"),
                        .init("\(language.say(.held))"), .init("\(language.say(.inLists))"),
                        .number("\(language.say(.bits))"),
                    ], rows: rows
                ).markup)
                """
        }
        return """
            <p>\(language.say(.conflictsLead))</p>
            \(parts)\
            \(rest(content.conflicts.count - shown.count, .conflicts, "conflicts.csv"))
            """
    }

    private var unfound: Markup {
        guard !content.unfound.isEmpty else { return "<p>\(language.say(.noUnfound))</p>\n" }
        let order = content.unfound.sorted {
            (content.persons[$0.child].age ?? 5, $0.child)
                < (content.persons[$1.child].age ?? 5, $1.child)
        }
        let shown = order.prefix(content.limit)
        let rows = shown.map { item -> [Markup] in
            let person = content.persons[item.child]
            let helps = item.needs.map { "<li>\(language.need($0))</li>" as Markup }
            return [
                "\(value: person.name)", age(person), held(person), records(person),
                "<ul class=\"helps\">\(helps)</ul>",
            ]
        }
        return """
            <p>\(language.say(.unfoundLead))</p>
            \(ReportTable(
                caption: "\(language.say(.unfound))", name: language.say(.unfound),
                columns: [
                    .init("\(language.say(.child))"), .init("\(language.say(.age))"),
                    .init("\(language.say(.held))"), .init("\(language.say(.inLists))"),
                    .init("\(language.say(.helps))"),
                ], rows: rows
            ).markup)\(rest(order.count - shown.count, .moreChildren, "unfound.csv"))
            """
    }

    private var reading: Markup {
        let parts = [ReportText.readingBits, .readingProbability, .readingDecides].map {
            "<p>\(language.say($0))</p>\n" as Markup
        }
        return parts.joined()
    }

    // MARK: Values

    private func link(_ child: Int) -> Markup {
        let name: Markup = "\(value: content.persons[child].name)"
        guard let family = sorted.familyOf[child], family < content.limit else { return name }
        return "<a href=\"#family-\(plain: family + 1)\">\(name)</a>"
    }

    private func age(_ person: FamilyReportContent.Person) -> Markup {
        person.age.map { "\(language.count($0, .years))" }
            ?? "<span class=\"of\">\(language.say(.unknown))</span>"
    }

    private func held(_ person: FamilyReportContent.Person) -> Markup {
        person.heldAt.map { "\(value: $0)" }
            ?? "<span class=\"of\">\(language.say(.unknown))</span>"
    }

    private func records(_ person: FamilyReportContent.Person) -> Markup {
        FamilySection.records(person)
    }

    private func needs(_ child: Int) -> Markup {
        let words: [ReportedFamilies.Need: ReportText] = [
            .underFive: .underFive, .noStatement: .noStatement, .contested: .contested,
            .heldApart: .heldApart, .nothingFound: .nothingFound,
        ]
        return (sorted.needs[child] ?? []).map { need -> Markup in
            "<span class=\"need\">\(words[need].map { language.say($0) } ?? "")</span>"
        }.joined(" ")
    }

    private func rest(_ count: Int, _ noun: CountedNoun, _ file: Markup) -> Markup {
        guard count > 0 else { return "" }
        let text = language.markup(
            .restInFile, ["\(language.count(count, noun))", "<code dir=\"ltr\">\(file)</code>"])
        return "<p>\(text)</p>\n"
    }
}
