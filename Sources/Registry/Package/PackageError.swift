// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a package is not what was written, or cannot be taken in.
package enum PackageError: Error, Hashable, Sendable, CustomStringConvertible {
    case notAnArchive
    /// A name that leads out of the folder.
    case unsafePath
    case endsTooEarly
    /// The manifest is missing, or is not one of this form.
    case manifestMissing
    case manifestUnreadable
    case laterVersion(String)
    /// The manifest is not the one that the registry of the key signed.
    case manifestNotSigned
    case fileMissing(String)
    case fileUnknown(String)
    /// A file has other bytes than were written.
    case fileChanged(String)
    /// A line cannot be read.
    case lineUnreadable(String, line: Int)
    /// The log that came along is not the one the entries were counted by.
    case logDiffers
    /// What was taken in adds up to something else than the package says; the kind.
    case stateDiffers(String)
    case registryNotEmpty
    /// An attachment is not the paper that is on record.
    case attachmentUnknown(String)

    package var description: String {
        switch self {
        case .notAnArchive: "This is not a package: it is no archive of plain files."
        case .unsafePath: "A file of the package has a name that packages do not have."
        case .endsTooEarly: "The package ends too early: get it again."
        case .manifestMissing: "There is no manifest.json: this is not a package, or not all of it."
        case .manifestUnreadable: "manifest.json is not the manifest of a package."
        case .laterVersion(let version):
            "The package is of the form \(version), which this version does not know."
        case .manifestNotSigned:
            "manifest.json is not the one that the registry of this key signed: it was changed, or it "
                + "is another registry's."
        case .fileMissing(let path): "\(path) is missing."
        case .fileUnknown(let path): "\(path) does not belong to the package."
        case .fileChanged(let path): "\(path) was changed."
        case .lineUnreadable(let path, let line): "\(path), line \(line): it cannot be read."
        case .logDiffers: "The log of the package is not that of its entries."
        case .stateDiffers(let kind):
            "What the entries add up to differs from \(kind): the package contradicts itself."
        case .registryNotEmpty: "A package is taken into a registry that is new and empty."
        case .attachmentUnknown(let path):
            "\(path) is not a paper that is on record, or not its bytes."
        }
    }
}
