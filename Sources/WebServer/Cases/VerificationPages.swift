// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The examination of a link by two people: what speaks for it and against it, what the child wishes,
/// whether the adult can and wants to.
enum VerificationPages {
    static let actions: [Action] = [.gatherEvidence, .recommend, .confirm]

    static let routes: [Route] =
        [
            Route(.post, "/links/{link}/verification", .may([.gatherEvidence]), .act) { visit in
                let link = try visit.id(LinkID.self, "link")
                let id = try await visit.perform(VerificationActs.open(link))
                return await visit.see(
                    .verification(id), Notice(key: "verification.opened", values: ["\(id)"]))
            },
            Route(.get, "/verifications/{verification}", .may(actions), .disclosure) {
                try await page($0)
            },
        ]
        + [
            act("paper", .gatherEvidence) { try VerificationActs.paper($1, $0.form) },
            act("corroboration", .gatherEvidence) {
                try VerificationActs.corroboration($1, $0.form)
            },
            act("picture", .gatherEvidence) { try VerificationActs.picture($1, $0.form) },
            act("laboratory", .gatherEvidence) { try VerificationActs.laboratory($1, $0.form) },
            act("together", .gatherEvidence) { try VerificationActs.together($1, $0.form) },
            act("child", .gatherEvidence) { visit, id in
                guard let user = visit.user else { throw Stop.signInFirst }
                return try VerificationActs.child(id, visit.form, by: user.id)
            },
            act("adult", .gatherEvidence) { visit, id in
                guard let user = visit.user else { throw Stop.signInFirst }
                return try VerificationActs.adult(id, visit.form, by: user.id)
            },
            act("recommend", .recommend, isFresh: true) {
                try VerificationActs.recommend($1, $0.form)
            },
            act("confirm", .confirm, isFresh: true) { VerificationActs.confirm($1) },
            act("send-back", .confirm) { VerificationActs.sendBack($1, $0.form) },
            act("abandon", .gatherEvidence) { VerificationActs.abandon($1, $0.form) },
        ]

    /// A form on the page of a verification that does one thing.
    private static func act(
        _ name: String, _ action: Action, isFresh: Bool = false,
        _ making: @escaping @Sendable (Visit, VerificationID) throws -> Making<Void>
    ) -> Route {
        Route(
            .post, "/verifications/{verification}/\(name)", .may([action]), .act,
            needsFreshProof: isFresh
        ) { visit in
            let id = try visit.id(VerificationID.self, "verification")
            return try await visit.acting {
                try await visit.perform(try making(visit, id))
                return await visit.see(
                    .verification(id),
                    Notice(key: "verification.done.\(name)", values: ["\(id)"]))
            } otherwise: { trouble in
                try await page(visit, trouble)
            }
        }
    }

    static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws -> WebResponse {
        let id = try visit.id(VerificationID.self, "verification")
        let file = try await VerificationFile.reachable(id, visit)
        guard let user = visit.user else { throw Stop.signInFirst }
        let parts: Set<Compartment> = [.identity, .links, .statements, .evidence, .safety]
        let sight = try await visit.desk.registry.read(
            together: [file.child: parts, file.adult: parts], by: user.actor, for: visit.purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let view = VerificationView(file, sight: sight, names: names, user: user, visit: visit)
            .view.adding(FormTrouble.view(trouble, visit.language))
        return await visit.page(
            "verification", view, title: "verification.title", status: trouble?.status ?? 200,
            wide: true)
    }
}

/// A verification with everything that its page is made from.
struct VerificationFile: Sendable {
    let verification: Verification
    let link: FamilyLink
    let progress: VerificationProgress
    let interviews: SeparateInterviews
    let child: PersonID
    let adult: PersonID
    /// Papers of both that can be read.
    let papers: [Document]
    /// Consents to the laboratory that cover both.
    let consents: [Consent]
    /// Encounters at which both were met.
    let encounters: [Encounter]
    /// Languages that each is known to understand.
    let languages: [PersonID: [String]]
    let cases: [CaseID]

    /// The verification, if somebody may work on it by what the records are to them.
    static func reachable(_ id: VerificationID, _ visit: Visit) async throws -> VerificationFile {
        guard let user = visit.user else { throw Stop.signInFirst }
        return try await reachable(id, user, visit.purpose, at: visit.desk)
    }

    /// The same for whoever asks by a program.
    static func reachable(
        _ id: VerificationID, _ user: Directory.User, _ purpose: Purpose, at desk: Desk
    ) async throws -> VerificationFile {
        let at = desk.now()
        let found = try await desk.registry.observe { state -> VerificationFile? in
            let casework = state.casework
            guard let file = VerificationFile(id, in: casework, at: at) else { return nil }
            let isReachable = [file.child, file.adult].contains { person in
                let relation = casework.relation(of: user.id, user.agency, to: person, at: at)
                return VerificationPages.actions.contains {
                    Permissions.allows(user.role, $0, for: purpose, relation: relation)
                }
            }
            return isReachable ? file : nil
        }
        guard let found else { throw Stop.refused(Refusal(.notReachable)) }
        return found
    }

    private init?(_ id: VerificationID, in state: CaseworkState, at: Moment) {
        guard let verification = state.verifications[id],
            let link = state.links[verification.link]
        else { return nil }
        self.verification = verification
        self.link = link
        progress = VerificationProgress(of: verification, link, in: state)
        interviews = SeparateInterviews(of: verification, in: state)
        let pair = [state.canonical(link.subject), state.canonical(link.relative)]
        (child, adult) = (pair[0], pair[1])
        papers = pair.flatMap(state.documents(of:)).filter {
            $0.isLegible && !(PaperKind($0.kind)?.isForm ?? false)
        }.sorted { $0.id < $1.id }
        consents = state.consents(of: link.subject).filter { consent in
            consent.scope == .laboratory && consent.stage(at: at) == .active
                && Set(consent.covers.map(state.canonical)).isSuperset(of: pair)
        }
        encounters = state.encounters(of: link.subject).filter {
            Set($0.people.map(state.canonical)).isSuperset(of: pair)
        }
        languages = Dictionary(
            pair.map { ($0, state.languages(of: $0).map(\.tag).sorted()) }
        ) { one, _ in one }
        cases = state.cases(of: link.subject).filter { !$0.stage.isEnd }.map(\.id)
    }

    /// The side of an interview.
    func side(_ name: String) -> PersonID? {
        switch name {
        case "child": link.subject
        case "adult": link.relative
        default: nil
        }
    }
}
