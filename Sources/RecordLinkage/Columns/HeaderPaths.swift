// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Headers of survey tools, which write the groups of a questionnaire before each question:
/// `group_hh/hh_member_name`.
///
/// The group is the form's own word for a page or a repeat, and is the same before a name, a sex and an age:
/// it says nothing of what a column holds, and “group” or “household” in it would make a group's number of
/// each.
enum HeaderPaths {
    /// The headers without groups that several of them have in common.
    static func questions(_ headers: [String]) -> [String] {
        var counts: [Substring: Int] = [:]
        for header in headers {
            if let group = group(of: header) { counts[group, default: 0] += 1 }
        }
        return headers.map { header in
            guard let group = group(of: header), counts[group, default: 0] > 1,
                let slash = header.lastIndex(of: "/")
            else { return header }
            return String(header[header.index(after: slash)...])
        }
    }

    /// What stands before the first slash; nil for headers in words, where a slash means “or”.
    private static func group(of header: String) -> Substring? {
        guard let slash = header.firstIndex(of: "/"), slash != header.startIndex,
            header.last != "/", !header.contains(where: \.isWhitespace)
        else { return nil }
        return header[..<slash]
    }
}
