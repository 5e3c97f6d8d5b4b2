// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

@testable import Casework

/// Commands of every kind about the people of ``World``, with whoever is most likely to be allowed
/// them.
///
/// New identifiers come from the world's clock, so that each command could succeed.
enum CommandPool {
    static let people = [World.mother, World.daughter, World.son, World.stranger]

    static func commands(in world: World) -> [(Command, Actor)] {
        let fresh = UInt64(world.journal.count + 1) * 1000
        return custody(world, fresh) + separation(world, fresh + 100) + links(world, fresh + 200)
            + identities(world, fresh + 300) + tracing(world, fresh + 400)
            + verification(world, fresh + 500) + cases(world, fresh + 600)
            + files(world, fresh + 700) + imports(world, fresh + 800)
            + ClockCommandPool.commands(in: world, fresh + 900)
            + AgreementCommandPool.commands(in: world, fresh + 950)
    }

    static let groups: [[PersonID]] = [
        [World.mother], [World.daughter], [World.son], [World.stranger],
        [World.mother, World.daughter], [World.daughter, World.son],
        [World.mother, World.daughter, World.son],
    ]

    static func custody(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = []
        for (place, group) in groups.enumerated() {
            let passengers = group.enumerated().map {
                World.passenger($0.element, fresh + UInt64(place * 5 + $0.offset))
            }
            for (agency, actor, facility) in [
                (World.border, World.guardOne, World.cell),
                (World.shelter, World.receiver, World.house),
            ] {
                all += [
                    (.custody(.take(passengers, agency, facility, from: world.moment)), actor),
                    (.custody(.relocate(passengers, World.ward, at: world.moment)), actor),
                    (.custody(.end(group, .released(to: "kin"), at: world.moment)), actor),
                    (.custody(.end(group, .removed(country: "GT"), at: world.moment)), actor),
                    (.custody(.end(group, .left(circumstances: "ran"), at: world.moment)), actor),
                    (
                        .custody(.end(group, .recordedInError(reason: "twice"), at: world.moment)),
                        actor
                    ),
                ]
            }
            all.append(
                (
                    .custody(.dispatch(world.transfer(fresh + UInt64(place), passengers))),
                    World.guardOne
                ))
        }
        all.append((.custody(.end([World.stranger], .died, at: world.moment)), World.guardOne))
        for id in world.state.transfers.keys.sorted() {
            all += [
                (.custody(.acknowledge(id)), World.receiver),
                (.custody(.refuse(id, reason: "full")), World.receiver),
                (.custody(.recall(id, reason: "court")), World.guardOne),
            ]
        }
        return all
    }

    static func separation(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = []
        for (place, link) in world.state.links.keys.sorted().enumerated() {
            all.append(
                (
                    .separation(.record(world.separation(fresh + UInt64(place), link))),
                    World.guardOne
                ))
            for (other, answer) in ReunificationChoice.Answer.allCases.enumerated() {
                let id = fresh + UInt64(10 + place * 4 + other)
                all.append(
                    (
                        .separation(.recordChoice(world.choice(id, answer, link: link))),
                        World.caseworker
                    ))
            }
        }
        for id in world.state.separations.keys.sorted() {
            all += [
                (.separation(.approve(id)), World.chief),
                (.separation(.approve(id)), World.guardOne),
                (.separation(.withdraw(id, reason: "not needed")), World.guardOne),
            ]
        }
        for id in world.state.choices.keys.sorted() {
            all.append((.separation(.revokeChoice(id)), World.caseworker))
        }
        return all
    }

    static func links(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = []
        var next = fresh
        for relation in [FamilyRelation.father, .sibling, .unspecified] {
            for (subject, relative) in [
                (World.daughter, World.stranger), (World.son, World.mother),
                (World.mother, World.daughter),
            ] {
                all.append(
                    (
                        .link(.claim(World.link(LinkID(next), subject, relative, relation))),
                        World.intake
                    ))
                next += 1
            }
        }
        for old in world.state.links.values.sorted(by: { $0.id < $1.id }) {
            for relation in [FamilyRelation.grandparent, .sibling, .spouse] {
                let new = World.link(
                    LinkID(next), old.subject, old.relative, relation,
                    origin: .correction(of: old.id))
                all.append((.link(.correct(old.id, by: new, reason: "misread")), World.steward))
                next += 1
            }
        }
        let statement = Statement(
            id: StatementID(fresh), by: World.daughter, relation: .mother, nameOfRelative: "Ana",
            words: "my mother is Ana", interpretation: World.spanish, taken: world.moment,
            corrects: nil)
        all.append((.link(.takeStatement(statement)), World.intake))
        return all
    }

    static func identities(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = [
            (
                .people(.register(PersonID(fresh), world.record(fresh, "Nobody", born: nil))),
                World.intake
            ),
            (
                .people(
                    .recordEncounter(
                        Encounter(
                            id: EncounterID(fresh), agency: World.border,
                            people: [World.stranger, World.son], at: world.moment, place: "bridge"))
                ),
                World.intake
            ),
            (
                .people(
                    .formFamilyUnit(
                        FamilyUnit(
                            id: FamilyUnitID(fresh), encounter: nil,
                            members: [World.stranger, World.son]), claims: [])), World.intake
            ),
            (
                .people(.joinFamilyUnit(FamilyUnitID(1), World.stranger, claims: [])), World.intake
            ),
        ]
        for (place, person) in people.enumerated() {
            let id = fresh + UInt64(place) * 10
            all += [
                (
                    .people(
                        .addRecord(world.record(id + 1, "Other", born: 1990), to: person)),
                    World.intake
                ),
                (
                    .people(.reclassify(person, .singleAdult, reason: "prosecution")),
                    World.guardOne
                ),
                (
                    .people(
                        .split(
                            ResolutionID(id + 2), [SourceRecordID(person.number)], from: person,
                            into: PersonID(id + 3), reason: "another")), World.steward
                ),
            ]
            for (other, into) in people.enumerated() {
                all.append(
                    (
                        .people(
                            .merge(
                                ResolutionID(id + 4 + UInt64(other)), person, into: into,
                                reason: "same")), World.steward
                    ))
            }
        }
        for (place, bits) in [1.0, 8.0].enumerated() {
            all.append(
                (
                    .people(
                        .proposeResolution(
                            ResolutionProposal(
                                id: ResolutionProposalID(fresh + UInt64(place)),
                                one: World.stranger, other: World.mother,
                                evidence: evidence(bits, [place == 0 ? 3 : 4]), probability: 0.9,
                                model: "test-1"))), World.matching
                ))
        }
        for (id, proposal) in world.state.resolutionProposals.sorted(by: { $0.key < $1.key }) {
            all += [
                (
                    .people(
                        .acceptResolution(
                            id, ResolutionID(fresh + 90), proposal.one, into: proposal.other,
                            reason: "same scar")), World.steward
                ),
                (.people(.rejectResolution(id, reason: "namesakes")), World.steward),
                (
                    .people(
                        .reviseResolution(id, evidence(9, [5]), probability: 0.95)), World.matching
                ),
                (
                    .people(.withdrawResolutionProposal(id, reason: "record changed")),
                    World.matching
                ),
            ]
        }
        for id in world.state.resolutions.keys.sorted() {
            all.append((.people(.undo(id, reason: "not the same")), World.steward))
        }
        return all
    }

    static func evidence(_ bits: Double, _ prints: [UInt64]) -> [ProposalEvidence] {
        prints.map {
            ProposalEvidence(
                kind: "surname", fingerprint: $0, bits: bits / Double(max(1, prints.count)))
        }
    }

    static func proposal(
        _ id: UInt64, _ subject: PersonID, _ relative: PersonID, bits: Double, prints: [UInt64],
        probability: Double = 0.9, request: TracingRequestID? = nil, sought: SoughtPersonID? = nil
    ) -> Proposal {
        Proposal(
            id: ProposalID(id), subject: subject, relative: relative, relation: .parent,
            evidence: evidence(bits, prints), probability: probability, model: "test-1",
            request: request, sought: sought)
    }

    static func tracing(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = []
        for (place, bits) in [1.0, 8.0].enumerated() {
            for (other, print) in [UInt64(1), 2].enumerated() {
                let id = fresh + UInt64(place * 2 + other)
                all.append(
                    (
                        .tracing(
                            .propose(
                                proposal(
                                    id, World.daughter, World.stranger, bits: bits, prints: [print])
                            )),
                        World.matching
                    ))
            }
        }
        for id in world.state.proposals.keys.sorted() {
            all += [
                (.tracing(.review(id)), World.tracer),
                (.tracing(.accept(id, LinkID(fresh + 20))), World.tracer),
                (.tracing(.reject(id, reason: "other village")), World.tracer),
                (.tracing(.takeBack(id, reason: "the wrong sister")), World.tracer),
                (.tracing(.askForEvidence(id, what: "mother's name")), World.tracer),
                (.tracing(.withdrawProposal(id, reason: "record changed")), World.matching),
                (
                    .tracing(
                        .addEvidence(
                            id, [ProposalEvidence(kind: "place", fingerprint: 7, bits: 2)],
                            probability: 0.95)), World.matching
                ),
                (
                    .tracing(
                        .revise(
                            id,
                            Proposal.Revision(
                                relation: .mother, evidence: evidence(10, [11, 12]),
                                probability: 0.97))), World.matching
                ),
            ]
        }
        for consent in world.state.consents.keys.sorted() {
            let sought = TracingRequest.SoughtPerson(
                id: SoughtPersonID(fresh), name: "Rosa", relation: .sibling, sex: nil,
                dateOfBirth: nil, locationLast: "")
            let request = TracingRequest(
                id: TracingRequestID(fresh), inquirer: World.daughter, sought: [sought],
                consent: consent, inquiryDate: world.moment)
            all.append((.tracing(.request(request)), World.tracer))
        }
        for id in world.state.requests.keys.sorted() {
            let action = TracingAction(
                request: id, kind: .individual, description: "called the village",
                outcome: .pending, at: world.moment)
            all += [
                (.tracing(.act(action)), World.tracer),
                (.tracing(.close(id, reason: "found")), World.tracer),
            ]
        }
        return all
    }

    static func verification(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = []
        for (place, link) in world.state.links.keys.sorted().enumerated() {
            all.append(
                (
                    .verification(.open(VerificationID(fresh + UInt64(place)), link)),
                    World.verifier
                ))
        }
        for id in world.state.verifications.keys.sorted() {
            for document in world.state.documents.keys.sorted() {
                all += [true, false].flatMap { supports in
                    [
                        (
                            .verification(.add(id, .document(document, supports: supports))),
                            World.verifier
                        ),
                        (
                            .verification(
                                .add(
                                    id,
                                    .corroboration(by: "mayor", document, supports: supports))),
                            World.verifier
                        ),
                    ]
                }
            }
            let assessment = AdultAssessment(
                ableToCare: true, wantsToCare: true, assessedBy: UserID(7), at: world.moment)
            all += [
                (.verification(.add(id, .recordedTogether(EncounterID(1)))), World.verifier),
                (
                    .verification(.hearChild(id, .notObtained(reason: "a baby", UserID(7)))),
                    World.verifier
                ),
                (.verification(.assessAdult(id, assessment)), World.verifier),
                (.verification(.recommend(id, .related)), World.verifier),
                (.verification(.recommend(id, .notRelated)), World.verifier),
                (.verification(.recommend(id, .cannotBeDecided)), World.verifier),
                (.verification(.confirm(id)), World.otherVerifier),
                (.verification(.confirm(id)), World.verifier),
                (.verification(.sendBack(id, reason: "doubt")), World.otherVerifier),
                (.verification(.abandon(id, reason: "withdrawn")), World.verifier),
            ]
        }
        return all
    }

    static func cases(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = [
            (
                .case(.open(CaseID(fresh), child: World.son, caseworker: UserID(5))),
                World.caseworker
            )
        ]
        for id in world.state.cases.keys.sorted() {
            for stage in CaseStage.allCases {
                all.append((.case(.advance(id, stage, reason: "next")), World.caseworker))
            }
            for reason in Case.ClosureReason.allCases {
                all.append((.case(.close(id, reason, explanation: "said")), World.head))
            }
            for link in world.state.links.keys.sorted() {
                all += [
                    (.case(.markVerified(id, link)), World.caseworker),
                    (
                        .case(
                            .plan(
                                id, link, bestInterests: DocumentID(2), day: world.moment.day)),
                        World.head
                    ),
                ]
            }
            let followUp = FollowUp(
                id: FollowUpID(fresh), at: world.moment, childWasSeen: true, reasonNotSeen: "",
                comments: "", needNextVisit: false)
            all += [
                (.case(.assign(id, UserID(fresh))), World.head),
                (.case(.reunify(id, place: "Tucson", checkedBy: UserID(12))), World.caseworker),
                (.case(.followUp(id, followUp)), World.caseworker),
                (.case(.reopen(id, reason: "new facts")), World.caseworker),
            ]
        }
        for (place, kind) in [CareArrangement.Kind.fosterCare, .adoption].enumerated() {
            let care = CareArrangement(
                id: CareArrangementID(fresh + UInt64(place)), child: World.daughter, kind: kind,
                duration: place == 0
                    ? .interim(review: Day(number: world.moment.day.number + 30)) : .permanent,
                caregiver: nil, started: world.moment)
            all.append((.case(.arrangeCare(care)), World.caseworker))
        }
        let flag = RedFlag(
            id: RedFlagID(fresh), person: World.daughter, kind: "protective order",
            source: "court", raised: world.moment, raisedBy: UserID(5), review: world.moment.day)
        all.append((.case(.raiseFlag(flag)), World.caseworker))
        for id in world.state.redFlags.keys.sorted() {
            all.append((.case(.clearFlag(id, reason: "lifted")), World.head))
        }
        return all
    }

    static func consent(
        _ id: UInt64, _ scope: Consent.Scope, of person: PersonID, to recipients: Set<AgencyID>,
        in world: World
    ) -> Consent {
        Consent(
            id: ConsentID(id), scope: scope,
            covers: [person], giver: person, recipients: recipients, withheldFrom: [],
            interpretation: World.spanish,
            given: world.moment, expires: World.moment(world.now + 90 * 86_400))
    }

    static func files(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        let contact = ContactPoint(
            id: ContactPointID(fresh), person: World.daughter, value: "+502 5555 0100",
            validFrom: world.moment.day, safeContactInstruction: "evenings")
        let note = Note(
            id: NoteID(fresh), person: World.daughter, text: "cries at night", at: world.moment,
            by: UserID(5))
        let task = WorkTask(
            id: TaskID(fresh), person: World.daughter, what: "call the consulate",
            accountable: .caseworker, due: world.moment.day)
        var all: [(Command, Actor)] = [
            (
                .file(
                    .consent(
                        consent(fresh, .tracing, of: World.daughter, to: [], in: world))),
                World.caseworker
            ),
            (
                .file(
                    .consent(
                        consent(
                            fresh + 1, .sharing, of: World.daughter, to: [World.tracers],
                            in: world))), World.caseworker
            ),
            (.file(.addContact(contact)), World.caseworker),
            (.file(.attach(world.document(fresh, of: World.daughter))), World.caseworker),
            (.file(.note(note)), World.caseworker),
            (
                .file(
                    .refuseConsent(
                        ConsentRefusal(
                            person: World.daughter, scope: .tracing, at: world.moment,
                            reason: "afraid"))), World.caseworker
            ),
            (.file(.assignTask(task)), World.caseworker),
        ]
        for compartment in Compartment.allCases {
            all += [World.caseworker, World.guardOne, World.tracer].map {
                (.file(.disclose(World.daughter, compartment)), $0)
            }
        }
        for id in world.state.contacts.keys.sorted() {
            let attempt = ContactPoint.Attempt(
                contact: id, at: world.moment, reached: false, reasonForFailure: "number dead")
            all.append((.file(.logAttempt(attempt)), World.caseworker))
        }
        for id in world.state.consents.keys.sorted() {
            all.append((.file(.withdrawConsent(id)), World.caseworker))
        }
        for id in world.state.tasks.keys.sorted() {
            all.append((.file(.finishTask(id)), World.caseworker))
            all += AgreementCommandPool.answers(to: id, in: world).map { ($0, World.head) }
        }
        all.append(
            (
                .file(.assignTask(AgreementCommandPool.request(fresh + 2, in: world))),
                World.caseworker
            ))
        return all
    }

    static func row(_ id: UInt64) -> ImportedRow {
        ImportedRow(
            id: RowID(id), agency: World.border, list: "abc", line: Int(id % 1000) + 1,
            raw: "Rosa;03/04/2012")
    }

    static func imports(_ world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        let row = row(fresh)
        let record = { (row: RowID) in
            SourceRecord(
                id: SourceRecordID(fresh + 5), agency: World.border,
                identity: World.identity("Rosa", born: 2012), row: row, received: world.moment)
        }
        let statement = Statement(
            id: StatementID(fresh + 6), by: PersonID(fresh), relation: .mother,
            nameOfRelative: "Ana Tzoc", words: "Ana Tzoc", interpretation: World.spanish,
            taken: world.moment,
            described: RelativeDescription(
                relation: .mother, sex: .female, born: world.moment.day...world.moment.day,
                place: "Nebaj Tzoc", number: "201", phone: "+502 5555 0109"),
            record: SourceRecordID(fresh + 5))
        let content = RowContent(
            statements: [statement],
            encounter: Encounter(
                id: EncounterID(fresh + 7), agency: World.border, people: [PersonID(fresh)],
                at: world.moment, isDayOnly: true, place: "river Tzoc",
                record: SourceRecordID(fresh + 5)),
            contacts: [
                ContactPoint(
                    id: ContactPointID(fresh + 8), person: PersonID(fresh), value: "+502 5555 0108",
                    validFrom: world.moment.day, safeContactInstruction: "",
                    record: SourceRecordID(fresh + 5))
            ])
        var all: [(Command, Actor)] = [
            (
                .imported(.receive(row, .record(PersonID(fresh), record(row.id)))), World.steward
            ),
            (
                .imported(.receive(row, .record(PersonID(fresh), record(row.id), content))),
                World.steward
            ),
            (.imported(.receive(row, .unreadable(reason: "columns"))), World.steward),
            (
                .imported(
                    .receive(
                        row,
                        .ambiguous(
                            question: "day or month first?", readings: ["3 April", "4 March"]))),
                World.steward
            ),
        ]
        for list in Set(world.state.rows.values.map(ImportedListKey.init)).sorted(by: {
            ($0.agency, $0.digest) < ($1.agency, $1.digest)
        }) {
            all.append(
                (.imported(.withdraw(list, reason: "the wrong file")), World.steward))
        }
        for id in world.state.rows.keys.sorted() {
            all.append(
                (
                    .imported(.settle(id, PersonID(fresh), record(id), reason: "asked")),
                    World.steward
                ))
            let owner = world.state.persons.values.first { person in
                if case .accepted(let record) = world.state.fates[id] {
                    person.records.contains(record)
                } else {
                    false
                }
            }
            all.append(
                (
                    .imported(
                        .reread(
                            id, owner?.id ?? PersonID(fresh), record(id), reason: "mapping")),
                    World.steward
                ))
        }
        return all
    }
}
