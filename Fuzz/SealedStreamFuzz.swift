// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/RecipientSealing
// fuzz-packages: RecipientSealing Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims SwiftASN1
//
// Two things by turns. Any bytes as a sealed file, and as a key: no trap, an error that says what is wrong.
// And any bytes sealed, handed over in any pieces, changed, cut or lengthened: what is whole comes back, and
// of what was touched nothing is taken for the whole.

import Foundation

private let secret: RecipientSecret = {
    guard let secret = try? RecipientSecret(bytes: [UInt8](repeating: 7, count: 32)) else {
        preconditionFailure("32 bytes are a key")
    }
    return secret
}()

/// What a file holds; nil where it is not whole.
private func opened(_ bytes: [UInt8], pieces: Int) -> [UInt8]? {
    var start = 0
    let input: (Int) throws -> [UInt8] = { limit in
        let end = min(bytes.count, start + min(limit, pieces))
        defer { start = end }
        return Array(bytes[start..<end])
    }
    do {
        var reader = try SealedReader(with: secret, input: input)
        var content: [UInt8] = []
        while let piece = try reader.read() { content += piece }
        return content
    } catch {
        precondition(error is SealingError, "an error that says nothing")
        _ = (error as? SealingError)?.description
        return nil
    }
}

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSealedStream(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count >= 4, bytes[0] & 1 == 1 else {
        _ = opened(bytes, pieces: 1 << 20)
        _ = opened(bytes, pieces: 1 + Int(bytes.last ?? 0))
        let text = String(decoding: bytes, as: UTF8.self)
        if let key = try? RecipientKey(text) { precondition(key.text == text) }
        if let key = try? RecipientSecret(text) { precondition(key.text == text) }
        return 0
    }
    // Some times larger than the input, so that there are several pieces.
    var content: [UInt8] = []
    for _ in 0..<(bytes[1] & 3 == 3 ? 40 : 1) { content += bytes[4...] }
    if bytes[1] & 4 == 4 { content += [UInt8](repeating: bytes[2], count: 65_536) }
    var sealed: [UInt8] = []
    do {
        var writer = try SealedWriter(for: secret.recipient) { sealed += $0 }
        let step = 1 + Int(bytes[2]) * 300
        for start in stride(from: 0, to: content.count, by: step) {
            try writer.write(Array(content[start..<min(content.count, start + step)]))
        }
        try writer.finish()
    } catch {
        preconditionFailure("it cannot be sealed")
    }
    precondition(opened(sealed, pieces: 1 + Int(bytes[3]) * 500) == content, "not what was sealed")
    let place = (Int(bytes[2]) << 8 | Int(bytes[3])) * 7 % sealed.count
    var touched = sealed
    touched[place] ^= 1 << (bytes[1] >> 5)
    precondition(opened(touched, pieces: 1 << 20) == nil, "a changed byte was not seen")
    precondition(opened(Array(sealed[..<place]), pieces: 1 << 20) == nil, "a cut was not seen")
    precondition(opened(sealed + [bytes[1]], pieces: 1 << 20) == nil, "more was not seen")
    return 0
}
