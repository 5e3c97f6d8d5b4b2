// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What bytes are, by what they begin with; what a browser or a file's name says does not count.
enum MediaType: String, Hashable, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case pdf = "application/pdf"

    /// Nil where it is none of these.
    init?(of bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(8))
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head == PNGCleaning.signature {
            self = .png
        } else if head.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else {
            return nil
        }
    }

    var isPicture: Bool { self != .pdf }

    /// The ending of a file's name.
    var ending: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .pdf: "pdf"
        }
    }
}

/// Why a file is not taken in.
enum UploadFault: String, Error, Hashable, CaseIterable {
    /// Neither JPEG nor PNG nor PDF.
    case unknownType = "unknown-type"
    /// It breaks off, or does not keep to its format.
    case damaged
    case tooLarge = "too-large"
    /// More points than any camera takes; it would fill the memory of whoever looks.
    case tooManyPoints = "too-many-points"
    /// A document that runs something when it is opened.
    case active
    /// A photo has to be a picture.
    case notAPicture = "not-a-picture"
}

/// A file as it may be kept: of a known type, without what cameras and programs write into it beside the
/// picture or the text.
struct CleanedFile: Hashable, Sendable {
    let type: MediaType
    let bytes: [UInt8]
    /// Parts that cannot be looked into may still say who made it and when.
    let mayKeepTraces: Bool

    /// Bytes of one file, at most.
    static let most = 8 * 1024 * 1024
    /// Points of one picture, at most.
    static let mostPoints = 80_000_000

    init(_ bytes: [UInt8]) throws(UploadFault) {
        guard bytes.count <= Self.most else { throw .tooLarge }
        guard let type = MediaType(of: bytes) else { throw .unknownType }
        self.type = type
        switch type {
        case .jpeg:
            self.bytes = try JPEGCleaning.cleaned(bytes)
            mayKeepTraces = false
        case .png:
            self.bytes = try PNGCleaning.cleaned(bytes)
            mayKeepTraces = false
        case .pdf: (self.bytes, mayKeepTraces) = try PDFCleaning.cleaned(bytes)
        }
    }
}
