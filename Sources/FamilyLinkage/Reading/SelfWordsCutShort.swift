// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Words for whose list it is, written in full in one header and cut short in others.
///
/// “Enquirer”, “Enq. sex”, “Enq. age”.
enum SelfWordsCutShort {
    /// The headers of a list, read with such words in full.
    static func headers(_ names: [String]) -> [KinHeader] {
        let read = names.map { KinHeader($0) }
        var whole: [String] = []
        for header in read {
            for word in header.words where KinHeader.selfWords.contains(word) && word.count > 5 {
                if !whole.contains(word) { whole.append(word) }
            }
        }
        if whole.isEmpty { return read }
        return zip(names, read).map { name, header in
            // “Call no.” is a call’s; “Call age” could be nobody else’s than the caller’s.
            guard !header.namesSelf, header.owner == nil,
                let (short, full) = cutShort(header.words, of: whole),
                [.age, .sex, .dateOfBirth].contains(header.attribute)
                    || name.lowercased().contains(short + ".")
            else { return header }
            let words = HeaderName(name).words.map { $0 == short ? full : $0 }
            return KinHeader(words.joined(separator: " "))
        }
    }

    /// The first word that is the beginning of one of those that are written in full.
    private static func cutShort(
        _ words: [String], of whole: [String]
    ) -> (short: String, full: String)? {
        for word in words where word.count >= 3 && word.count <= 6 && !KinHeader.isKnown(word) {
            let full = whole.filter { $0.hasPrefix(word) && $0.count >= word.count + 2 }
            if let only = full.first { return (word, only) }
        }
        return nil
    }
}
