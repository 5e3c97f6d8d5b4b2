// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// The fields of a family that is being registered, as they were typed.
struct RegistrationForm {
    private(set) var fields: [(String, String)]
    private(set) var people: Int
    private(set) var statements: Int
    private let form: FormFields
    private let once: String
    /// The draft that it is kept as; empty where it is not kept yet.
    private(set) var draftID: String

    /// People and statements that one form has at most.
    static let most = 12

    /// The form that was sent.
    init(_ visit: Visit) { self.init(visit.form, fresh: visit.freshOnce) }

    /// A form that was kept.
    init(_ draft: FormDraft, fresh: String) {
        var fields = FormFields(draft.fields.map { ($0.name, $0.value) })
        fields.append("draft", draft.id)
        self.init(fields, fresh: fresh)
    }

    /// What was typed.
    init(_ form: FormFields, fresh: String) {
        self.form = form
        fields = form.pairs.map { ($0.name, $0.value) }
        people = min(max(Int(form["people"]) ?? 2, 1), Self.most)
        statements = min(max(Int(form["statements"]) ?? 1, 0), Self.most)
        once = form.has("once") ? form["once"] : fresh
        let id = form["draft"]
        let isID =
            (16...32).contains(id.utf8.count)
            && id.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                    || $0 == "-" || $0 == "_"
            }
        draftID = isID ? id : ""
    }

    // MARK: Kept

    /// Whether anything was typed or chosen that is worth keeping.
    var hasContent: Bool {
        if RegistrationFiles.Slot.all.contains(where: keeps) { return true }
        return fields.contains { name, value in
            let isTyped =
                name.hasSuffix("-name") || name.hasSuffix("-words") || name == "met-place"
                || name.hasSuffix("-number") || name.hasSuffix("-belongings")
            return isTyped && value.contains { !$0.isWhitespace }
        }
    }

    /// Gives the draft a name, where it has none yet.
    mutating func name(fresh: String) {
        if draftID.isEmpty { draftID = fresh }
    }

    /// Whether a file is kept with the draft.
    func keeps(_ slot: RegistrationFiles.Slot) -> Bool {
        fields.last { $0.0 == slot.keptField }?.1 == "yes"
    }

    /// What the file of a slot is, as the journal says it.
    func kind(of slot: RegistrationFiles.Slot) -> String {
        guard slot.kind == .paper else { return PaperKind.photo.text }
        let chosen = value(slot.person, "paper-kind")
        return PaperKind.offered.contains { $0.text == chosen } ? chosen : PaperKind.letter.text
    }

    /// The form as a draft.
    mutating func kept(fresh: String, at seconds: Int) -> FormDraft {
        name(fresh: fresh)
        fields.removeAll { $0.0 == "draft" }
        let draft = FormDraft(
            id: draftID,
            fields: fields.filter { !Self.passing.contains($0.0) && !$0.0.hasSuffix("-drop") }.map {
                FormDraft.Field(name: $0.0, value: $0.1)
            }, saved: seconds)
        fields.append(("draft", draftID))
        return draft
    }

    /// Fields of one sending, which are not kept.
    static let passing: Set<String> = ["form-token", "do", "file-digest"]

    mutating func set(_ name: String, _ value: String) {
        fields.removeAll { $0.0 == name }
        fields.append((name, value))
    }

    mutating func addPerson() {
        people = min(people + 1, Self.most)
        set("people", "\(people)")
    }
    mutating func addStatement() {
        statements = min(statements + 1, Self.most)
        set("statements", "\(statements)")
    }

    private func value(_ person: Int, _ name: String) -> String { form["p\(person)-\(name)"] }

    /// What was chosen for a pair; that nobody has said where a relation is needed.
    func relation(_ pair: RegistrationDraft.Pair) -> String {
        let chosen = form[pair.field]
        return chosen.isEmpty && pair.isNeeded ? FamilyRelation.unspecified.rawValue : chosen
    }

    // MARK: Read

    /// What was typed as people, or what is wrong with it.
    func draft(now: Moment, _ language: DeskLanguage) -> (RegistrationDraft?, [String]) {
        var faults: [String] = []
        var draft = RegistrationDraft()
        // Places in the form of those who are not left empty.
        var places: [Int: Int] = [:]
        for person in 1...people {
            let fields = ["name", "other", "age", "born", "number", "belongings", "place"]
            let hasFile = RegistrationFiles.Kind.allCases.contains {
                keeps(RegistrationFiles.Slot(person: person, kind: $0))
            }
            guard hasFile || fields.contains(where: { !value(person, $0).isEmpty }) else {
                continue
            }
            places[person] = draft.people.count
            draft.numbers.append(person)
            draft.people.append(read(person, now: now, language, &faults))
        }
        if draft.people.isEmpty { faults.append(language.say("register.fault-nobody")) }
        draft.place = form["met-place"]
        if draft.place.isEmpty { faults.append(language.say("register.fault-place")) }
        draft.facility = FacilityID(form["facility"])
        if statements > 0 {
            for number in 1...statements {
                let (name, words) = (form["s\(number)-name"], form["s\(number)-words"])
                guard !name.isEmpty || !words.isEmpty else { continue }
                guard let by = Int(form["s\(number)-by"]).flatMap({ places[$0] }) else {
                    faults.append(language.say("register.fault-by", "\(number)"))
                    continue
                }
                draft.statements.append(
                    RegistrationDraft.Said(
                        by: by,
                        relation: FamilyRelation(rawValue: form["s\(number)-relation"])
                            ?? .unspecified, name: name,
                        // What was said is wanted word for word; else the name alone.
                        words: words.isEmpty ? name : words))
            }
        }
        draft.consents = Consent.Scope.allCases.filter { form.has("consent-\($0.rawValue)") }
        if !draft.consents.isEmpty {
            guard let giver = Int(form["consent-by"]).flatMap({ places[$0] }) else {
                faults.append(language.say("register.fault-giver"))
                return (nil, faults)
            }
            draft.giver = giver
            draft.consentLanguage = form["consent-language"]
            draft.recipients = form.all("consent-to").compactMap { AgencyID($0) }
            if draft.consents.contains(.sharing), draft.recipients.isEmpty {
                faults.append(language.say("register.fault-recipients"))
            }
        }
        return (faults.isEmpty ? draft : nil, faults)
    }

    private func read(
        _ person: Int, now: Moment, _ language: DeskLanguage, _ faults: inout [String]
    ) -> RegistrationDraft.Somebody {
        let (name, other) = (value(person, "name"), value(person, "other"))
        var birth: RecordedDate?
        if !value(person, "born").isEmpty {
            birth = BirthText.date(value(person, "born"))
            if birth == nil { faults.append(language.say("register.fault-born", "\(person)")) }
            if let birth, birth.earliest > now.day {
                faults.append(language.say("register.fault-born", "\(person)"))
            }
        }
        var age: RecordedAge?
        if !value(person, "age").isEmpty {
            age = BirthText.age(value(person, "age"), asOf: now.day)
            if age == nil { faults.append(language.say("register.fault-age", "\(person)")) }
        }
        let identity = Identity(
            names: (name.isEmpty ? [] : [RecordedName(kind: .typed, asTyped: name)])
                + (other.isEmpty ? [] : [RecordedName(kind: .nickname, asTyped: other)]),
            sex: Sex(rawValue: value(person, "sex")), dateOfBirth: birth,
            age: birth == nil ? age : nil, placeOfBirth: value(person, "place"),
            nationality: value(person, "nationality").isEmpty ? [] : [value(person, "nationality")],
            languages: Set(
                ["language", "language2"].map { value(person, $0) }.filter { !$0.isEmpty }
                    .map { Language($0) }),
            numbers: value(person, "number").isEmpty
                ? [] : [IssuedNumber(kind: "A-number", number: value(person, "number"))],
            belongings: value(person, "belongings"))
        if name.isEmpty, other.isEmpty, identity.numbers.isEmpty, identity.belongings.isEmpty {
            faults.append(language.say("register.fault-name", "\(person)"))
        }
        return RegistrationDraft.Somebody(identity: identity)
    }

    // MARK: Shown

    /// The form with what was typed.
    func view(_ visit: Visit) async -> View {
        let language = visit.language
        let directory = try? await visit.desk.registry.directory()
        let own = visit.user?.agency
        let languages = LanguageNames.offered.map { ($0, LanguageNames.name($0, in: language)) }
        func options(_ all: [(String, String)], _ chosen: String) -> View.Value {
            .list(
                all.map {
                    ["value": .text($0.0), "name": .text($0.1), "isChosen": .flag($0.0 == chosen)]
                })
        }
        let sexes = [Sex.female, .male].map { ($0.rawValue, language.say("sex.\($0.rawValue)")) }
        let relations = FamilyRelation.allCases.map {
            ($0.rawValue, language.say("relation.\($0.rawValue)"))
        }
        let numbers = (1...people).map { ("\($0)", language.say("register.person", "\($0)")) }
        let paperKinds = PaperKind.offered.filter { $0 != .photo }.map {
            ($0.text, PaperView.kind($0, language))
        }
        var shown: [View] = []
        for person in 1...people {
            var view: View = [
                "number": .text("\(person)"),
                "title": .text(language.say("register.person", language.number(person))),
                "sexes": options(sexes, value(person, "sex")),
                "languages": options(languages, value(person, "language")),
                "languages2": options(languages, value(person, "language2")),
            ]
            for field in ["name", "other", "age", "born", "place", "nationality", "belongings"] {
                view[field] = .text(value(person, field))
            }
            view["issued"] = .text(value(person, "number"))
            for kind in RegistrationFiles.Kind.allCases {
                let slot = RegistrationFiles.Slot(person: person, kind: kind)
                view["\(kind.rawValue)Kept"] = .flag(keeps(slot))
            }
            view["paperKinds"] = options(paperKinds, value(person, "paper-kind"))
            shown.append(view)
        }
        let said =
            statements == 0
            ? []
            : (1...statements).map { number -> View in
                [
                    "number": .text("\(number)"),
                    "title": .text(language.say("register.statement", language.number(number))),
                    "people": options(numbers, form["s\(number)-by"]),
                    "relations": options(relations, form["s\(number)-relation"]),
                    "name": .text(form["s\(number)-name"]),
                    "words": .text(form["s\(number)-words"]),
                ]
            }
        let facilities = (directory?.facilities.values.filter { $0.agency == own } ?? [])
            .sorted { $0.id < $1.id }.map { ("\($0.id)", $0.name) }
        let agencies = (directory?.agencies ?? [:]).filter { $0.key != own }
            .sorted { $0.key < $1.key }.map { ("\($0.key)", $0.value) }
        let recipients = Set(form.all("consent-to"))
        return [
            "draft": .text(draftID), "isKept": .flag(!draftID.isEmpty),
            "onceKept": .text(once), "peopleCount": .text("\(people)"),
            "statementsCount": .text("\(statements)"), "people": .list(shown),
            "said": .list(said), "metPlace": .text(form["met-place"]),
            "facilities": options(facilities, form["facility"]),
            "hasFacilities": .flag(!facilities.isEmpty && visit.may(.takeCustody)),
            "mayConsent": .flag(visit.may(.consent)),
            "scopes": .list(
                [Consent.Scope.tracing, .sharing].map {
                    [
                        "value": .text($0.rawValue),
                        "name": .text(language.say("scope.\($0.rawValue)")),
                        "isChosen": .flag(form.has("consent-\($0.rawValue)")),
                    ]
                }),
            "givers": options(numbers, form["consent-by"]),
            "consentLanguages": options(languages, form["consent-language"]),
            "agencies": .list(
                agencies.map {
                    [
                        "value": .text($0.0), "name": .text($0.1),
                        "isChosen": .flag(recipients.contains($0.0)),
                    ]
                }),
            "hasAgencies": .flag(!agencies.isEmpty),
            "canAddPerson": .flag(people < Self.most),
            "canAddStatement": .flag(statements < Self.most),
        ]
    }
}

/// Dates of birth and ages as people type them, in digits of any script.
enum BirthText {
    /// `2012`, `2012-03` or `2012-03-04`, also with strokes or points; nil for anything else.
    static func date(_ text: String) -> RecordedDate? {
        let digits = latin(text)
        let parts = digits.split(whereSeparator: { "-/.".contains($0) }).map(String.init)
        guard let year = parts.first.flatMap(Int.init), parts.first?.count == 4 else { return nil }
        let numbers = parts.dropFirst().compactMap(Int.init)
        guard numbers.count == parts.count - 1 else { return nil }
        switch numbers.count {
        case 0:
            guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return nil }
            return RecordedDate(earliest: first, latest: last, precision: .year, asWritten: text)
        case 1:
            guard let first = Day(year, numbers[0], 1) else { return nil }
            let next = numbers[0] == 12 ? Day(year + 1, 1, 1) : Day(year, numbers[0] + 1, 1)
            guard let last = next.map({ Day(number: $0.number - 1) }) else { return nil }
            return RecordedDate(earliest: first, latest: last, precision: .month, asWritten: text)
        case 2:
            guard let day = Day(year, numbers[0], numbers[1]) else { return nil }
            return RecordedDate(earliest: day, latest: day, precision: .day, asWritten: text)
        default: return nil
        }
    }

    /// `6`, or `5-7`.
    static func age(_ text: String, asOf day: Day) -> RecordedAge? {
        let parts = latin(text).split(
            omittingEmptySubsequences: false, whereSeparator: { "-–".contains($0) }
        ).map { Int($0.filter { !$0.isWhitespace }) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
            first >= 0, first <= last
        else { return nil }
        return RecordedAge(years: first...last, asOf: day)
    }

    private static func latin(_ text: String) -> String { DigitText.latin(text) }
}

/// Digits of any script as those of ASCII.
enum DigitText {
    /// A sign for ten or ten thousand is no digit, and stays.
    static func latin(_ text: some StringProtocol) -> String {
        var latin = ""
        for character in text {
            if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                latin += String(digit)
            } else {
                latin.append(character)
            }
        }
        return latin
    }
}
