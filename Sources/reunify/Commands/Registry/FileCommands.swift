// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Crypto
import Foundation
import Registry

/// The file of a person: consents, contacts, papers, notes, tasks.
struct FileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Keep a person's file: consents, contacts, papers, notes, tasks.",
        subcommands: [
            ConsentGiven.self, Refuse.self, Withdraw.self, Contact.self, Attempt.self, Attach.self,
            Note.self,
            Task.self, Finish.self, Ask.self, Answer.self, EndGrant.self, Asked.self,
        ])

    struct ConsentGiven: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "consent",
            abstract: "Record a consent: what for, towards whom, how it was asked.",
            discussion: """
                EXAMPLES
                  reunify file consent person-1 --scope tracing --expires 2019-07-01 --language es \
                --as rosa --purpose tracing
                  reunify file consent person-2 --giver person-1 --scope sharing --to Shelter \
                --expires 2019-07-01 --language es --as eva --purpose care
                """)
        @Argument(help: "Whom it covers.") var covers: [PersonID]
        @Option(help: "Who gives it; the first it covers, if nobody else is named.")
        var giver: PersonID?
        @Option(help: "What for.") var scope: Consent.Scope
        @Option(help: "An agency it opens to; may be given several times.") var to: [String] = []
        @Option(help: "An agency it is withheld from; may be given several times.")
        var withheld: [String] = []
        @Option(help: "A person it is withheld from; may be given several times.")
        var withheldPerson: [PersonID] = []
        @Option(help: "Why it is withheld.") var why = ""
        @Option(help: ArgumentHelp("Day on which it expires.", valueName: "day"))
        var expires: String
        @OptionGroup(title: "How it was said") var said: InterpretationOptions
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            guard let first = covers.first else { throw CommandFailure(Refusal(.detailMissing)) }
            let (covers, giver, scope) = (Set(covers), giver ?? first, scope)
            let recipients = Set(try to.map { try desk.agency($0) })
            let withheld = Set(try withheld.map { try desk.agency($0) })
            let withheldPersons = Set(withheldPerson)
            let expiry = try ActTime.moment(expires + "T00:00", zone: desk.zone)
            let (why, said, at) = (why, said.interpretation, desk.at)
            return { identifiers in
                let consent = Consent(
                    id: identifiers.next(ConsentID.self), scope: scope, covers: covers,
                    giver: giver, recipients: recipients, withheldFrom: withheld,
                    withheldFromPersons: withheldPersons, withholdingReason: why,
                    interpretation: said, given: at, expires: expiry)
                return (.file(.consent(consent)), [consent.id.description])
            }
        }
    }

    struct Refuse: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record that a person said no to what a consent would allow.",
            discussion: """
                It stands until they say yes. Whoever says no to tracing is left out of the matching.

                EXAMPLE
                  reunify file refuse person-2 --scope tracing --reason "afraid of an uncle" --as rosa \
                --purpose tracing
                """)
        @Argument var person: PersonID
        @Option(help: "What for.") var scope: Consent.Scope
        @Option(help: "Why, where they said so.") var reason = ""
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let refusal = ConsentRefusal(
                person: person, scope: scope, at: desk.at, reason: reason)
            return { _ in (.file(.refuseConsent(refusal)), []) }
        }
    }

    struct Withdraw: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record that a consent is withdrawn; it counts at once.",
            discussion: "EXAMPLE\n  reunify file withdraw consent-1 --as rosa --purpose tracing")
        @Argument var consent: ConsentID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = consent
            return { _ in (.file(.withdrawConsent(id)), []) }
        }
    }

    struct Contact: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Add a way to reach somebody, and how to do it without putting them at risk.",
            discussion: """
                EXAMPLE
                  reunify file contact person-1 --value "+502 5555 0101" --safely "only mornings" \
                --as rosa --purpose tracing
                """)
        @Argument var person: PersonID
        @Option(help: "Telephone with country code, village, consulate.") var value: String
        @Option(help: "How to call safely.") var safely = ""
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (person, value, safely, day) = (person, value, safely, desk.at.day)
            return { identifiers in
                let contact = ContactPoint(
                    id: identifiers.next(ContactPointID.self), person: person, value: value,
                    validFrom: day, safeContactInstruction: safely)
                return (.file(.addContact(contact)), [contact.id.description])
            }
        }
    }

    struct Attempt: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record a try to reach somebody.",
            discussion: """
                EXAMPLE
                  reunify file attempt contact-1 --failed "no answer" --as rosa --purpose tracing
                """)
        @Argument var contact: ContactPointID
        @Option(help: "Why it failed, where it did.") var failed: String?
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let attempt = ContactPoint.Attempt(
                contact: contact, at: desk.at, reached: failed == nil,
                reasonForFailure: failed ?? "")
            return { _ in (.file(.logAttempt(attempt)), []) }
        }
    }

    struct Attach: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Attach a paper, by its digest; the file itself stays where you keep it.",
            discussion: """
                EXAMPLE
                  reunify file attach person-2 --paper birth-certificate.pdf --kind "birth certificate" \
                --as vera --purpose verification
                """)
        @Argument var person: PersonID
        @Option(help: ArgumentHelp("The scanned paper.", valueName: "file")) var paper: String
        @Option(help: "What it is.") var kind: String
        @Flag(help: "It cannot be read.") var illegible = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let file = try MappedFile(path: paper)
            let digest = SHA256.hash(data: unsafe [UInt8](file.bytes)).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            let (person, kind, isLegible, day) = (person, kind, !illegible, desk.at.day)
            return { identifiers in
                let document = Document(
                    id: identifiers.next(DocumentID.self), person: person, kind: kind,
                    digest: digest, isLegible: isLegible, dated: day)
                return (.file(.attach(document)), [document.id.description])
            }
        }
    }

    struct Note: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Write a note into a person's file.",
            discussion: """
                EXAMPLE
                  reunify file note person-2 --text "asks for the aunt" --as eva --purpose care
                """)
        @Argument var person: PersonID
        @Option(help: "The note.") var text: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (person, text, at, user) = (person, text, desk.at, desk.user.id)
            return { identifiers in
                let note = Casework.Note(
                    id: identifiers.next(NoteID.self), person: person, text: text, at: at,
                    by: user)
                return (.file(.note(note)), [note.id.description])
            }
        }
    }

    struct Task: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Give work to a role, with a day by which it is due.",
            discussion: """
                EXAMPLE
                  reunify file task person-2 --what "call the consulate" --role tracing-officer \
                --due 2018-07-20 --as rosa --purpose tracing
                """)
        @Argument var person: PersonID
        @Option(help: "What is to be done.") var what: String
        @Option(help: "Who is accountable.") var role: Role
        @Option(help: ArgumentHelp("When it is due.", valueName: "day")) var due: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (person, what, role, due) = (person, what, role, try ActTime.day(due))
            return { identifiers in
                let task = WorkTask(
                    id: identifiers.next(TaskID.self), person: person, what: what,
                    accountable: role, due: due)
                return (.file(.assignTask(task)), [task.id.description])
            }
        }
    }

    struct Finish: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record that work is done.",
            discussion: "EXAMPLE\n  reunify file finish task-1 --as rosa --purpose tracing")
        @Argument var task: TaskID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = task
            return { _ in (.file(.finishTask(id)), []) }
        }
    }
}
