// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A file that a form brought.
struct UploadedFile: Hashable, Sendable {
    let field: String
    let bytes: [UInt8]
}

/// A form with files (RFC 7578).
struct MultipartForm: Sendable {
    var fields = FormFields()
    var files: [UploadedFile] = []

    private static let mostParts = 200

    /// Nil where it does not keep to the form.
    ///
    /// Of a file nothing is believed but its bytes: neither its name nor what it is said to be. Its digest is
    /// a field besides, so that the same form with another file is another form.
    init?(_ body: [UInt8], contentType: String) {
        guard let boundary = Self.boundary(of: contentType) else { return nil }
        let mark = Array("--\(boundary)".utf8)
        guard body.starts(with: mark) else { return nil }
        let next = [13, 10] + mark
        var place = mark.count
        for _ in 0..<Self.mostParts {
            if body[place...].starts(with: [45, 45]) { return }
            guard body[place...].starts(with: [13, 10]),
                let head = Self.find([13, 10, 13, 10], in: body, from: place),
                head - place <= 4096,
                let end = Self.find(next, in: body, from: head + 2)
            else { return nil }
            let headers = String(decoding: body[(place + 2)..<max(head, place + 2)], as: UTF8.self)
            guard let (name, isFile) = Self.disposition(headers), end >= head + 4 else {
                return nil
            }
            let content = Array(body[(head + 4)..<end])
            if isFile {
                if !content.isEmpty {
                    files.append(UploadedFile(field: name, bytes: content))
                    let digest = SHA256.hash(data: content).prefix(16).map { String($0, radix: 16) }
                    fields.append("file-digest", name + " " + digest.joined(separator: "."))
                }
            } else {
                guard let text = Self.text(content) else { return nil }
                fields.append(name, text)
            }
            place = end + next.count
        }
        return nil
    }

    /// Text as a keyboard types it, with line breaks as LF.
    private static func text(_ bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let isTyped = text.unicodeScalars.allSatisfy {
            $0.value >= 32 && $0.value != 127 || "\r\n\t".unicodeScalars.contains($0)
        }
        return isTyped ? text.replacing("\r\n", with: "\n") : nil
    }

    private static func boundary(of contentType: String) -> String? {
        for part in contentType.split(separator: ";").dropFirst() {
            let part = part.drop { $0 == " " }
            guard part.lowercased().hasPrefix("boundary=") else { continue }
            let value = part.dropFirst("boundary=".count).filter { $0 != "\"" }
            guard (1...70).contains(value.utf8.count),
                value.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
            else { return nil }
            return String(value)
        }
        return nil
    }

    /// The name of a field, and whether it is a file.
    private static func disposition(_ headers: String) -> (name: String, isFile: Bool)? {
        for line in headers.split(whereSeparator: \.isNewline) {
            guard line.lowercased().hasPrefix("content-disposition: form-data") else { continue }
            guard let open = line.firstRange(of: " name=\"") else { return nil }
            let rest = line[open.upperBound...]
            guard let close = rest.firstIndex(of: "\"") else { return nil }
            let name = rest[..<close]
            guard !name.isEmpty, name.utf8.count <= 100 else { return nil }
            return (String(name), line.contains("filename="))
        }
        return nil
    }

    private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, start >= 0, start <= bytes.count else { return nil }
        var place = start
        while let found = bytes[place...].firstIndex(of: first) {
            guard found + wanted.count <= bytes.count else { return nil }
            if bytes[found..<(found + wanted.count)].elementsEqual(wanted) { return found }
            place = found + 1
        }
        return nil
    }
}
