// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: FileCommand) throws(Refusal) -> [Event] {
        switch command {
        case .consent(let consent):
            try requireNew(consent.id, state.consents)
            try require(consent.withdrawn == nil, .notAtTheBeginning, consent.id)
            try require(!consent.covers.isEmpty, .detailMissing, consent.id)
            try require(persons: consent.covers.sorted() + [consent.giver])
            try require(past: consent.given)
            try require(consent.given < consent.expires, .detailMissing, consent.id)
            if consent.scope == .sharing {
                try require(!consent.recipients.isEmpty, .detailMissing, consent.id)
            }
            if !consent.withheldFrom.isEmpty || !consent.withheldFromPersons.isEmpty {
                try require(reason: consent.withholdingReason)
            }
            try require(consent.interpretation, understoodBy: consent.giver)
            return [.file(.consented(consent))]
        case .withdrawConsent(let id):
            let consent = try find(id, state.consents)
            try require(consent.withdrawn == nil, .illegalStep, id)
            return [.file(.consentWithdrawn(id, context.at))]
        case .refuseConsent(let refusal):
            try require(persons: [refusal.person])
            try require(past: refusal.at)
            try require(refusal.record == nil, .detailMissing, refusal.person)
            return [.file(.consentRefused(refusal))]
        case .addContact(let contact):
            try requireNew(contact.id, state.contacts)
            try require(persons: [contact.person])
            try require(said: contact.value)
            try require(contact.attempts.isEmpty, .notAtTheBeginning, contact.id)
            return [.file(.contactAdded(contact))]
        case .logAttempt(let attempt):
            _ = try find(attempt.contact, state.contacts)
            try require(past: attempt.at)
            if !attempt.reached { try require(reason: attempt.reasonForFailure) }
            return [.file(.attempted(attempt))]
        case .attach(let document):
            try requireNew(document.id, state.documents)
            try require(persons: [document.person])
            try require(said: document.kind)
            let isDigest =
                document.digest.utf8.count == 64
                && document.digest.utf8.allSatisfy {
                    (48...57).contains($0) || (97...102).contains($0)
                }
            try require(isDigest, .evidenceNotAttached, document.id)
            return [.file(.attached(document))]
        case .note(let note):
            try requireNew(note.id, state.notes)
            try require(persons: [note.person])
            try require(said: note.text)
            try require(past: note.at)
            try require(note.by == user(), .detailMissing, note.by)
            return [.file(.noted(note))]
        case .assignTask(let task):
            try requireNew(task.id, state.tasks)
            try require(persons: [task.person])
            try require(task.done == nil && task.clock == nil, .notAtTheBeginning, task.id)
            try require(said: task.what)
            try require(task.answer == nil, .notAtTheBeginning, task.id)
            if let asked = task.asked { try require(asked, of: task) }
            return [.file(.taskAssigned(task))]
        case .finishTask(let id):
            let task = try find(id, state.tasks)
            // What the law asks for ends when it is done, not when somebody says so.
            try require(task.done == nil && task.clock == nil, .illegalStep, id)
            // Whoever asked is owed an answer.
            try require(task.asked == nil, .answerNeeded, id)
            return [.file(.taskFinished(id, context.at))]
        case .answer(let id, let answer):
            return try self.answer(id, answer)
        case .endGrant(let id, let reason):
            return try endGrant(id, reason)
        case .disclose(let person, let compartment):
            return try disclose(person, compartment)
        }
    }

    private func disclose(_ person: PersonID, _ compartment: Compartment) throws(Refusal) -> [Event]
    {
        // Also of whom a list brought that was taken back: nothing of it is lost.
        _ = try find(person, state.persons)
        let user = try user()
        // Who holds a person has to know who they are, under whose custody and who belongs to them, so
        // that nobody is put apart unseen. More is not shown against the person's wish.
        if !Compartment.neededToHold.contains(compartment) {
            let isWithheld = try state.isWithheld(person, from: agency(), at: context.at)
            try require(!isWithheld, .withheld, person)
        }
        if compartment == .location || compartment == .contacts, state.isMinor(person, on: day) {
            let isOwnCase =
                try state.relation(of: user, agency(), to: person, at: context.at) == .ownCase
            let isVerified = state.links(of: person).contains {
                $0.isVerified && $0.superseded == nil
            }
            try require(isOwnCase || isVerified, .hiddenUntilVerified, person)
        }
        return [.file(.disclosed(person, compartment, context.purpose, to: user))]
    }
}
