// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a document of XML is not read.
package enum XMLError: Error, Hashable, Sendable {
    /// It is not well-formed; `words` are those of the parser.
    case notWellFormed(line: Int, words: String)
    /// It declares a document type, with which documents reach for files and multiply.
    case documentType(line: Int)
    /// It is larger, deeper or longer than is read; `what` says which.
    case overLimit(line: Int, what: String)
    /// It takes too long, or the task was cancelled.
    case late

    /// What is wrong, with the place.
    package var sentence: String {
        switch self {
        case .notWellFormed(let line, let words):
            "It is not well-formed XML: \(words), on line \(line)."
        case .documentType(let line):
            "It declares a document type (<!DOCTYPE …>, line \(line)), which is refused. Take the "
                + "declaration out."
        case .overLimit(let line, let what): "It has \(what), on line \(line)."
        case .late: "Reading it took too long, and was ended."
        }
    }
}
