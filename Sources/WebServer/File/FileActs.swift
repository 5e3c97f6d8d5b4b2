// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What forms about the file of a person say, as commands.
enum FileActs {
    static func consent(_ person: PersonID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let scope = try form.chosen(Consent.Scope.self, "scope")
        let giver = form.has("giver") ? try form.id(PersonID.self, "giver") : person
        let recipients = Set(form.all("recipient").compactMap { AgencyID($0) })
        let withheld = Set(form.all("withheld").compactMap { AgencyID($0) })
        guard scope != .sharing || !recipients.isEmpty else {
            throw FormFault("register.fault-recipients")
        }
        let persons = try people(form["withheld-person"])
        guard withheld.isEmpty && persons.isEmpty || form.has("why") else {
            throw FormFault("consent.why-missing")
        }
        let (interpretation, why) = (try form.interpretation(), form["why"])
        let until = try form.day("until")
        return { identifiers, at in
            let expires = Moment(
                seconds: (until.number + 1) * 86_400 - at.offsetMinutes * 60,
                offsetMinutes: at.offsetMinutes, zone: at.zone)
            let consent = Consent(
                id: identifiers.next(ConsentID.self), scope: scope, covers: [person],
                giver: giver, recipients: recipients, withheldFrom: withheld,
                withheldFromPersons: persons, withholdingReason: why,
                interpretation: interpretation, given: at,
                expires: expires ?? at)
            return (.file(.consent(consent)), ())
        }
    }

    /// People by their numbers, as they stand on pages and slips, with spaces or commas between.
    private static func people(_ text: String) throws(FormFault) -> Set<PersonID> {
        var people: Set<PersonID> = []
        for part in text.split(whereSeparator: { $0.isWhitespace || ",;،؛".contains($0) }) {
            guard case .person(let person) = CheckedIdentifier.read(part) else {
                throw FormFault("consent.withheld-person-wrong")
            }
            people.insert(person)
        }
        return people
    }

    /// Somebody said no.
    static func refuse(_ person: PersonID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let (scope, reason) = (try form.chosen(Consent.Scope.self, "scope"), form["reason"])
        return { _, at in
            let refusal = ConsentRefusal(person: person, scope: scope, at: at, reason: reason)
            return (.file(.refuseConsent(refusal)), ())
        }
    }

    static func withdraw(_ form: FormFields) throws(FormFault) -> Making<Void> {
        let id = try form.id(ConsentID.self, "consent")
        return { _, _ in (.file(.withdrawConsent(id)), ()) }
    }

    static func contact(_ person: PersonID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let (value, safely) = (try form.needed("value"), form["safely"])
        return { identifiers, at in
            let contact = ContactPoint(
                id: identifiers.next(ContactPointID.self), person: person, value: value,
                validFrom: at.day, safeContactInstruction: safely)
            return (.file(.addContact(contact)), ())
        }
    }

    static func attempt(_ form: FormFields) throws(FormFault) -> Making<Void> {
        let contact = try form.id(ContactPointID.self, "contact")
        let (reached, reason) = (try form.answer("reached"), form["reason"])
        guard reached || !reason.isEmpty else { throw FormFault("contact.reason-missing") }
        return { _, at in
            let attempt = ContactPoint.Attempt(
                contact: contact, at: at, reached: reached,
                reasonForFailure: reached ? "" : reason)
            return (.file(.logAttempt(attempt)), ())
        }
    }

    static func note(_ person: PersonID, _ form: FormFields, by user: UserID) throws(FormFault)
        -> Making<Void>
    {
        let text = try form.needed("text")
        return { identifiers, at in
            let note = Note(
                id: identifiers.next(NoteID.self), person: person, text: text, at: at, by: user)
            return (.file(.note(note)), ())
        }
    }

    static func task(_ person: PersonID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        let (what, role) = (try form.needed("what"), try form.chosen(Role.self, "role"))
        let due = try form.day("due")
        return { identifiers, _ in
            let task = WorkTask(
                id: identifiers.next(TaskID.self), person: person, what: what, accountable: role,
                due: due)
            return (.file(.assignTask(task)), ())
        }
    }

    /// Somebody asks a supervisor for a part that is hidden: a task, due on the next day.
    static func ask(
        _ person: PersonID, _ form: FormFields, by user: Directory.User, for purpose: Purpose,
        saying sentence: (Compartment, String) -> String
    ) throws(FormFault) -> Making<Void> {
        let part = try form.chosen(Compartment.self, "part")
        guard form.has("reason") else { throw FormFault("ask.reason-missing") }
        let reason = form["reason"]
        let what = sentence(part, reason)
        return { identifiers, at in
            let task = asking(
                identifiers.next(TaskID.self), part, of: person, reason, what, by: user,
                for: purpose, at)
            return (.file(.assignTask(task)), ())
        }
    }

    /// The task that a request to see a part is.
    static func asking(
        _ id: TaskID, _ part: Compartment, of person: PersonID, _ reason: String, _ what: String,
        by user: Directory.User, for purpose: Purpose, _ at: Moment
    ) -> WorkTask {
        WorkTask(
            id: id, person: person, what: what, accountable: .supervisor,
            due: Day(number: at.day.number + 1),
            asked: PartRequest(
                by: user.id, role: user.role, part: part, purpose: purpose, reason: reason,
                at: at))
    }

    /// A supervisor says until when the part is opened, or why it is not.
    static func answer(
        _ id: TaskID, _ form: FormFields, by user: UserID
    ) throws(FormFault) -> Making<Void> {
        switch form["answer"] {
        case "grant":
            let until = try form.day("until")
            return { _, at in
                (.file(.answer(id, .granted(until: until, by: user, at: at))), ())
            }
        case "refuse":
            guard form.has("reason") else { throw FormFault("answer.reason-missing") }
            let reason = form["reason"]
            return { _, at in
                (.file(.answer(id, .refused(reason: reason, by: user, at: at))), ())
            }
        default: throw FormFault("answer.choose")
        }
    }

    /// A supervisor takes back what was opened.
    static func endGrant(_ id: TaskID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        guard form.has("reason") else { throw FormFault("grant.reason-missing") }
        let reason = form["reason"]
        return { _, _ in (.file(.endGrant(id, reason: reason)), ()) }
    }

    static func finish(_ id: TaskID) -> Making<Void> {
        { _, _ in (.file(.finishTask(id)), ()) }
    }
}
