// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// A refusal in the reader's language.
struct RefusalView {
    private let refusal: Refusal
    private let language: DeskLanguage

    init(_ refusal: Refusal, _ language: DeskLanguage) {
        self.refusal = refusal
        self.language = language
    }

    /// 403 where somebody else may do or see it, 409 where it may not be done as things stand, 422 where
    /// the form lacks something.
    static func status(of code: Refusal.Code) -> Int {
        switch code {
        case .notPermitted, .notReachable, .consentMissing, .hiddenUntilVerified, .otherAgency,
            .peopleDecide, .unknownRecord:
            403
        case .reasonMissing, .detailMissing, .inFuture: 422
        default: 409
        }
    }

    var view: View {
        [
            "what": .text(language.say("refusal.\(refusal.code.rawValue).what")),
            "remedy": .text(language.say("refusal.\(refusal.code.rawValue).remedy")),
            "hasRule": .flag(refusal.invariant != nil),
            "rule": .text(
                refusal.invariant.map { language.say("invariant.\($0.rawValue)") } ?? ""),
            "ruleNumber": .text(refusal.invariant.map { "\($0.rawValue)" } ?? ""),
            "about": .list(refusal.about.map { ["id": .text($0)] }),
            "hasAbout": .flag(!refusal.about.isEmpty),
            "hasAlert": .flag(!refusal.alerts.isEmpty),
            "separations": .list(
                refusal.code == .separationNeeded
                    ? refusal.about.compactMap(LinkID.init).map {
                        ["address": .text(Address.separate($0).text), "id": .text("\($0)")]
                    } : []),
        ]
    }
}
