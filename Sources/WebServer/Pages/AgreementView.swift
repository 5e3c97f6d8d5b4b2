// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What agencies agreed may pass between them, and the forms for who answers for an agency.
struct AgreementView {
    private let agreements: [Agreement]
    private let names: NameDirectory
    private let visit: Visit
    private let today: Day
    private var language: DeskLanguage { visit.language }
    private var own: AgencyID? { visit.user?.agency }
    private var mayAgree: Bool { visit.may(.agree) }

    init(_ agreements: [Agreement], _ names: NameDirectory, _ visit: Visit, on today: Day) {
        self.names = names
        self.visit = visit
        self.today = today
        let order: [Agreement.Stage: Int] = [
            .proposed: 0, .inForce: 1, .coming: 2, .expired: 3, .ended: 4,
        ]
        self.agreements = agreements.sorted { one, other in
            let (first, second) = (one.stage(on: today), other.stage(on: today))
            return (order[first] ?? 9, other.id) < (order[second] ?? 9, one.id)
        }
    }

    var view: View {
        let propose = mayAgree ? [form] : []
        return [
            "agreements": .list(agreements.map(row)), "noAgreements": .flag(agreements.isEmpty),
            "propose": .list(propose.map { $0.view(language, typed: visit.form) }),
        ]
    }

    private func row(_ agreement: Agreement) -> View {
        let stage = agreement.stage(on: today)
        let forms = acts(agreement, stage)
        let signatures = ([agreement.proposed] + agreement.signatures).map { signature -> View in
            [
                "text": .text(
                    language.say(
                        "agreement.signed", names.agency(signature.agency),
                        names.user(signature.by), language.time(signature.at)))
            ]
        }
        let ended = agreement.ended.map {
            language.say(
                "agreement.ended-by", names.agency($0.agency), language.time($0.at), $0.reason)
        }
        return [
            "id": .text("\(agreement.id)"),
            "parties": .text(language.list(agreement.parties.map(names.agency))),
            "stage": .text(language.say("agreement.stage.\(stage.rawValue)")),
            "isInForce": .flag(stage == .inForce), "isWaiting": .flag(stage == .proposed),
            "passes": .text(
                language.list(
                    Agreement.Passage.allCases.filter(agreement.passes.contains).map {
                        language.say("agreement.passes.\($0.rawValue)")
                    })),
            "purposes": .text(
                language.list(
                    Purpose.allCases.filter(agreement.purposes.contains).map {
                        language.say("purpose.\($0.rawValue)")
                    })),
            "basis": .text(agreement.basis), "reference": .text(agreement.reference),
            "from": .text(language.day(agreement.from)),
            "until": .text(language.day(agreement.until)),
            "hasPaper": .flag(agreement.paper != nil), "paper": .text(agreement.paper ?? ""),
            "signatures": .list(signatures),
            "hasUnsigned": .flag(stage == .proposed),
            "unsigned": .text(language.list(agreement.unsigned.map(names.agency))),
            "isEnded": .flag(ended != nil), "ended": .text(ended ?? ""),
            "acts": .list(forms.map { $0.view(language, typed: visit.form) }),
            "hasActs": .flag(!forms.isEmpty),
            "isActing": .flag(forms.contains { $0.id == visit.form["form"] }),
        ]
    }

    /// Signing and ending, for who answers for a party.
    private func acts(_ agreement: Agreement, _ stage: Agreement.Stage) -> [ActForm] {
        guard mayAgree, let own, agreement.parties.contains(own), agreement.ended == nil else {
            return []
        }
        let path = "/agreements/\(agreement.id)"
        var forms: [ActForm] = []
        if stage == .proposed, agreement.unsigned.contains(own) {
            forms.append(
                ActForm(
                    id: "sign-\(agreement.id)", path: path + "/sign", title: "agreement.sign",
                    button: "agreement.sign",
                    lead: agreement.paper == nil
                        ? "agreement.sign-lead" : "agreement.sign-paper-lead",
                    fields: agreement.paper == nil
                        ? [] : [.init(name: "paper", label: "agreement.own-copy", kind: .file)],
                    isMain: true))
        }
        forms.append(
            ActForm(
                id: "end-\(agreement.id)", path: path + "/end",
                title: stage == .proposed ? "agreement.decline" : "agreement.end",
                button: stage == .proposed ? "agreement.decline" : "agreement.end",
                lead: "agreement.end-lead",
                fields: [
                    .init(name: "reason", label: "agreement.reason", kind: .line, limit: 1000)
                ], isDanger: true))
        return forms
    }

    private var form: ActForm {
        let others = names.directory.agencies.filter { $0.key != own }
            .filter { names.directory.members.contains($0.key) }
            .sorted { $0.key < $1.key }.map { ActForm.Field.Option("\($0.key)", $0.value) }
        let purposes = Purpose.allCases.filter { $0 != .maintenance }.map {
            ActForm.Field.Option($0.rawValue, language.say("purpose.\($0.rawValue)"))
        }
        let passes = Agreement.Passage.allCases.map {
            ActForm.Field.Option($0.rawValue, language.say("agreement.passes.\($0.rawValue)"))
        }
        return ActForm(
            id: "agreement", path: "/agencies/agreements", title: "agreement.propose",
            button: "agreement.propose", lead: "agreement.propose-lead",
            fields: [
                .init(
                    name: "party", label: "agreement.with", kind: .ticks(others),
                    hint: "agreement.with-hint"),
                .init(name: "passes", label: "agreement.passes", kind: .ticks(passes)),
                .init(name: "purpose", label: "agreement.purposes", kind: .ticks(purposes)),
                .init(
                    name: "basis", label: "agreement.basis", kind: .line,
                    hint: "agreement.basis-hint", limit: 500),
                .init(
                    name: "reference", label: "agreement.reference", kind: .line,
                    hint: "agreement.reference-hint", limit: 300),
                .init(
                    name: "from", label: "agreement.from", kind: .day,
                    value: FileForms.text(today)),
                .init(
                    name: "until", label: "agreement.until", kind: .day,
                    value: FileForms.text(Day(number: today.number + 365))),
                .init(
                    name: "paper", label: "agreement.paper", kind: .file,
                    hint: "agreement.paper-hint", isNeeded: false),
            ])
    }
}
