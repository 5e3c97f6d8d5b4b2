// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Consents, contacts, documents, notes and tasks.
enum FileCalls {
    static let routes = [
        consent, refuse, withdraw, contact, attempt, attach, note, tasks, assign, finish,
    ]

    private static let consent = Route.act(
        "recordConsent", "/consents", .personsWrite, [.consent],
        "Record what a person allows, for what, towards whom, and how they were asked.",
        .need("covers", .list(.id(PersonID.self), 1...50, isSet: true), "Whom it covers."),
        .need("giver", .id(PersonID.self), "Who gives it: the person, or who speaks for a child."),
        .need("scope", .choice(Consent.Scope.self), "What for; each is asked for by itself."),
        .with(
            "recipients", .list(.id(AgencyID.self), 0...50, isSet: true), default: [],
            "Agencies it opens to."),
        .with(
            "withheldFrom", .list(.id(AgencyID.self), 0...50, isSet: true), default: [],
            "Agencies it is withheld from."),
        .with(
            "withheldFromPersons", .list(.id(PersonID.self), 0...50, isSet: true), default: [],
            "People it is withheld from."),
        .with("withholdingReason", .text(1000, least: 0), default: "", "Why it is withheld."),
        .need("expires", .time, "When it expires."),
        SentFields.language, SentFields.interpreter, SentFields.into
    ) {
        call, covers, giver, scope, recipients, withheld, withheldPersons, why, expires, language,
        interpreter, into in
        let expiry = try call.moment(expires, "expires", call.desk.now())
        let said = SentFields.interpretation(language, interpreter, into)
        return { identifiers, now in
            let consent = Consent(
                id: identifiers.next(ConsentID.self), scope: scope, covers: Set(covers),
                giver: giver, recipients: Set(recipients), withheldFrom: Set(withheld),
                withheldFromPersons: Set(withheldPersons), withholdingReason: why,
                interpretation: said, given: now, expires: expiry)
            return (.file(.consent(consent)), [consent.id.description])
        }
    }

    private static let refuse = Route.act(
        "refuseConsent", "/persons/{person}/refusals", .personsWrite, [.consent],
        "Record that a person said no; whoever says no to tracing is left out of the matching.",
        .need("scope", .choice(Consent.Scope.self), "What for."),
        .with("reason", .text(1000, least: 0), default: "", "Why, where they said so.")
    ) { call, scope, reason in
        let person = try call.id(PersonID.self, "person")
        return { _, now in
            let refusal = ConsentRefusal(person: person, scope: scope, at: now, reason: reason)
            return (.file(.refuseConsent(refusal)), [])
        }
    }

    private static let withdraw = Route.act(
        "withdrawConsent", "/consents/{consent}/withdraw", .personsWrite, [.consent],
        "Record that a consent is withdrawn; it counts from now."
    ) { call in
        let id = try call.id(ConsentID.self, "consent")
        return { _, _ in (.file(.withdrawConsent(id)), []) }
    }

    private static let contact = Route.act(
        "addContact", "/persons/{person}/contacts", .personsWrite, [.contact],
        "Record how a person is reached, and how safely.",
        .need("value", .text(300), "Telephone with country code, village, consulate."),
        .with("safely", .text(1000, least: 0), default: "", "How to call without danger.")
    ) { call, value, safely in
        let person = try call.id(PersonID.self, "person")
        return { identifiers, now in
            let contact = ContactPoint(
                id: identifiers.next(ContactPointID.self), person: person, value: value,
                validFrom: now.day, safeContactInstruction: safely)
            return (.file(.addContact(contact)), [contact.id.description])
        }
    }

    private static let attempt = Route.act(
        "logContactAttempt", "/contacts/{contact}/attempts", .personsWrite, [.contact],
        "Record a try to reach somebody.",
        .need("reached", .flag, "Whether somebody was reached."),
        .with("reasonForFailure", .text(500, least: 0), default: "", "Why not.")
    ) { call, reached, reason in
        let id = try call.id(ContactPointID.self, "contact")
        return { _, now in
            let attempt = ContactPoint.Attempt(
                contact: id, at: now, reached: reached, reasonForFailure: reason)
            return (.file(.logAttempt(attempt)), [])
        }
    }

    private static let attach = Route.act(
        "attachDocument", "/persons/{person}/documents", .personsWrite, [.attach],
        "Put on record that a paper is attached, by its digest.",
        .need("kind", .text(200), "What it is."),
        .need("digest", .digest, "SHA-256 of its bytes."),
        .with("isLegible", .flag, default: true, "It can be read."),
        .may("dated", .day, "Its date; today where nothing is said.")
    ) { call, kind, digest, isLegible, dated in
        let person = try call.id(PersonID.self, "person")
        return { identifiers, now in
            let document = Document(
                id: identifiers.next(DocumentID.self), person: person, kind: kind, digest: digest,
                isLegible: isLegible, dated: dated ?? now.day)
            return (.file(.attach(document)), [document.id.description])
        }
    }

    private static let note = Route.act(
        "addNote", "/persons/{person}/notes", .personsWrite, [.note], "Add a note.",
        .need("text", .text(4000), "The note.")
    ) { call, text in
        let (person, user) = (try call.id(PersonID.self, "person"), call.user.id)
        return { identifiers, now in
            let note = Note(
                id: identifiers.next(NoteID.self), person: person, text: text, at: now, by: user)
            return (.file(.note(note)), [note.id.description])
        }
    }

    // MARK: Tasks

    private static let tasks = Route.many(
        "listTasks", "/tasks", .workRead, [.note, .assignTask],
        "List the open tasks of your role, those due first first.", .tasks, FileRendering.task
    ) { call, state, context in
        state.casework.openTasks.filter {
            $0.accountable == call.user.role
                && context.mayAny([.note, .assignTask], $0.person, state.casework)
        }.map { Listed($0, [$0.person], rank: $0.due.number, number: $0.id.number) }
    }

    private static let assign = Route.act(
        "assignTask", "/persons/{person}/tasks", .casesWrite, [.assignTask],
        "Record what is to be done, by whom and when.",
        .need("what", .text(1000), "What is to be done."),
        .need("accountable", .choice(Role.self), "Who answers for it."),
        .need("due", .day, "When it is due.")
    ) { call, what, role, due in
        let person = try call.id(PersonID.self, "person")
        return { identifiers, _ in
            let task = WorkTask(
                id: identifiers.next(TaskID.self), person: person, what: what, accountable: role,
                due: due)
            return (.file(.assignTask(task)), [task.id.description])
        }
    }

    private static let finish = Route.act(
        "finishTask", "/tasks/{task}/finish", .casesWrite, [.assignTask],
        "Say that a task is done."
    ) { call in
        let id = try call.id(TaskID.self, "task")
        return { _, _ in (.file(.finishTask(id)), []) }
    }
}
