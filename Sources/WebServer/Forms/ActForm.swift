// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// A form for one act, described by what it asks for; all such forms look and behave alike.
///
/// What was typed comes back where the act was refused or something is missing.
struct ActForm: Sendable {
    /// Something that a form asks for.
    struct Field: Sendable {
        /// One of several things to choose from.
        struct Option: Sendable {
            let value: String
            let text: String

            init(_ value: String, _ text: String) {
                self.value = value
                self.text = text
            }
        }

        enum Kind: Sendable {
            case line, lines, day, number, file
            /// A list of an agency.
            case list
            /// A proof or receipt of the log.
            case proof
            /// One of a list.
            case choice([Option])
            /// One of a few that are all shown.
            case radios([Option])
            /// Any of a few that are all shown.
            case ticks([Option])
            case tick
        }

        let name: String
        let label: String
        let kind: Kind
        var hint = ""
        var isNeeded = true
        var value = ""
        var limit = 400
        /// Stands in place of the label: words of somebody, not of the desk.
        var said: String?
    }

    let id: String
    let path: String
    /// Keys of sentences.
    let title: String
    let button: String
    var lead = ""
    var fields: [Field] = []
    var hidden: [(name: String, value: String)] = []
    var isMain = false
    var isDanger = false
    /// What stands in the way, in sentences.
    var lacks: [String] = []

    /// What the template needs.
    ///
    /// - Parameter typed: What was sent, where it was this form.
    func view(_ language: DeskLanguage, typed: FormFields) -> View {
        let isSent = typed["form"] == id
        let views = fields.map { field -> View in
            let value = isSent ? typed[field.name] : field.value
            var view: View = [
                "name": .text(field.name), "id": .text("\(id)-\(field.name)"),
                "label": .text(field.said ?? language.say(field.label)),
                "hasHint": .flag(!field.hint.isEmpty),
                "hint": .text(field.hint.isEmpty ? "" : language.say(field.hint)),
                "isNeeded": .flag(field.isNeeded), "value": .text(value),
                "limit": .text("\(field.limit)"), "isLine": false, "isLines": false,
                "isDay": false, "isNumber": false, "isFile": false, "isList": false,
                "isProof": false,
                "isChoice": false,
                "isRadios": false, "isTick": false, "isTicks": false, "options": .list([]),
                "isTicked": .flag(!value.isEmpty),
            ]
            func list(_ options: [Field.Option]) -> View.Value {
                .list(
                    options.map {
                        [
                            "value": .text($0.value), "text": .text($0.text),
                            "isChosen": .flag($0.value == value && !value.isEmpty),
                        ]
                    })
            }
            switch field.kind {
            case .line: view["isLine"] = true
            case .lines: view["isLines"] = true
            case .day: view["isDay"] = true
            case .number: view["isNumber"] = true
            case .file: view["isFile"] = true
            case .list: view["isList"] = true
            case .proof: view["isProof"] = true
            case .tick: view["isTick"] = true
            case .choice(let options):
                view["isChoice"] = true
                view["options"] = list(options)
            case .radios(let options):
                view["isRadios"] = true
                view["options"] = list(options)
            case .ticks(let options):
                view["isTicks"] = true
                let chosen = Set(isSent ? typed.all(field.name) : [])
                view["options"] = .list(
                    options.map {
                        [
                            "value": .text($0.value), "text": .text($0.text),
                            "isChosen": .flag(chosen.contains($0.value)),
                        ]
                    })
            }
            return view
        }
        let hasFile = fields.contains {
            switch $0.kind {
            case .file, .list, .proof: true
            default: false
            }
        }
        return [
            "formId": .text(id), "path": .text(path), "title": .text(language.say(title)),
            "button": .text(language.say(button)), "hasLead": .flag(!lead.isEmpty),
            "lead": .text(lead.isEmpty ? "" : language.say(lead)), "fields": .list(views),
            "hidden": .list(
                hidden.map { ["name": .text($0.name), "value": .text($0.value)] }),
            "isMain": .flag(isMain), "isDanger": .flag(isDanger), "hasFile": .flag(hasFile),
            "hasLacks": .flag(!lacks.isEmpty), "lacks": .list(lacks.map { ["text": .text($0)] }),
        ]
    }
}

/// What a form lacks, by the key of the sentence that says so.
struct FormFault: Error, Hashable {
    let key: String

    init(_ key: String = "form.incomplete") { self.key = key }
}

extension FormFields {
    /// The value of a field that has to be there.
    func needed(_ name: String) throws(FormFault) -> String {
        guard has(name) else { throw FormFault() }
        return self[name]
    }

    /// A value of a list.
    func chosen<Value: RawRepresentable>(_ type: Value.Type, _ name: String) throws(FormFault)
        -> Value where Value.RawValue == String
    {
        guard let value = Value(rawValue: self[name]) else { throw FormFault() }
        return value
    }

    /// Yes or no.
    func answer(_ name: String) throws(FormFault) -> Bool {
        switch self[name] {
        case "yes": true
        case "no": false
        default: throw FormFault()
        }
    }
}

/// What went wrong with a form that was sent; told on the page of the form.
enum FormTrouble: Sendable {
    case fault(FormFault)
    case refused(Refusal)

    var status: Int {
        switch self {
        case .fault: 422
        case .refused(let refusal): RefusalView.status(of: refusal.code)
        }
    }

    /// For the template that tells it.
    static func view(_ trouble: FormTrouble?, _ language: DeskLanguage) -> View {
        var view: View = [
            "hasFault": false, "fault": "", "hasRefusal": false, "refusal": .list([]),
        ]
        switch trouble {
        case .fault(let fault):
            view["hasFault"] = true
            view["fault"] = .text(language.say(fault.key))
        case .refused(let refusal):
            view["hasRefusal"] = true
            view["refusal"] = .list([RefusalView(refusal, language).view])
        case nil: break
        }
        return view
    }
}

extension Visit {
    /// Does something, and shows the page of the form again, with what was typed, where it was refused or
    /// something is missing.
    func acting(
        _ act: () async throws -> WebResponse,
        otherwise page: (FormTrouble) async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await act()
        } catch let fault as FormFault {
            return try await page(.fault(fault))
        } catch Stop.refused(let refusal) where refusal.code != .notReachable {
            return try await page(.refused(refusal))
        }
    }
}
