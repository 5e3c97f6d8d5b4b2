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
        /// Whether both names are chains of Arabic ones.
        let areArabic: Bool

        init(_ first: NamingTradition, _ second: NamingTradition) {
            hispanic = Habits.isHispanic(first) || Habits.isHispanic(second)
            consonants = Habits.isConsonantal(first) || Habits.isConsonantal(second)
            same = first == second
            areArabic = first == .arabic && second == .arabic
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
        _ fused: PreparedName.Word, of first: PreparedName, _ word: PreparedName.Word,
        of second: PreparedName, _ habits: Habits
    ) -> Result {
        let result = compare(fused, of: first, word, of: second, habits)
        return result.score >= 0.85 ? result : .none
    }

    /// The best of: equality, name groups, initials, spelling by sound, transliteration,
    /// Jaro–Winkler.
    static func compare(
        _ first: PreparedName.Word, of firstName: PreparedName,
        _ second: PreparedName.Word, of secondName: PreparedName, _ habits: Habits
    ) -> Result {
        let a = firstName.storage.span
        let b = secondName.storage.span
        if isEqual(a, first.folded, b, second.folded) {
            return Result(score: 1, kind: first.script == second.script ? .equal : .transliteration)
        }
        if first.folded.count <= 1 || second.folded.count <= 1 {
            guard !first.folded.isEmpty, !second.folded.isEmpty,
                a[first.folded.lowerBound] == b[second.folded.lowerBound]
            else { return .none }
            return Result(score: 0.7, kind: .initial)
        }
        var best = Result.none
        if let relation = NicknameGroups.standard.relation(first.membership, second.membership),
            relation == .sameName || first.mayBeGiven && second.mayBeGiven
        {
            best = Result(score: relation.similarity, kind: AlignmentKind(relation))
            if best.score > 0.9 { return best }
        }
        if habits.hispanic, first.hispanic.count > 2, isEqual(a, first.hispanic, b, second.hispanic)
        {
            return Result(score: 0.92, kind: .sound)
        }
        if habits.same, !habits.consonants, first.key.count > 2,
            isEqual(a, first.key, b, second.key)
        {
            return Result(score: 0.92, kind: .sound)
        }
        if habits.consonants || first.script.omitsVowels || second.script.omitsVowels,
            first.skeleton.count > 1, isEqual(a, first.skeleton, b, second.skeleton)
        {
            let score = first.skeleton.count > 2 ? 0.88 : 0.75
            if score > best.score { best = Result(score: score, kind: .sound) }
        }
        if let score = transliteration(first, a, second, b), score > best.score {
            best = Result(score: score, kind: .transliteration)
        }
        let jaroWinkler = JaroWinkler.similarity(
            a.extracting(first.folded), b.extracting(second.folded))
        if habits.areArabic, first.script == .latin, second.script == .latin,
            let score = romanised(a.extracting(first.key), b.extracting(second.key)),
            score > best.score
        {
            best = Result(score: score, kind: .sound)
        }
        let isShort = min(first.folded.count, second.folded.count) <= 3
        let scaled = (jaroWinkler - 0.7) / 0.3 * (isShort ? 0.8 : 1)
        if first.mayBeGiven, second.mayBeGiven, best.score < 0.6,
            first.native.isEmpty, second.native.isEmpty,
            areOfOppositeSex(a.extracting(first.folded), b.extracting(second.folded))
        {
            return Result(score: 0.55, kind: .spelling)
        }
        // Different scripts: romanised letters alone are weaker than letters as written.
        let spelling = first.script == second.script ? min(scaled, 0.95) : min(scaled * 0.95, 0.9)
        if spelling > best.score { best = Result(score: spelling, kind: .spelling) }
        return best.score >= cliff ? best : .none
    }

    /// How alike two names are that were written down by ear; `nil` where they are not nearly the same.
    private static func romanised(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Double? {
        guard min(first.count, second.count) > 2 else { return nil }
        let similarity = JaroWinkler.similarity(first, second)
        if similarity > 0.999 { return 0.93 }
        let scaled = (similarity - 0.7) / 0.3
        return scaled >= cliff ? min(scaled, 0.9) : nil
    }

    /// Evidence across scripts; `nil` unless one word is Latin and a model reads the other.
    private static func transliteration(
        _ first: PreparedName.Word, _ a: Span<UInt8>, _ second: PreparedName.Word, _ b: Span<UInt8>
    ) -> Double? {
        let firstIsNative = !first.native.isEmpty
        guard firstIsNative != !second.native.isEmpty else { return nil }
        let nativeScript = firstIsNative ? first.script : second.script
        let latinScript = firstIsNative ? second.script : first.script
        guard latinScript == .latin, let model = TransliterationModel.model(for: nativeScript)
        else {
            return nil
        }
        // Words whose consonants have little in common are not worth the model's microseconds.
        guard
            JaroWinkler.similarity(a.extracting(first.skeleton), b.extracting(second.skeleton))
                > 0.5
        else { return nil }
        let native = firstIsNative ? a.extracting(first.native) : b.extracting(second.native)
        let latin = firstIsNative ? b.extracting(second.folded) : a.extracting(first.folded)
        guard let bits = model.evidence(native: native, latin: latin) else { return nil }
        return min(0.97, TransliterationModel.similarity(bits: bits))
    }

    /// Whether two given names differ only as a man's and a woman's: Mario and Maria, Robert and
    /// Roberta.
    private static func areOfOppositeSex(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        let firstIsShorter = first.count <= second.count
        let short = firstIsShorter ? first.count : second.count
        let long = firstIsShorter ? second.count : first.count
        guard long - short <= 1, short >= 3 else { return false }
        let stem = long - 1
        for index in 0..<stem where first[index] != second[index] { return false }
        if long > short {
            return (firstIsShorter ? second[stem] : first[stem]) == ascii("a")
        }
        let ends = (first[stem], second[stem])
        return ends == (ascii("a"), ascii("o")) || ends == (ascii("o"), ascii("a"))
    }

    private static func isEqual(
        _ a: Span<UInt8>, _ first: Range<Int>, _ b: Span<UInt8>, _ second: Range<Int>
    ) -> Bool {
        guard first.count == second.count else { return false }
        for offset in 0..<first.count
        where a[first.lowerBound + offset] != b[second.lowerBound + offset] { return false }
        return true
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
