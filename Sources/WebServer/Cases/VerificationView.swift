// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What the page of a verification shows.
struct VerificationView {
    private let file: VerificationFile
    private let sight: Sight
    private let names: NameDirectory
    private let user: Directory.User
    private let visit: Visit
    private var language: DeskLanguage { visit.language }
    private var verification: Verification { file.verification }

    init(
        _ file: VerificationFile, sight: Sight, names: NameDirectory, user: Directory.User,
        visit: Visit
    ) {
        self.file = file
        self.sight = sight
        self.names = names
        self.user = user
        self.visit = visit
    }

    static func key(_ stage: Verification.Stage) -> String {
        switch stage {
        case .gathering: "gathering"
        case .recommended: "recommended"
        case .decided(let outcome, _, _, _): outcome.rawValue
        case .abandoned: "abandoned"
        }
    }

    var view: View {
        let forms = VerificationForms(file, user: user, visit: visit)
        let (first, more) = (forms.decisions, forms.gathering)
        let lacks = CaseView.sentences(file.progress.lacks, language)
        let isFinal = verification.stage.isFinal
        return [
            "id": .text("\(verification.id)"), "link": .text("\(file.link.id)"),
            "relation": .text(language.say("relation.\(file.link.relation.rawValue)")),
            "stage": .text(language.say("verification.\(Self.key(verification.stage))")),
            "who": .text(who), "hasWho": .flag(!who.isEmpty),
            "pair": .list([
                side(file.child, "review.child"), side(file.adult, "separation.adult"),
            ]),
            "lacks": .list(lacks.map { ["text": .text($0)] }),
            "hasLacks": .flag(!lacks.isEmpty && !isFinal),
            "isComplete": .flag(
                !isFinal
                    && file.progress.lacks.allSatisfy { $0 == .firstPerson || $0 == .secondPerson }),
            "kinds": .list(kinds),
            "mayGather": .flag(visit.may(.gatherEvidence)),
            "interviews": .text(Address.interviews(verification.id).text),
            "interviewState": .text(interviewState),
            "maySeeEvidence": .flag(mayOpenPapers),
            "papers": .list(papers), "hasPapers": .flag(!papers.isEmpty),
            "childView": .list(childView), "hasChildView": .flag(verification.childView != nil),
            "adult": .list(adult), "hasAdult": .flag(verification.adult != nil),
            "cases": .list(
                visit.may(CasePages.actions)
                    ? file.cases.map {
                        ["address": .text(Address.case($0).text), "id": .text("\($0)")]
                    } : []),
            "forms": .list(first.map { $0.view(language, typed: visit.form) }),
            "hasForms": .flag(!first.isEmpty),
            "gatherForms": .list(more.map { $0.view(language, typed: visit.form) }),
            "hasGatherForms": .flag(!more.isEmpty),
        ]
    }

    private var mayOpenPapers: Bool {
        sight.shown[file.child]?.evidence != nil || sight.shown[file.adult]?.evidence != nil
    }

    private func side(_ person: PersonID, _ title: String) -> View {
        let records = sight.shown[person]?.identity
        let statements = sight.shown[person]?.statements ?? []
        return [
            "title": .text(language.say(title)), "id": .text("\(person)"),
            "address": .text(Address.person(person).text),
            "name": .text(
                records == nil
                    ? language.say("family.hidden-name")
                    : IdentityView.name(records) ?? language.say("person.no-name")),
            "age": .text(records.flatMap { language.age($0, on: visit.desk.now().day) } ?? ""),
            "hasStatements": .flag(!statements.isEmpty),
            "statements": .list(
                statements.map {
                    [
                        "relation": .text(language.say("relation.\($0.relation.rawValue)")),
                        "relative": .text($0.nameOfRelative), "words": .text($0.words),
                        "tag": .text($0.interpretation.language.tag),
                    ]
                }),
        ]
    }

    /// Who recommended and who confirmed.
    private var who: String {
        switch verification.stage {
        case .gathering: ""
        case .recommended(let outcome, let first):
            language.say(
                "verification.first", names.user(first),
                language.say("verification.\(outcome.rawValue)-short"))
        case .decided(_, let first, let second, let at):
            language.say(
                "verification.both", names.user(first), names.user(second), language.time(at))
        case .abandoned(let reason): reason
        }
    }

    // MARK: What there is

    /// Every kind of evidence with what there is of it: of one kind counts once.
    private var kinds: [View] {
        VerificationEvidence.Kind.allCases.map { kind in
            let all = verification.evidence.filter { $0.kind == kind }
            return [
                "kind": .text(language.say("kind.\(kind.rawValue)")),
                "isEmpty": .flag(all.isEmpty),
                "pieces": .list(
                    all.map { evidence in
                        [
                            "text": .text(sentence(evidence)),
                            "supports": .flag(evidence.supports),
                            "speaks": .text(
                                language.say(
                                    evidence.supports ? "evidence.for" : "evidence.against")),
                        ]
                    }),
            ]
        }
    }

    private func sentence(_ evidence: VerificationEvidence) -> String {
        switch evidence {
        case .separateInterviews(let questions, _, _, let agreeing):
            language.say(
                "piece.interviews", language.number(agreeing), language.number(questions.count))
        case .document(let id, _): language.say("piece.document", paperName(id))
        case .corroboration(let by, let id, _):
            language.say("piece.corroboration", by, paperName(id))
        case .pictureChosen(let count, let id, _):
            language.say("piece.picture", language.number(count), paperName(id))
        case .laboratory(let answer):
            language.say(
                "piece.laboratory", answer.laboratory,
                language.say(answer.related ? "form.yes" : "form.no"),
                language.day(answer.samplesDestroyedBy))
        case .recordedTogether(let id): language.say("piece.together", "\(id)")
        }
    }

    private func paperName(_ id: DocumentID) -> String {
        let found = file.papers.first { $0.id == id }
        return found.map { "\(PaperView.kind($0, language)) (\(id))" } ?? "\(id)"
    }

    private var papers: [View] {
        guard mayOpenPapers else { return [] }
        return file.papers.map {
            [
                "address": .text(Address.document($0.id).text), "id": .text("\($0.id)"),
                "kind": .text(PaperView.kind($0, language)),
                "dated": .text(language.day($0.dated)),
            ]
        }
    }

    private var interviewState: String {
        guard let round = file.interviews.current else { return language.say("interview.none") }
        if round.isComplete {
            let isCompared = verification.evidence.contains {
                if case .separateInterviews(let questions, _, _, _) = $0 {
                    questions.document == round.questions.id
                } else {
                    false
                }
            }
            return language.say(isCompared ? "interview.compared" : "interview.to-compare")
        }
        return language.say(round.answers.isEmpty ? "interview.sealed" : "interview.one-side")
    }

    private var childView: [View] {
        switch verification.childView {
        case .stated(let wish, let words, let interpretation, let by):
            [
                [
                    "what": .text(language.say("wish.\(wish.rawValue)")), "words": .text(words),
                    "tag": .text(interpretation.language.tag),
                    "by": .text(
                        language.say(
                            "child.heard-by", names.user(by),
                            LanguageNames.name(interpretation.language.tag, in: language))),
                ]
            ]
        case .notObtained(let reason, let by):
            [
                [
                    "what": .text(language.say("wish.not-obtained")), "words": .text(reason),
                    "tag": "", "by": .text(names.user(by)),
                ]
            ]
        case nil: []
        }
    }

    private var adult: [View] {
        guard let adult = verification.adult else { return [] }
        return [
            [
                "able": .text(language.say(adult.ableToCare ? "form.yes" : "form.no")),
                "willing": .text(language.say(adult.wantsToCare ? "form.yes" : "form.no")),
                "by": .text(
                    language.say(
                        "adult.assessed-by", names.user(adult.assessedBy),
                        language.time(adult.at))),
            ]
        ]
    }
}
