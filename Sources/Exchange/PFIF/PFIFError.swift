// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a document of PFIF cannot be read.
package enum PFIFError: Error, Hashable, Sendable {
    case xml(XMLError)
    /// It has no element of PFIF.
    case notPFIF
    /// It is of a version that is not read.
    case otherVersion(String, line: Int)

    /// What is wrong, and what to do about it.
    package var sentence: String {
        switch self {
        case .xml(let error): error.sentence
        case .notPFIF:
            "It holds no person and no note of PFIF. Is it a document of another format?"
        case .otherVersion(let namespace, let line):
            "It is of a version of PFIF that is not read (“\(namespace)”, line \(line)); versions 1.1 to "
                + "1.4 are."
        }
    }
}

/// What is wrong with a record of PFIF, which is kept as it came.
package struct PFIFFault: Error, Hashable, Sendable {
    /// Where its element begins, from 1.
    package let line: Int
    /// What is wrong, naming the field and no value.
    package let sentence: String
}
