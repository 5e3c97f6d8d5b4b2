// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The forms on the page of a verification.
struct VerificationForms {
    private let file: VerificationFile
    private let user: Directory.User
    private let visit: Visit
    private var language: DeskLanguage { visit.language }
    private var path: String { Address.verification(file.verification.id).text }

    init(_ file: VerificationFile, user: Directory.User, visit: Visit) {
        self.file = file
        self.user = user
        self.visit = visit
    }

    private var yesOrNo: [ActForm.Field.Option] { CaseForms.yesOrNo(language) }

    private var paperOptions: [ActForm.Field.Option] {
        file.papers.map {
            .init(
                "\($0.id)",
                "\(PaperView.kind($0, language)), \(language.day($0.dated)) (\($0.id))")
        }
    }

    private func paper(_ hint: String = "") -> ActForm.Field {
        .init(name: "paper", label: "verification.paper", kind: .choice(paperOptions), hint: hint)
    }

    private var supports: ActForm.Field {
        .init(
            name: "supports", label: "verification.supports", kind: .radios(yesOrNo),
            value: "yes")
    }

    /// Fields for how something was said to somebody; languages that they understand come first.
    static func spoken(with tags: [String], _ language: DeskLanguage, isNeeded: Bool = true)
        -> [ActForm.Field]
    {
        let all = tags + LanguageNames.offered.filter { !tags.contains($0) }
        let options = all.map { ActForm.Field.Option($0, LanguageNames.name($0, in: language)) }
        return [
            .init(
                name: "language", label: "separation.language", kind: .choice(options),
                isNeeded: isNeeded, value: tags.count == 1 ? tags[0] : ""),
            .init(
                name: "interpreter", label: "separation.interpreter-name", kind: .line,
                isNeeded: false, limit: 120),
            .init(
                name: "into", label: "separation.into",
                kind: .choice(
                    tags.map { .init($0, LanguageNames.name($0, in: language)) }),
                isNeeded: false),
        ]
    }

    // MARK: What two people decide

    var decisions: [ActForm] {
        var forms: [ActForm] = []
        switch file.verification.stage {
        case .gathering where visit.may(.recommend):
            forms.append(recommend)
        case .recommended(_, let first) where visit.may(.confirm):
            guard first != user.id else { break }
            forms.append(
                ActForm(
                    id: "confirm", path: path + "/confirm", title: "verification.confirm",
                    button: "verification.confirm", lead: "verification.confirm-lead",
                    isMain: true))
            forms.append(
                ActForm(
                    id: "send-back", path: path + "/send-back", title: "verification.send-back",
                    button: "verification.send-back",
                    fields: [.init(name: "reason", label: "form.reason", kind: .line, limit: 1000)]
                ))
        default: break
        }
        return forms
    }

    private var recommend: ActForm {
        let lacks = file.progress.lacks.filter { $0 != .firstPerson && $0 != .secondPerson }
        return ActForm(
            id: "recommend", path: path + "/recommend", title: "verification.recommend",
            button: "verification.recommend", lead: "verification.recommend-lead",
            fields: [
                .init(
                    name: "outcome", label: "verification.outcome",
                    kind: .radios(
                        [Verification.Outcome.related, .notRelated, .cannotBeDecided].map {
                            .init(
                                $0.rawValue, language.say("verification.\($0.rawValue)-short"))
                        }))
            ], isMain: lacks.isEmpty, lacks: CaseView.sentences(lacks, language))
    }

    // MARK: What is gathered

    var gathering: [ActForm] {
        var forms: [ActForm] = []
        if visit.may(.attach) {
            forms.append(
                PaperPages.form(
                    [
                        (file.child, language.say("review.child")),
                        (file.adult, language.say("separation.adult")),
                    ], back: "\(file.verification.id)", language))
        }
        guard file.verification.stage == .gathering, visit.may(.gatherEvidence) else {
            return forms
        }
        forms += [child, adult]
        if !paperOptions.isEmpty {
            forms.append(
                ActForm(
                    id: "paper-evidence", path: path + "/paper", title: "kind.document",
                    button: "verification.add", fields: [paper(), supports]))
            forms.append(
                ActForm(
                    id: "corroboration", path: path + "/corroboration",
                    title: "kind.corroboration", button: "verification.add",
                    lead: "verification.corroboration-lead",
                    fields: [
                        .init(name: "by", label: "verification.by", kind: .line), paper(),
                        supports,
                    ]))
            forms.append(
                ActForm(
                    id: "picture", path: path + "/picture", title: "kind.pictureChosen",
                    button: "verification.add", lead: "verification.picture-lead",
                    fields: [
                        .init(
                            name: "out-of", label: "verification.out-of", kind: .number,
                            value: "6"),
                        .init(
                            name: "correct", label: "verification.correct",
                            kind: .radios(yesOrNo)),
                        paper("verification.picture-paper"),
                    ]))
        }
        if !file.encounters.isEmpty { forms.append(together) }
        forms += [laboratory, abandon]
        return forms
    }

    private var child: ActForm {
        let wishes = ChildView.Wish.allCases.map {
            ActForm.Field.Option($0.rawValue, language.say("wish.\($0.rawValue)"))
        }
        return ActForm(
            id: "child", path: path + "/child", title: "lack.child-view", button: "form.record",
            lead: "child.lead",
            fields: [
                .init(
                    name: "wish", label: "child.wish",
                    kind: .radios(
                        wishes + [.init("not-obtained", language.say("wish.not-obtained"))])),
                .init(
                    name: "words", label: "register.words", kind: .lines, isNeeded: false,
                    limit: 2000),
            ]
                + Self.spoken(
                    with: file.languages[file.child] ?? [], language, isNeeded: false)
                + [
                    .init(name: "reason", label: "child.reason", kind: .line, isNeeded: false)
                ])
    }

    private var adult: ActForm {
        ActForm(
            id: "adult", path: path + "/adult", title: "lack.adult", button: "form.record",
            lead: "adult.lead",
            fields: [
                .init(name: "able", label: "adult.able", kind: .radios(yesOrNo)),
                .init(name: "willing", label: "adult.willing", kind: .radios(yesOrNo)),
            ])
    }

    private var together: ActForm {
        let options = file.encounters.map {
            ActForm.Field.Option("\($0.id)", "\(language.time($0.at)), \($0.place) (\($0.id))")
        }
        return ActForm(
            id: "together", path: path + "/together", title: "kind.recordedTogether",
            button: "verification.add",
            fields: [
                .init(
                    name: "met", label: "verification.met", kind: .choice(options),
                    value: options.count == 1 ? options[0].value : "")
            ])
    }

    private var laboratory: ActForm {
        ActForm(
            id: "laboratory", path: path + "/laboratory", title: "kind.laboratory",
            button: "verification.add", lead: "laboratory.lead",
            fields: [
                .init(name: "laboratory", label: "laboratory.name", kind: .line),
                .init(name: "related", label: "laboratory.related", kind: .radios(yesOrNo)),
                .init(
                    name: "consent", label: "laboratory.consent",
                    kind: .choice(
                        file.consents.map {
                            .init("\($0.id)", "\($0.id), \(language.day($0.given.day))")
                        }), value: file.consents.count == 1 ? "\(file.consents[0].id)" : ""),
                .init(name: "destroyed", label: "laboratory.destroyed", kind: .day),
            ], lacks: file.consents.isEmpty ? [language.say("laboratory.no-consent")] : [])
    }

    private var abandon: ActForm {
        ActForm(
            id: "abandon", path: path + "/abandon", title: "verification.abandon",
            button: "verification.abandon",
            fields: [.init(name: "reason", label: "form.reason", kind: .line, limit: 1000)],
            isDanger: true)
    }
}
