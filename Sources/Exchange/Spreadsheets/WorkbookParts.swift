// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which part of a workbook refers to which: ECMA-376 part 2, relationships.
final class RelationshipReader: XMLReceiver {
    /// What a part refers to.
    struct Relationship {
        var id: String
        /// The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`.
        var type: String
        var target: String
    }

    private(set) var relationships: [Relationship] = []
    private(set) var refusal: SpreadsheetError?

    /// References of one part, at most.
    private static let most = 20_000

    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        guard element.name == "Relationship", let id = element.attribute("Id"),
            let type = element.attribute("Type"), let target = element.attribute("Target"),
            element.attribute("TargetMode") != "External"
        else { return }
        guard relationships.count < Self.most else {
            refusal = .overLimit(what: "more than \(Self.most) references between its parts")
            throw .refused
        }
        relationships.append(
            Relationship(
                id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
                target: target))
    }

    func close(_ name: String, text: String) throws(XMLReader.Stop) {}

    /// The path of a part in the archive, that another part in `folder` refers to.
    static func path(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            switch part {
            case "..": _ = parts.popLast()
            case ".": break
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// The sheets of a workbook, and from when it counts days.
final class WorkbookReader: XMLReceiver {
    /// A sheet as the workbook names it.
    struct Sheet {
        var name: String
        var relationship: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false
    private(set) var isWorkbook = false
    private(set) var refusal: SpreadsheetError?

    /// Sheets of a workbook, at most.
    private static let most = 10_000

    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        switch element.name {
        case "workbook": isWorkbook = true
        case "workbookPr":
            is1904 = ["1", "true", "on"].contains(element.attribute("date1904") ?? "")
        case "sheet":
            guard let name = element.attribute("name"), let id = element.attribute("id") else {
                return
            }
            guard sheets.count < Self.most else {
                refusal = .overLimit(what: "more than \(Self.most) sheets")
                throw .refused
            }
            sheets.append(
                Sheet(
                    name: name, relationship: id,
                    isHidden: ["hidden", "veryHidden"].contains(element.attribute("state") ?? "")))
        default: break
        }
    }

    func close(_ name: String, text: String) throws(XMLReader.Stop) {}
}

/// How the styles of a workbook show numbers.
final class StyleReader: XMLReceiver {
    private var codes: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    private var numbers: [Int] = []
    private(set) var refusal: SpreadsheetError?

    /// Styles of a workbook, at most; Excel makes no more than 65,490.
    private static let most = 1_000_000

    /// The format of each style, in their order.
    var formats: [NumberFormat] {
        numbers.map { codes[$0] ?? NumberFormat(builtIn: $0) ?? .general }
    }

    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        switch element.name {
        case "numFmt":
            guard let id = element.attribute("numFmtId").flatMap({ Int($0) }),
                let code = element.attribute("formatCode")
            else { return }
            guard codes.count < Self.most else { throw tooMany() }
            codes[id] = NumberFormat(code: code)
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            guard numbers.count < Self.most else { throw tooMany() }
            numbers.append(element.attribute("numFmtId").flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    func close(_ name: String, text: String) throws(XMLReader.Stop) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    private func tooMany() -> XMLReader.Stop {
        refusal = .overLimit(what: "more than \(Self.most) styles")
        return .refused
    }
}

/// Texts that cells share.
final class SharedTextReader: XMLReaderOwner {
    weak var reader: XMLReader?
    private(set) var texts = TextList()
    private(set) var refusal: SpreadsheetError?
    private let most: Int
    private let mostBytes: Int
    private var current = ""
    /// Readings in small letters above a text, which are no part of it.
    private var isPhonetic = false

    init(most: Int, bytes: Int) {
        self.most = most
        mostBytes = bytes
    }

    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        switch element.name {
        case "si": current = ""
        case "rPh": isPhonetic = true
        case "t": reader?.keepsText = !isPhonetic
        default: break
        }
    }

    func close(_ name: String, text: String) throws(XMLReader.Stop) {
        switch name {
        case "t":
            if isPhonetic { return }
            current += text
            // One text in many parts is long, too.
            guard texts.byteCount + current.utf8.count <= mostBytes else { throw tooMany() }
        case "rPh": isPhonetic = false
        case "si":
            guard texts.count < most, texts.append(current) else { throw tooMany() }
        default: break
        }
    }

    private func tooMany() -> XMLReader.Stop {
        refusal = .overLimit(
            what: "more than \(most) shared texts, or \(mostBytes >> 20) MiB of them")
        return .refused
    }
}

/// Texts end to end.
struct TextList: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    var count: Int { ends.count }
    var byteCount: Int { bytes.count }

    func isEmpty(_ index: Int) -> Bool {
        ends[index] == (index == 0 ? 0 : ends[index - 1])
    }

    /// Adds a text; false where there is no room for it.
    mutating func append(_ text: String) -> Bool {
        guard bytes.count + text.utf8.count <= Int(UInt32.max) else { return false }
        bytes.append(contentsOf: text.utf8)
        ends.append(UInt32(bytes.count))
        return true
    }

    subscript(index: Int) -> String {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
    }
}
