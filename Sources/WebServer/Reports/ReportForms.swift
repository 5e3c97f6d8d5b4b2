// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Reporting

/// What a report of each kind is asked for by, as a form and as it was sent.
enum ReportForms {
    /// Reasons that one form asks for, at most; beyond, the command line takes them.
    static let mostReasons = 300

    /// The form of a kind.
    ///
    /// - Parameter unbridged: People about whom it has to be said why they came onto the list or left it.
    static func form(
        _ kind: ReportKind, _ directory: Directory, _ user: Directory.User, _ today: Day,
        unbridged: [PersonID], _ language: DeskLanguage
    ) -> ActForm {
        var form = ActForm(
            id: "report", path: Address.reportForm(kind).text, title: "report.options",
            button: "report.make", isMain: true)
        switch kind {
        case .exact, .public:
            form.fields.append(
                ActForm.Field(
                    name: "age-on", label: "report.age-on", kind: .day, hint: "report.age-on-hint",
                    isNeeded: false))
            if kind == .exact {
                form.fields += unbridged.prefix(mostReasons).map { person in
                    ActForm.Field(
                        name: "reason-\(person)", label: "report.reason", kind: .line, limit: 300,
                        said: language.say("report.reason", "\(person)"))
                }
            }
        case .reconciliation:
            let agencies = directory.agencies.sorted { $0.key < $1.key }.map {
                ActForm.Field.Option("\($0.key)", $0.value)
            }
            form.fields += [
                ActForm.Field(
                    name: "first", label: "report.first", kind: .choice(agencies),
                    hint: user.role == .legalMonitor ? "" : "report.own-agency",
                    value: directory.agencies[user.agency] == nil ? "" : "\(user.agency)"),
                ActForm.Field(name: "second", label: "report.second", kind: .choice(agencies)),
                ActForm.Field(
                    name: "lists", label: "report.lists",
                    kind: .radios(
                        ListReconciliation.Scope.allCases.map {
                            .init($0.rawValue, language.say("report.lists.\($0.rawValue)"))
                        }), value: ListReconciliation.Scope.everybody.rawValue),
                ActForm.Field(
                    name: "days", label: "report.days", kind: .number, hint: "report.days-hint",
                    value: "7"),
            ]
        case .indicators, .quality: form.lead = "report.no-options"
        }
        return form
    }

    /// What was sent.
    static func options(
        _ kind: ReportKind, _ form: FormFields, _ directory: Directory, today: Day
    ) throws(FormFault) -> ReportMaking.Options {
        var options = ReportMaking.Options(ageDay: today)
        switch kind {
        case .exact, .public:
            if form.has("age-on") { options.ageDay = try form.day("age-on") }
            if kind == .exact { options.reasons = reasons(form) }
        case .reconciliation:
            let pair = (
                try form.id(AgencyID.self, "first"), try form.id(AgencyID.self, "second")
            )
            guard pair.0 != pair.1 else { throw FormFault("report.two-agencies") }
            guard directory.agencies[pair.0] != nil, directory.agencies[pair.1] != nil else {
                throw FormFault("report.refused.agency")
            }
            options.agencies = pair
            options.scope = try form.chosen(ListReconciliation.Scope.self, "lists")
            options.days = try form.number("days", in: 0...365)
        case .indicators, .quality: break
        }
        return options
    }

    private static func reasons(_ form: FormFields) -> [PersonID: String] {
        var reasons: [PersonID: String] = [:]
        for pair in form.pairs where pair.name.hasPrefix("reason-") {
            guard let person = PersonID(String(pair.name.dropFirst("reason-".count))) else {
                continue
            }
            let words = String(form[pair.name].prefix(300))
            if !words.isEmpty { reasons[person] = words }
        }
        return reasons
    }

    /// Why a report is not printed, and what to do.
    static func sentence(_ refusal: ReportRefusal, _ language: DeskLanguage) -> String {
        switch refusal {
        case .sumsDiffer(let what, let total, let sum):
            language.say(
                "report.refused.sums", language.reportWords.say(what), language.number(total),
                language.number(sum))
        case .unbridged(let persons):
            language.count(persons.count, "report.refused.unbridged")
        case .cannotProtect: language.say("report.refused.protect")
        case .unknownAgency: language.say("report.refused.agency")
        }
    }
}
