// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange

/// Why a row waits, in the reader's language.
///
/// What is on record is an English sentence; what is recognised in it is told in other words, and anything
/// else as it stands, marked as English.
struct QuarantineWords {
    private let text: String
    private let isTranslated: Bool

    init(_ sentence: String, _ language: DeskLanguage) {
        if let reason = QuarantineReason(sentence: sentence) {
            text = language.say("row-reason.\(reason.kind.rawValue)", reason.named)
            isTranslated = true
        } else if let refusal = Self.refusal(sentence, language) {
            text = refusal
            isTranslated = true
        } else {
            text = sentence
            isTranslated = language.code == "en"
        }
    }

    /// What the rules say, in the reader's language; nil where the sentence is none of theirs.
    static func refusal(_ sentence: String, _ language: DeskLanguage) -> String? {
        refusals[sentence].map { language.say("refusal.\($0.rawValue).what") }
    }

    /// What the rules say of rows that they do not take.
    private static let refusals: [String: Refusal.Code] = Dictionary(
        Refusal.Code.allCases.map { (Refusal($0).sentence, $0) },
        uniquingKeysWith: { first, _ in first })

    /// For a template: the reason, and whether it is English on a page in another language.
    var view: View { ["reason": .text(text), "isEnglish": .flag(!isTranslated)] }

    /// The reason.
    var words: String { text }
}
