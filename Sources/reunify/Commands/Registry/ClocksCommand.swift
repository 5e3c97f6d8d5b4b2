// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import PersonNames
import Registry

/// Legal deadlines: what is due, for whom, by which rule, and who answers.
struct ClocksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks",
        abstract: "Show legal deadlines by person, agency or rule; record what starts them.",
        discussion: """
            A clock is due, met, overdue, stopped, or cannot be computed; then it says what is missing, \
            and whose task that is. Rules are data: those that ship are listed by reunify clocks rules, \
            more are read from rules/*.json in the registry's folder, and a court's order is entered by \
            two people without a new version of the program.

            EXAMPLES
              reunify clocks registry --as olga --purpose legal
              reunify clocks registry --by rule --status overdue --as olga --purpose legal
              reunify clocks registry --person person-2 --json --as eva --purpose care
              reunify clocks registry --calendar clocks.ics --as eva --purpose care
              reunify clocks rules --rule us.tvpra
              reunify clocks order propose wsr.json --docket "N.D. Ill., 18 C 4491" \
            --entered 2018-07-09 --as olga --purpose legal
            """,
        subcommands: [
            Show.self, Rules.self, Check.self, RecordEvent.self, Extend.self, OrderCommand.self,
            Work.self,
        ],
        defaultSubcommand: Show.self)

    struct Work: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put on record what clocks ask for: work for those who answer.",
            discussion: """
                A clock that is due within a day, overdue, or cannot be computed becomes a task of the \
                role that answers, once; the task ends when the clock is met or stopped, and nobody else \
                can end it. reunify serve does it by itself; run this from cron where nobody serves.

                EXAMPLE
                  reunify clocks work registry
                """)

        @Argument(help: ArgumentHelp("Folder of the registry.", valueName: "dir"))
        var folder: String

        @OptionGroup var opening: OpeningOptions

        func run() async throws {
            let folder = RegistryFolder(path: folder)
            try folder.require()
            let registry = try await Desk.open(folder, opening.passphrase)
            let report: ClockWorkReport
            do throws(RegistryError) {
                report = try await registry.settleClocks()
                if let newest = try await registry.checkpoint() { try? folder.keep(newest.note) }
                try await registry.close()
            } catch {
                throw CommandFailure(error)
            }
            try StandardStreams.print(
                "\(Numerals.count(report.raised, "task")) put on record, \(report.settled) ended.")
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the clocks of people within your reach.",
            discussion: """
                What is overdue comes first. It shows numbers of people, and nobody's name; that you \
                looked is journaled. --at computes them for another time, such as a report's.

                EXAMPLES
                  reunify clocks registry --as olga --purpose legal
                  reunify clocks registry --by agency --as olga --purpose legal
                  reunify clocks registry --rule us.msl --at 2018-07-11T09:00 --as olga --purpose legal
                """)

        @Argument(help: ArgumentHelp("Folder of the registry.", valueName: "dir"))
        var folder: String

        @Option(help: "How they are grouped: person, agency or rule.")
        var by: ClockListing.Grouping = .person

        @Option(help: "Only those of a person.") var person: PersonID?

        @Option(help: ArgumentHelp("Only those an agency answers for.", valueName: "agency"))
        var agency: String?

        @Option(
            help: ArgumentHelp(
                "Only rules whose id begins so, such as us.msl.", valueName: "rule"))
        var rule: String?

        @Option(help: "Only those that are due, met, overdue, stopped or cannot-compute.")
        var status: [ClockStatus.Name] = []

        @Option(
            help: ArgumentHelp(
                "Write those that run or are overdue as a calendar (iCalendar) that names nobody.",
                valueName: "file"))
        var calendar: String?

        @Option(
            name: .customLong("rules"),
            help: ArgumentHelp("A file of further rules.", valueName: "file"))
        var ruleFiles: [String] = []

        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act, in: RegistryFolder(path: folder))
            let book = try InstalledRules.book(folder: folder, files: ruleFiles)
            let (user, purpose, at) = (desk.user, desk.purpose, desk.at)
            let only = person
            let agencyID = try agency.map { text throws(CommandFailure) in try desk.agency(text) }
            let looked = try await desk.asking { (registry) throws(RegistryError) in
                var chance = SystemRandomness()
                return try await registry.submit(
                    .clock(.look), by: desk.actor, for: desk.purpose, key: .random(&chance))
            }
            if case .refused(let refusal) = looked { throw CommandFailure(refusal) }
            try await desk.keepCheckpoint()
            let all = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.observe { state in
                    state.casework.clocks(
                        by: book, at: at, only: only, zones: .machine
                    ) { person in
                        let relation = state.casework.relation(
                            of: user.id, user.agency, to: person, at: at)
                        return Permissions.allows(
                            user.role, .seeClocks, for: purpose, relation: relation)
                    }
                }
            }
            let unreadable = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.observe { book.adding(ordersOf: $0.casework).unreadable }
            }
            for order in unreadable {
                StandardStreams.tell(
                    "reunify: Cannot compute \(order): its rules cannot be used beside those that are "
                        + "installed. Task for a legal monitor: enter the order again.")
            }
            let found = all.filter { clock in
                (rule.map { clock.rule.id.rawValue.hasPrefix($0) } ?? true)
                    && (status.isEmpty || status.contains(clock.status.name))
                    && (agencyID == nil || clock.agency == agencyID)
            }
            if let calendar { try await write(found, to: calendar, desk) }
            let listing = ClockListing(
                clocks: found, agencies: desk.directory.agencies, at: at)
            if desk.json {
                try StandardStreams.print(try listing.json())
            } else if calendar == nil {
                try StandardStreams.print(listing.text(by: by))
            }
        }

        private func write(_ clocks: [Clock], to path: String, _ desk: Desk) async throws {
            let origin = try await desk.asking { (registry) throws(RegistryError) in
                let log = try await registry.log()
                return log.current?.origin ?? "registry"
            }
            let text = ClockCalendar(origin: origin, stamp: desk.at).text(of: clocks)
            do {
                try DurableFile.replace(path, with: Data(text.utf8))
            } catch {
                throw CommandFailure.writing(path, error: errno)
            }
            let count = text.components(separatedBy: "BEGIN:VEVENT").count - 1
            StandardStreams.tell(
                "reunify: \(Numerals.count(count, "deadline")) written to \(path).")
        }
    }

    struct Rules: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the rules: what each says, where it is from, and who has checked it.",
            discussion: """
                EXAMPLES
                  reunify clocks rules
                  reunify clocks rules --rule eu.transfer
                  reunify clocks rules --not-verified
                """)

        @Option(help: ArgumentHelp("Only rules whose id begins so.", valueName: "rule"))
        var rule: String?

        @ArgumentParser.Flag(help: "Only those that nobody has compared with the text.")
        var notVerified = false

        @Argument(help: "Files of further rules.") var files: [String] = []

        func run() throws {
            let book = try InstalledRules.book(files: files)
            for entry in book.entries
            where (rule.map { entry.rule.id.rawValue.hasPrefix($0) } ?? true)
                && !(notVerified && entry.rule.checked == .verified)
            {
                try StandardStreams.print(RuleText.text(entry) + "\n")
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check files of rules: their form, and their worked examples.",
            discussion: """
                The form of a file is described in Documentation/clocks.md. Every rule has an example \
                worked by hand, which has to come out as it says.

                EXAMPLE
                  reunify clocks check wsr.json
                """)

        @Argument(help: "The files; without, those that ship.") var files: [String] = []

        func run() throws {
            let book = try InstalledRules.book(files: files)
            let wrong = book.wrongExamples(zones: .machine)
            for (rule, difference) in wrong {
                StandardStreams.tell(
                    "reunify: \(rule.id.rawValue), version \(rule.version): \(difference).")
            }
            guard wrong.isEmpty else {
                throw CommandFailure(
                    ExitStatus.data,
                    "\(Numerals.count(wrong.count, "example")) of \(book.entries.count) come out "
                        + "otherwise than their files say.")
            }
            try StandardStreams.print(
                "\(Numerals.count(book.entries.count, "rule")), every example as worked by hand")
        }
    }

    struct RecordEvent: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "event",
            abstract: "Record something that starts, meets or stops a clock.",
            discussion: """
                What the registry knows by itself (custody, transfers, separations, reunifications, \
                visits) need not be recorded. Words are those of the rules: reunify clocks rules.

                EXAMPLES
                  reunify clocks event uac-determination --person person-2 --at 2018-06-11T09:00 \
                --zone America/Chicago --as luis --purpose care
                  reunify clocks event appeal-received --person person-2 --reference "appeal 7" \
                --as eva --purpose care
                  reunify clocks event emergency-declared --as hugo --purpose care
                """)

        @Argument(help: "What happened, such as hhs-notified.") var kind: String

        @Option(help: "To whom; the work as a whole, without.") var person: PersonID?

        @Option(help: "What tells it apart, such as the number of an appeal.") var reference = ""

        @Option(help: "The paper that shows it.") var document: DocumentID?

        @Option(
            help: ArgumentHelp(
                "The number of a wrong record that it takes the place of.",
                valueName: "legal-event"))
        var corrects: LegalEventID?

        @ArgumentParser.Flag(help: "The hour is not known; only the day of --at counts.")
        var dayOnly = false

        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let kind = ClockEventKind(kind)
            guard kind.isWellFormed else {
                throw CommandFailure(
                    ExitStatus.usage,
                    "“\(kind.rawValue)” is not a word of small letters, digits and hyphens.")
            }
            let book = try InstalledRules.book(folder: desk.folder.path)
            let known = Set(book.entries.flatMap { $0.rule.kinds }).map(\.rawValue).sorted()
            if !known.contains(kind.rawValue) {
                StandardStreams.tell(
                    "reunify: No rule that is installed knows “\(kind.rawValue)”."
                        + Suggestion.question(kind.rawValue, in: known)
                        + " It is recorded; an order may use it.")
            }
            let (person, reference, document) = (person, reference, document)
            let (corrects, dayOnly, at) = (corrects, dayOnly, desk.at)
            let (user, agency) = (desk.user.id, desk.agency)
            return { identifiers in
                let event = LegalEvent(
                    id: identifiers.next(LegalEventID.self), person: person, kind: kind, at: at,
                    isDayOnly: dayOnly, agency: agency, recordedBy: user, reference: reference,
                    document: document, corrects: corrects)
                return (.clock(.record(event)), [event.id.description])
            }
        }
    }

    struct Extend: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Give a person more time under a rule, on a ground the rule knows.",
            discussion: """
                EXAMPLES
                  reunify clocks extend us.flores.placement --person person-2 \
                --ground no-licensed-program-in-district --reference "memo 12" --as hugo --purpose care
                  reunify clocks extend us.tvpra.transfer --person person-2 \
                --ground exceptional-circumstances --until 2018-06-20T12:00 --reference "memo 13" \
                --as hugo --purpose care
                """)

        @Argument(help: "The rule.") var rule: String
        @Option(help: "Whose clock.") var person: PersonID
        @Option(help: "The ground, as the rule names it.") var ground: String
        @Option(
            help: ArgumentHelp(
                "Until when, where the rule says no number.", valueName: "time"))
        var until: String?
        @Option(help: "The order or paper it rests on.") var reference: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let until = try until.map { text throws(CommandFailure) in
                try ActTime.moment(text, zone: desk.zone)
            }
            let (rule, person, ground) = (ClockRuleID(rawValue: rule), person, ground)
            let (reference, user, at) = (reference, desk.user.id, desk.at)
            return { identifiers in
                let extended = ClockExtension(
                    id: identifiers.next(ClockExtensionID.self), person: person, rule: rule,
                    ground: ground, until: until, reference: reference, grantedBy: user, at: at)
                return (.clock(.extend(extended)), [extended.id.description])
            }
        }
    }
}

extension ClockListing.Grouping: ExpressibleByArgument {}
extension ClockStatus.Name: ExpressibleByArgument {}
