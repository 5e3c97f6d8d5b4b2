// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import CExpat
import Glibc

/// Whoever is told what stands in a document of XML.
protocol XMLReceiver: AnyObject {
    /// An element begins.
    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop)
    /// An element ends.
    ///
    /// - Parameter text: Its own text, where the receiver asked for it; see ``XMLReader/keepsText``.
    func close(_ name: String, text: String) throws(XMLReader.Stop)
}

/// The start of an element; valid while the receiver is told of it.
@safe
struct XMLElement: ~Copyable {
    /// The name without its namespace.
    let name: String
    private let full: UnsafePointer<XML_Char>
    private let attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    fileprivate init(
        name: String, full: UnsafePointer<XML_Char>,
        attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        self.name = name
        unsafe self.full = full
        unsafe self.attributes = attributes
    }

    /// The namespace; empty where there is none.
    var namespace: String {
        let whole = unsafe String(cString: full)
        guard let bar = whole.lastIndex(of: "|") else { return "" }
        return String(whole[..<bar])
    }

    /// The value of an attribute by its name without namespace.
    func attribute(_ wanted: StaticString) -> String? {
        guard let attributes = unsafe attributes else { return nil }
        var index = 0
        while let name = unsafe attributes[index], let value = unsafe attributes[index + 1] {
            let local = unsafe XMLReader.local(name)
            if unsafe strcmp(
                local, UnsafeRawPointer(wanted.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
            {
                return unsafe String(cString: value)
            }
            index += 2
        }
        return nil
    }
}

/// Reads XML as a stream, under limits, without document types.
///
/// Expat parses; entities beyond the five of XML and characters by number are unknown, because they
/// can only be declared in a document type.
@safe
final class XMLReader {
    /// Why reading ended before the document did.
    enum Stop: Error {
        /// The receiver has what it wants.
        case enough
        /// The document is not what the receiver reads; it keeps the reason.
        case refused
        case failed(XMLError)
    }

    /// Whether the text of the element that was opened last is wanted; set by the receiver.
    var keepsText = false
    private let parser: XML_Parser
    private let limits: ReadingLimits
    private unowned let receiver: any XMLReceiver
    private var stop: Stop?
    private var text: [UInt8] = []
    private var depth = 0
    private var elements = 0
    private var bytes = 0

    /// A reader that tells `receiver` of what it reads.
    ///
    /// - Parameter utf8: Whether the document has to be UTF-8, whatever it says of itself.
    init(_ receiver: any XMLReceiver, limits: ReadingLimits, utf8: Bool = false) {
        self.receiver = receiver
        self.limits = limits
        let separator = XML_Char(UInt8(ascii: "|"))
        guard
            let parser = unsafe utf8
                ? XML_ParserCreateNS("UTF-8", separator) : XML_ParserCreateNS(nil, separator)
        else { preconditionFailure("There is no memory for a parser.") }
        unsafe self.parser = parser
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context = unsafe context, let name = unsafe name else { return }
                unsafe XMLReader.of(context).opened(name, attributes)
            },
            { context, name in
                guard let context = unsafe context, let name = unsafe name else { return }
                unsafe XMLReader.of(context).closed(name)
            })
        unsafe XML_SetCharacterDataHandler(parser) { context, start, count in
            guard let context = unsafe context, let start = unsafe start else { return }
            unsafe XMLReader.of(context).characters(start, Int(count))
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let context = unsafe context else { return }
            let reader = unsafe XMLReader.of(context)
            reader.end(.failed(.documentType(line: reader.line)))
        }
    }

    deinit { unsafe XML_ParserFree(parser) }

    private static func of(_ context: UnsafeMutableRawPointer) -> XMLReader {
        unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
    }

    /// The line that is being read, from 1.
    var line: Int { unsafe Int(XML_GetCurrentLineNumber(parser)) }

    /// Where what the receiver is told of begins in the document, in bytes.
    var position: Int { unsafe Int(XML_GetCurrentByteIndex(parser)) }

    /// How many bytes of the document the start or end tag takes that the receiver is told of.
    var tagLength: Int { unsafe Int(XML_GetCurrentByteCount(parser)) }

    /// Reads more of the document.
    ///
    /// - Parameter isLast: Nothing comes after it.
    /// - Throws: `Stop`, also where the receiver has thrown it.
    func read(_ part: UnsafeRawBufferPointer, isLast: Bool) throws(Stop) {
        bytes += part.count
        if bytes > limits.bytes {
            throw .failed(.overLimit(line: line, what: "more than \(limits.bytes) bytes"))
        }
        if Task.isCancelled || limits.isLate() { throw .failed(.late) }
        let status = unsafe XML_Parse(
            parser, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(part.count),
            isLast ? 1 : 0)
        if let stop { throw stop }
        guard status == XML_STATUS_OK else {
            let words = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map {
                unsafe String(cString: $0)
            }
            throw .failed(.notWellFormed(line: line, words: words ?? "an error"))
        }
    }

    /// Reads a whole document, piece by piece.
    func readAll(_ document: UnsafeRawBufferPointer) throws(Stop) {
        let size = 1 << 16
        var start = 0
        repeat {
            let end = min(document.count, start + size)
            unsafe try read(
                UnsafeRawBufferPointer(rebasing: document[start..<end]),
                isLast: end == document.count)
            start = end
        } while start < document.count
    }

    private func end(_ reason: Stop) {
        guard stop == nil else { return }
        stop = reason
        _ = unsafe XML_StopParser(parser, 0)
    }

    private func opened(
        _ name: UnsafePointer<XML_Char>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard stop == nil else { return }
        depth += 1
        elements += 1
        if depth > limits.depth {
            return end(
                .failed(.overLimit(line: line, what: "elements nested deeper than \(limits.depth)"))
            )
        }
        if elements > limits.elements {
            return end(
                .failed(.overLimit(line: line, what: "more than \(limits.elements) elements")))
        }
        text.removeAll(keepingCapacity: true)
        keepsText = false
        let element = unsafe XMLElement(
            name: String(cString: Self.local(name)), full: name, attributes: attributes)
        do throws(Stop) { try receiver.open(element) } catch { end(error) }
    }

    private func closed(_ name: UnsafePointer<XML_Char>) {
        guard stop == nil else { return }
        depth -= 1
        let own = keepsText ? String(decoding: text, as: UTF8.self) : ""
        text.removeAll(keepingCapacity: true)
        keepsText = false
        do throws(Stop) {
            try receiver.close(unsafe String(cString: Self.local(name)), text: own)
        } catch {
            end(error)
        }
    }

    private func characters(_ start: UnsafePointer<XML_Char>, _ count: Int) {
        guard keepsText, stop == nil else { return }
        if text.count + count > limits.textBytes {
            return end(
                .failed(
                    .overLimit(
                        line: line, what: "an element with more than \(limits.textBytes) bytes")))
        }
        unsafe text.append(
            contentsOf: UnsafeRawBufferPointer(start: UnsafeRawPointer(start), count: count))
    }

    /// The part of a name after its namespace.
    fileprivate static func local(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
        guard let bar = unsafe strrchr(name, Int32(UInt8(ascii: "|"))) else { return unsafe name }
        return unsafe UnsafePointer(bar) + 1
    }
}
