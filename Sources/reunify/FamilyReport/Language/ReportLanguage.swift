// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import RecordLinkage

/// A language of the family report: its sentences and how it counts.
///
/// `%1`, `%2` … in a sentence are places for values.
struct ReportLanguage: Sendable {
    /// Language tag (BCP 47).
    var code: String
    var isRightToLeft = false
    /// The language's own name.
    var name: String
    /// File the report is written to, beside those in other languages.
    var fileName: String
    /// Between whole number and decimals.
    var decimalPoint = "."
    /// Between one thing and the next.
    var comma: String { isRightToLeft ? "،" : "," }
    var texts: [ReportText: String]
    /// Nouns with numbers; `%1` is the number.
    var counts: [CountedNoun: [PluralForm: String]]
    /// Which form goes with a number.
    var plural: @Sendable (Int) -> PluralForm
    /// Words for relations, by their raw values: those of proposals and those of statements.
    var relations: [String: String]
    var kinds: [KinEvidence.Kind: String]
    /// Sentences of evidence, by the raw values of their codes.
    var reasons: [String: String]
    /// What would help to find a relative, by the raw values of needs.
    var needs: [String: String]

    /// All languages, in the order in which they are offered.
    static let all: [ReportLanguage] = [.english, .spanish, .arabic]

    /// A sentence with values in its places.
    func say(_ key: ReportText, _ values: [String] = []) -> String {
        Self.filled(texts[key] ?? key.rawValue, values)
    }

    /// A sentence as HTML: values are kept from turning the text around them.
    func markup(_ key: ReportText, _ values: [Markup] = []) -> Markup {
        Self.filled(texts[key] ?? key.rawValue, values)
    }

    /// A number with its noun.
    func count(_ number: Int, _ noun: CountedNoun) -> String {
        let forms = counts[noun] ?? [:]
        // “Under 1 year”: a form for nothing is used wherever there is one.
        let form = number == 0 ? forms[.zero] : nil
        return Self.filled(
            form ?? forms[plural(number)] ?? forms[.other] ?? noun.rawValue,
            [Figure.count(number)])
    }

    func relation(_ relation: KinRelation) -> String {
        relations[relation.rawValue] ?? relation.rawValue
    }

    /// The sentence of a reason, as HTML.
    func reason(_ reason: EvidenceReason) -> Markup {
        Self.filled(template(reason), arguments(reason).map { "\(value: $0)" })
    }

    /// What would help, in a sentence.
    func need(_ need: String) -> String { needs[need] ?? need }

    private func template(_ reason: EvidenceReason) -> String {
        reasons[reason.code.rawValue] ?? reason.code.english
    }

    /// Words of relations among the arguments are put into the language; only where a sentence begins with one.
    private func arguments(_ reason: EvidenceReason) -> [String] {
        if reason.code == .samePlace, let name = reason.arguments.first.flatMap(country) {
            return [name]
        }
        guard Self.codesOfStatements.contains(reason.code.rawValue),
            let word = reason.arguments.first.flatMap({ relations[$0] })
        else { return reason.arguments }
        return [word] + reason.arguments.dropFirst()
    }

    /// The name of a country in this language, by its code; nil for whatever is no code.
    private func country(_ argument: String) -> String? {
        CountryNames.name(argument, language: code)
    }

    /// Codes whose first argument is a relation.
    static let codesOfStatements: Set<String> = [
        "child-names-relative", "relative-names-child", "child-names-another",
        "statement-names-another", "document-names-relative", "document-names-child",
    ]

    // MARK: Numbers

    /// Bits with their sign.
    func bits(_ bits: Double) -> String { local(Figure.bits(bits)) }

    /// A probability; never rounded to a certainty that it is not.
    func percent(_ probability: Double) -> String {
        let unit = Figure.thinSpace + "%"
        guard probability.isFinite else { return "?" }
        if probability < 0.001 { return "< " + local("0.1") + unit }
        if probability > 0.999 { return "> " + local("99.9") + unit }
        return local(Figure.decimal(probability * 100, 1)) + unit
    }

    private func local(_ number: String) -> String {
        decimalPoint == "." ? number : number.replacing(".", with: decimalPoint)
    }

    // MARK: Places

    private static func filled(_ template: String, _ values: [String]) -> String {
        pieces(template).reduce(into: "") { text, piece in
            switch piece {
            case .text(let part): text += part
            case .place(let number): if values.indices.contains(number) { text += values[number] }
            }
        }
    }

    private static func filled(_ template: String, _ values: [Markup]) -> Markup {
        pieces(template).reduce(into: Markup()) { text, piece in
            switch piece {
            case .text(let part): text += "\(part)"
            case .place(let number): if values.indices.contains(number) { text += values[number] }
            }
        }
    }

    /// Part of a sentence.
    enum Piece: Equatable {
        case text(String)
        /// From 0.
        case place(Int)
    }

    /// A sentence taken apart at its places.
    static func pieces(_ template: String) -> [Piece] {
        var pieces: [Piece] = []
        var text = ""
        var rest = Substring(template)
        while let character = rest.popFirst() {
            if character == "%", let digit = rest.first?.wholeNumberValue, digit > 0 {
                rest.removeFirst()
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                pieces.append(.place(digit - 1))
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        return pieces
    }
}

/// Forms of nouns with numbers (Unicode CLDR, plural rules).
enum PluralForm: String, Sendable, CaseIterable { case zero, one, two, few, many, other }

/// Nouns that are counted.
enum CountedNoun: String, Sendable, CaseIterable {
    case lists, records, persons, children, families, years, proposals, conflicts
    case moreChildren, moreFamilies
}

/// Sentences and words of the family report.
enum ReportText: String, Sendable, CaseIterable {
    // The page.
    case title, skip, contents, languages, madeOn, privateLead, privateText, footer
    // Sections.
    case overview, queue, families, conflicts, unfound, reading
    case overviewLead, queueLead, familiesLead, conflictsLead, unfoundLead
    case noQueue, noFamilies, noConflicts, noUnfound, restInFile
    // Words over columns.
    case child, age, held, why, best, relative, relation, probability, status, name, sex, inLists
    case person, role, step, says, bits, bitsSoFar, probabilitySoFar, claimant, helps, what, number
    // Values.
    case female, male, unknown, adult, noProposal
    // Bands, and what they mean.
    case strong, review, insufficient
    case strongMeaning, reviewMeaning, insufficientMeaning
    // Why a child comes first.
    case underFive, noStatement, contested, heldApart, nothingFound
    // Pictures.
    case familyTitle, familySummary, peopleTable, relationsTable, siblingsKey
    case waterfallTitle, waterfallSummary, waterfallAxis, beforeEvidence, stepsTable, evidenceOf
    case mother, father
    // How to read it.
    case readingBits, readingProbability, readingDecides
}
