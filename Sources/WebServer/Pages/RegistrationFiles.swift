// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Photos and papers of the people of a form, kept with its draft until it is saved.
struct RegistrationFiles {
    /// What a file is of its person.
    enum Kind: String, CaseIterable, Sendable {
        case photo, paper
    }

    /// A file of the form: whose, and what.
    struct Slot: Hashable, Sendable {
        /// The person's number on the form, from 1.
        let person: Int
        let kind: Kind

        var field: String { "p\(person)-\(kind.rawValue)" }
        var keptField: String { field + "-kept" }
        var dropField: String { field + "-drop" }
        /// Its place among the files of the draft.
        var place: Int { (person - 1) * 2 + (kind == .photo ? 0 : 1) }

        /// All of a form.
        static let all = (1...RegistrationForm.most).flatMap { person in
            Kind.allCases.map { Slot(person: person, kind: $0) }
        }
    }

    /// Takes in the files that a form brought and lets go of those that are not wanted; answers what was wrong
    /// with any.
    ///
    /// What a camera wrote beside the picture is taken out before it is kept.
    static func take(_ form: inout RegistrationForm, _ visit: Visit) async throws -> [String] {
        guard let user = visit.user else { throw Stop.signInFirst }
        var faults: [String] = []
        for slot in Slot.all {
            if visit.form[slot.dropField] == "yes" {
                try await visit.desk.drafts.discard(
                    fileAt: slot.place, of: form.draftID, of: user.id)
                form.set(slot.keptField, "")
            }
            guard let file = visit.files.first(where: { $0.field == slot.field }) else { continue }
            guard let cleaned = clean(file, slot, visit, &faults) else { continue }
            form.name(fresh: Desk.randomText(18))
            try await visit.desk.drafts.keep(
                file: cleaned, at: slot.place, of: form.draftID, of: user.id)
            form.set(slot.keptField, "yes")
        }
        return faults
    }

    private static func clean(
        _ file: UploadedFile, _ slot: Slot, _ visit: Visit, _ faults: inout [String]
    ) -> [UInt8]? {
        do throws(UploadFault) {
            let cleaned = try CleanedFile(file.bytes)
            guard cleaned.type.isPicture || slot.kind == .paper else { throw .notAPicture }
            return cleaned.bytes
        } catch {
            faults.append(
                visit.language.say(
                    "register.fault-file", visit.language.number(slot.person),
                    visit.language.say("upload.\(error.rawValue)")))
            return nil
        }
    }

    /// Attaches what the form brought to the people as whom it was saved; answers the numbers of those of whom
    /// something could not be attached.
    static func attach(
        _ form: RegistrationForm, _ people: [(number: Int, person: PersonID)], _ visit: Visit
    ) async throws -> [Int] {
        guard let user = visit.user else { throw Stop.signInFirst }
        var missing: [Int] = []
        for (number, person) in people {
            for kind in Kind.allCases {
                let slot = Slot(person: number, kind: kind)
                guard form.keeps(slot) else { continue }
                let bytes = try await visit.desk.drafts.file(
                    at: slot.place, of: form.draftID, of: user.id)
                guard let bytes else {
                    // Sent again, after it was saved and the draft was thrown away: it is attached already.
                    continue
                }
                do {
                    try await visit.attach(
                        bytes, kind: form.kind(of: slot), to: person, step: slot.field)
                } catch Stop.refused {
                    missing.append(number)
                }
            }
        }
        return missing
    }
}
