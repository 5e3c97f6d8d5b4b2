// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Crypto
import Foundation
import Registry
import Reporting
import WebServer

/// Reports whose numbers reconcile, for courts, the public, agencies and those who do the work.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make a report: exact, public, reconciliation, indicators or quality.",
        discussion: """
            A report is made from a frozen state of the registry; it names the head of the log over the \
            entries that were counted, and the journal keeps what it contained before anybody sees it.

            exact           for a court, sealed: categories that sum to the total,
                            ages on a stated day, a bridge from the previous
                            report case by case; not printed when sums differ
            public          for everybody: no count from 1 to 10, and none that
                            follows from this report and earlier ones together
            reconciliation  two agencies' lists: who is on one only, and what
                            they disagree on
            indicators      how tracing and reunification go
            quality         how complete and timely the data are, and how often
                            the matching was right

            Each --out makes a file in the form that its name ends with: .html, .csv, .json, .pdf. Pages and \
            PDF are in the language of --language: en, es, fr or ar. CSV and JSON are in English in every \
            language: programs read them, and one digest stands for one report.

            EXAMPLES
              reunify report registry exact --as olga --purpose legal --out exact.html --out exact.pdf
              reunify report registry public --as olga --purpose statistics --out report.html \
            --out report.csv
              reunify report registry public --as olga --purpose statistics --language es \
            --out informe.html
              reunify report registry reconciliation --between Border --and Shelter --lists separated \
            --as rosa --purpose registration --out lists.csv
              reunify report registry exact --encrypt-to court.key --age-on 2018-06-26 \
            --because person-7="found in file review" \
            --as olga --purpose legal --out exact.json
            """)

    @Argument(help: ArgumentHelp("Folder of the registry.", valueName: "dir")) var folder: String

    @Argument(
        help: ArgumentHelp(
            ReportKind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "kind"))
    var kind: ReportKind

    @Option(help: ArgumentHelp("A file; say it again for another form.", valueName: "file"))
    var out: [String]

    @Option(
        help: ArgumentHelp(
            "The language of pages and PDF: "
                + DeskLanguage.all.map(\.code).joined(separator: ", ") + ".",
            valueName: "tag"))
    var language = DeskLanguage.english.code

    @Option(
        help: ArgumentHelp(
            "Seal the files for a recipient: their key, or a file with it. Each gets .sealed at its end.",
            valueName: "key"))
    var encryptTo: String?

    @Option(
        help: ArgumentHelp(
            "The day on which ages are measured; that of the report, without.", valueName: "day"))
    var ageOn: String?

    @Option(
        help: ArgumentHelp(
            "Why somebody came onto the list or left it, where nothing on record says so.",
            valueName: "person=reason"))
    var because: [String] = []

    @Option(help: ArgumentHelp("The first of two agencies.", valueName: "agency"))
    var between: String?

    @Option(help: ArgumentHelp("The second.", valueName: "agency")) var and: String?

    @Option(help: "Whom two lists are of: everybody, children, separated.")
    var lists = ListReconciliation.Scope.everybody

    @Option(help: "Days there are to find out what two lists disagree on.") var days = 7

    @OptionGroup var act: ActOptions

    func validate() throws {
        guard kind != .reconciliation || between != nil && and != nil else {
            throw ValidationError("Say which two agencies: --between A --and B")
        }
        guard act.at == nil else {
            throw ValidationError(
                "A report is of now; what was known earlier is in earlier reports.")
        }
        guard DeskLanguage.of(language) != nil else {
            throw ValidationError(
                "There is no “\(language)”; reports are in "
                    + DeskLanguage.all.map { "\($0.code) (\($0.name))" }.joined(separator: ", ")
                    + ".")
        }
        guard (0...365).contains(days) else { throw ValidationError("--days is from 0 to 365.") }
    }

    func run() async throws {
        for path in out { _ = try ReportFiles.form(of: path) }
        let recipient = try encryptTo.map(RecipientKeyFile.recipient)
        let desk = try await Desk.open(act, in: RegistryFolder(path: folder))
        let (kind, actor, purpose) = (kind, desk.actor, desk.purpose)
        let outcome = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.snapshot(for: kind, by: actor, for: purpose)
        }
        guard let taken = outcome.accepted else {
            throw CommandFailure(outcome.refusal ?? Refusal(.notPermitted))
        }
        let making = ReportMaking(
            taken.state.casework, names: taken.state.directory.agencies, snapshot: taken.snapshot,
            at: desk.at,
            signer:
                "\(desk.user.name), \(code: "role.\(desk.user.role.rawValue)", plain: desk.user.role.rawValue)",
            rules: Rules.standard.with(
                clocks: try InstalledRules.book(folder: folder), zones: .machine),
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let options = try options(desk)
        let made: ReportMaking.Made
        do { made = try await making.make(kind, options) } catch {
            throw CommandFailure(ExitStatus.data, error.description)
        }
        let json = try made.document.json()
        let files = try await ReportFiles(
            made.document, in: (DeskLanguage.of(language) ?? .english).reportWords, json: json,
            paths: out, isSealed: kind != .public)
        let digest = SHA256.hash(data: json).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let (at, user, snapshot) = (desk.at, desk.user.id, taken.snapshot)
        // On record first; only then is anything to be seen.
        try await desk.perform { identifiers in
            let report = made.issued(
                identifiers.next(ReportID.self), by: user, at: at, snapshot: snapshot,
                digest: digest)
            return (.report(.issue(report)), [report.id.description])
        }
        let written = try files.write(for: recipient)
        StandardStreams.tell(
            "reunify: \(made.result.summary). Written: \(written.joined(separator: ", ")).")
    }

    private func options(_ desk: Desk) throws(CommandFailure) -> ReportMaking.Options {
        var options = ReportMaking.Options(ageDay: desk.at.day)
        if let ageOn { options.ageDay = try ActTime.day(ageOn) }
        options.scope = lists
        options.days = days
        if let between, let and {
            let pair = (try desk.agency(between), try desk.agency(and))
            guard pair.0 != pair.1 else {
                throw CommandFailure(ExitStatus.usage, "Name two different agencies.")
            }
            options.agencies = pair
        }
        for text in because {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let person = PersonID(parts[0]) else {
                throw CommandFailure(
                    ExitStatus.usage, "“\(text)” is not like person-7=\"found in file review\".")
            }
            options.reasons[person] = parts[1]
        }
        return options
    }
}

extension ReportKind: ExpressibleByArgument {}
extension ListReconciliation.Scope: ExpressibleByArgument {}
