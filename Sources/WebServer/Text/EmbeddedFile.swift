// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import EmbeddedFiles

/// A file that is part of the program.
enum EmbeddedFile {
    /// The bytes of a file, by its name; nil where there is none.
    static func bytes(_ name: String) -> [UInt8]? {
        var count = 0
        guard let start = unsafe reunify_embedded_file(name, &count) else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// The text of a file.
    static func text(_ name: String) -> String? {
        bytes(name).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The names of all files.
    static var names: [String] {
        var names: [String] = []
        var place = 0
        while let name = unsafe reunify_embedded_name(place) {
            unsafe names.append(String(cString: name))
            place += 1
        }
        return names
    }
}
