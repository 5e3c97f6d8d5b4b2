// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import CZip

/// A zip archive in memory, read part by part under limits.
///
/// What an archive says of its sizes is not believed: bytes are counted as they come out.
@safe
final class ZipArchive {
    /// Names of its parts.
    let names: [String]
    private let archive: OpaquePointer
    private let limits: ReadingLimits
    /// The most bytes that came out of each part; one that is read twice counts once.
    private var unpacked: [Int: Int] = [:]

    /// Opens an archive; the bytes have to stay where they are as long as it is used.
    @unsafe init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SpreadsheetError) {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        guard
            let source = unsafe zip_source_buffer_create(
                bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error)
        else { throw unsafe .notAnArchive(words: Self.words(&error)) }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(source)
            throw unsafe .notAnArchive(words: Self.words(&error))
        }
        let count = unsafe Int(zip_get_num_entries(archive, 0))
        guard count <= limits.parts else {
            unsafe zip_discard(archive)
            throw .overLimit(what: "more than \(limits.parts) parts")
        }
        names = (0..<count).compactMap { index in
            unsafe zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map {
                unsafe String(cString: $0)
            }
        }
        unsafe self.archive = archive
        self.limits = limits
    }

    deinit { unsafe zip_discard(archive) }

    /// Reads a part piece by piece.
    ///
    /// - Parameter body: Gets each piece; whether more is wanted.
    /// - Returns: Whether there is such a part.
    func read(
        _ name: String,
        _ body: (UnsafeRawBufferPointer, _ isLast: Bool) throws(SpreadsheetError) -> Bool
    ) throws(SpreadsheetError) -> Bool {
        // Some programs write names with other capitals than they refer to them.
        let index = unsafe zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { return false }
        var status = unsafe zip_stat_t()
        unsafe zip_stat_init(&status)
        guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else {
            throw .partMissing(name)
        }
        if unsafe status.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0,
            unsafe status.encryption_method != ZIP_EM_NONE
        {
            throw .encrypted
        }
        let packed = unsafe max(1, Int(clamping: status.comp_size))
        guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw unsafe .notAnArchive(words: Self.words(zip_get_error(archive)))
        }
        defer { unsafe zip_fclose(file) }
        let size = 1 << 16
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { unsafe buffer.deallocate() }
        var ofPart = 0
        let place = Int(index)
        let others = unpacked.reduce(0) { $0 + ($1.key == place ? 0 : $1.value) }
        while true {
            let got = unsafe zip_fread(file, buffer.baseAddress, zip_uint64_t(size))
            guard got >= 0 else {
                throw unsafe .notAnArchive(
                    words: name + ": " + Self.words(zip_file_get_error(file)))
            }
            let count = Int(got)
            ofPart += count
            unpacked[place] = max(unpacked[place] ?? 0, ofPart)
            if others + ofPart > limits.bytes {
                throw .overLimit(what: "more than \(limits.bytes) bytes when it is unpacked")
            }
            if ofPart > ReadingLimits.ratioCountsFrom, ofPart / packed > limits.ratio {
                throw .overLimit(
                    what:
                        "a part that grows to more than \(limits.ratio) times its size when it is "
                        + "unpacked, \(name)")
            }
            let isLast = count == 0
            let wantsMore = unsafe try body(
                UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]), isLast)
            if isLast || !wantsMore { return true }
        }
    }

    /// Reads a part of XML; false where there is none.
    func read(
        _ name: String, for receiver: any XMLReceiver, refusal: () -> SpreadsheetError?
    ) throws(SpreadsheetError) -> Bool {
        let reader = XMLReader(receiver, limits: limits)
        (receiver as? any XMLReaderOwner)?.reader = reader
        return try unsafe read(name) { (piece, isLast) throws(SpreadsheetError) in
            do throws(XMLReader.Stop) {
                unsafe try reader.read(piece, isLast: isLast)
                return true
            } catch {
                switch error {
                case .enough: return false
                case .refused: throw refusal() ?? .notAWorkbook(what: "")
                case .failed(.late): throw .late
                case .failed(let error): throw .part(name, error)
                }
            }
        }
    }

    private static func words(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
        guard let error = unsafe error, let words = unsafe zip_error_strerror(error) else {
            return "an error"
        }
        return unsafe String(cString: words)
    }
}

/// A receiver that asks its reader for text and places.
protocol XMLReaderOwner: XMLReceiver {
    /// Set before reading begins; held weakly, because it holds the receiver.
    var reader: XMLReader? { get set }
}
