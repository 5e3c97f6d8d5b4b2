// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The report of a linkage: one HTML file that needs nothing else, neither script nor network.
///
/// The same result and context give the same bytes. Names and other values of people appear in the
/// tables that show records, and nowhere else.
enum ReportPage {
    /// Writes the report.
    ///
    /// Takes time linear in records and links; the size of the page does not grow with them.
    static func html(result: LinkageResult, context: ReportContext) -> String {
        let facts = ReportFacts(result: result, context: context)
        let sections: [(id: StaticString, title: StaticString, body: Markup)] = [
            ("linked", "What was linked, and how sure", OverviewSection(facts: facts).markup),
            ("links", "Links with their evidence", LinksSection(facts: facts).markup),
            ("model", "What the program has learned", ModelSection(facts: facts).markup),
            ("threshold", "Where to draw the line", ThresholdSection(facts: facts).markup),
            ("blocking", "Which pairs were compared", BlockingSection(facts: facts).markup),
            ("columns", "What the columns were taken for", ColumnsSection(facts: facts).markup),
            ("unlinkable", "Records that can never link", UnlinkableSection(facts: facts).markup),
            ("groups", "Groups worth a look", GroupsSection(facts: facts).markup),
        ]
        var page: Markup = """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex, nofollow">
            <link rel="icon" href="data:,">
            <title>\(context.title)</title>
            <style>\(ReportStyle.sheet)</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header>
            <h1>\(value: context.title)</h1>
            \(origin(context))
            <p class="private"><strong>This file holds personal data.</strong> It shows names, dates \
            and other facts about people. Keep it where the lists themselves are kept, give it only \
            to those who need it, and delete it when it has served.</p>
            </header>
            <nav aria-label="Contents"><ol>

            """
        for section in sections {
            let id = Markup(stringLiteral: section.id)
            page += "<li><a href=\"#\(id)\">\(Markup(stringLiteral: section.title))</a></li>\n"
        }
        page += "</ol></nav>\n<main id=\"main\" tabindex=\"-1\">\n"
        for section in sections {
            let id = Markup(stringLiteral: section.id)
            let title = Markup(stringLiteral: section.title)
            page += """
                <section id="\(id)" aria-labelledby="\(id)-h">
                <h2 id="\(id)-h">\(title)</h2>
                \(section.body)</section>

                """
        }
        page += """
            </main>
            <footer><p>Made by Reunify\(version(context)). A match decides nothing: people verify \
            it.</p></footer>
            </body>
            </html>

            """
        return page.html
    }

    private static func origin(_ context: ReportContext) -> Markup {
        var parts: [Markup] = []
        if let date = context.date { parts.append("Made on \(value: date).") }
        if let command = context.command { parts.append("Command: <code>\(command)</code>") }
        return parts.isEmpty ? "" : "<p class=\"origin\">\(parts.joined(" "))</p>"
    }

    private static func version(_ context: ReportContext) -> Markup {
        context.version.map { " \($0)" } ?? ""
    }
}
