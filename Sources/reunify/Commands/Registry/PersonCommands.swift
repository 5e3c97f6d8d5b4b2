// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import FamilyLinkage
import Registry

/// Who people are.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Register people, those who arrive together, and who is the same as whom.",
        subcommands: [
            Register.self, AddRecord.self, Met.self, Unit.self, Join.self, Units.self, Merge.self,
            Split.self, Undo.self, Reclassify.self, History.self, Origins.self,
        ])

    struct Register: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Register somebody who is new.",
            discussion: """
                EXAMPLES
                  reunify person register --name "María Tzoc Caal" --born 1988-03-04 --sex female \
                --language kek --language es --as ana --purpose registration
                  reunify person register --belongings "red bracelet with an M" --age 2 --as ana \
                --purpose registration
                """)
        @OptionGroup var identity: IdentityOptions
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (identity, agency, at) = (try identity.identity(desk), desk.agency, desk.at)
            return { identifiers in
                let person = identifiers.next(PersonID.self)
                let record = SourceRecord(
                    id: identifiers.next(SourceRecordID.self), agency: agency,
                    identity: identity, received: at)
                return (
                    .people(.register(person, record)),
                    [person.description, record.id.description]
                )
            }
        }
    }

    struct AddRecord: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "add-record",
            abstract: "Add what is now known of somebody; the record before stays.",
            discussion: """
                EXAMPLE
                  reunify person add-record person-3 --name "María Tzoc" --language kek --as ana \
                --purpose registration
                """)
        @Argument var person: PersonID
        @OptionGroup var identity: IdentityOptions
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (identity, agency, at) = (try identity.identity(desk), desk.agency, desk.at)
            let person = person
            return { identifiers in
                let record = SourceRecord(
                    id: identifiers.next(SourceRecordID.self), agency: agency,
                    identity: identity, received: at)
                return (.people(.addRecord(record, to: person)), [record.id.description])
            }
        }
    }

    struct Met: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record who was first met together, where and when.",
            discussion: """
                EXAMPLE
                  reunify person met person-1 person-2 --place "river, station 7" --as ana \
                --purpose registration
                """)
        @Argument var people: [PersonID]
        @Option(help: "Where.") var place: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (people, place, agency, at) = (people, place, desk.agency, desk.at)
            return { identifiers in
                let encounter = Encounter(
                    id: identifiers.next(EncounterID.self), agency: agency, people: people,
                    at: at, place: place)
                return (.people(.recordEncounter(encounter)), [encounter.id.description])
            }
        }
    }

    struct Unit: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Form a family unit; each child's relation to each adult is claimed with it.",
            discussion: """
                Nobody is ever taken out of a family unit. --link says CHILD:RELATIVE=RELATION.

                EXAMPLE
                  reunify person unit person-1 person-2 --met encounter-1 \
                --link person-2:person-1=mother --as ana --purpose registration
                """)
        @Argument var people: [PersonID]
        @Option(help: "The encounter in which they were met.") var met: EncounterID?
        @Option(
            help: ArgumentHelp(
                "A relation; may be given several times.",
                valueName: "child:relative=relation"))
        var link: [String] = []
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let claims = try RelationClaim.claims(link)
            let (people, met) = (people, met)
            return { identifiers in
                let unit = FamilyUnit(
                    id: identifiers.next(FamilyUnitID.self), encounter: met, members: people)
                let links = claims.map { $0.link(&identifiers) }
                return (
                    .people(.formFamilyUnit(unit, claims: links)),
                    [unit.id.description] + links.map(\.id.description)
                )
            }
        }
    }

    struct Merge: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Decide that two persons are one human being; it can be undone.",
            discussion: """
                EXAMPLE
                  reunify person merge person-90 --into person-12 --reason "same number and birth" \
                --as rosa --purpose registration
                """)
        @Argument var person: PersonID
        @Option(help: "The person it is the same as.") var into: PersonID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (from, into, reason) = (person, into, reason)
            return { identifiers in
                let id = identifiers.next(ResolutionID.self)
                return (
                    .people(.merge(id, from, into: into, reason: reason)), [id.description]
                )
            }
        }
    }

    struct Split: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Decide that some records of a person are somebody else's; it can be undone.",
            discussion: """
                The records move to a person who is new. Links stay with the person they were recorded \
                for. Where the two were put together by a merge, undo that instead: reunify person undo.

                EXAMPLE
                  reunify person split person-12 --record record-40 \
                --reason "another child of the same name" --as rosa --purpose registration
                """)
        @Argument var person: PersonID
        @Option(help: "A record that is of somebody else; may be given several times.")
        var record: [SourceRecordID]
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard !record.isEmpty else {
                throw ValidationError(
                    "Name the records that are of somebody else: --record record-40")
            }
        }

        func making(_ desk: Desk) -> Desk.Making {
            let (from, records, reason) = (person, record, reason)
            return { identifiers in
                let id = identifiers.next(ResolutionID.self)
                let into = identifiers.next(PersonID.self)
                return (
                    .people(.split(id, records, from: from, into: into, reason: reason)),
                    [into.description, id.description]
                )
            }
        }
    }

    struct Undo: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Undo a decision that two persons are one, or that records are of two.",
            discussion: """
                EXAMPLE
                  reunify person undo resolution-1 --reason "two sisters" --as rosa \
                --purpose registration
                """)
        @Argument var resolution: ResolutionID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (resolution, reason)
            return { _ in (.people(.undo(id, reason: reason)), []) }
        }
    }

    struct Reclassify: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Change how somebody is processed; family links stay what they are.",
            discussion: """
                EXAMPLE
                  reunify person reclassify person-2 --as-class unaccompaniedChild \
                --reason "referred" --as luis --purpose care
                """)
        @Argument var person: PersonID
        @Option(help: "How.") var asClass: Person.ProcessingClass
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (person, processing, reason) = (person, asClass, reason)
            return { _ in (.people(.reclassify(person, processing, reason: reason)), []) }
        }
    }
}

/// What is known of who somebody is.
struct IdentityOptions: ParsableArguments {
    @Option(help: "The name as it is said or written.") var name: String?
    @Option(help: "The name as papers have it, where they have another.")
    var documentedName: String?
    @Option(help: "Another name; may be given several times.") var alias: [String] = []
    @Option(help: "The sex.") var sex: Sex?
    @Option(
        help: ArgumentHelp(
            "Day of birth, month or year: 2012-03-04, 2012-03, 2012.", valueName: "date"))
    var born: String?
    @Option(help: "The calendar in which --born is said.")
    var calendar = RecordedDate.Calendar.gregorian
    @Flag(help: "Somebody estimated --born.") var estimated = false
    @Option(help: ArgumentHelp("Age in years, as of --at or now: 7, 5-7.", valueName: "years"))
    var age: String?
    @Option(help: "Place of birth.") var birthplace = ""
    @Option(help: "Nationality, as a country's code; may be given several times.")
    var nationality: [String] = []
    @Option(help: "A language the person understands, by its tag; may be given several times.")
    var language: [String] = []
    @Option(
        help: ArgumentHelp(
            "A number of theirs; may be given several times.", valueName: "kind=number"))
    var number: [String] = []
    @Option(help: "Papers that they carry.") var documents = ""
    @Option(help: "What somebody too small to speak has with them.") var belongings = ""
    @Option(help: "Words, songs and stories of somebody too small to say more.") var words = ""

    /// As the domain has it.
    func identity(_ desk: Desk) throws(CommandFailure) -> Identity {
        var numbers: [IssuedNumber] = []
        for text in number {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard let last = parts.last else { continue }
            numbers.append(
                IssuedNumber(kind: parts.count == 2 ? parts[0] : "number", number: last))
        }
        return Identity(
            names: (name.map { [RecordedName(kind: .typed, asTyped: $0)] } ?? [])
                + (documentedName.map { [RecordedName(kind: .documented, asTyped: $0)] } ?? [])
                + alias.map { RecordedName(kind: .nickname, asTyped: $0) }, sex: sex,
            dateOfBirth: try birth(), age: try recordedAge(desk.at.day), placeOfBirth: birthplace,
            nationality: nationality, languages: Set(language.map { Language($0) }),
            numbers: numbers, documentsCarried: documents, belongings: belongings,
            storiesSongsWords: words)
    }

    private func birth() throws(CommandFailure) -> RecordedDate? {
        guard let born else { return nil }
        return try BirthText.date(born, by: calendar, isEstimate: estimated)
    }

    private func recordedAge(_ day: Day) throws(CommandFailure) -> RecordedAge? {
        guard let age else { return nil }
        return try BirthText.age(age, asOf: day)
    }
}
