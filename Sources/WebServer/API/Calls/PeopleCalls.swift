// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// Registering people, looking at them, and who is the same as whom.
enum PeopleCalls {
    static let routes = [
        register, read, addRecord, history, reclassify, encounter, formUnit, joinUnit, units, merge,
        split, undo, resolutionProposals, acceptResolution, rejectResolution,
    ]

    private static let register = Route.act(
        "registerPerson", "/persons", .personsWrite, [.register], "Register somebody who is new.",
        .need("identity", SentIdentity.reading, "What is known of the person.")
    ) { call, identity in
        let agency = call.user.agency
        return { identifiers, at in
            let person = identifiers.next(PersonID.self)
            let record = SourceRecord(
                id: identifiers.next(SourceRecordID.self), agency: agency,
                identity: identity.identity(at.day), received: at)
            return (
                .people(.register(person, record)), [person.description, record.id.description]
            )
        }
    }

    private static let addRecord = Route.act(
        "addRecord", "/persons/{person}/records", .personsWrite, [.register],
        "Add what is now known of somebody; the record before stays.",
        .need("identity", SentIdentity.reading, "What is known of the person.")
    ) { call, identity in
        let (agency, person) = (call.user.agency, try call.id(PersonID.self, "person"))
        return { identifiers, at in
            let record = SourceRecord(
                id: identifiers.next(SourceRecordID.self), agency: agency,
                identity: identity.identity(at.day), received: at)
            return (.people(.addRecord(record, to: person)), [record.id.description])
        }
    }

    private static let read = Route.other(
        .get, "/persons/{person}", .personsRead, PersonPages.parts.map(Action.disclose),
        .disclosure,
        Operation(
            "readPerson", "persons",
            "Show what role, purpose and relation open of a person, and what is hidden.",
            .value("Person"), schemas: PersonRendering.person.schemas,
            query: [
                Operation.Parameter(
                    name: "part",
                    schema: [
                        "type": "array",
                        "items": Schema.choice(PersonPages.parts.map(\.rawValue)),
                    ],
                    about: "Only these parts; all where none is named. What is not asked for "
                        + "is not on record as seen.")
            ]
        ) { call in
            let person = try call.id(PersonID.self, "person")
            let sent = call.query.all("part")
            let asked = try sent.map { word -> Compartment in
                guard let part = Compartment(rawValue: word), PersonPages.parts.contains(part)
                else {
                    throw CallFault(
                        .wrong(
                            parameter: "part",
                            "Parts: " + PersonPages.parts.map(\.rawValue).joined(separator: ", ")
                                + "."))
                }
                return part
            }
            let parts = asked.isEmpty ? Set(PersonPages.parts) : Set(asked)
            let isKnown = try await call.desk.registry.glance {
                $0.casework.persons[person] != nil
            }
            guard isKnown else { throw Stop.refused(Refusal(.notReachable)) }
            let sight = try await call.desk.registry.read(
                together: [person: parts], by: call.actor, for: call.purpose)
            let hidden = sight.hidden[person] ?? [:]
            guard let shown = sight.shown[person] else {
                throw Stop.refused(
                    hidden.values.first { $0.code == .notReachable } ?? Refusal(.notReachable))
            }
            return CallAnswer(
                PersonRendering.person(PersonRendering.Shown(disclosure: shown, hidden: hidden)),
                entry: sight.entry, isTagged: true)
        })

    private static let history = Route.other(
        .get, "/persons/{person}/history", .journalRead, [.disclose(.journal)], .disclosure,
        Operation(
            "readHistory", "persons", "Show who wrote about a person or saw the record, and why.",
            .list("Mention"), schemas: PersonRendering.mention.schemas,
            query: Paging.parameters
        ) { call in
            let person = try call.id(PersonID.self, "person")
            let paging = try Paging(call)
            let outcome = try await call.desk.registry.mentions(
                at: person, limit: .max, by: call.actor, for: call.purpose)
            switch outcome {
            case .refused(let refusal):
                throw Stop.refused(
                    refusal.code == .unknownRecord ? Refusal(.notReachable) : refusal)
            case .accepted(let found):
                // The newest first: the rank counts backwards.
                let all = found.mentions.map {
                    Listed($0, [person], rank: -Int(clamping: $0.entry), number: 0)
                }
                return paging.answer(paging.page(of: all), PersonRendering.mention, call)
            }
        })

    private static let reclassify = Route.act(
        "reclassifyPerson", "/persons/{person}/class", .personsWrite, [.reclassify],
        "Change how somebody is processed; family links stay what they are.",
        .need("class", .choice(Person.ProcessingClass.self), "How."), SentFields.reason
    ) { call, processing, reason in
        let person = try call.id(PersonID.self, "person")
        return { _, _ in (.people(.reclassify(person, processing, reason: reason)), []) }
    }

    // MARK: Together

    private static let encounter = Route.act(
        "recordEncounter", "/encounters", .personsWrite, [.group],
        "Record who was first met together, where and when.",
        SentFields.people, .need("place", .text(200), "Where."), SentFields.at
    ) { call, people, place, at in
        let agency = call.user.agency
        let zone = call.desk.now()
        let sent = try at.map { try call.moment($0, "at", zone) }
        return { identifiers, now in
            let encounter = Encounter(
                id: identifiers.next(EncounterID.self), agency: agency, people: people,
                at: sent ?? now, place: place)
            return (.people(.recordEncounter(encounter)), [encounter.id.description])
        }
    }

    private static let claims = Field.with(
        "claims", .list(SentClaim.reading, 0...50), default: [],
        "How they are related: each child to each adult, before anyone can cut it.")

    private static let formUnit = Route.act(
        "formFamilyUnit", "/family-units", .personsWrite, [.group],
        "Form a family unit; nobody is ever taken out of it.",
        .need("members", .list(.id(PersonID.self), 1...50, isSet: true), "Who belongs to it."),
        .may("encounter", .id(EncounterID.self), "In which they were met."), claims
    ) { _, members, encounter, claims in
        { identifiers, _ in
            let unit = FamilyUnit(
                id: identifiers.next(FamilyUnitID.self), encounter: encounter, members: members)
            let links = claims.map { $0.link(identifiers.next(LinkID.self)) }
            return (
                .people(.formFamilyUnit(unit, claims: links)),
                [unit.id.description] + links.map(\.id.description)
            )
        }
    }

    private static let joinUnit = Route.act(
        "joinFamilyUnit", "/family-units/{unit}/members", .personsWrite, [.group],
        "Add somebody to a family unit.",
        .need("person", .id(PersonID.self), "Who."), claims
    ) { call, person, claims in
        let unit = try call.id(FamilyUnitID.self, "unit")
        return { identifiers, _ in
            let links = claims.map { $0.link(identifiers.next(LinkID.self)) }
            return (
                .people(.joinFamilyUnit(unit, person, claims: links)), links.map(\.id.description)
            )
        }
    }

    private static let units = Route.many(
        "listFamilyUnits", "/persons/{person}/family-units", .personsRead, [.disclose(.links)],
        "List the family units of a person.", .familyUnits, LinkRendering.unit
    ) { call, state, context in
        let person = try call.id(PersonID.self, "person")
        guard state.casework.persons[person] != nil,
            context.mayAny([.disclose(.links)], person, state.casework)
        else { throw Refusal(.notReachable) }
        return state.casework.familyUnits(of: person).map {
            Listed($0, $0.members, number: $0.id.number)
        }
    }

    // MARK: The same person

    private static let merge = Route.act(
        "mergePersons", "/persons/{person}/merge", .personsWrite, [.resolve],
        "Decide that two persons are one human being; it can be undone.",
        .need("into", .id(PersonID.self), "The person it is the same as."), SentFields.reason
    ) { call, into, reason in
        let person = try call.id(PersonID.self, "person")
        return { identifiers, _ in
            let id = identifiers.next(ResolutionID.self)
            return (.people(.merge(id, person, into: into, reason: reason)), [id.description])
        }
    }

    private static let split = Route.act(
        "splitPerson", "/persons/{person}/split", .personsWrite, [.resolve],
        "Decide that some records of a person are somebody else's; it can be undone.",
        .need(
            "records", .list(.id(SourceRecordID.self), 1...50, isSet: true),
            "The records that are of somebody else."), SentFields.reason
    ) { call, records, reason in
        let person = try call.id(PersonID.self, "person")
        return { identifiers, _ in
            let id = identifiers.next(ResolutionID.self)
            let into = identifiers.next(PersonID.self)
            return (
                .people(.split(id, records, from: person, into: into, reason: reason)),
                [into.description, id.description]
            )
        }
    }

    private static let undo = Route.act(
        "undoResolution", "/resolutions/{resolution}/undo", .personsWrite, [.resolve],
        "Undo a decision that two persons are one, or that records are of two.", SentFields.reason
    ) { call, reason in
        let id = try call.id(ResolutionID.self, "resolution")
        return { _, _ in (.people(.undo(id, reason: reason)), []) }
    }

    private static let resolutionProposals = Route.many(
        "listResolutionProposals", "/resolution-proposals", .personsRead, [.resolve],
        "List who may be one person, for a data steward to decide.", .resolutionProposals,
        PersonRendering.resolutionProposal
    ) { _, state, context in
        state.casework.resolutionProposals.values.filter { proposal in
            proposal.stage == .open
                && [proposal.one, proposal.other].contains {
                    context.mayAny([.resolve], $0, state.casework)
                }
        }.map {
            Listed(
                $0, [$0.one, $0.other], rank: -Int($0.probability * 1_000_000),
                number: $0.id.number)
        }
    }

    private static let acceptResolution = Route.act(
        "acceptResolution", "/resolution-proposals/{resolutionProposal}/accept", .personsWrite,
        [.resolve], "Decide that the two of a proposal are one person.",
        .need("from", .id(PersonID.self), "Who becomes the other."),
        .need("into", .id(PersonID.self), "Whom they become."), SentFields.reason
    ) { call, from, into, reason in
        let id = try call.id(ResolutionProposalID.self, "resolutionProposal")
        return { identifiers, _ in
            let resolution = identifiers.next(ResolutionID.self)
            return (
                .people(.acceptResolution(id, resolution, from, into: into, reason: reason)),
                [resolution.description]
            )
        }
    }

    private static let rejectResolution = Route.act(
        "rejectResolution", "/resolution-proposals/{resolutionProposal}/reject", .personsWrite,
        [.resolve], "Decide that the two of a proposal are two persons.", SentFields.reason
    ) { call, reason in
        let id = try call.id(ResolutionProposalID.self, "resolutionProposal")
        return { _, _ in (.people(.rejectResolution(id, reason: reason)), []) }
    }
}
