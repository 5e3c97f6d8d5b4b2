// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import RecordLinkage

/// The controls by which a mapping is corrected: for each column what it is, and the questions it leaves.
struct MappingForm {
    /// What the page shows of each column, and of the list as a whole.
    let columns: [View]
    let general: [View]

    private static let orders = ["ask", "DMY", "MDY", "YMD"]
    private static let counts = ["ask", "1900", "1904", "none"]

    /// - Parameter typed: What was sent, where something is wrong with it.
    init(
        _ mapping: ListMapping, _ preview: ImportPreview, _ language: DeskLanguage,
        typed: FormFields?
    ) {
        func value(_ name: String, _ now: String) -> String { typed?[name] ?? now }
        func options(_ values: [String], _ chosen: String, _ prefix: String) -> View.Value {
            .list(
                values.map {
                    [
                        "value": .text($0), "text": .text(language.say("\(prefix).\($0)")),
                        "isChosen": .flag($0 == chosen),
                    ]
                })
        }
        columns = preview.columns.enumerated().map { place, column in
            let described = mapping.column(column.header)
            let isNumber = described.map { Self.hasKind($0.is) } ?? false
            let dates = described?.dates
            let serial = Self.word(dates?.serial)
            let asks =
                column.questions.filter { Self.isOpen($0, described) }
            return [
                "place": .text("\(place)"), "header": .text(column.header),
                "isAsked": .flag(!asks.isEmpty),
                "words": options(
                    ListMapping.words, value("is-\(place)", described?.is ?? "ignored"), "field"),
                "hasKind": .flag(isNumber),
                "kind": .text(value("kind-\(place)", described?.kind ?? "")),
                "hasOrder": .flag(dates != nil),
                "orders": options(
                    Self.orders, value("order-\(place)", dates?.order ?? "ask"), "date-order"),
                "hasSerial": .flag(column.questions.contains(.serial)),
                "serials": options(Self.counts, value("serial-\(place)", serial), "date-serial"),
                "hasZeros": .flag(described?.width != nil),
                "width": .text(value("width-\(place)", described?.width.map { "\($0)" } ?? "")),
                "zeros": options(
                    ListMapping.Zeros.allCases.map(\.rawValue),
                    value("zeros-\(place)", (described?.zeros ?? .ask).rawValue), "zeros"),
                "hasTable": .flag(described?.table != nil),
                "table": .text(described?.table ?? ""),
                "hasSamples": .flag(!column.samples.isEmpty),
                "samples": .list(
                    column.samples.map { sample in
                        let isAsked = sample.gives.hasPrefix("asked: ")
                        return [
                            "cell": .text(sample.cell),
                            "gives": .text(
                                isAsked
                                    ? String(sample.gives.dropFirst("asked: ".count))
                                        .replacing(" or ", with: " / ") : sample.gives),
                            "isAsked": .flag(isAsked),
                            "isSame": .flag(sample.gives == sample.cell),
                            "isUnused": .flag(sample.gives.isEmpty),
                            "isUnread": .flag(
                                sample.gives == "not read" || sample.gives == "not in its table"),
                        ]
                    }),
            ]
        }
        general = [
            (name: "as-of", now: mapping.asOf ?? ""), (name: "zone", now: mapping.zone ?? ""),
            (name: "source", now: mapping.source ?? ""),
        ].map { field in
            [
                "name": .text(field.name), "value": .text(value(field.name, field.now)),
                "label": .text(language.say("mapping.\(field.name)")),
                "hint": .text(language.say("mapping.\(field.name)-hint")),
            ]
        }
    }

    /// Whether a column of a word tells numbers apart by what they are called.
    private static func hasKind(_ word: String) -> Bool {
        [
            FieldRole.identifier.rawValue, FieldRole.recordID.rawValue,
            FieldRole.groupNumber.rawValue,
        ].contains(word)
    }

    private static func isDate(_ word: String) -> Bool {
        [FieldRole.dateOfBirth.rawValue, "encounter-time", "record-day"].contains(word)
    }

    private static func isOpen(
        _ question: ImportPreview.Question, _ column: ListMapping.Column?
    ) -> Bool {
        switch question {
        case .order: column?.dates?.order == "ask"
        case .serial: column?.dates != nil && column?.dates?.serial == nil
        case .zeros: (column?.zeros ?? .ask) == .ask
        }
    }

    private static func word(_ serial: ListMapping.Serial?) -> String {
        switch serial {
        case .from1900: "1900"
        case .from1904: "1904"
        case .some(.none): "none"
        case nil: "ask"
        }
    }

    private static func serial(_ word: String) -> ListMapping.Serial? {
        switch word {
        case "1900": .from1900
        case "1904": .from1904
        case "none": ListMapping.Serial.none
        default: nil
        }
    }

    // MARK: What was sent

    /// The mapping with what was answered.
    ///
    /// - Throws: `FormFault` where a value is none of those that are offered.
    static func mapping(
        _ mapping: ListMapping, _ preview: ImportPreview, as form: FormFields
    ) throws -> ListMapping {
        var corrected = mapping
        corrected.columns = try preview.columns.enumerated().map { place, column in
            var described =
                mapping.column(column.header)
                ?? ListMapping.Column(column: column.header, is: FieldRole.ignored.rawValue)
            let word = form["is-\(place)"]
            guard ListMapping.words.contains(word) else { throw FormFault() }
            let isOther = described.is != word
            described.is = word
            if form.has("kind-\(place)") {
                described.kind = form["kind-\(place)"]
            } else if isOther {
                described.kind = hasKind(word) ? "number" : nil
            }
            try setDates(&described, place, form)
            if form.has("width-\(place)") {
                described.width = try form.number("width-\(place)", in: 1...40)
                guard let zeros = ListMapping.Zeros(rawValue: form["zeros-\(place)"]) else {
                    throw FormFault()
                }
                described.zeros = zeros
            }
            if isOther, !hasKind(word) {
                described.width = nil
                described.zeros = nil
            }
            return described
        }
        corrected.asOf = form.has("as-of") ? try form.day("as-of").iso : nil
        corrected.zone = form.has("zone") ? form["zone"] : nil
        corrected.source = form.has("source") ? form["source"] : nil
        let left = Set(corrected.columns.map(\.column))
        corrected.tests = mapping.tests?.filter {
            Set($0.row.keys).union($0.gives.keys).isSubset(of: left)
        }
        return corrected
    }

    private static func setDates(
        _ column: inout ListMapping.Column, _ place: Int, _ form: FormFields
    ) throws {
        guard isDate(column.is) else {
            column.dates = nil
            return
        }
        var dates = column.dates ?? ListMapping.Dates(order: "ask")
        if form.has("order-\(place)") {
            guard orders.contains(form["order-\(place)"]) else { throw FormFault() }
            dates.order = form["order-\(place)"]
        }
        if form.has("serial-\(place)") {
            guard counts.contains(form["serial-\(place)"]) else { throw FormFault() }
            dates.serial = serial(form["serial-\(place)"])
        }
        column.dates = dates
    }
}
