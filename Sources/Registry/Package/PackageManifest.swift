// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What stands in `manifest.json`: every other file of the package, with its digest.
package struct PackageManifest: Hashable, Sendable, Codable {
    /// The form of packages that this version writes and reads.
    package static let form = "reunify-package/1"
    /// The manifest, and its signature by the log's key.
    package static let path = "manifest.json"
    package static let signaturePath = "manifest.signed"

    /// A file of the package.
    package struct File: Hashable, Sendable, Codable {
        package let path: String
        /// What is in it, in a sentence.
        package let about: String
        package let bytes: UInt64
        /// 64 hexadecimal digits.
        package let sha256: String
        /// Lines, where it has any.
        package let lines: UInt64
    }

    package let format: String
    /// When it was made, as `2018-06-10T14:30:00-05:00[America/Chicago]`.
    package let made: String
    /// The log over the entries, and its head.
    package let origin: String
    package let entries: UInt64
    package let size: UInt64
    package let root: String
    package let people: Int
    /// Papers on record, and how many of them came along.
    package let papers: Int
    package let papersIncluded: Int
    package let files: [File]

    /// The text that is signed: no checkpoint can be mistaken for it.
    static func signed(_ digest: String) -> [UInt8] {
        Array("\(form) manifest\nsha256 \(digest)\n".utf8)
    }
}
