// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a person allowed, for what, towards whom, and how they were asked.
package struct Consent: Hashable, Sendable, Codable {
    /// What it allows.
    ///
    /// Each is asked for by itself.
    package enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
        case services, tracing, sharing, reporting, laboratory
    }

    package let id: ConsentID
    package let scope: Scope
    /// Whose data it covers.
    package let covers: Set<PersonID>
    /// The person, or who speaks for a child.
    package let giver: PersonID
    /// Whom it lets see what it covers.
    package let recipients: Set<AgencyID>
    package let withheldFrom: Set<AgencyID>
    package let withheldFromPersons: Set<PersonID>
    package let withholdingReason: String
    package let interpretation: Interpretation
    package let given: Moment
    package let expires: Moment
    package var withdrawn: Moment?

    package init(
        id: ConsentID, scope: Scope, covers: Set<PersonID>,
        giver: PersonID, recipients: Set<AgencyID>, withheldFrom: Set<AgencyID>,
        withheldFromPersons: Set<PersonID> = [],
        withholdingReason: String = "", interpretation: Interpretation, given: Moment,
        expires: Moment, withdrawn: Moment? = nil
    ) {
        self.id = id
        self.scope = scope
        self.covers = covers
        self.giver = giver
        self.recipients = recipients
        self.withheldFrom = withheldFrom
        self.withheldFromPersons = withheldFromPersons
        self.withholdingReason = withholdingReason
        self.interpretation = interpretation
        self.given = given
        self.expires = expires
        self.withdrawn = withdrawn
    }

    /// Where a consent stands at a time.
    ///
    /// It goes one way: to expired or withdrawn.
    package enum Stage: String, Hashable, Sendable, Codable {
        case notYet, active, expired, withdrawn
    }

    /// Where it stands at `moment`.
    ///
    /// A withdrawal counts from its moment, also against the expiry.
    package func stage(at moment: Moment) -> Stage {
        if let withdrawn, withdrawn <= moment { return .withdrawn }
        if moment < given { return .notYet }
        return moment < expires ? .active : .expired
    }

    /// Whether it lets `agency` see what concerns `person` at `moment`.
    ///
    /// Withholding goes before sharing.
    package func shares(_ person: PersonID, with agency: AgencyID, at moment: Moment) -> Bool {
        scope == .sharing && stage(at: moment) == .active && covers.contains(person)
            && recipients.contains(agency) && !withheldFrom.contains(agency)
    }

    /// Whether it keeps what concerns `person` from `agency` at `moment`.
    ///
    /// A wish that something is withheld outlives the day on which the consent expires: nobody is shown
    /// more because a form has become old. It ends when the giver withdraws it.
    package func withholds(_ person: PersonID, from agency: AgencyID, at moment: Moment) -> Bool {
        guard covers.contains(person), withheldFrom.contains(agency) else { return false }
        return switch stage(at: moment) {
        case .active, .expired: true
        case .notYet, .withdrawn: false
        }
    }
}

/// A way to reach a person.
package struct ContactPoint: Hashable, Sendable, Codable {
    /// One try to reach somebody.
    package struct Attempt: Hashable, Sendable, Codable {
        package let contact: ContactPointID
        package let at: Moment
        package let reached: Bool
        package let reasonForFailure: String

        package init(contact: ContactPointID, at: Moment, reached: Bool, reasonForFailure: String) {
            self.contact = contact
            self.at = at
            self.reached = reached
            self.reasonForFailure = reasonForFailure
        }
    }

    package let id: ContactPointID
    package let person: PersonID
    /// Telephone with country code, village, consulate.
    package let value: String
    package let validFrom: Day
    /// How to call without putting anybody at risk.
    package let safeContactInstruction: String
    package var attempts: [Attempt] = []
    /// The record of an imported row that it was read from; nil where it was entered here.
    package let record: SourceRecordID?

    package init(
        id: ContactPointID, person: PersonID, value: String, validFrom: Day,
        safeContactInstruction: String, attempts: [Attempt] = [], record: SourceRecordID? = nil
    ) {
        self.record = record
        self.id = id
        self.person = person
        self.value = value
        self.validFrom = validFrom
        self.safeContactInstruction = safeContactInstruction
        self.attempts = attempts
    }
}

/// An attached object.
///
/// A ticked box without one is not done.
package struct Document: Hashable, Sendable, Codable {
    package let id: DocumentID
    package let person: PersonID
    package let kind: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    package let digest: String
    package let isLegible: Bool
    package let dated: Day

    package init(
        id: DocumentID, person: PersonID, kind: String, digest: String, isLegible: Bool, dated: Day
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.digest = digest
        self.isLegible = isLegible
        self.dated = dated
    }
}

/// A note of the work.
package struct Note: Hashable, Sendable, Codable {
    package let id: NoteID
    package let person: PersonID
    package let text: String
    package let at: Moment
    package let by: UserID

    package init(id: NoteID, person: PersonID, text: String, at: Moment, by: UserID) {
        self.id = id
        self.person = person
        self.text = text
        self.at = at
        self.by = by
    }
}

/// Work for somebody.
package struct WorkTask: Hashable, Sendable, Codable {
    package let id: TaskID
    package let person: PersonID
    package let what: String
    package let accountable: Role
    package let due: Day
    package var done: Moment?
    /// The legal clock it follows from; nil where somebody assigned it.
    package let clock: ClockReason?
    /// Who asked to be shown what; nil where it is other work.
    package let asked: PartRequest?
    /// What whoever asked was answered.
    package var answer: PartAnswer?
    /// That what was granted was taken back before its day.
    package var grantEnded: GrantEnding?

    package init(
        id: TaskID, person: PersonID, what: String, accountable: Role, due: Day,
        done: Moment? = nil, clock: ClockReason? = nil, asked: PartRequest? = nil,
        answer: PartAnswer? = nil, grantEnded: GrantEnding? = nil
    ) {
        self.grantEnded = grantEnded
        self.asked = asked
        self.answer = answer
        self.clock = clock
        self.id = id
        self.person = person
        self.what = what
        self.accountable = accountable
        self.due = due
        self.done = done
    }
}

/// Commands that add to the file of a person.
package enum FileCommand: Hashable, Sendable, Codable {
    case consent(Consent)
    case withdrawConsent(ConsentID)
    /// Records that somebody said no.
    case refuseConsent(ConsentRefusal)
    case addContact(ContactPoint)
    case logAttempt(ContactPoint.Attempt)
    case attach(Document)
    case note(Note)
    case assignTask(WorkTask)
    case finishTask(TaskID)
    /// Answers whoever asked for a part of a record that is hidden from them.
    case answer(TaskID, PartAnswer)
    /// Takes back what was granted, at once.
    case endGrant(TaskID, reason: String)
    /// Opens part of a record to the one who asks. It is journaled before anything is shown.
    case disclose(PersonID, Compartment)
}

/// What was added to the file of a person.
package enum FileEvent: Hashable, Sendable, Codable {
    case consented(Consent)
    case consentWithdrawn(ConsentID, Moment)
    case consentRefused(ConsentRefusal)
    case contactAdded(ContactPoint)
    case attempted(ContactPoint.Attempt)
    case attached(Document)
    case noted(Note)
    case taskAssigned(WorkTask)
    case taskFinished(TaskID, Moment)
    case answered(TaskID, PartAnswer)
    case grantEnded(TaskID, GrantEnding)
    case disclosed(PersonID, Compartment, Purpose, to: UserID)
}
