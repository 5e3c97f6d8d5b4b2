// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry

/// The page of one list: how far it is, what became of its rows, and what can be done next.
struct ImportView {
    private let subject: ImportSubject
    private let visit: Visit
    private let language: DeskLanguage
    private let stage: String
    private let progress: ImportProgress?

    init(_ subject: ImportSubject, _ visit: Visit) async {
        self.subject = subject
        self.visit = visit
        language = visit.language
        if let job = subject.job {
            (stage, progress) = await visit.desk.imports.state(of: job)
        } else {
            (stage, progress) = (subject.list?.isWithdrawn ?? false ? "withdrawn" : "done", nil)
        }
    }

    private var isBusy: Bool {
        ["reading", "trying", "running", "stopping"].contains(stage)
    }

    var view: View {
        let job = subject.job
        var fault = ""
        if case .failed(let sentence) = job?.stage { fault = sentence }
        let told = TroubleWords(fault, language)
        return [
            "name": .text(job?.name ?? subject.list?.list?.name ?? ""),
            "stage": .text(language.say("import-stage.\(stage)")),
            "explanation": .text(language.say("import-stage.\(stage).hint")),
            "isBusy": .flag(isBusy), "path": .text(subject.path),
            "progressPath": .text(subject.path + "/progress"), "stageWord": .text(stage),
            "progress": .text(Self.progressText(progress, language)),
            "done": .text("\(progress?.done ?? 0)"), "total": .text("\(progress?.total ?? 0)"),
            "hasProgress": .flag(progress.map { $0.total > 0 } ?? false),
            "hasStopped": .flag(stopped != nil), "stopped": .text(stopped ?? ""),
            "hasFailed": .flag(!fault.isEmpty), "failure": .text(told.words),
            "isFailureEnglish": .flag(!told.isFound),
            "hasMapping": .flag(canMap), "mappingPath": .text(subject.path + "/mapping"),
            "revision": .text(
                language.say("imports.revision", "\(job?.mapping?.revision ?? 1)")),
            "hasTally": .flag(job?.tally != nil && job?.stage != .done),
            "tally": .list(job?.stage == .done ? [] : tally.map { [$0] } ?? []),
            "hasExamples": .flag(!(job?.examples ?? []).isEmpty),
            "examples": .list((job?.examples ?? []).map(example)),
            "onRecord": .list(subject.list.map { [onRecord($0)] } ?? []),
            "hasForms": .flag(!forms.isEmpty),
            "forms": .list(forms.map { $0.view(language, typed: visit.form) }),
        ]
    }

    /// Whether the mapping can be looked at and changed.
    private var canMap: Bool {
        guard let job = subject.job, job.form == .table, job.preview != nil, !isBusy else {
            return false
        }
        return job.stage != .done
    }

    private var stopped: String? {
        guard case .stopped(let onRecord, let all) = subject.job?.stage else { return nil }
        return language.say(
            "imports.stopped", language.number(onRecord), language.number(all))
    }

    /// Such as "12,000 of 50,000 rows"; empty while rows are being read.
    static func progressText(_ progress: ImportProgress?, _ language: DeskLanguage) -> String {
        guard let progress, progress.total > 0 else { return "" }
        return language.say(
            "imports.progress", language.number(progress.done), language.number(progress.total))
    }

    // MARK: What became of the rows

    private var tally: View? {
        guard let tally = subject.job?.tally else { return nil }
        let reasons = tally.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return [
            "records": .text(language.number(tally.records)),
            "accepted": .text(language.number(tally.accepted)),
            "quarantined": .text(language.number(tally.quarantined)),
            "hasBefore": .flag(tally.before > 0), "before": .text(language.number(tally.before)),
            "hasReadAnew": .flag(tally.readAnew > 0),
            "readAnew": .text(language.number(tally.readAnew)),
            "reconciles": .flag(tally.reconciles), "hasReasons": .flag(!reasons.isEmpty),
            "reasons": .list(
                reasons.map { reason, count in
                    QuarantineWords(reason, language).view.adding([
                        "count": .text(language.number(count))
                    ])
                }),
        ]
    }

    private func example(_ example: ImportJob.Example) -> View {
        QuarantineWords(example.reason, language).view.adding([
            "line": .text(language.say("imports.record", language.number(example.line))),
            "raw": .text(example.raw),
        ])
    }

    private func onRecord(_ list: ImportOnRecord) -> View {
        let last = list.withdrawals.last
        return [
            "rows": .text(language.number(list.rows)),
            "accepted": .text(language.number(list.accepted)),
            "waiting": .text(language.number(list.waiting)),
            "hasWaiting": .flag(list.waiting > 0),
            "waitingPath": .text(Address.quarantineOf(list.first).text),
            "hasWithdrawn": .flag(list.withdrawn > 0),
            "withdrawn": .text(language.number(list.withdrawn)),
            "why": .text(last?.reason ?? ""),
            "when": .text(last.map { language.time($0.at) } ?? ""),
            "canUndo": .flag(!list.isWithdrawn && visit.may(.withdrawImport) && !isBusy),
            "undoPath": .text(Address.undoImport(list.first).text),
        ]
    }

    // MARK: What can be done

    private var forms: [ActForm] {
        guard let job = subject.job else { return [] }
        let version = [(name: "version", value: "\(job.version)")]
        func form(_ step: String, isMain: Bool = false, isDanger: Bool = false) -> ActForm {
            ActForm(
                id: step, path: "\(subject.path)/\(step)", title: "imports.\(step)",
                button: "imports.\(step)", lead: "imports.\(step)-lead",
                hidden: step == "stop" ? [] : version, isMain: isMain, isDanger: isDanger)
        }
        let hasMapping = job.form != .table || job.mapping != nil
        let requests = ImportRequestPages.form(of: job, subject.path, language).map { [$0] } ?? []
        switch stage {
        case "reading", "trying", "stopping", "done": return []
        case "running": return [form("stop")]
        case "mapping":
            return (hasMapping ? [form("try", isMain: true)] : [])
                + requests + (job.form == .table ? sheetForms(job) : [])
                + [form("discard", isDanger: true)]
        case "tried":
            return [form("run", isMain: true), form("try")] + requests
                + [form("discard", isDanger: true)]
        case "stopped":
            var again = form("run", isMain: true)
            again = ActForm(
                id: "run", path: again.path, title: "imports.resume", button: "imports.resume",
                lead: "imports.resume-lead", hidden: version, isMain: true)
            return [again]
        case "interrupted":
            switch job.stage {
            case .running:
                return [
                    ActForm(
                        id: "run", path: "\(subject.path)/run", title: "imports.resume",
                        button: "imports.resume", lead: "imports.resume-lead", hidden: version,
                        isMain: true)
                ]
            case .trying: return [form("try", isMain: true), form("discard", isDanger: true)]
            default: return sheetForms(job) + [form("discard", isDanger: true)]
            }
        default:
            // It failed: another sheet, another mapping, or another try.
            return sheetForms(job) + (hasMapping ? [form("try")] : [])
                + (job.tally != nil ? [form("run")] : []) + [form("discard", isDanger: true)]
        }
    }

    /// Asks which sheet of a workbook is meant; of other lists, only reads them once more.
    private func sheetForms(_ job: ImportJob) -> [ActForm] {
        let merged = SpreadsheetOptions.Merged.allCases.map {
            ActForm.Field.Option($0.rawValue, language.say("merged.\($0.rawValue)"))
        }
        return [
            ActForm(
                id: "sheet", path: "\(subject.path)/sheet", title: "imports.sheet",
                button: "imports.sheet-button", lead: "imports.sheet-lead",
                fields: [
                    .init(
                        name: "sheet", label: "imports.sheet-name", kind: .line, isNeeded: false,
                        value: job.sheet.name ?? "", limit: 60),
                    .init(
                        name: "header-row", label: "imports.header-row", kind: .number,
                        isNeeded: false, value: job.sheet.headerRow.map { "\($0)" } ?? ""),
                    .init(
                        name: "merged", label: "imports.merged", kind: .choice(merged),
                        isNeeded: false, value: job.sheet.merged?.rawValue ?? ""),
                ], hidden: [(name: "version", value: "\(job.version)")])
        ]
    }
}
