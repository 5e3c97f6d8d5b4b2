// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Similarity of two prepared words.
enum WordSimilarity {
    /// Below this, two words do not correspond at all.
    static let cliff = 0.5

    struct Result {
        let score: Double
        let kind: AlignmentKind
        static let none = Result(score: 0, kind: .conflict)
    }

    /// Which coarse spellings apply to a pair of names.
    struct Habits {
        let hispanic: Bool
        let consonants: Bool
        let same: Bool

        init(_ first: NamingTradition, _ second: NamingTradition) {
            hispanic = Habits.isHispanic(first) || Habits.isHispanic(second)
            consonants = Habits.isConsonantal(first) || Habits.isConsonantal(second)
            same = first == second
        }

        private static func isHispanic(_ tradition: NamingTradition) -> Bool {
            tradition == .hispanic || tradition == .portuguese || tradition == .mayan
        }

        private static func isConsonantal(_ tradition: NamingTradition) -> Bool {
            switch tradition {
            case .arabic, .afghan, .hornOfAfrica, .burmeseRohingya: true
            default: false
            }
        }
    }

    /// Two neighbours as one word beside another word: only when they are nearly the same.
    static func compareFused(
        _ fused: PreparedName.Word, _ word: PreparedName.Word, _ habits: Habits
    ) -> Result {
        let result = compare(fused, word, habits)
        return result.score >= 0.85 ? result : .none
    }

    /// The best of: equality, name groups, initials, spelling by sound, transliteration, Jaro–Winkler.
    static func compare(
        _ first: PreparedName.Word, _ second: PreparedName.Word, _ habits: Habits
    ) -> Result {
        if first.bytes == second.bytes {
            return Result(score: 1, kind: first.script == second.script ? .equal : .transliteration)
        }
        if first.bytes.count == 1 || second.bytes.count == 1 {
            guard first.bytes.first == second.bytes.first, !first.bytes.isEmpty else { return .none }
            return Result(score: 0.7, kind: .initial)
        }
        var best = Result.none
        func offer(_ score: Double, _ kind: AlignmentKind) {
            if score > best.score { best = Result(score: score, kind: kind) }
        }
        if let relation = NicknameGroups.standard.relation(first.membership, second.membership),
            relation == .sameName || first.mayBeGiven && second.mayBeGiven
        {
            offer(relation.similarity, AlignmentKind(relation))
        }
        if best.score > 0.9 { return best }
        let firstIsNative = !first.native.isEmpty
        let secondIsNative = !second.native.isEmpty
        if firstIsNative != secondIsNative {
            let native = firstIsNative ? first : second
            let latin = firstIsNative ? second : first
            if latin.script == .latin,
                let model = TransliterationModel.model(for: native.script),
                let bits = model.evidence(native: native.native.span, latin: latin.bytes.span)
            {
                offer(min(0.97, TransliterationModel.similarity(bits: bits)), .transliteration)
            }
        }
        if habits.hispanic, first.hispanic.count > 2, first.hispanic == second.hispanic {
            offer(0.92, .sound)
        }
        if habits.same, first.key.count > 2, first.key == second.key { offer(0.92, .sound) }
        let omits = first.script.omitsVowels || second.script.omitsVowels
        if habits.consonants || omits, first.skeleton == second.skeleton, first.skeleton.count > 1 {
            offer(first.skeleton.count > 2 ? 0.88 : 0.75, .sound)
        }
        let jaroWinkler = JaroWinkler.similarity(first.bytes.span, second.bytes.span)
        let isShort = min(first.bytes.count, second.bytes.count) <= 3
        let scaled = (jaroWinkler - 0.7) / 0.3 * (isShort ? 0.8 : 1)
        // Different scripts: romanised letters alone are weaker than letters as written.
        offer(first.script == second.script ? min(scaled, 0.95) : min(scaled * 0.95, 0.9), .spelling)
        return best.score >= cliff ? best : .none
    }
}

extension AlignmentKind {
    init(_ relation: NicknameRelation) {
        switch relation {
        case .sameName: self = .sameName
        case .nickname: self = .nickname
        case .sharedName: self = .sharedName
        case .translation: self = .translation
        }
    }
}
